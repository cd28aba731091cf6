/** Comments: written beside the text, answered by another person, true to their words through editing. */
import type { Page } from '@playwright/test';
import { expectSaved, moveCaret, openArticle, signIn } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

const DRAFT = 'Tủ sách pháp luật ở bến phà';

function body(page: Page) {
  return page.getByRole('textbox', { name: 'Chính văn' });
}

function threads(page: Page) {
  return page.getByRole('list', { name: 'Các bình luận' }).locator(':scope > li');
}

/** The stretches of text that are shown as commented on, the chosen one last. */
function commented(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    ['article-comment', 'article-comment-active'].flatMap((name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()),
    ),
  );
}

/** Selects so many words from the start of the body. */
async function selectWords(page: Page, count: number): Promise<void> {
  await body(page).click();
  await page.keyboard.press('Control+Home');
  for (let word = 0; word < count; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
}

test('a comment is answered by another person, stays on its words through editing, and is resolved', async ({
  desk,
}) => {
  let { page } = desk;
  await openArticle(page, DRAFT);
  await selectWords(page, 2);
  await page.getByRole('button', { name: 'Nhận xét (Ctrl+Alt+M)' }).click();
  await page.getByRole('textbox', { name: 'Nhận xét mới' }).fill('Nêu rõ ai lập tủ sách.');
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(threads(page)).toHaveCount(1);
  await expect(threads(page)).toContainText('Lê Thị Ngọc Lan');
  await expect(threads(page).getByRole('button', { name: 'Tủ sách' })).toBeVisible();
  await expect.poll(() => commented(page)).toEqual(['Tủ sách']);

  // Typing behind it leaves it alone, typing inside belongs to it.
  await body(page).click();
  await moveCaret(page, 'Control+Home');
  await moveCaret(page, 'Control+ArrowRight');
  await moveCaret(page, 'Control+ArrowRight');
  await page.keyboard.insertText(' mới');
  await moveCaret(page, 'Control+Home');
  await moveCaret(page, 'ArrowRight');
  await page.keyboard.insertText('ủ t');
  await expect.poll(() => commented(page)).toEqual(['Tủ tủ sách']);
  await expectSaved(page);

  await signIn(page, /Phạm Quốc Vinh/, '2222');
  await threads(page)
    .first()
    .getByRole('button', { name: /Tủ sách/ })
    .click();
  await page.getByRole('textbox', { name: 'Trả lời' }).fill('Chi đoàn xã Cồn Lụa.');
  await page.keyboard.press('Control+Enter');
  await expect(threads(page)).toContainText('Phạm Quốc Vinh');

  await desk.close();
  page = await desk.reopen();
  await openArticle(page, DRAFT);
  await page.getByRole('tab', { name: /Bình luận/ }).click();
  await expect(threads(page)).toContainText('Chi đoàn xã Cồn Lụa.');
  await expect.poll(() => commented(page)).toEqual(['Tủ tủ sách']);
  await threads(page).getByRole('button', { name: 'Xong' }).click();
  await expect(threads(page)).toHaveCount(0);
  await expect.poll(() => commented(page)).toEqual([]);
  await page.getByRole('button', { name: /Đã xong/ }).click();
  await threads(page).getByRole('button', { name: 'Mở lại' }).click();
  await page.getByRole('button', { name: /Đang mở/ }).click();
  await expect(threads(page)).toHaveCount(1);
});

test('keys alone: comment, half-written words kept over a reload, from comment to text and back', async ({
  desk,
}) => {
  const { page } = desk;
  await openArticle(page, DRAFT);
  await body(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Alt+m');
  await expect(page.getByRole('textbox', { name: 'Nhận xét mới' })).toBeFocused();
  await page.keyboard.insertText('Viết dở');
  await page.reload();
  await page.getByRole('tab', { name: /Bình luận/ }).click();
  const box = page.getByRole('textbox', { name: 'Nhận xét mới' });
  await expect(box).toHaveValue('Viết dở');
  await box.focus();
  await moveCaret(page, 'Control+End');
  await page.keyboard.insertText(', nay viết xong.');
  await page.keyboard.press('Control+Enter');
  await expect(threads(page)).toContainText('Viết dở, nay viết xong.');
  await expect.poll(() => commented(page)).toEqual(['Tủ']);

  await body(page).focus();
  await page.keyboard.press('Alt+PageDown');
  await expect(threads(page).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(body(page)).toBeFocused();

  // All of its text is deleted: it says so, and undo brings it back.
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Delete');
  await expect(threads(page)).toContainText('Đoạn đã xóa');
  await page.keyboard.press('Control+z');
  await expect(threads(page)).not.toContainText('Đoạn đã xóa');
  await expect.poll(() => commented(page)).toEqual(['Tủ']);
});
