/**
 * Vietnamese at the speed of a machine: what input methods send, without a pause, into every place that is
 * typed in, with all that runs while a person types. What the desk stored is compared with what was meant.
 * `npm run bench typing` does the same with two thousand words in each place.
 */
import type { Page } from '@playwright/test';
import type { Article } from '#shared/model/article.ts';
import { INPUT_METHODS } from '../support/replay/input-methods.ts';
import { articleOfPlaces } from '../support/replay/places.ts';
import { misspeltPlaces, typeEverywhere, undoAndRedo } from '../support/replay/type-everywhere.ts';
import { expectSaved } from './support/rooms.ts';
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
  await page.getByRole('textbox', { name: 'Chính văn' }).waitFor();
  return id;
}

/** The article as the desk has it, once all is saved. */
async function storedArticle(page: Page, id: string): Promise<Article> {
  await expectSaved(page);
  const input = encodeURIComponent(JSON.stringify({ id }));
  const answer = await page.request.get(`${new URL(page.url()).origin}/trpc/articles.get?input=${input}`);
  return (await answer.json()).result.data;
}

for (const method of INPUT_METHODS) {
  test(`Vietnamese typed anywhere is stored as meant, after undo and redo too (${method})`, async ({
    desk,
  }) => {
    // Many thousand key events; a busy machine takes its time over them.
    test.slow();
    const { page } = desk;
    const id = await newArticle(page, { document: articleOfPlaces() });
    const typed = await typeEverywhere(page, method, { placeWords: 10, bodyWords: 60 });
    expect(misspeltPlaces(await storedArticle(page, id), typed)).toEqual([]);
    await undoAndRedo(page, 7);
    expect(misspeltPlaces(await storedArticle(page, id), typed)).toEqual([]);
  });
}
