/** The editor by itself in a real browser: what a document model without a window cannot show. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type PreviewServer, preview } from 'vite';
import type { Block } from '#shared/document/schema.ts';
import type { HarnessState } from '../fixtures/editor-harness/harness-state.ts';

const root = fileURLToPath(new URL('../fixtures/editor-harness', import.meta.url));
const SENTENCE = 'Người dân đến bộ phận một cửa từ sáng sớm, đường về xa. Ế Ộ Ữ ';

let server: PreviewServer;
let folder: string;

// The page is built once: the tests share it.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = await mkdtemp(join(tmpdir(), 'editor-harness-'));
  const shared: InlineConfig = { configFile: false, root, plugins: [react()], logLevel: 'error' };
  await build({ ...shared, build: { outDir: folder, minify: false, reportCompressedSize: false } });
  server = await preview({
    ...shared,
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  });
});
test.afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`${server.resolvedUrls?.local[0]}${query}`);
  await page.locator('.article-body').waitFor();
}

function harness(page: Page): Promise<HarnessState> {
  return page.evaluate(() => window.harness);
}

async function blocks(page: Page): Promise<Block[]> {
  return (await harness(page)).document.blocks;
}

/**
 * What UniKey and EVKey send: each syllable first bare, then taken back with Backspace and typed again with
 * its marks, all without a pause.
 */
async function typeVietnamese(page: Page, text: string): Promise<void> {
  const sent: Promise<void>[] = [];
  for (const part of text.match(/\S+|\s+/gu) ?? []) {
    const bare = part
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .replaceAll('đ', 'd')
      .replaceAll('Đ', 'D');
    for (const letter of bare) sent.push(page.keyboard.insertText(letter));
    if (bare === part) continue;
    for (const _ of bare) sent.push(page.keyboard.press('Backspace'));
    for (const letter of part) sent.push(page.keyboard.insertText(letter));
  }
  await Promise.all(sent);
}

/** The browser tells of a caret moved by a key a moment later; no person is faster. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((source) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', source);
    document
      .querySelector('.article-body')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

test('Vietnamese typed at machine speed comes out right in the body and is undone by the word', async ({
  page,
}) => {
  await open(page, '?empty');
  await page.locator('.article-body').click();
  const text = SENTENCE.repeat(4);
  await typeVietnamese(page, text);
  await expect.poll(() => blocks(page)).toEqual([{ type: 'paragraph', content: [{ type: 'text', text }] }]);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect
    .poll(() => blocks(page))
    .toEqual([{ type: 'paragraph', content: [{ type: 'text', text: text.slice(0, -'Ộ Ữ '.length) }] }]);
});

test('… and in the title, the lead, and beside a link and a note', async ({ page }) => {
  await open(page);
  await page.getByLabel('Tít').click();
  await typeVietnamese(page, SENTENCE);
  await page.keyboard.press('Enter');
  await typeVietnamese(page, SENTENCE);
  await expect
    .poll(async () => (await harness(page)).fields)
    .toMatchObject({ title: SENTENCE, lead: SENTENCE });
  for (const mark of ['.article-link', '.article-footnote-mark']) {
    await open(page);
    await page
      .locator(mark)
      .first()
      .click({ position: { x: 1, y: 5 } });
    await page.keyboard.press('Home');
    await page.keyboard.press('End');
    await typeVietnamese(page, SENTENCE);
    await expect(page.locator('.article-body p').first()).toContainText(SENTENCE.trim());
  }
});

test('a caption is typed in place, kept, and undone without leaving it', async ({ page }) => {
  await open(page);
  const caption = page.getByLabel('Chú thích ảnh').first();
  await caption.click();
  await page.keyboard.press('End');
  await typeVietnamese(page, ` ${SENTENCE}`);
  const old = 'Sáng thứ Bảy ở bộ phận một cửa';
  const captions = async () =>
    (await blocks(page)).flatMap((block) => ('credit' in block ? block.caption : []));
  await expect.poll(captions).toContain(`${old} ${SENTENCE}`);
  await page.keyboard.press('Control+z');
  await expect(caption).toHaveValue(old);
  await expect(caption).toBeFocused();
  await expect.poll(captions).toContain(old);
});

test('a figure is put in, reached with the arrow keys, and taken out', async ({ page }) => {
  await open(page, '?empty');
  await page.locator('.article-body').click();
  await page.keyboard.type('Trước ảnh');
  await page.getByRole('button', { name: 'Chèn ảnh' }).click();
  await expect.poll(() => blocks(page)).toMatchObject([{}, { type: 'figure', pictureId: 'picture-2' }]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sau ảnh');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.article-figure-frame')).toHaveAttribute('data-selected', 'true');
  await page.keyboard.press('Delete');
  await expect.poll(() => blocks(page)).toMatchObject([{ type: 'paragraph' }, { type: 'paragraph' }]);
});

test("Word's keys and Markdown's starts make headings, lists and links", async ({ page }) => {
  await open(page, '?empty');
  await page.locator('.article-body').click();
  await page.keyboard.type('Mục');
  await page.keyboard.press('Control+Alt+2');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- một');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('hai');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('xem đây');
  for (const _ of 'đây') await page.keyboard.press('Shift+ArrowLeft');
  await settle(page);
  await page.keyboard.press('Control+k');
  await page.getByLabel('Địa chỉ liên kết').fill('vi.du/tin');
  await page.keyboard.press('Enter');
  const text = (value: string) => [{ type: 'text', text: value }];
  await expect
    .poll(() => blocks(page))
    .toEqual([
      { type: 'heading', level: 2, content: text('Mục') },
      {
        type: 'list',
        ordered: false,
        items: [
          {
            content: text('một'),
            children: { type: 'list', ordered: false, items: [{ content: text('hai') }] },
          },
        ],
      },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'xem ' },
          { type: 'link', href: 'https://vi.du/tin', content: text('đây') },
        ],
      },
    ]);
});

test('hostile HTML is pasted as text', async ({ page }) => {
  await open(page, '?empty');
  await page.locator('.article-body').click();
  await paste(
    page,
    `<body onload="hacked=1"><p onclick="hacked=1">An<script>hacked=1</script><img src=x onerror="hacked=1">
    toàn</p>${'<div>'.repeat(10_000)}sâu`,
  );
  await expect.poll(async () => JSON.stringify(await blocks(page))).toMatch(/An.*toàn.*sâu/);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await harness(page)).toMatchObject({ notices: [], errors: [] });
});

test('copying all of an article into another gives the same article, without its comments', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const source = await blocks(page);
  await page.locator('.article-body p').first().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const other = await context.newPage();
  await open(other, '?empty');
  await other.locator('.article-body').click();
  await other.keyboard.press('Control+v');
  const [first, ...rest] = source;
  await expect.poll(async () => (await blocks(other)).slice(1)).toEqual(rest);
  expect((await harness(other)).document.footnotes).toEqual((await harness(page)).document.footnotes);
  const anchors = (block: Block | undefined) => JSON.stringify(block).match(/commentAnchor/g) ?? [];
  expect(anchors(first)).toHaveLength(2);
  expect(anchors((await blocks(other))[0])).toEqual([]);
});

test('a footnote is written in place, led back from, cut elsewhere and copied with its text', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?empty');
  await page.locator('.article-body').click();
  await page.keyboard.type('Một hai');
  await page.keyboard.press('Control+Alt+f');
  await typeVietnamese(page, SENTENCE);
  await page.keyboard.press('Escape');
  await typeVietnamese(page, ` ${SENTENCE}`);
  const notes = async () => (await harness(page)).document.footnotes;
  const note = { paragraphs: [[{ type: 'text', text: SENTENCE }]] };
  await expect.poll(notes).toEqual({ n1: note });
  const mark = { type: 'footnoteReference', footnoteId: 'n1' };
  const text = { type: 'text', text: ` ${SENTENCE}` };
  await expect.poll(() => blocks(page)).toMatchObject([{ content: [{ text: 'Một hai' }, mark, text] }]);
  // A second one before it takes its number.
  await page.keyboard.press('Control+Home');
  await settle(page);
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('trước');
  await expect(page.locator('.article-note-number').nth(0)).toHaveAttribute('data-number', '1');
  await expect(page.locator('.article-note').nth(1)).toContainText(SENTENCE.trim());
  await page.locator('.article-note-number').nth(0).click();
  await page.keyboard.press('Shift+ArrowLeft');
  await settle(page);
  await page.keyboard.press('Control+x');
  await expect.poll(notes).toEqual({ n1: note });
  await page.keyboard.press('End');
  await settle(page);
  await page.keyboard.press('Control+v');
  const brought = { paragraphs: [[{ type: 'text', text: 'trước' }]] };
  await expect.poll(notes).toEqual({ n1: note, n2: brought });
  await page.keyboard.press('Control+v');
  await expect.poll(notes).toEqual({ n1: note, n2: brought, n3: brought });
  expect((await harness(page)).errors).toEqual([]);
});

test('recipients and signature are written line by line, undone, and taken out', async ({ page }) => {
  await open(page, '?empty');
  await page.locator('.article-body').click();
  await page.keyboard.type('Báo cáo');
  for (const kind of ['Nơi nhận', 'Khối chữ ký']) {
    await page.getByRole('button', { name: 'Thêm' }).click();
    await page.getByRole('menuitem', { name: kind }).click();
  }
  await page.getByLabel('Nơi nhận, dòng 1').click();
  await typeVietnamese(page, SENTENCE);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nơi nhận, dòng 2')).toBeFocused();
  await typeVietnamese(page, '- Lưu: VT.');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nơi nhận, dòng 3')).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(page.getByLabel('Nơi nhận, dòng 2')).toBeFocused();
  await page.getByLabel('Thẩm quyền ký, dòng 1').click();
  await typeVietnamese(page, 'PHÓ CHỦ TỊCH');
  await page.getByLabel('Họ và tên người ký').click();
  await typeVietnamese(page, 'Lê Thị Ngữ');
  const written = [
    { type: 'paragraph' },
    { type: 'recipients', items: [SENTENCE, '- Lưu: VT.'] },
    { type: 'signature', lines: ['PHÓ CHỦ TỊCH'], name: 'Lê Thị Ngữ' },
  ];
  await expect.poll(() => blocks(page)).toMatchObject(written);
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Họ và tên người ký')).toHaveValue('');
  await page.keyboard.press('Control+y');
  await expect.poll(() => blocks(page)).toMatchObject(written);
  await page.getByRole('button', { name: 'Bỏ khỏi bài' }).first().click();
  await expect.poll(() => blocks(page)).toMatchObject([written[0], written[2]]);
  expect((await harness(page)).errors).toEqual([]);
});

test('an approved article can be read and not changed', async ({ page }) => {
  await open(page, '?read');
  const before = await blocks(page);
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await page.locator('.article-body p').first().click();
  await page.keyboard.type('x');
  await page.getByLabel('Chú thích ảnh').first().click();
  await page.keyboard.type('x');
  expect(await blocks(page)).toEqual(before);
  await expect(page.getByLabel('Chú thích ảnh').first()).not.toHaveValue(/x$/);
});

test('nothing serious is in the way of a screen reader', async ({ page }) => {
  for (const query of ['', '?dark', '?read']) {
    await open(page, query);
    // Fluent's focus keepers are empty, hidden and never announced; axe cannot know.
    const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  }
});
