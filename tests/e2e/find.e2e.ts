/** Words found and replaced in an article and in a whole issue; the text alone; how long it is. */

import { expectSaved, moveCaret, openArticle, openIssue } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

const ARTICLE = 'Thành phố điều động, bổ nhiệm bốn cán bộ quản lý';

test('words are found and replaced in an article, after a look at every place', async ({ desk }) => {
  const { page } = desk;
  await openArticle(page, ARTICLE);
  await page.locator('.article-body p').first().click();
  await page.keyboard.press('Control+h');
  const query = page.getByRole('textbox', { name: 'Tìm chữ' });
  await expect(query).toBeFocused();
  await query.fill('bo nhiem');
  await expect(page.getByText('Không có', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Phân biệt dấu tiếng Việt' }).click();
  await expect(page.getByText('–/6')).toBeVisible();
  await query.press('Enter');
  await query.press('Enter');
  await expect(page.getByText('2/6')).toBeVisible();
  const current = () =>
    page.evaluate(() => [...(CSS.highlights.get('article-found-current') ?? [])].map(String));
  expect(await current()).toEqual(['bổ nhiệm']);

  await page.getByRole('textbox', { name: 'Thay bằng' }).fill('cử giữ chức');
  await page.getByRole('button', { name: 'Thay tất cả…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /Thay mặt các cán bộ/ }).uncheck();
  await dialog.getByRole('button', { name: 'Thay 5 chỗ' }).click();
  await expect(page.getByRole('textbox', { name: 'Tít' })).toHaveValue(/cử giữ chức bốn cán bộ/);
  const body = page.locator('.article-body');
  await expect(body).toContainText('được điều động, cử giữ chức giữ chức vụ');
  await expect(body).toContainText('Thay mặt các cán bộ được bổ nhiệm');

  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Tít' })).toHaveValue(ARTICLE);
  await expect(body).not.toContainText('cử giữ chức');

  // Esc leaves the caret on what was found.
  await query.focus();
  await query.press('Enter');
  await query.press('Enter');
  await page.keyboard.press('Escape');
  await expect(query).toBeHidden();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toMatch(/bổ nhiệm/);
});

test('words are replaced all over an issue, and that is taken back', async ({ desk }) => {
  const { page } = desk;
  await openIssue(page);
  await page.keyboard.press('Control+h');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Tìm chữ' }).fill('thủ tục hành chính');
  await dialog.getByRole('textbox', { name: 'Thay bằng' }).fill('TTHC');
  const replace = dialog.getByRole('button', { name: /^Thay \d+ chỗ$/ });
  await expect(replace).toBeEnabled();
  await replace.click();
  await expect(page.getByText(/^Đã thay \d+ chỗ trong \d+ bài$/)).toBeVisible();
  await page.keyboard.press('Control+h');
  await expect(dialog.getByText('Không có chỗ nào như thế.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Hủy' }).click();
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await page.keyboard.press('Control+h');
  await expect(replace).toBeEnabled();
});

test('the text stands alone in focus mode, is zoomed, counted and outlined', async ({ desk }) => {
  const { page } = desk;
  await openArticle(page, ARTICLE);
  await expect(page.getByRole('contentinfo')).toContainText(/chữ·?.*\d,\d trang/);
  await page.getByRole('tab', { name: 'Thông tin' }).click();
  await expect(page.getByText(/^\d,\d trang, \d+ cm cột$/)).toBeVisible();
  await page.keyboard.press('Alt+t');
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('toolbar')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation')).toBeVisible();

  const size = () =>
    page
      .locator('.article-body p')
      .first()
      .evaluate((line) => line.getBoundingClientRect().height);
  const before = await size();
  await page.getByRole('slider', { name: 'Cỡ chữ trên màn hình' }).press('End');
  expect(await size()).toBeGreaterThan(before * 1.5);
  await page.getByRole('button', { name: '200 %' }).click();
  expect(await size()).toBeCloseTo(before, 0);

  await page.locator('.article-body p').first().click();
  await moveCaret(page, 'Home');
  await page.keyboard.type('## Quyết định mới ');
  await expectSaved(page);
  await page.getByRole('tab', { name: 'Dàn bài' }).click();
  const entry = page.getByRole('list', { name: 'Dàn bài' }).getByRole('button', { name: /^Quyết định mới/ });
  await entry.click();
  await expect(page.locator('.article-body h2').first()).toBeInViewport();
});
