/** Figures in an article: put in, side by side, cropped, replaced, moved, dropped; and what print makes of them. */
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expectSaved, moveCaret, openArticle } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

const DRAFT = 'Tủ sách pháp luật ở bến phà';
const LANDSCAPE = 'Xe dịch vụ công lưu động';
const OTHER = 'Kho lưu trữ số';

const figures = (page: Page) => page.locator('.article-body .article-figure');

/** Left, top, width and height of each figure's picture on the screen. */
function pictures(page: Page) {
  return page.locator('.article-body .article-figure-picture').evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
}

async function endOfText(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Chính văn' }).click();
  await moveCaret(page, 'Control+End');
  await page.keyboard.press('Enter');
}

test('two pictures are put in, stand side by side, one is cropped and replaced, and all of it is undone', async ({
  desk,
}) => {
  const { page } = desk;
  await openArticle(page, DRAFT);
  await endOfText(page);
  await page.getByRole('button', { name: 'Chèn ảnh' }).click();
  for (const name of [LANDSCAPE, OTHER]) await page.getByRole('option', { name }).click();
  await page.getByRole('button', { name: 'Đưa 2 ảnh vào bài' }).click();
  await page.getByRole('button', { name: 'Đặt cạnh nhau thành một hàng' }).click();
  await expect(figures(page)).toHaveCount(2);
  const [left, right] = await pictures(page);
  expect(right?.y).toBeCloseTo(left?.y ?? 0, 0);
  expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
  expect(Math.abs((right?.height ?? 0) - (left?.height ?? 0))).toBeLessThan(2);

  // Cropped to a square by keyboard alone, from the figure's menu.
  const second = figures(page).nth(1);
  await second.locator('.article-figure-picture').click();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Cắt ảnh…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Cắt ảnh' });
  await dialog.getByRole('radio', { name: '1:1' }).press('Space');
  await expect(dialog.getByRole('status')).toContainText('1.200 × 1.200');
  await dialog.getByRole('spinbutton', { name: 'Từ trái (%)' }).fill('0');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Cắt', exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
  const shape = async (index: number) => {
    const found = (await pictures(page))[index];
    return Math.round(((found?.width ?? 0) / (found?.height ?? 1)) * 100) / 100;
  };
  await expect.poll(() => shape(1)).toBe(1);

  // A caption the person wrote stays with another picture; the crop does not.
  await second.getByLabel('Chú thích ảnh').fill('Chú thích tự viết');
  await second.locator('.article-figure-picture').hover();
  await second.getByRole('button', { name: 'Việc khác với ảnh' }).click();
  await page.getByRole('menuitem', { name: 'Thay ảnh' }).click();
  await page.getByRole('option', { name: 'Giám đốc Sở Nội vụ' }).dblclick();
  await expect.poll(() => shape(1)).toBe(0.8);
  await expect(second.getByLabel('Chú thích ảnh')).toHaveValue('Chú thích tự viết');
  await expect(second.getByLabel('Tác giả ảnh')).toHaveValue('Ngọc Lan');
  await expectSaved(page);

  const undo = page.getByRole('button', { name: 'Hoàn tác' });
  await undo.click();
  await expect.poll(() => shape(1)).toBe(1);
  await undo.click();
  await undo.click();
  await expect.poll(() => shape(1)).toBe(1.5);
  await undo.click();
  await expect
    .poll(async () =>
      (await pictures(page)).map(({ x }) => Math.round(x)).every((x, _, [first]) => x === first),
    )
    .toBe(true);
  await undo.click();
  await expect(figures(page)).toHaveCount(0);
});

test('a figure is moved by key and told where it stands; a picture file dropped on the text goes there', async ({
  desk,
}) => {
  const { page } = desk;
  await openArticle(page, DRAFT);
  const paragraphs = page.locator('.article-body > p');
  const count = await paragraphs.count();
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#276' } })
    .jpeg()
    .toBuffer();
  const data = await page.evaluateHandle((content) => {
    const binary = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([binary], 'bến mới.jpg', { type: 'image/jpeg' }));
    return transfer;
  }, bytes.toString('base64'));
  const box = await paragraphs.nth(1).boundingBox();
  const at = { clientX: (box?.x ?? 0) + 40, clientY: (box?.y ?? 0) + 2, dataTransfer: data };
  for (const type of ['dragenter', 'dragover', 'drop']) await paragraphs.nth(1).dispatchEvent(type, at);
  await expect(figures(page)).toHaveCount(1, { timeout: 30_000 });
  const order = () =>
    page
      .locator('.article-body > :is(p, ul, ol, .article-figure)')
      .evaluateAll((all) => all.map(({ className }) => className === 'article-figure'));
  await expect.poll(async () => (await order()).indexOf(true)).toBe(1);
  await expect(page.getByText('Còn thiếu chú thích ảnh, mô tả ảnh')).toBeVisible();

  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(async () => (await order()).indexOf(true)).toBe(2);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(async () => (await order()).indexOf(true)).toBe(0);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Bến phà mới');
  await expect(figures(page).getByRole('figure', { name: 'Ảnh trong bài: Bến phà mới' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect(figures(page)).toHaveCount(0);
  expect(await paragraphs.count()).toBe(count);
});
