/** Composing an issue: by mouse, by keyboard, and back again. */

import type { Response } from '@playwright/test';
import { openIssue, titlesIn } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

const CENTRAL = 'Tin cải cách hành chính Trung ương';
const CITY = 'Tin cải cách hành chính thành phố';
const FIRST = 'Cấp xã làm dịch vụ công: đo bằng việc của dân';
const SECOND = 'Việc gần dân phải làm xong gần dân';
const UNPLACED = 'Tủ sách pháp luật ở bến phà';

test('an article is dragged by mouse into another section, the pages follow, and undo takes it back', async ({
  desk,
}) => {
  const { page } = desk;
  await openIssue(page);
  const moves: Response[] = [];
  page.on('response', (response) => {
    if (response.url().includes('issues.place')) moves.push(response);
  });
  const row = page.locator('li[data-article]', { hasText: FIRST });
  const pagesBefore = await row.getByText(/^tr\. /).textContent();
  const target = page.locator('li[data-article]', { hasText: 'Chuyến xe hồ sơ trên đường cồn' });
  const from = await row.boundingBox();
  const to = await target.boundingBox();
  if (!from || !to) throw new Error('rows are not on the screen');
  await page.mouse.move(from.x + 80, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 90, from.y + from.height / 2 + 20, { steps: 4 });
  await page.mouse.move(to.x + 90, to.y + to.height / 2, { steps: 12 });
  await page.mouse.up();

  await expect(titlesIn(page, CENTRAL).first()).toHaveText(SECOND);
  await expect(titlesIn(page, CITY)).toContainText([FIRST]);
  const moved = page.getByRole('list', { name: CITY, exact: true }).locator('li', { hasText: FIRST });
  await expect(moved.getByText(/^tr\. /)).not.toHaveText(pagesBefore ?? '');

  await page.keyboard.press('Control+z');
  await expect(titlesIn(page, CENTRAL).first()).toHaveText(FIRST);
  await page.keyboard.press('Control+y');
  await expect(titlesIn(page, CENTRAL).first()).toHaveText(SECOND);
  // The screen is ahead of the desk by a moment.
  await expect.poll(() => moves.length).toBe(3);
  await page.reload();
  await expect(titlesIn(page, CENTRAL).first()).toHaveText(SECOND);
});

test('the keyboard moves articles inside a section, between sections and out of the pool', async ({
  desk,
}) => {
  const { page } = desk;
  await openIssue(page);
  const grab = (title: string) =>
    page.locator('li[data-article]', { hasText: title }).locator('button').first();
  await grab(FIRST).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(titlesIn(page, CENTRAL).nth(1)).toHaveText(FIRST);
  await expect(grab(FIRST)).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(titlesIn(page, CITY).first()).toHaveText(FIRST);
  await expect(grab(FIRST)).toBeFocused();
  await expect(
    page.locator('main').getByText(`Đã đặt ‘${FIRST}’ vào ${CITY}, vị trí 1 trên 7.`),
  ).toBeAttached();

  await grab(UNPLACED).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(titlesIn(page, CENTRAL)).toContainText([UNPLACED]);
  await page.keyboard.press('Control+z');
  await expect(titlesIn(page, 'Bài chưa xếp')).toHaveText([UNPLACED]);
});

test('a row is picked up by the space key and put down elsewhere, said aloud in Vietnamese', async ({
  desk,
}) => {
  const { page } = desk;
  await openIssue(page);
  await page.locator('li[data-article]', { hasText: FIRST }).locator('button').first().focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/đang ở Tin cải cách hành chính Trung ương, vị trí 1 trên 3/)).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(/đang ở Tin cải cách hành chính Trung ương, vị trí 2/)).toBeAttached();
  await page.keyboard.press('Space');
  await expect(titlesIn(page, CENTRAL).nth(1)).toHaveText(FIRST);
});

test('number, date and theme of an issue can be changed', async ({ desk }) => {
  const { page } = desk;
  await openIssue(page);
  await page.keyboard.press('Alt+Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Số/).fill('12/2026');
  await dialog.getByLabel('Chủ đề').fill('Một cửa, một lần');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('heading', { name: 'Số 12/2026' })).toBeVisible();
});

test('sections are renamed and added where one composes', async ({ desk }) => {
  const { page } = desk;
  await openIssue(page);
  await page.getByRole('button', { name: `Việc khác với chuyên mục ‘${CENTRAL}’` }).click();
  await page.getByRole('menuitem', { name: 'Đổi tên chuyên mục' }).click();
  await page.getByRole('textbox', { name: 'Tên chuyên mục' }).fill('Tin Trung ương');
  await page.keyboard.press('Enter');
  await expect(titlesIn(page, 'Tin Trung ương').first()).toHaveText(FIRST);
  await page.getByRole('button', { name: 'Việc khác với chuyên mục ‘Tin Trung ương’' }).click();
  await page.getByRole('menuitem', { name: 'Thêm chuyên mục bên dưới' }).click();
  await expect(page.getByRole('list', { name: 'Chuyên mục mới' })).toContainText('Kéo bài vào đây');
  // Its name is asked for at once, and each step is taken back in its turn.
  await expect(page.getByRole('textbox', { name: 'Tên chuyên mục' })).toBeFocused();
  await page.keyboard.type('Trao đổi');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Trao đổi', exact: true })).toBeVisible();
  for (const name of ['Chuyên mục mới', 'Tin Trung ương', CENTRAL]) {
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('list', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('list', { name: 'Trao đổi', exact: true })).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(titlesIn(page, 'Tin Trung ương').first()).toHaveText(FIRST);
});
