/** From the sample to an office's own desk: its people, one after the other in the same seat, and the lock. */
import type { Page } from '@playwright/test';
import { goToRoom } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

const seat = (page: Page, name: string) => page.getByRole('button', { name: `Người đang dùng: ${name}` });

async function tryPin(page: Page, pin: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Mã PIN' }).fill(pin);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

test('an office sets up its library, two people share the desk, and it locks', async ({ desk }) => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Bắt đầu thư viện của cơ quan' }).click();
  await page.getByLabel('Cơ quan xuất bản').fill('Sở Nội vụ thành phố Triều Giang');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByLabel('Họ và tên').fill('Đỗ Hoàng Khải');
  await page.getByLabel('Mã PIN').fill('4321');
  await page.getByLabel('Nhập lại lần nữa').fill('4321');
  await page.getByRole('button', { name: 'Thêm một người' }).click();
  const second = page.getByRole('region', { name: 'Người thứ 2' });
  await second.getByLabel('Họ và tên').fill('Phạm Quốc Vinh');
  await second.getByRole('checkbox', { name: /Người duyệt/ }).check();
  await second.getByRole('checkbox', { name: /Biên tập viên/ }).uncheck();
  await second.getByLabel('Mã PIN').fill('8765');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByText('Còn thiếu')).toContainText('bước 2');
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await second.getByLabel('Nhập lại lần nữa').fill('8765');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('checkbox', { name: 'Xóa thư viện mẫu' }).check();
  await page.getByRole('button', { name: 'Bắt đầu làm việc' }).click();
  // Keys and PINs are made to take their time.
  await expect(seat(page, 'Khải')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Bàn việc còn trống')).toBeVisible();

  // What is typed is saved before somebody else takes the seat.
  await page.getByRole('button', { name: 'Bài mới' }).click();
  await page.getByRole('textbox', { name: 'Tít' }).fill('Một cửa');
  await seat(page, 'Khải').click();
  await page.getByRole('menuitem', { name: 'Đổi người dùng…' }).click();
  await page.getByRole('radio', { name: /Phạm Quốc Vinh/ }).check();
  await tryPin(page, '0000');
  await expect(page.getByText('Mã PIN không đúng')).toBeVisible();
  await tryPin(page, '8765');
  await expect(page.getByText('Chọn mã PIN của riêng bạn')).toBeVisible();
  await page.getByRole('button', { name: 'Để sau' }).click();
  await expect(seat(page, 'Vinh')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Tít' })).toHaveValue('Một cửa');
  await goToRoom(page, 'Cài đặt');
  await expect(page.getByRole('button', { name: 'Thêm người…' })).toBeHidden();

  await page.keyboard.press('Alt+L');
  const lock = page.getByRole('dialog', { name: 'Bàn đang khóa' });
  await expect(lock).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Cài đặt' })).toBeHidden();
  await page.reload();
  await expect(lock).toBeVisible();
  await tryPin(page, '8765');
  await page.getByRole('button', { name: 'Để sau' }).click();
  await expect(page.getByRole('heading', { name: 'Cài đặt' })).toBeVisible();
});
