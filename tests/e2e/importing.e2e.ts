/** Bringing files in by dropping them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './support/command-line.ts';
import { dropFiles } from './support/drop.ts';
import { expect, test } from './support/test.ts';

const bulletin = () => readFile(join(ROOT, 'tests', 'fixtures', 'bulletins', 'muc-luc-danh-so.txt'));

test('a bulletin dropped onto the window becomes an issue, which can be thrown away again', async ({
  desk,
}) => {
  const { page } = desk;
  await expect(page.getByRole('heading', { name: /^Chào/ })).toBeVisible();
  await dropFiles(page, [{ name: 'ban-tin.txt', bytes: await bulletin() }]);
  const dialog = page.getByRole('dialog', { name: 'Nhập tệp' });
  await expect(dialog.getByText('Đã nhập 1 tệp')).toBeVisible({ timeout: 30_000 });
  await expect(dialog).toContainText(/1 số báo · \d+ bài/);
  await dialog.getByRole('button', { name: 'Bỏ vào thùng rác' }).click();
  await expect(page.getByText('Đã bỏ những gì vừa nhập vào thùng rác').last()).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Số báo' }).click();
  await expect(page.getByRole('list', { name: 'Danh sách số báo' }).getByRole('listitem')).toHaveCount(1);

  await dropFiles(page, [{ name: 'ban-tin.txt', bytes: await bulletin() }]);
  await dialog.getByRole('button', { name: 'Mở số báo' }).click();
  await expect(
    page.getByRole('region', { name: 'Chuyên mục của số báo' }).locator('li[data-article]').first(),
  ).toBeVisible();
});

test('bad files say what is wrong with them, and the good one beside them comes in', async ({ desk }) => {
  const { page } = desk;
  await expect(page.getByRole('heading', { name: /^Chào/ })).toBeVisible();
  await dropFiles(page, [
    { name: 'trong.txt', bytes: Buffer.alloc(0) },
    { name: 'chuong-trinh.txt', bytes: Buffer.from([0x4d, 0x5a, 0, 0, 1, 2, 3, 0, 255, 0, 0, 7]) },
    { name: 'hong.jpg', bytes: Buffer.from('không phải là ảnh') },
    { name: 'ban-tin.txt', bytes: await bulletin() },
  ]);
  const dialog = page.getByRole('dialog', { name: 'Nhập tệp' });
  await expect(dialog.getByText('Đã nhập 1 tệp · 3 tệp không nhập được')).toBeVisible({ timeout: 30_000 });
  await expect(dialog).toContainText('Tệp ‘trong.txt’ không có nội dung');
  await expect(dialog).toContainText('FILE_EMPTY');
  await expect(dialog).toContainText('FILE_NOT_TEXT');
  await expect(dialog).toContainText('PICTURE_INVALID');
});

test('letters that would be changed are shown first, and what is refused stays as it is', async ({
  desk,
}) => {
  const { page } = desk;
  await expect(page.getByRole('heading', { name: /^Chào/ })).toBeVisible();
  const text =
    'Ban Thƣờng vụ họp\n\nSáng nay, Ban Thƣờng vụ xã Ðông đã họp để bàn về một cửa.\n\nCuộc họp kéo dài.';
  await dropFiles(page, [{ name: 'bao-cao.txt', bytes: Buffer.from(text) }]);
  const dialog = page.getByRole('alertdialog', { name: 'Chữ sẽ được sửa khi nhập' });
  const file = dialog.getByRole('region', { name: 'bao-cao.txt' });
  await expect(file).toContainText('2 chỗ');
  await file.getByRole('button', { name: 'Xem từng chỗ' }).click();
  await file.getByRole('checkbox', { name: 'Dòng 1' }).uncheck();
  await expect(file.getByRole('checkbox', { name: 'ƣ thành ư' })).toBeChecked({ indeterminate: true });
  await dialog.getByRole('button', { name: 'Nhập 1 tệp' }).click();
  await page.getByRole('dialog', { name: 'Nhập tệp' }).getByRole('button', { name: 'Mở bài' }).click();
  await expect(page.getByRole('textbox', { name: 'Tít' })).toHaveValue('Ban Thƣờng vụ họp');
  await expect(page.getByText('Sáng nay, Ban Thường vụ xã Đông')).toBeVisible();
});
