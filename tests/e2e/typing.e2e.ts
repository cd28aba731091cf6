/**
 * Vietnamese at the speed of a machine: what input methods send, without a pause, into every place that is
 * typed in, with all that runs while a person types. What the desk stored is compared with what was meant.
 * `npm run bench typing` does the same with two thousand words in each place.
 */
import type { Page } from '@playwright/test';
import { documentOf, textBlock } from '#shared/document/build.ts';
import type { Article } from '#shared/model/article.ts';
import { INPUT_METHODS, sentFor } from '../support/replay/input-methods.ts';
import { articleOfPlaces } from '../support/replay/places.ts';
import { replay } from '../support/replay/replay.ts';
import { misspeltPlaces, typeEverywhere, undoAndRedo } from '../support/replay/type-everywhere.ts';
import { HABITS, vietnameseText } from '../support/replay/vietnamese-text.ts';
import { expectSaved, expectWriting } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

test.skip(({ door }) => door !== 'loopback', 'the browser of the loopback door takes the key events');

async function newArticle(page: Page, content: Partial<Article>): Promise<string> {
  const { origin } = new URL(page.url());
  const answer = await page.request.post(`${origin}/trpc/articles.create`, {
    data: content,
    headers: { origin },
  });
  const { id } = (await answer.json()).result.data;
  await page.goto(`${origin}/#/articles/${id}`);
  await expectWriting(page);
  return id;
}

/** The article as the desk has it, once all is saved. */
async function storedArticle(page: Page, id: string): Promise<Article> {
  await expectSaved(page);
  const input = encodeURIComponent(JSON.stringify({ id }));
  const answer = await page.request.get(`${new URL(page.url()).origin}/trpc/articles.get?input=${input}`);
  return (await answer.json()).result.data;
}

/** The two that differ most; the others type in cells and suggestions below, and everywhere in `npm run bench typing`. */
const EVERYWHERE = INPUT_METHODS.filter((method) => method === 'backspaces' || method === 'composition');

for (const method of EVERYWHERE) {
  test(`Vietnamese typed anywhere is stored as meant, after undo and redo too (${method})`, async ({
    desk,
  }) => {
    // Many thousand key events; a busy machine takes its time over them.
    test.slow();
    const { page } = desk;
    const id = await newArticle(page, { document: articleOfPlaces() });
    const typed = await typeEverywhere(page, method, { placeWords: 3, bodyWords: 30 });
    expect(misspeltPlaces(await storedArticle(page, id), typed)).toEqual([]);
    await undoAndRedo(page, 7);
    expect(misspeltPlaces(await storedArticle(page, id), typed)).toEqual([]);
  });
}

test('Vietnamese typed as a suggestion is suggested as meant, by every input method', async ({ desk }) => {
  test.slow();
  const { page } = desk;
  const id = await newArticle(page, {
    title: 'Đề xuất',
    document: documentOf([textBlock('paragraph', 'Đoạn cũ.')]),
  });
  await page.getByRole('button', { name: /Đề xuất sửa/ }).click();
  await page.getByRole('textbox', { name: 'Chính văn' }).click();
  await page.keyboard.press('Control+End');
  const keys = await page.context().newCDPSession(page);
  const text = vietnameseText(15);
  for (const [index, method] of INPUT_METHODS.entries()) {
    const habit = HABITS[index % HABITS.length];
    if (habit) await replay(keys, sentFor(text, habit, method));
  }
  const { blocks, suggestions } = (await storedArticle(page, id)).document;
  expect(blocks).toMatchObject([
    {
      content: [
        { text: 'Đoạn cũ.' },
        { text: text.repeat(INPUT_METHODS.length), proposal: { inserted: expect.any(String) } },
      ],
    },
  ]);
  expect(Object.keys(suggestions)).toHaveLength(1);
});

test('Vietnamese typed into a comment stands as meant, by every input method', async ({ desk }) => {
  const { page } = desk;
  await newArticle(page, { title: 'Nhận xét', document: documentOf([textBlock('paragraph', 'Đoạn.')]) });
  await page.getByRole('textbox', { name: 'Chính văn' }).click();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Nhận xét (Ctrl+Alt+M)' }).click();
  const comment = page.getByRole('textbox', { name: 'Nhận xét mới' });
  await comment.click();
  const keys = await page.context().newCDPSession(page);
  const text = vietnameseText(15);
  for (const [index, method] of INPUT_METHODS.entries()) {
    const habit = HABITS[index % HABITS.length];
    if (habit) await replay(keys, sentFor(text, habit, method));
  }
  await expect(comment).toHaveValue(text.repeat(INPUT_METHODS.length));
});
