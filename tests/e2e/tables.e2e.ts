/** Tables as a person makes them: by mouse, by key, and out of Excel. */
import type { Page } from '@playwright/test';
import { sentFor } from '../support/replay/input-methods.ts';
import { replay } from '../support/replay/replay.ts';
import { HABITS, vietnameseText } from '../support/replay/vietnamese-text.ts';
import { expectSaved, moveCaret, openArticle } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

const DRAFT = 'Tủ sách pháp luật ở bến phà';

/** The text of each cell, row by row; a cell that spans columns says so. */
async function cells(page: Page): Promise<string[][]> {
  return page.locator('.article-table tr').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll<HTMLTableCellElement>('th, td')].map(
        (cell) =>
          // biome-ignore lint/performance/useDomNodeTextContent: paragraphs of a cell are told apart as they are seen
          cell.innerText.trim().replace(/\s+/gu, ' ') + (cell.colSpan > 1 ? ` ×${cell.colSpan}` : ''),
      ),
    ),
  );
}

/** The browser tells the editor of a caret moved by mouse or key a moment later; no person is faster. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
}

async function caretAtEnd(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Chính văn' }).click();
  await moveCaret(page, 'Control+End');
  await page.keyboard.press('Enter');
  await settle(page);
}

test('a table is made on the grid of sizes, written cell by cell, changed, and kept', async ({ desk }) => {
  const { page } = desk;
  await openArticle(page, DRAFT);
  await caretAtEnd(page);
  await page.getByRole('button', { name: 'Chèn bảng' }).click();
  // From three by three, one row up and one column back.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await settle(page);
  for (const word of ['Xã', 'Hồ sơ', 'Cồn Lụa', '128', 'Phú Triều']) {
    await page.keyboard.type(word);
    // In the last cell, Tab adds a row.
    await page.keyboard.press('Tab');
    await settle(page);
  }
  await expect
    .poll(() => cells(page))
    .toEqual([
      ['Xã', 'Hồ sơ'],
      ['Cồn Lụa', '128'],
      ['Phú Triều', ''],
    ]);
  await page.getByLabel('Tên bảng').fill('Hồ sơ theo xã');

  await test.step('the menu of a cell, by key and by mouse', async () => {
    await page.locator('.article-table td').first().click();
    await settle(page);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Chèn cột trái' }).click();
    await page.locator('.article-table th').first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Bỏ hàng tiêu đề' }).click();
    await expect(page.locator('.article-table th')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(page.locator('.article-table th[scope="col"]')).toHaveCount(3);
  });

  await test.step('cells selected by mouse, merged, and undone', async () => {
    const [from, to] = [page.locator('.article-table td').nth(1), page.locator('.article-table td').nth(2)];
    await from.hover();
    await page.mouse.down();
    await to.hover();
    await page.mouse.up();
    await expect(page.locator('.article-table-cell-selected')).toHaveCount(2);
    await page.getByRole('button', { name: 'Gộp ô' }).click();
    await expect.poll(async () => (await cells(page))[1]?.[1]).toBe('Cồn Lụa 128 ×2');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await cells(page))[1]).toEqual(['', 'Cồn Lụa', '128']);
  });

  await expectSaved(page);
  await page.reload();
  await expect
    .poll(() => cells(page))
    .toEqual([
      ['', 'Xã', 'Hồ sơ'],
      ['', 'Cồn Lụa', '128'],
      ['', 'Phú Triều', ''],
    ]);
  await expect(page.getByLabel('Tên bảng')).toHaveValue('Hồ sơ theo xã');
  // Read by a screen reader as the table it is.
  await expect(page.getByRole('table').getByRole('columnheader', { name: 'Hồ sơ' })).toBeVisible();
});

test('cells out of Excel fill a table from the caret on, and go back as they came', async ({ desk }) => {
  const { page } = desk;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openArticle(page, DRAFT);
  await caretAtEnd(page);
  const paste = (text: string) =>
    page.evaluate(async (copied) => navigator.clipboard.writeText(copied), text);
  await paste('Xã\tQuý I\r\nCồn Lụa\t12\r\n');
  await page.keyboard.press('Control+v');
  await expect
    .poll(() => cells(page))
    .toEqual([
      ['Xã', 'Quý I'],
      ['Cồn Lụa', '12'],
    ]);
  await page.locator('.article-table td').nth(3).click();
  await settle(page);
  await paste('15\t18\r\n20\t21\r\n');
  await page.keyboard.press('Control+v');
  const filled = [
    ['Xã', 'Quý I', ''],
    ['Cồn Lụa', '15', '18'],
    ['', '20', '21'],
  ];
  await expect.poll(() => cells(page)).toEqual(filled);

  await test.step('Ctrl+A twice selects the table, Delete empties it, undo brings it back', async () => {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await cells(page)).flat().join('')).toBe('');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cells(page)).toEqual(filled);
  });
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n').map((line) => line.split('\t'))).toEqual(filled);
});

test('a table is found by name with Ctrl+K, left by the arrow keys, and never deleted by one press', async ({
  desk,
}) => {
  const { page } = desk;
  await openArticle(page, DRAFT);
  await caretAtEnd(page);
  await page.keyboard.type('Sau bảng');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await settle(page);
  await page
    .getByRole('button', { name: /Tìm trong mọi thứ|Ctrl\+K/ })
    .first()
    .click();
  await page.keyboard.type('chen bang');
  await page.getByRole('option', { name: 'Chèn bảng' }).click();
  await page.keyboard.press('Enter');
  await settle(page);
  await page.keyboard.type('ô đầu');
  for (const _ of ['hàng 2', 'hàng 3', 'ra ngoài']) {
    await page.keyboard.press('ArrowDown');
    await settle(page);
  }
  await page.keyboard.press('Home');
  await settle(page);
  await page.keyboard.press('Backspace');
  await expect(page.locator('.article-table-cell-selected')).toHaveCount(9);
  await page.keyboard.press('Backspace');
  await expect(page.locator('.article-table')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await cells(page))[0]?.[0]).toBe('ô đầu');
});

test('Vietnamese typed by an input method stands in a cell as it was meant', async ({ desk, door }) => {
  test.skip(door !== 'loopback', 'the browser of the loopback door takes the key events');
  const { page } = desk;
  await openArticle(page, DRAFT);
  await caretAtEnd(page);
  await page.getByRole('button', { name: 'Chèn bảng' }).click();
  await page.keyboard.press('Enter');
  await settle(page);
  const keys = await page.context().newCDPSession(page);
  const text = vietnameseText(12).trim();
  for (const habit of HABITS.slice(0, 1)) await replay(keys, sentFor(text, habit, 'backspaces'));
  await expect.poll(async () => (await cells(page))[0]?.[0]).toBe(text);
});
