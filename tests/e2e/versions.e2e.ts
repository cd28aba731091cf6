/** Versions of an article: kept under a name, compared word by word on the page, restored. */
import { expectSaved, moveCaret, openArticle } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

const DRAFT = 'Tủ sách pháp luật ở bến phà';

test('a version is kept, compared with what was written after it, and restored', async ({ desk }) => {
  const { page } = desk;
  await openArticle(page, DRAFT);
  const title = page.getByRole('textbox', { name: 'Tít' });
  await page.getByRole('tab', { name: 'Phiên bản' }).click();
  await page.getByRole('button', { name: 'Lưu phiên bản…' }).click();
  await page.getByRole('textbox', { name: 'Tên phiên bản' }).fill('Gửi anh Bình góp ý');
  await page.keyboard.press('Enter');
  const list = page.getByRole('list', { name: 'Các phiên bản của bài' });
  await expect(list.getByRole('listitem')).toHaveCount(2);

  await title.fill('Tủ sách ở bến phà Cồn Lụa');
  await page.getByRole('textbox', { name: 'Chính văn' }).click();
  await moveCaret(page, 'Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Một mục thêm vào sau.');
  await expectSaved(page);

  await list.getByRole('button', { name: /Gửi anh Bình góp ý/ }).click();
  const comparison = page.getByRole('region', { name: 'So sánh hai phiên bản' });
  await expect(comparison.locator('del')).toHaveText(['pháp luật ']);
  await expect(comparison.locator('ins')).toHaveText([' Cồn Lụa', 'Một mục thêm vào sau.']);
  await expect(comparison.getByRole('status')).toHaveText('+7/−2 chữ · 3 thay đổi');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(comparison.getByRole('status')).toContainText('2/3 thay đổi');
  await expect(comparison.locator('[data-current]')).toHaveText(' Cồn Lụa');

  await comparison.getByRole('button', { name: 'Khôi phục bản này' }).click();
  await expect(title).toHaveValue(DRAFT);
  await expect(comparison).toBeHidden();
  await expect(list.getByRole('listitem').first()).toContainText('Khôi phục từ bản 2');
  // What was there before is a version too.
  await list.getByRole('button', { name: /Trước khi khôi phục/ }).click();
  await comparison.getByRole('button', { name: 'Khôi phục bản này' }).click();
  await expect(title).toHaveValue('Tủ sách ở bến phà Cồn Lụa');
  await page.reload();
  await expect(title).toHaveValue('Tủ sách ở bến phà Cồn Lụa');
});
