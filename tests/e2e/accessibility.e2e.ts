/** Every screen, light and dark: nothing that axe calls serious. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { goToRoom, openArticle, openIssue } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

async function expectClean(page: Page, place: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ place, id, nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)) }));
  expect(serious).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`screens are accessible, ${colorScheme}`, async ({ desk }) => {
    const { page } = desk;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.getByRole('heading', { name: /^Chào/ })).toBeVisible();
    await expectClean(page, 'Bàn việc');
    await openArticle(page, 'Chữ ký số ở chợ Phú Triều');
    await page.getByRole('tab', { name: 'Thông tin' }).click();
    await expectClean(page, 'bài');
    await goToRoom(page, 'Tin bài');
    await page.getByRole('option').first().click();
    await expectClean(page, 'Tin bài');
    await openIssue(page);
    await expectClean(page, 'dựng số báo');
    await page.keyboard.press('Control+p');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectClean(page, 'xuất bản');
    await page.keyboard.press('Escape');
    await goToRoom(page, 'Tư liệu');
    await page.getByRole('option').first().click();
    await expectClean(page, 'Tư liệu');
    await goToRoom(page, 'Ảnh');
    await page.getByRole('option').first().click();
    await expectClean(page, 'Ảnh');
    await goToRoom(page, 'Cài đặt');
    await expectClean(page, 'Cài đặt');
  });
}
