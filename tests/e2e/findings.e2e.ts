/** Spelling and findings while writing: underlined, corrected, ignored, learnt. */

import type { Page } from '@playwright/test';
import { expectSaved, expectWriting, goToRoom, moveCaret, openArticle, openIssue } from './support/rooms.ts';
import { expect, test } from './support/test.ts';
import { underlinedPlace, underlinedWords } from './support/underlines.ts';

const DRAFT = 'Tủ sách pháp luật ở bến phà';
const PLACED = 'Chữ ký số ở chợ Phú Triều';

/** The words that are underlined in one way, in the text and in its fields, in the order of the alphabet. */
function underlined(page: Page, style: 'spelling' | 'error' | 'warning' | 'hint') {
  return expect.poll(() => underlinedWords(page, style));
}

const body = (page: Page) => page.getByRole('textbox', { name: 'Chính văn' });
const card = (page: Page) => page.getByLabel('Chỗ cần xem lại');

async function writeAtEnd(page: Page, ...paragraphs: string[]): Promise<void> {
  await expectWriting(page);
  await body(page).click();
  await moveCaret(page, 'Control+End');
  for (const text of paragraphs) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(text);
  }
}

test('a slip is underlined, gone to and corrected by key, and the correction undone', async ({ desk }) => {
  const { page } = desk;
  await openArticle(page, DRAFT);
  await writeAtEnd(page, 'Cán bộ hỗi ý kiến bà con.');
  await underlined(page, 'spelling').toEqual(['hỗi']);
  // What is typed before it takes the underline along.
  await moveCaret(page, 'Home');
  await page.keyboard.type('Sáng nay, ');
  await underlined(page, 'spelling').toEqual(['hỗi']);
  await page.keyboard.press('F7');
  await expect(card(page)).toContainText('“hỗi” không có trong từ điển.');
  await expect(card(page).getByRole('button', { name: 'Sửa thành “hỏi”' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(body(page)).toContainText('Sáng nay, Cán bộ hỏi ý kiến bà con.');
  await underlined(page, 'spelling').toEqual([]);
  await page.keyboard.press('Control+Z');
  await expect(body(page)).toContainText('Sáng nay, Cán bộ hỗi ý kiến bà con.');
  await underlined(page, 'spelling').toEqual(['hỗi']);
});

test('a slip in the title is underlined in its field, and corrected by a click', async ({ desk }) => {
  const { page } = desk;
  await openArticle(page, DRAFT);
  const title = page.getByRole('textbox', { name: 'Tít' });
  await title.fill('Tủ sách pháp luật ở bến phà Cồn Lụa ngiêm túc');
  await underlined(page, 'spelling').toEqual(['ngiêm']);
  const place = await underlinedPlace(page, 'spelling');
  await page.mouse.click(place.x, place.y);
  await card(page).getByRole('button', { name: 'Sửa thành “nghiêm”' }).click();
  await expect(title).toHaveValue('Tủ sách pháp luật ở bến phà Cồn Lụa nghiêm túc');
});

test('what is ignored stays ignored, what the dictionary learns is right in every article', async ({
  desk,
}) => {
  const { page } = desk;
  await openArticle(page, DRAFT);
  await writeAtEnd(page, 'Tối nay hỗi bà con.', 'Người cao tuổi được quyễn ưu tiên.');
  await underlined(page, 'spelling').toEqual(['hỗi', 'quyễn']);
  await page.getByRole('tab', { name: /Kiểm tra/ }).click();
  const rows = page.getByRole('region', { name: 'Chính tả' }).getByRole('button', { name: /từ điển/ });
  await rows.first().focus();
  await page.keyboard.press('Delete');
  await underlined(page, 'spelling').toEqual(['quyễn']);

  await writeAtEnd(page, 'Câu viết thêm.');
  await expectSaved(page);
  await page.reload();
  await underlined(page, 'spelling').toEqual(['quyễn']);
  await page.getByRole('tab', { name: /Kiểm tra/ }).click();
  await page.getByRole('button', { name: 'Hiện 1 mục đã bỏ qua' }).click();
  await page.getByRole('button', { name: 'Kiểm tra lại mục này' }).click();
  await underlined(page, 'spelling').toEqual(['hỗi', 'quyễn']);

  await page
    .getByRole('region', { name: 'Chính tả' })
    .getByRole('button', { name: 'Cách xử lý khác' })
    .last()
    .click();
  await page.getByRole('menuitem', { name: 'Thêm vào từ điển' }).click();
  await underlined(page, 'spelling').toEqual(['hỗi']);
  await goToRoom(page, 'Cài đặt');
  await page.getByRole('button', { name: 'Bỏ ‘quyễn’' }).click();
  await expect(page.getByRole('button', { name: 'Bỏ ‘quyễn’' })).toBeHidden();
  await openArticle(page, DRAFT);
  await underlined(page, 'spelling').toEqual(['hỗi', 'quyễn']);
});

test('all of one kind are corrected after a preview, as one step', async ({ desk }) => {
  const { page } = desk;
  await openArticle(page, DRAFT);
  await writeAtEnd(page, 'Xã sử lý hồ sơ, không chậm chễ.', 'Phường sử lý hồ sơ.');
  await underlined(page, 'spelling').toEqual(['chậm chễ', 'sử lý', 'sử lý']);
  await page.getByRole('tab', { name: /Kiểm tra/ }).click();
  await page.getByRole('button', { name: 'Cách xử lý khác' }).first().click();
  await page.getByRole('menuitem', { name: 'Sửa tất cả loại này…' }).click();
  const preview = page.getByRole('dialog', { name: 'Sửa tất cả loại này' });
  await preview
    .getByRole('checkbox', { name: /chậm chễ/ })
    .last()
    .uncheck();
  await preview.getByRole('button', { name: 'Sửa 2 chỗ' }).click();
  await expect(body(page)).toContainText('Xã xử lý hồ sơ, không chậm chễ.');
  await expect(body(page)).toContainText('Phường xử lý hồ sơ.');
  await body(page).click();
  await page.keyboard.press('Control+Z');
  await expect(body(page)).toContainText('Xã sử lý hồ sơ, không chậm chễ.');
  await expect(body(page)).toContainText('Phường sử lý hồ sơ.');
});

test('a check of the whole issue leads to the place in the article', async ({ desk }) => {
  const { page } = desk;
  await openArticle(page, PLACED);
  await writeAtEnd(page, 'Tiểu thương hỗi cách ký. ');
  await expectSaved(page);
  await openIssue(page);
  await page.keyboard.press('F7');
  const found = page.getByRole('dialog', { name: 'Kiểm tra cả số' }).getByRole('region', { name: PLACED });
  await found.getByRole('button', { name: /“hỗi” không có/ }).click();
  await expect(card(page)).toContainText('“hỗi” không có trong từ điển.');
});
