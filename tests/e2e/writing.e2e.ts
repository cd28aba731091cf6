/** Writing an article: nothing typed is lost, and the printed page follows. */

import type { Page } from '@playwright/test';
import { expectSaved, moveCaret, openArticle, saveStatus } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

const DRAFT = 'Tủ sách pháp luật ở bến phà';
const PLACED = 'Chữ ký số ở chợ Phú Triều';

test('title and body are saved by themselves and are there after a reload', async ({ desk }) => {
  const { page } = desk;
  await openArticle(page, DRAFT);
  await page.getByRole('textbox', { name: 'Tít' }).fill('Tủ sách ở bến phà Cồn Lụa');
  await page.getByRole('textbox', { name: 'Chính văn' }).click();
  await moveCaret(page, 'Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Người dân đến đọc từ sáng sớm.');
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Tít' })).toHaveValue('Tủ sách ở bến phà Cồn Lụa');
  await expect(page.getByRole('textbox', { name: 'Chính văn' })).toContainText(
    'Người dân đến đọc từ sáng sớm.',
  );
});

test('what was typed a second before the process was killed is there when the desk opens again', async ({
  desk,
}) => {
  await openArticle(desk.page, DRAFT);
  await desk.page.getByRole('textbox', { name: 'Chính văn' }).click();
  await desk.page.keyboard.type('Câu cuối cùng trước khi mất điện. ');
  // The promise is one second after the last key.
  await desk.page.waitForTimeout(1000);
  await desk.kill();
  const page = await desk.reopen();
  await openArticle(page, DRAFT);
  await expect(page.getByRole('textbox', { name: 'Chính văn' })).toContainText(
    'Câu cuối cùng trước khi mất điện.',
  );
});

test('the printed page follows the typing', async ({ desk }) => {
  const { page } = desk;
  await openArticle(page, PLACED);
  const pages = page.getByRole('region', { name: 'Trang in' }).locator('[data-page]');
  await expect(page.getByText(/^Trang \d+\/\d+$/)).toBeVisible({ timeout: 30_000 });
  const hashes = () => pages.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.hash));
  const before = await hashes();
  await page.getByRole('textbox', { name: 'Tít' }).fill('Chữ ký số vào chợ');
  await expect.poll(hashes).not.toEqual(before);
  // The page in sight is drawn, not only announced.
  await expect
    .poll(() =>
      page
        .getByRole('img', { name: /^Trang \d+$/ })
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(0);
});

test('a picture of the library goes into the text with its caption', async ({ desk }) => {
  const { page } = desk;
  await openArticle(page, DRAFT);
  await page.getByRole('textbox', { name: 'Chính văn' }).click();
  await moveCaret(page, 'Control+End');
  await page.getByRole('button', { name: /Chèn ảnh/ }).click();
  const chooser = page.getByRole('dialog', { name: 'Chọn ảnh cho bài' });
  await chooser.getByRole('searchbox').fill('ben pha');
  await chooser.getByRole('option').first().click();
  await chooser.getByRole('button', { name: 'Đưa vào bài' }).click();
  const caption = page.getByRole('textbox', { name: 'Chú thích ảnh' }).last();
  await expect(caption).not.toHaveValue('');
  await caption.fill('Bến phà Cồn Lụa buổi sáng.');
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Chú thích ảnh' }).last()).toHaveValue(
    'Bến phà Cồn Lụa buổi sáng.',
  );
});

/** The same article in a second window of the same browser. */
async function secondWindow(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  return other;
}
const title = (page: Page) => page.getByRole('textbox', { name: 'Tít' });

test('a second window reads along, takes over when asked to, and the first one gives way', async ({
  desk,
}) => {
  const { page } = desk;
  await openArticle(page, DRAFT);
  const other = await secondWindow(page);
  await expect(other.getByText(/đang viết bài này từ \d\d:\d\d ở cửa sổ khác/)).toBeVisible();
  await expect(title(other)).not.toBeEditable();
  await title(page).fill('Gõ ở cửa sổ thứ nhất');
  await expect(title(other)).toHaveValue('Gõ ở cửa sổ thứ nhất');
  // Not saved yet when the other window takes over: it is saved first.
  await title(page).fill('Gõ ngay trước khi nhường');
  await other.getByRole('button', { name: 'Viết ở đây' }).click();
  await expect(title(other)).toBeEditable();
  await expect(title(other)).toHaveValue('Gõ ngay trước khi nhường');
  await expect(title(page)).not.toBeEditable();
  await expect(page.getByText(/đã chuyển sang viết ở cửa sổ khác/)).toBeVisible();
  await title(other).fill('Gõ ở cửa sổ thứ hai');
  await expect(title(page)).toHaveValue('Gõ ở cửa sổ thứ hai');
  await other.close();
  await page.getByRole('button', { name: 'Viết ở đây' }).click();
  await title(page).fill('Lại ở cửa sổ thứ nhất');
  await expectSaved(page);
});

test('a window whose page died lets others write', async ({ desk, door }) => {
  test.skip(door !== 'loopback', 'there is one window in Electron');
  const { page } = desk;
  await openArticle(page, DRAFT);
  const other = await secondWindow(page);
  await expect(title(other)).not.toBeEditable();
  // A window that was opened just now takes what frees up without asking.
  await other.waitForTimeout(3500);
  const devTools = await page.context().newCDPSession(page);
  void devTools.send('Page.crash').catch(() => undefined);
  await expect(other.getByText(/Không còn ai viết bài này/)).toBeVisible();
  await other.getByRole('button', { name: 'Viết ở đây' }).click();
  await expect(title(other)).toBeEditable();
});

test('a newer version from another window is not overwritten, and mine is not lost', async ({ desk }) => {
  const { page } = desk;
  await openArticle(page, DRAFT);
  const other = await secondWindow(page);
  // Nothing of this window gets through while the other one takes over: it cannot save first.
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/trpc/articles.save**', async (route) => {
    await held;
    await route.continue();
  });
  await title(page).fill('Bản của tôi');
  await other.getByRole('button', { name: 'Viết ở đây' }).click();
  await title(other).fill('Bản của cửa sổ kia');
  await expectSaved(other);
  letGo();
  await expect(page.getByRole('alert')).toContainText('đang viết bài này ở cửa sổ khác');
  await expect(title(page)).toHaveValue('Bản của tôi');
  await page.getByRole('button', { name: 'Viết ở đây' }).click();
  await expect(page.getByRole('alert')).toContainText('vừa được sửa ở cửa sổ khác');
  await expect(title(page)).toHaveValue('Bản của tôi');
  await page.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expectSaved(page);
  await page.reload();
  await expect(title(page)).toHaveValue('Bản của tôi');
});

test('a desk that does not answer is said in words, and saving goes on when it does', async ({
  desk,
  door,
}) => {
  test.skip(door !== 'loopback', 'there is no network to cut inside Electron');
  const { page } = desk;
  await openArticle(page, DRAFT);
  await page.route('**/trpc/articles.save**', (route) => route.abort());
  await page.getByRole('textbox', { name: 'Tít' }).fill('Giữ lại tiêu đề này');
  await expect(saveStatus(page)).toContainText('Chưa lưu được');
  await page.unroute('**/trpc/articles.save**');
  await expectSaved(page);
});
