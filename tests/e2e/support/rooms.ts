/** Ways through the window that several tests take. */
import { expect, type Page } from '@playwright/test';

/** Goes to a room by its name in the navigation. */
export async function goToRoom(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).click();
}

/** Opens an article from the list. */
export async function openArticle(page: Page, title: string): Promise<void> {
  await goToRoom(page, 'Tin bài');
  await page.getByRole('option', { name: title }).dblclick();
  await expect(page.getByRole('textbox', { name: 'Tít' })).toHaveValue(title);
}

/** Waits until the window may write: the desk says so a moment after the text is drawn. */
export async function expectWriting(page: Page): Promise<void> {
  await expect(page.locator('.article-body')).toHaveAttribute('contenteditable', 'true');
}

/** Presses a key that moves the caret. The page hears of it in its next frame; a person's next key comes later. */
export async function moveCaret(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Opens the sample's issue in the composer, with its pages typeset. */
export async function openIssue(page: Page): Promise<void> {
  await goToRoom(page, 'Số báo');
  await page.getByRole('link', { name: /Số 11\/2026/ }).click();
  await expect(page.getByText(/^Trang 1\/\d+$/)).toBeVisible({ timeout: 30_000 });
}

/** The status bar's left end. */
export function saveStatus(page: Page) {
  return page.getByRole('contentinfo').getByRole('status');
}

/** Waits until what was typed is saved. */
export async function expectSaved(page: Page): Promise<void> {
  // The page says that something is unsaved as soon as it has drawn what was typed.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
  await expect(saveStatus(page)).toContainText(/Đã lưu \d\d:\d\d/);
}

/** Titles of the articles in a section of the composer, in order. */
export function titlesIn(page: Page, section: string) {
  return page.getByRole('list', { name: section, exact: true }).locator('li[data-article] [title]');
}

/** Lets another person, told by the end of their name, sit down at the desk: the window is theirs then. */
export async function signIn(page: Page, name: RegExp, pin: string): Promise<void> {
  await page.getByRole('button', { name: /^Người đang dùng/ }).click();
  await page.getByRole('menuitem', { name: 'Đổi người dùng…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name }).click();
  await dialog.getByLabel('Mã PIN').fill(pin);
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(dialog).toHaveCount(0);
  const givenName = name.source.split(' ').at(-1) ?? '';
  await expect(page.getByRole('button', { name: /^Người đang dùng/ })).toHaveAccessibleName(
    new RegExp(`${givenName}$`),
  );
}
