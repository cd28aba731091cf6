/** Two desks without a network: an article goes to the other one by file, both write in it, and it is merged. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { runDesk } from './support/command-line.ts';
import { openLoopback } from './support/doors.ts';
import { expectSaved, goToRoom, openArticle } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

const TITLE = 'Phà đêm Bến Nghĩa';
const FIRST = 'Từ tháng mười, phà Bến Nghĩa chạy thêm ba chuyến đêm.';
const SECOND = 'Vé lượt giữ nguyên năm nghìn đồng.';

const body = (page: Page) => page.getByRole('textbox', { name: 'Chính văn' });

/** Puts the caret at the end of a paragraph. */
async function goToEndOf(page: Page, text: string): Promise<void> {
  await body(page).getByText(text).click();
  await page.keyboard.press('End');
}

/** Sends the article on the screen by file, as a person does; gives the file's path. */
async function send(page: Page, library: string, recipient: string): Promise<string> {
  await page.keyboard.press('Control+Alt+g');
  const dialog = page.getByRole('dialog', { name: /^Gửi bằng tệp/ });
  await dialog.getByRole('combobox', { name: 'Gửi cho ai' }).fill(recipient);
  await dialog.getByRole('button', { name: 'Tạo tệp gửi' }).click();
  const asking = page.getByRole('dialog').filter({ has: page.getByLabel('Mã PIN') });
  await asking.getByLabel('Mã PIN').fill('1111');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tệp đã sẵn sàng')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  const folder = (await readdir(library, { recursive: true })).find((name) => name.endsWith('.toasoan'));
  return join(library, folder ?? '');
}

/** Drops the file on the window. */
async function drop(page: Page, path: string): Promise<void> {
  const bytes = (await readFile(path)).toString('base64');
  const data = await page.evaluateHandle((base64) => {
    const transfer = new DataTransfer();
    transfer.items.add(
      new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'goi.toasoan'),
    );
    return transfer;
  }, bytes);
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await expect(page.getByRole('heading', { name: /^Gói của/ })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('checkbox', { name: /^Vẫn nhận/ }).check();
}

const merge = (page: Page) => page.getByRole('button', { name: 'Nhận vào thư viện' }).click();
const isMerged = (page: Page) => expect(page.getByRole('heading', { name: /^Đã nhận gói/ })).toBeVisible();

test('an article goes to another desk and back, and what both wrote is chosen by paragraph', async ({
  desk,
  browser,
  viewport,
  locale,
  timezoneId,
}) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-e2e-'));
  const elsewhere = join(folder, 'Máy kia');
  await runDesk(elsewhere, 'demo');
  const other = await openLoopback(elsewhere, browser, { viewport, locale, timezoneId });
  const { page } = desk;

  await page.keyboard.press('Alt+n');
  await page.getByRole('textbox', { name: 'Tít' }).fill(TITLE);
  await body(page).click();
  await page.keyboard.type(FIRST);
  await page.keyboard.press('Enter');
  await page.keyboard.type(SECOND);
  await expectSaved(page);
  const away = await send(page, desk.library, 'chị Thảo');
  await expect(page.getByText(/^Đang ở máy của chị Thảo, gửi \d\d:\d\d ngày/)).toBeVisible();

  await drop(other.page, away);
  await expect(other.page.getByText('Bài mới')).toBeVisible();
  await merge(other.page);
  await isMerged(other.page);
  await openArticle(other.page, TITLE);
  await goToEndOf(other.page, FIRST);
  await other.page.keyboard.type(' Chuyến cuối lúc 23 giờ.');
  await expectSaved(other.page);
  const back = await send(other.page, elsewhere, 'chị Lan');

  await page.getByRole('button', { name: 'Vẫn sửa ở đây' }).click();
  await expect(page.getByText(/^Bài cũng đang ở máy của/)).toBeVisible();
  await goToEndOf(page, FIRST);
  await page.keyboard.type(' Chuyến cuối lúc 22 giờ.');
  await goToEndOf(page, SECOND);
  await page.keyboard.type(' Học sinh được giảm nửa giá.');
  await expectSaved(page);

  await drop(page, back);
  await expect(page.getByText('Còn 1 chỗ phải chọn')).toBeVisible();
  const place = page.getByRole('region', { name: 'Chỗ 1/1' });
  await expect(place).toContainText('22 giờ');
  await expect(place).toContainText('23 giờ');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(place).toContainText('Đã chọn');
  await page.keyboard.press('Control+z');
  await expect(place).not.toContainText('Đã chọn');
  await page.getByRole('button', { name: 'Để sau' }).click();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('checkbox', { name: /^Vẫn nhận/ }).check();
  await page.keyboard.press('Alt+ArrowRight');
  await page.getByRole('tab', { name: 'Bài sau khi nhận' }).click();
  await expect(page.getByRole('article')).toContainText('23 giờ');
  await merge(page);
  await isMerged(page);

  await openArticle(page, TITLE);
  await expect(body(page)).toContainText(`${FIRST} Chuyến cuối lúc 23 giờ.`);
  await expect(body(page)).toContainText('giảm nửa giá');
  await expect(page.getByText(/Đang ở máy của/)).toHaveCount(0);
  await goToRoom(page, 'Tin bài');
  await other.close();
  await rm(folder, { recursive: true, force: true });
});
