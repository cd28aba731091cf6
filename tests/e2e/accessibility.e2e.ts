/** Every screen: nothing that axe calls serious; in the dark, every contrast. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { goToRoom, openArticle, openIssue } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

async function expectClean(page: Page, place: string, rules: readonly string[]): Promise<void> {
  // A colour on its way from one state to the next, however short the way, is the colour of neither.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  // Fluent's guards at the ends of a focus trap are empty, and passed over at once.
  const axe = new AxeBuilder({ page }).exclude('[data-tabster-dummy]');
  if (rules.length > 0) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ place, id, nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)) }));
  expect.soft(serious).toEqual([]);
}

const APPEARANCES = [
  { colorScheme: 'light', rules: [] },
  { colorScheme: 'dark', rules: ['color-contrast'] },
] as const;

for (const { colorScheme, rules } of APPEARANCES) {
  test(`screens are accessible, ${colorScheme}`, async ({ desk }) => {
    test.setTimeout(120_000);
    const { page } = desk;
    const check = (place: string) => expectClean(page, place, rules);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.getByRole('heading', { name: /^Chào/ })).toBeVisible();
    await check('Bàn việc');
    await openArticle(page, 'Chữ ký số ở chợ Phú Triều');
    await page.getByRole('tab', { name: 'Thông tin' }).click();
    await check('bài');
    await goToRoom(page, 'Tin bài');
    await page.getByRole('option').first().click();
    await check('Tin bài');
    await openIssue(page);
    await check('dựng số báo');
    await page.keyboard.press('Control+p');
    // The checks before printing are over: nothing in the dialog changes any more.
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Xuất', exact: true })).toBeEnabled();
    await check('xuất bản');
    await page.keyboard.press('Escape');
    await goToRoom(page, 'Tư liệu');
    await page.getByRole('option').first().click();
    await check('Tư liệu');
    await goToRoom(page, 'Ảnh');
    await page.getByRole('option').first().click();
    await check('Ảnh');
    await goToRoom(page, 'Duyệt');
    await page.getByRole('link', { name: 'Lớp học buổi tối ở ấp Giữa' }).click();
    await expect(page.getByRole('region', { name: 'Quyết định' })).toBeVisible();
    await check('Duyệt');
    await goToRoom(page, 'Cài đặt');
    await check('Cài đặt');
  });
}
