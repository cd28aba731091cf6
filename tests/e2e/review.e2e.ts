/** The way of an article and its issue through the hands of three people, as they do it. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectSaved, goToRoom, moveCaret, openArticle, openIssue, signIn } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

const DRAFT = 'Tủ sách pháp luật ở bến phà';
const WAITING = 'Lớp học buổi tối ở ấp Giữa';
const COMMENT = 'Nêu tên người phụ trách.';
const REMARK = 'Ghi rõ ai dựng tủ sách và từ bao giờ.';

const asEditor = (page: Page) => signIn(page, /Ngọc Lan/, '1111');
const asReviewer = (page: Page) => signIn(page, /Quốc Vinh/, '2222');
const asClerk = (page: Page) => signIn(page, /Mỹ Hạnh/, '3333');

/** Where the article, or the issue, that is on the screen stands. */
const standing = (page: Page, name: 'Duyệt bài' | 'Duyệt và phát hành số báo') =>
  page.getByRole('region', { name });

async function submit(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Trình duyệt…' })).toBeVisible();
  await page.keyboard.press('Control+Alt+s');
  const dialog = page.getByRole('dialog', { name: /^Trình duyệt “/ });
  await expect(dialog.getByRole('combobox', { name: 'Người duyệt' })).toContainText('Phạm Quốc Vinh');
  await dialog.getByRole('button', { name: 'Trình duyệt' }).click();
  await expect(standing(page, 'Duyệt bài')).toContainText(/Chờ Phạm Quốc Vinh duyệt từ/);
}

/** Opens an article of the queue in the review room. */
async function review(page: Page, title: string): Promise<void> {
  await goToRoom(page, 'Duyệt');
  await page
    .getByRole('link', { name: title })
    .or(page.getByRole('option', { name: title }))
    .first()
    .click();
  await expect(page.getByRole('contentinfo')).toContainText(title);
  await expect(page.getByRole('region', { name: 'Quyết định' })).toBeVisible();
}

async function approve(page: Page, title: string): Promise<void> {
  await review(page, title);
  await page
    .getByRole('region', { name: 'Quyết định' })
    .getByRole('button', { name: 'Duyệt', exact: true })
    .click();
  await expect(page.getByText(`Đã duyệt “${title}”.`).last()).toBeVisible();
}

test('three people lead an article from draft to a published issue', async ({ desk }) => {
  test.setTimeout(180_000);
  const { page } = desk;
  await openArticle(page, DRAFT);
  await submit(page);

  await asReviewer(page);
  await review(page, DRAFT);
  await page.getByRole('tab', { name: 'Bài viết', exact: true }).click();
  await page.locator('.article-body p').first().dblclick();
  await page.keyboard.press('Control+Alt+m');
  await page.getByRole('textbox', { name: 'Nhận xét mới' }).fill(COMMENT);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('list', { name: 'Các bình luận' })).toContainText(COMMENT);
  await page.getByRole('button', { name: 'Trả lại…' }).click();
  const remark = page.getByRole('dialog');
  await remark.getByRole('textbox', { name: 'Cần sửa gì' }).fill(REMARK);
  await remark.getByRole('button', { name: 'Trả lại' }).click();
  await expect(remark).toHaveCount(0);

  // The remark meets the writer on the first screen and over the text, until the article is handed in again.
  await asEditor(page);
  await goToRoom(page, 'Bàn việc');
  await page.getByRole('link', { name: new RegExp(`${DRAFT}.*${REMARK}`) }).click();
  await expect(page.getByRole('region', { name: 'Lời dặn của người duyệt' })).toHaveText(REMARK);
  await page.getByRole('tab', { name: /^Bình luận/ }).click();
  await expect(page.getByRole('list', { name: 'Các bình luận' })).toContainText(COMMENT);
  await page.getByRole('list', { name: 'Các bình luận' }).getByRole('button', { name: 'Xong' }).click();
  await page.getByRole('textbox', { name: 'Chính văn' }).click();
  await moveCaret(page, 'Control+Home');
  await page.keyboard.insertText('Tháng 8/2026. ');
  await expectSaved(page);
  await expect(standing(page, 'Duyệt bài')).toContainText('Trả lại');
  await submit(page);

  await asReviewer(page);
  for (const title of [DRAFT, WAITING]) {
    await approve(page, title);
  }

  // One letter later the approval is gone, and says why.
  await asEditor(page);
  await openArticle(page, DRAFT);
  await expect(standing(page, 'Duyệt bài')).toContainText(/Phạm Quốc Vinh đã duyệt/);
  await page.getByRole('textbox', { name: 'Tít' }).press('End');
  await page.keyboard.insertText('!');
  await expect(standing(page, 'Duyệt bài')).toContainText('hết hiệu lực vì sửa sau khi duyệt: tít');
  await page.keyboard.press('Backspace');
  await expectSaved(page);
  await expect(standing(page, 'Duyệt bài')).toContainText('Nháp');
  await submit(page);
  await asReviewer(page);
  await approve(page, DRAFT);

  // The clerk composes, the reviewer says yes to the whole, the clerk publishes and exports.
  await asClerk(page);
  await openIssue(page);
  const bar = standing(page, 'Duyệt và phát hành số báo');
  await expect(bar).toContainText('Mọi bài đã duyệt; chờ duyệt số báo.');
  await page.getByRole('button', { name: `Việc khác với ‘${DRAFT}’` }).click();
  await page.getByRole('menuitem', { name: /Đưa vào ‘Nhân sự/ }).click();
  await asReviewer(page);
  await openIssue(page);
  await bar.getByRole('button', { name: 'Duyệt số báo…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Duyệt' }).click();
  await expect(bar).toContainText(/Phạm Quốc Vinh đã duyệt/);
  await asClerk(page);
  await openIssue(page);
  await bar.getByRole('button', { name: 'Phát hành…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Phát hành' }).click();
  await expect(bar).toContainText('Đã phát hành');
  await page.keyboard.press('Control+p');
  const exporting = page.getByRole('dialog', { name: 'Xuất bản in Số 11/2026' });
  await exporting.getByRole('button', { name: 'Xuất', exact: true }).click();
  await expect(exporting.getByText('Đã xuất xong')).toBeVisible({ timeout: 45_000 });
  const files = await readdir(join(desk.library, 'exports'), { recursive: true });
  expect(files.some((file) => file.endsWith('.pdf'))).toBe(true);
});
