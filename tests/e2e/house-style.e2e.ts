/** House style and the desk's directory: set in the settings, heeded while writing. */
import type { Page } from '@playwright/test';
import { expectWriting, goToRoom, moveCaret, openArticle, signIn } from './support/rooms.ts';
import { expect, test } from './support/test.ts';
import { underlinedWords } from './support/underlines.ts';

const DRAFT = 'Tủ sách pháp luật ở bến phà';

async function write(page: Page, text: string): Promise<void> {
  await expectWriting(page);
  await page.getByRole('textbox', { name: 'Chính văn' }).click();
  await moveCaret(page, 'Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(text);
}

const card = (page: Page) => page.getByLabel('Chỗ cần xem lại');
const underlined = (page: Page) =>
  expect.poll(() => underlinedWords(page, 'spelling', 'error', 'warning', 'hint'));

test('what the administrator sets is heeded in the article, and can be taken back', async ({ desk }) => {
  const { page } = desk;
  await signIn(page, /Khải/, '4444');
  await openArticle(page, DRAFT);
  await write(page, 'Bà con xem website, xã sử lý ngay.');
  await underlined(page).toEqual(['sử lý']);
  await goToRoom(page, 'Cài đặt');
  await page.getByLabel('Từ thay thế').fill('website\n');
  await expect(page.getByText('Dòng 1 chưa đúng dạng')).toBeVisible();
  const choose = async () => {
    await page.getByLabel('Từ thay thế').fill('website = trang thông tin điện tử');
    await page.getByLabel('Mức của quy tắc “Nhầm chữ”').selectOption('Tắt');
    await page.getByRole('button', { name: 'Lưu văn phong' }).click();
  };
  await page.getByRole('button', { name: /^Chính tả/ }).click();
  await choose();
  await page.getByText('Hoàn tác', { exact: true }).last().click();
  await expect(page.getByLabel('Từ thay thế')).toHaveValue('');
  await choose();
  await expect(page.getByRole('button', { name: 'Lưu văn phong' })).toHaveAttribute('aria-disabled', 'true');

  await openArticle(page, DRAFT);
  await underlined(page).toEqual(['website']);
  await page.getByRole('textbox', { name: 'Chính văn' }).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F7');
  await expect(card(page)).toContainText('Ấn phẩm dùng “trang thông tin điện tử”');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Bà con xem trang thông tin điện tử,')).toBeVisible();
});

test('an entry of the directory is added by key, found, heeded, and comes back after it was removed', async ({
  desk,
}) => {
  const { page } = desk;
  await goToRoom(page, 'Cài đặt');
  await page.getByRole('button', { name: 'Thêm cơ quan', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Tên', { exact: false }).first()).toBeFocused();
  await page.keyboard.type('Sở Bến phà');
  await dialog.getByLabel('Từ ngày').fill('2026-01-01');
  await dialog.getByLabel('Đến ngày').fill('2025-06-30');
  await expect(dialog.getByRole('status')).toContainText('ngày bắt đầu không sau ngày kết thúc');
  await dialog.getByLabel('Từ ngày').fill('');
  await dialog.getByLabel('Cơ quan tiếp nhận').fill('Sở Xây dựng');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);

  await page.getByLabel('Tìm trong danh bạ').fill('so ben pha');
  const rows = page.getByRole('list', { name: 'Danh bạ' }).getByRole('listitem');
  await expect(rows).toHaveText([/Sở Bến phà.*đến 30\/06\/2025 · sau đó là Sở Xây dựng/]);
  await openArticle(page, DRAFT);
  await write(page, 'Sở Bến phà mở lớp học.');
  await underlined(page).toEqual(['Sở Bến phà']);

  await goToRoom(page, 'Cài đặt');
  await page.getByLabel('Tìm trong danh bạ').fill('so ben pha');
  await rows.getByRole('button', { name: /Sở Bến phà đến/ }).press('Delete');
  await expect(rows).toHaveCount(0);
  await page.getByText('Hoàn tác', { exact: true }).last().click();
  await expect(rows).toHaveCount(1);
});
