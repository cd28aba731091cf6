/** Suggesting changes instead of making them, and deciding on what others suggest. */
import type { Page } from '@playwright/test';
import { INPUT_METHODS, sentFor } from '../support/replay/input-methods.ts';
import { replay } from '../support/replay/replay.ts';
import { expectSaved, goToRoom, moveCaret, openArticle } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

const DRAFT = 'Tủ sách pháp luật ở bến phà';
const PLACED = 'Chữ ký số ở chợ Phú Triều';

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Chính văn' });
const cards = (page: Page) =>
  page.getByRole('list', { name: 'Các đề xuất theo thứ tự trong bài' }).getByRole('listitem');

/** Puts the caret at the end of the body's first line and turns suggesting on. */
async function suggestInFirstLine(page: Page): Promise<void> {
  await bodyOf(page).locator('p').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByRole('button', { name: /Đề xuất sửa/ })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('tab', { name: /Đề xuất/ }).click();
  await bodyOf(page).focus();
}

test('what is suggested stands beside the text, is decided one by one, and undone', async ({ desk }) => {
  // A busy machine takes its time over opening, typing and saving.
  test.slow();
  const { page } = desk;
  await openArticle(page, DRAFT);
  const first = bodyOf(page).locator('p').first();
  const before = (await first.textContent()) ?? '';
  await suggestInFirstLine(page);
  await page.keyboard.insertText('Người đến');
  await expect(first.getByRole('insertion')).toHaveText('Người đến');
  await expect(first.getByRole('deletion')).toHaveCount(0);
  await moveCaret(page, 'Control+End');
  await page.keyboard.press('Backspace');
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).first()).toContainText('Người đến');
  await expectSaved(page);

  await page.reload();
  await page.getByRole('tab', { name: /Đề xuất/ }).click();
  await expect(cards(page)).toHaveCount(2);
  await cards(page).first().getByRole('button', { name: 'Nhận' }).click();
  await expect(cards(page)).toHaveCount(1);
  await expect(first).toHaveText(`Người đến${before}`);
  await expect(first.getByRole('insertion')).toHaveCount(0);
  await bodyOf(page).focus();
  await page.keyboard.press('Control+z');
  await expect(first.getByRole('insertion')).toHaveText('Người đến');
  await page.keyboard.press('Alt+Shift+N');
  await page.keyboard.press('Alt+Shift+R');
  await page.keyboard.press('Alt+Shift+R');
  await expect(cards(page)).toHaveCount(0);
  await expect(first).toHaveText(before);
});

test('what input methods send at machine speed is suggested as meant, and undone', async ({ desk, door }) => {
  test.skip(door !== 'loopback', 'the browser of the loopback door takes the key events');
  test.slow();
  const { page } = desk;
  await openArticle(page, DRAFT);
  const first = bodyOf(page).locator('p').first();
  const before = (await first.textContent()) ?? '';
  await suggestInFirstLine(page);
  const keys = await page.context().newCDPSession(page);
  const text = 'Người dân Ế ộ đường xa ';
  for (const method of INPUT_METHODS) {
    await page.keyboard.press('Control+Home');
    await replay(keys, sentFor(text, { layout: 'telex', order: 'at the end' }, method));
    await expect(first.getByRole('insertion')).toHaveText(text);
    await expect(first.getByRole('deletion')).toHaveCount(0);
    await expect(first).toHaveText(text + before);
    // As many steps as there are words, and those that the method's selecting makes.
    for (const _ of text) await page.keyboard.press('Control+z');
    await expect(first).toHaveText(before);
  }
});

test('another title is suggested, shown word by word, and taken', async ({ desk }) => {
  const { page } = desk;
  await openArticle(page, DRAFT);
  await suggestInFirstLine(page);
  const title = page.getByRole('textbox', { name: 'Tít' });
  await title.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' năm nay');
  await expect(title).toBeFocused();
  await expect(page.locator('.article-suggested-field ins')).toHaveText(' năm nay');
  await expectSaved(page);
  await page.getByLabel('Cách xem').selectOption('Xem bản gốc');
  await expect(page.getByRole('textbox', { name: 'Tít' }).last()).toHaveValue(DRAFT);
  await page.getByLabel('Cách xem').selectOption('Hiện đề xuất');
  await cards(page).first().getByRole('button', { name: 'Nhận' }).click();
  await expect(cards(page)).toHaveCount(0);
  await expect(title).toHaveValue(`${DRAFT} năm nay`);
});

test('an issue with an open suggestion is not printed', async ({ desk }) => {
  const { page } = desk;
  await openArticle(page, PLACED);
  await suggestInFirstLine(page);
  await page.keyboard.type('Mới. ');
  await expect(cards(page)).toHaveCount(1);
  await expectSaved(page);
  await goToRoom(page, 'Số báo');
  await page.getByRole('link', { name: /Số 11\/2026/ }).click();
  await page.getByRole('button', { name: 'Xuất bản in…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/Còn 1 đề xuất chưa quyết định/)).toBeVisible({ timeout: 30_000 });
  await expect(dialog.getByRole('radio', { name: /^Bản in/ })).toBeDisabled();
});
