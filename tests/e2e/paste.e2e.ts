/** Pasting from other programs into an article, in the real window. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectSaved, moveCaret, openArticle } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

const DRAFT = 'Tủ sách pháp luật ở bến phà';
const CLIPBOARDS = join(import.meta.dirname, '../fixtures/clipboards');

function fixture(name: string): string {
  return readFileSync(join(CLIPBOARDS, name), 'utf8');
}

/** The event a browser fires for Ctrl+V, with what the clipboard holds. */
async function paste(page: Page, into: string, clipboard: Record<string, string>): Promise<void> {
  await page.evaluate(
    ([selector, data]) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
      document
        .querySelector(selector)
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [into, clipboard] as const,
  );
}

/** An article with its caret at the end of the body, in a new paragraph. */
async function openAtEnd(page: Page): Promise<void> {
  await openArticle(page, DRAFT);
  await page.getByRole('textbox', { name: 'Chính văn' }).click();
  await moveCaret(page, 'Control+End');
  // The article ends with a list: the second press leaves it.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
}

test('a text of Word comes with its lists, its note and its picture, and goes in one step', async ({
  desk,
}) => {
  const { page } = desk;
  await openAtEnd(page);
  const body = page.getByRole('textbox', { name: 'Chính văn' });
  const before = await body.textContent();
  await paste(page, '.article-body', {
    'text/html': fixture('word-article.html'),
    'text/rtf': fixture('word-article.rtf'),
  });
  await expect(body.getByRole('heading', { name: 'Một cửa ở phường Hải Yên' })).toBeVisible();
  await expect(body.locator('ol > li > ul > li')).toHaveText('hai người buổi sáng');
  await expect(body.locator('.article-note')).toContainText('Theo Quyết định số 12 của thành phố.');
  const picture = body.getByRole('img', { name: 'Quầy tiếp dân' });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 20_000 })
    .toBeGreaterThan(0);
  await expectSaved(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => body.textContent()).toBe(before);
});

test('text in an old encoding is shown before it becomes Unicode', async ({ desk }) => {
  const { page } = desk;
  await openAtEnd(page);
  const body = page.getByRole('textbox', { name: 'Chính văn' });
  await paste(page, '.article-body', { 'text/plain': 'Thaønh phoá Trieàu Giang nhaän hoà sô' });
  const dialog = page.getByRole('dialog', { name: 'Chữ dùng phông cũ' });
  await expect(dialog.getByRole('cell').last()).toHaveText('Thành phố Triều Giang nhận hồ sơ');
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(body).toContainText('Thành phố Triều Giang nhận hồ sơ');
  await expect(body).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(body).not.toContainText('Triều Giang nhận');

  const title = page.getByRole('textbox', { name: 'Tít' });
  await title.click();
  await page.keyboard.press('Control+a');
  await paste(page, '.article-field-title', { 'text/plain': 'Thaønh phoá\nnhaän hoà sô\n' });
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(title).toHaveValue('Thành phố nhận hồ sơ');
});

test('Ctrl+Shift+V pastes words alone; broken lines are joined, and are not when one says so', async ({
  desk,
}) => {
  const { page } = desk;
  await openAtEnd(page);
  const body = page.getByRole('textbox', { name: 'Chính văn' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob(['<h1>Chợ <b>Bến Mới</b></h1>'], { type: 'text/html' }),
        'text/plain': new Blob(['Chợ Bến Mới họp'], { type: 'text/plain' }),
      }),
    ]),
  );
  await page.keyboard.press('Control+Shift+V');
  await expect(body.locator('p', { hasText: 'Chợ Bến Mới họp' })).toBeVisible();
  await page.keyboard.press('Enter');
  await paste(page, '.article-body', {
    'text/plain':
      'Từ đầu tháng, thành phố nhận hồ sơ cả sáng thứ Bảy, phần\nlớn là hồ sơ đất đai và hộ tịch.\n',
  });
  await expect(body).toContainText('phần lớn là hồ sơ');
  await page.getByRole('button', { name: 'Dán nguyên dòng' }).click();
  await expect(body.locator('p', { hasText: /^lớn là hồ sơ đất đai và hộ tịch\.$/ })).toBeVisible();
});

test('nothing of a hostile page runs or is fetched', async ({ desk }) => {
  const { page } = desk;
  await openAtEnd(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('evil')) asked.push(request.url());
  });
  await paste(page, '.article-body', {
    'text/html': `<base href="https://evil.vi.du/"><meta http-equiv=refresh content="0;url=https://evil.vi.du">
      <link rel=stylesheet href="https://evil.vi.du/a.css"><style>@import "https://evil.vi.du/b.css";</style>
      <p style="background:url(https://evil.vi.du/c.png)" onmouseover="hacked=1">An
      <script>hacked=1</script><img src="https://evil.vi.du/d.png" onerror="hacked=1"><img src=x onerror="hacked=1">
      <svg onload="hacked=1"><image href="https://evil.vi.du/e.png"/></svg><math><mtext><img src=x onerror="hacked=1">
      </mtext></math><video poster="https://evil.vi.du/f.png"></video><iframe srcdoc="<script>top.hacked=1</script>">
      </iframe><a href="javascript:hacked=1">toàn</a></p>${'<div>'.repeat(10_000)}sâu`,
  });
  const body = page.getByRole('textbox', { name: 'Chính văn' });
  await expect(body).toContainText('sâu');
  await expect(body).toContainText('toàn');
  await expect(page.getByRole('status').filter({ hasText: '1 ảnh trên mạng' })).toBeVisible();
  await expectSaved(page);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await body.locator('a[href^="javascript"]').count()).toBe(0);
  expect(asked).toEqual([]);
});
