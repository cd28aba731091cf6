/** What a reviewer does in the review room besides saying yes or no. */
import { Buffer } from 'node:buffer';
import { goToRoom, signIn } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

const WAITING = 'Lớp học buổi tối ở ấp Giữa';
/** A picture of one grey pixel. */
const SCAN = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

test('a reviewer reads the pages, comments, attaches a signed scan and opens the text to suggest', async ({
  desk,
}) => {
  const { page } = desk;
  await signIn(page, /Quốc Vinh/, '2222');

  // What waits opens by itself, as it prints.
  await goToRoom(page, 'Duyệt');
  await expect(page.getByRole('link', { name: WAITING })).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('[data-page="1"] img')).toBeVisible({ timeout: 30_000 });
  const approve = page.getByRole('button', { name: 'Duyệt', exact: true });
  await expect(approve).toBeEnabled();
  const place = await approve.boundingBox();

  // Ctrl+Enter sends a comment that is being written; the article is not approved by it.
  await page.getByRole('tab', { name: 'Bài viết', exact: true }).click();
  await page.locator('.article-body p').first().dblclick();
  await page.keyboard.press('Control+Alt+m');
  await expect(page.getByRole('textbox', { name: 'Nhận xét mới' })).toBeFocused();
  await page.keyboard.insertText('Ghi rõ nguồn số liệu.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('list', { name: 'Các bình luận' })).toContainText('Ghi rõ nguồn số liệu.');
  await expect(page.getByRole('region', { name: 'Quyết định' })).toContainText('Chờ duyệt');
  await page.getByRole('tab', { name: 'Thay đổi', exact: true }).click();
  await expect(page.getByText('Bài này được trình lần đầu')).toBeVisible();
  expect(await approve.boundingBox()).toEqual(place);

  await page.getByRole('tab', { name: /^Giấy tờ/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Đính kèm bản ký…' }).click();
  await (await chooser).setFiles({ name: 'Phiếu đã ký.png', mimeType: 'image/png', buffer: SCAN });
  await page.getByRole('button', { name: /^Phiếu đã ký\.png/ }).click();
  const picture = page.getByRole('img', { name: 'Bản ký Phiếu đã ký.png' });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: 'Phiếu trình duyệt' }).getByRole('button', { name: 'Word' }).click();
  await expect(page.getByText(/^Đã tạo phieu-trinh-duyet-.*\.docx\.$/)).toBeVisible({ timeout: 15_000 });

  await page.keyboard.press('Alt+e');
  await expect(page.getByRole('button', { name: /^Đề xuất sửa/ })).toHaveAttribute('aria-pressed', 'true');
});
