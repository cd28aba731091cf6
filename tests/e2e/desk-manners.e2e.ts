/** What the whole window keeps to: names find things, keys are told, people change places. */
import { expect, test } from './support/test.ts';

test('Ctrl+K opens things by name typed without marks, and runs commands', async ({ desk }) => {
  const { page } = desk;
  await expect(page.getByRole('heading', { name: /^Chào/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('chu ky so o cho');
  await expect(page.getByRole('option').first()).toContainText('Chữ ký số ở chợ Phú Triều');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Tít' })).toHaveValue('Chữ ký số ở chợ Phú Triều');
});

test('F1 tells the keys of the screen', async ({ desk }) => {
  const { page } = desk;
  await expect(page.getByRole('heading', { name: /^Chào/ })).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toContainText('Alt+N');
});

test('another person takes the seat with a PIN, and sees only what their role allows', async ({ desk }) => {
  const { page } = desk;
  await page.getByRole('button', { name: /Người đang dùng/ }).click();
  await page.getByRole('menuitem', { name: 'Đổi người dùng…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Phạm Quốc Vinh/ }).check();
  await dialog.getByLabel('Mã PIN').fill('9999');
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(dialog).toContainText('Mã PIN không đúng');
  await dialog.getByLabel('Mã PIN').fill('2222');
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('heading', { name: 'Chào Vinh' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nhập bản tin…' })).toBeHidden();
});

test('the window speaks English when asked to', async ({ desk }) => {
  const { page } = desk;
  await page.getByRole('navigation').getByRole('link', { name: 'Cài đặt' }).click();
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Pictures' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Articles' })).toBeVisible();
});

test('an article is begun from a source, with its origin filled in and the source beside it', async ({
  desk,
}) => {
  const { page } = desk;
  await page.getByRole('navigation').getByRole('link', { name: 'Tư liệu' }).click();
  await page.getByRole('option', { name: /Chữ ký số đi chợ/ }).click();
  await page.getByRole('button', { name: 'Viết bài từ nguồn này' }).click();
  await expect(page.getByRole('textbox', { name: /Nguồn/ })).toHaveValue(
    'Đài Phát thanh và Truyền hình Triều Giang',
  );
  await page.getByRole('tab', { name: /^Nguồn/ }).click();
  await expect(page.getByRole('tabpanel')).toContainText('Chữ ký số đi chợ');
});
