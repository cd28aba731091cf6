/** What becomes of an issue on paper: recorded in the ledger, taken back, sent out with its sheet. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { goToRoom, signIn } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

test('a row of the ledger is filled in, and its dispatch sheet is downloaded', async ({ desk, door }) => {
  const { page, library } = desk;
  await signIn(page, /Mỹ Hạnh/, '3333');
  await goToRoom(page, 'Số báo');
  await page.getByRole('tab', { name: 'Sổ phát hành' }).click();
  // The issue of the sample is of 2026, whatever the day of the test.
  const year = page.getByRole('combobox', { name: 'Năm' });
  await expect(year).toBeVisible();
  await year.selectOption('2026');
  await page.getByRole('switch', { name: 'Cả số chưa phát hành' }).click();

  await page.getByRole('button', { name: 'Danh sách nhận…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Thêm nơi nhận' }).click();
  await dialog.getByRole('textbox', { name: 'Nơi nhận' }).fill('UBND các phường, xã');
  await dialog.getByRole('textbox', { name: 'Số bản' }).fill('54');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog).toHaveCount(0);

  const row = page.getByRole('row', { name: /Số 11\/2026/ });
  await row.click();
  await expect(page.getByText(/gửi 54 bản, 1 nơi/)).toBeVisible();
  await page.getByRole('button', { name: 'Ghi theo đề xuất' }).click();
  await expect(row).toContainText('600');
  await expect(row).toContainText('54 bản, 1 nơi');

  const printed = page.getByRole('textbox', { name: 'Số bản in' });
  await printed.fill('620');
  await printed.press('Enter');
  await expect(row).toContainText('620');
  await row.click();
  await page.keyboard.press('Control+z');
  await expect(row).toContainText('600');

  const sheet = page.getByRole('region', { name: 'Phiếu phát hành' });
  await sheet.getByRole('button', { name: 'Word' }).click();
  const written = sheet.getByRole('status');
  await expect(written).toContainText('.docx');
  const name = ((await written.textContent()) ?? '').split(' ').at(-1) ?? '';
  const file = join(library, 'exports/phat-hanh', name);
  if (door === 'loopback') {
    const arriving = page.waitForEvent('download');
    await sheet.getByRole('link', { name: 'Tải về' }).click();
    expect(await readFile(await (await arriving).path())).toEqual(await readFile(file));
  }
  const xml = strFromU8(unzipSync(await readFile(file))['word/document.xml'] ?? new Uint8Array());
  expect(xml.replace(/<[^>]+>/g, '')).toContain('54 bản (Năm mươi tư bản)');
});
