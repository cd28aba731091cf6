/** Types Vietnamese into every place of the article of places, as one input method sends it, without a pause. */
import type { Page } from '@playwright/test';
import type { Article } from '#shared/model/article.ts';
import { type InputMethod, sentFor } from './input-methods.ts';
import type { Habit } from './keystrokes.ts';
import { CARET_PLACES, type CaretPlace } from './places.ts';
import { replay } from './replay.ts';
import { HABITS, vietnameseText } from './vietnamese-text.ts';

/** Words for each place; the body's last paragraph takes `bodyWords` in each habit of typing. */
export interface Amount {
  placeWords: number;
  bodyWords: number;
}

/** Where something was typed, and what: each is marked, so that it is found again. */
export type Typed = ReadonlyMap<string, string>;

const FIELDS = ['Tít', 'Sapô', 'Chú thích ảnh'] as const;
const BODY: CaretPlace = { name: 'a page of text', selector: 'p', text: 'Cuối bài.', offset: 0 };

/** @returns what should stand where, once the article is stored. */
export async function typeEverywhere(page: Page, method: InputMethod, amount: Amount): Promise<Typed> {
  const keys = await page.context().newCDPSession(page);
  const typed = new Map<string, string>();
  const type = async (name: string, text: string, habits: readonly Habit[]) => {
    const marked = `«${typed.size} ${text.repeat(habits.length)}${typed.size}»`;
    typed.set(name, marked);
    await replay(keys, sentFor(`«${typed.size - 1} `, { layout: 'telex', order: 'at once' }, method));
    for (const habit of habits) await replay(keys, sentFor(text, habit, method));
    await replay(keys, sentFor(`${typed.size - 1}»`, { layout: 'telex', order: 'at once' }, method));
  };
  const placeText = vietnameseText(amount.placeWords);
  for (const [index, place] of CARET_PLACES.entries()) {
    await putCaret(page, place);
    await type(place.name, placeText, HABITS.slice(index % HABITS.length).slice(0, 1));
  }
  for (const label of FIELDS) {
    await page.getByLabel(label, { exact: true }).first().click();
    await type(label, placeText, HABITS.slice(0, 1));
  }
  await putCaret(page, BODY);
  await type(BODY.name, vietnameseText(amount.bodyWords), HABITS);
  return typed;
}

/** Takes back so many steps and does them again: nothing should be different afterwards. */
export async function undoAndRedo(page: Page, steps: number): Promise<void> {
  for (const key of ['Control+z', 'Control+y']) {
    for (let step = 0; step < steps; step += 1) await page.keyboard.press(key);
  }
}

/** The places whose text is not in the article exactly as it was typed. */
export function misspeltPlaces(article: Article, typed: Typed): string[] {
  const stored = JSON.stringify([article.title, article.lead, article.document]);
  return [...typed].filter(([, text]) => !stored.includes(text)).map(([name]) => name);
}

/** Puts the caret where a person would click. */
async function putCaret(page: Page, { selector, text, offset }: CaretPlace): Promise<void> {
  await page.evaluate(
    ({ selector, text, offset }) => {
      const root = document.querySelector<HTMLElement>('.article-body');
      for (const element of root?.querySelectorAll(`:scope ${selector}`) ?? []) {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(text) ?? -1;
          if (at < 0) continue;
          root?.focus();
          getSelection()?.collapse(node, at + offset);
          return;
        }
      }
      throw new Error(`no ${selector} with ${text}`);
    },
    { selector, text, offset },
  );
  // The browser tells the editor of it in its own time.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}
