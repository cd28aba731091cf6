/** Taking an issue out as files. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openIssue } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

async function exportedFiles(library: string): Promise<string[]> {
  const entries = await readdir(join(library, 'exports'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test('an issue is exported as PDF and DOCX, with its progress and where the files lie', async ({ desk }) => {
  const { page } = desk;
  await openIssue(page);
  await page.getByRole('button', { name: 'Xuất bản in…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Xuất bản in Số 11/2026' });
  await dialog.getByRole('button', { name: 'Xuất', exact: true }).click();
  await expect(dialog.getByText('Đã xuất xong')).toBeVisible({ timeout: 45_000 });
  await expect(dialog.locator('[data-format="pdf"]')).toContainText(/\d+ trang/);
  await expect(dialog.locator('[data-format="docx"]')).toBeVisible();
  const files = await exportedFiles(desk.library);
  const pdf = files.find((file) => file.endsWith('.pdf'));
  const docx = files.find((file) => file.endsWith('.docx'));
  expect(files).toHaveLength(2);
  expect((await readFile(pdf ?? '')).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await readFile(docx ?? '')).subarray(0, 2).toString()).toBe('PK');
  await expect(dialog).toContainText(pdf ?? '');
});

test('an export that is cancelled leaves no file', async ({ desk }) => {
  const { page } = desk;
  await openIssue(page);
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Xuất bản in Số 11/2026' });
  await expect(dialog.getByRole('button', { name: 'Xuất', exact: true })).toBeEnabled({ timeout: 45_000 });
  // Faster than a test's own clicks: the whole export may take less than a second.
  await dialog.getByRole('button', { name: 'Xuất', exact: true }).evaluate((start: HTMLButtonElement) => {
    start.click();
    const looking = setInterval(() => {
      const cancel = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Hủy',
      );
      cancel?.click();
      if (cancel) clearInterval(looking);
    }, 1);
  });
  await expect(dialog.getByText('Đã hủy. Không có tệp nào được tạo ra.')).toBeVisible();
  expect(await exportedFiles(desk.library)).toEqual([]);
});
