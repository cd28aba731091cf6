/** Figures of a period and royalties of an issue: looked at, copied, corrected, closed, written to files. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { goToRoom } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

const REPORTS = 'exports/thong-ke';

/** One part of a package, as XML. */
async function partOf(library: string, name: string, part: string): Promise<string> {
  const files = unzipSync(await readFile(join(library, REPORTS, name)));
  return strFromU8(files[part] ?? new Uint8Array());
}

async function takeTheSeat(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Lan' }).click();
  await page.getByRole('menuitem', { name: 'Đổi người dùng…' }).click();
  await page.getByRole('radio', { name }).click();
  await page.getByLabel('Mã PIN').fill(pin);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** The issue of the sample is of November 2026, whatever the day of the test. */
async function showNovember(page: Page): Promise<void> {
  await goToRoom(page, 'Thống kê');
  const latest = page.getByRole('button', { name: 'Xem kỳ có số báo gần nhất' });
  const figures = page.getByText('Tháng 11 năm 2026');
  await expect(latest.or(figures).first()).toBeVisible();
  if (await latest.isVisible()) await latest.click();
  await expect(figures).toBeVisible();
}

test('figures of a period: switched, sorted, copied, written to Excel', async ({ desk }) => {
  const { page, library } = desk;
  await showNovember(page);
  const figure = (name: string) => page.locator(`[data-figure="${name}"] dd`).first();
  await expect(figure('articles')).toHaveText('12');
  // Pages come when the issue has been typeset.
  await expect(figure('pages')).toHaveText(/^\d+$/, { timeout: 30_000 });

  await page.getByRole('combobox', { name: 'Kỳ' }).click();
  await page.getByRole('option', { name: 'Quý' }).click();
  await expect(page.getByText('Quý IV năm 2026')).toBeVisible();
  await page.keyboard.press('Alt+PageUp');
  await expect(page.getByText('Chưa có số báo nào trong kỳ này')).toBeVisible();
  await page.keyboard.press('Alt+PageDown');

  const kinds = page.getByRole('region', { name: 'Theo thể loại' });
  await kinds.getByRole('columnheader', { name: 'Tin, bài' }).getByRole('button').click();
  await expect(kinds.getByRole('row').nth(1)).toContainText('Bài');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await kinds.getByRole('button', { name: 'Chép bảng ‘Theo thể loại’' }).click();
  await expect(page.getByText('Đã chép.').first()).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n').slice(0, 2)).toEqual([
    'Thể loại\tTin, bài\tTỷ lệ\tChữ\tẢnh',
    'Bài\t6\t50%\t5.037\t8',
  ]);

  await page.getByRole('button', { name: 'Xuất Excel' }).click();
  await expect(page.getByRole('dialog')).toContainText('Đã xuất tệp thong-ke-tat-ca-quy-iv-nam-2026.xlsx');
  const sheet = await partOf(library, 'thong-ke-tat-ca-quy-iv-nam-2026.xlsx', 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<v>7726</v>');
});

test('royalties: an amount is corrected with a reason, the sheet is closed and written', async ({ desk }) => {
  const { page, library } = desk;
  await takeTheSeat(page, 'Trần Thị Mỹ Hạnh', '3333');
  await goToRoom(page, 'Thống kê');
  await page.getByRole('tab', { name: 'Nhuận bút' }).click();
  const total = page.locator('[data-total]');
  await expect(total).toHaveText('3.466.000 đ');

  await page.getByRole('button', { name: 'Sửa số tiền của Nguyên Bình' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Số tiền mới (đồng)').fill('500000');
  await expect(dialog.getByRole('button', { name: 'Lưu' })).toBeDisabled();
  await dialog.getByLabel('Lý do').fill('Bài có khảo sát tại xã');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(total).toHaveText('3.673.000 đ');
  await expect(page.getByText(/Đã sửa: Bài có khảo sát tại xã \(Trần Thị Mỹ Hạnh/)).toBeVisible();

  await page.getByRole('button', { name: 'Chốt' }).click();
  await dialog.getByRole('button', { name: 'Chốt' }).click();
  await expect(page.getByText('Đã chốt', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sửa số tiền/ })).toHaveCount(0);

  await page.getByRole('button', { name: 'Xuất Word' }).click();
  const name = 'nhuan-but-ban-tin-cai-cach-hanh-chinh-so-11-2026.docx';
  await expect(dialog).toContainText(`Đã xuất tệp ${name}`);
  const text = (await partOf(library, name, 'word/document.xml')).replace(/<[^>]+>/g, '');
  expect(text).toContain('Ba triệu sáu trăm bảy mươi ba nghìn đồng.');
});
