/** One box finds everything, by keyboard alone; documents that texts cite lead to them. */
import { expect, test } from './support/test.ts';

test('words typed without marks find a source, which opens where they stand', async ({ desk }) => {
  const { page } = desk;
  await expect(page.getByRole('heading', { name: /^Chào/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox');
  await box.fill('chu ky so ');
  const articles = page.getByRole('group', { name: 'Bài' });
  const sources = page.getByRole('group', { name: 'Tư liệu' });
  await expect(articles.getByRole('option').first()).toContainText('Chữ ký số');
  await expect(sources.getByRole('option').first().locator('mark').first()).toHaveText(/^Chữ$/i);

  await page.getByRole('button', { name: 'Thêm điều kiện' }).click();
  await page.getByRole('menuitem', { name: /^Loại/ }).click();
  await page.getByRole('menuitem', { name: 'tư liệu' }).click();
  await expect(box).toHaveValue('chu ky so loại:tư-liệu ');
  await expect(articles).toHaveCount(0);
  await expect(box).toBeFocused();
  const first = sources.getByRole('option').first();
  const title = (await first.locator('span').first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').getByRole('heading', { name: title })).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get('search-hit')?.size ?? 0))
    .toBeGreaterThan(0);
});

test('a search is kept and found again; a document that is cited leads to an article', async ({ desk }) => {
  const { page } = desk;
  await expect(page.getByRole('heading', { name: /^Chào/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('loại:ảnh');
  await page.getByRole('button', { name: 'Lưu tìm kiếm này' }).click();
  await expect(page.getByRole('button', { name: 'Bỏ lưu' })).toBeVisible();
  await page.getByRole('combobox').fill('');
  await page.getByRole('option', { name: 'loại:ảnh' }).click();
  await expect(page.getByRole('group', { name: 'Ảnh' }).getByRole('option').first()).toBeVisible();

  await page.getByRole('combobox').fill('van ban duoc nhac');
  await page.getByRole('option', { name: 'Văn bản được nhắc trong bài và tư liệu' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('quyết định số 187');
  await dialog.getByRole('listbox', { name: 'Các văn bản được nhắc' }).getByRole('option').first().click();
  await dialog.getByRole('listbox', { name: 'Những nơi nhắc đến' }).getByRole('option').first().dblclick();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/\/(articles|sources)\/./);
});
