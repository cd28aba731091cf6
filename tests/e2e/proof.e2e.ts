/** What the desk can prove: an article's history, the whole log, and that nothing was altered past the desk. */
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { goToRoom, openArticle, signIn } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

const APPROVED = '“Hãy đo bằng đồng hồ của người dân”';

test('an administrator reads who approved what, writes it as PDF, and finds an altered log', async ({
  desk,
}) => {
  let { page } = desk;
  // Who only writes sees the history of what they read, not the whole log.
  await expect(page.getByRole('link', { name: 'Cài đặt' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nhật ký' })).toHaveCount(0);
  await signIn(page, /Hoàng Khải/, '4444');
  await openArticle(page, APPROVED);
  await page.getByRole('tab', { name: 'Lịch sử' }).click();
  const history = page.getByRole('list', { name: 'Các việc, mới nhất ở trên' });
  await expect(history.getByRole('listitem').first()).toContainText('Duyệt bài');
  await expect(history.getByRole('listitem').first()).toContainText('Phạm Quốc Vinh');
  await expect(history.getByRole('listitem').first()).toContainText('Đã ký số');
  await page.getByRole('button', { name: 'Xuất PDF' }).click();
  const written = page.getByRole('dialog', { name: 'Xuất PDF' });
  await expect(written.getByRole('status')).toHaveText(/^Đã xuất tệp lich-su-bai-.*\.pdf\.$/);
  await written.getByRole('button', { name: 'Đóng' }).click();

  await page.keyboard.press('Alt+9');
  await expect(page.getByRole('heading', { name: 'Nhật ký' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Loại việc' }).selectOption('Người, đăng nhập');
  await expect(history.getByRole('listitem').first()).toContainText('Đăng nhập');
  await expect(history.getByText('Duyệt bài')).toHaveCount(0);

  await goToRoom(page, 'Cài đặt');
  await page.getByRole('button', { name: 'Kiểm tra ngay' }).click();
  await expect(page.getByText('Thư viện nguyên vẹn.')).toBeVisible({ timeout: 20_000 });

  await desk.close();
  const raw = new BetterSqlite3(join(desk.library, 'library.db'));
  raw.exec('drop trigger audit_entry_stays');
  raw.exec("update audit_entry set person = 'Lê Thị Ngọc Lan' where sequence = 9");
  raw.close();
  page = await desk.reopen();
  await goToRoom(page, 'Cài đặt');
  await page.getByRole('button', { name: 'Kiểm tra ngay' }).click();
  await expect(page.getByText('Nhật ký: dòng 9 đã bị sửa sau khi ghi.')).toBeVisible({ timeout: 20_000 });
});
