/** What is underlined on the page of an article, as one sees it. */
import type { Page } from '@playwright/test';

type Style = 'spelling' | 'error' | 'warning' | 'hint';

/** The words that stand on the lines of these styles, in the order of the alphabet. */
export function underlinedWords(page: Page, ...styles: readonly Style[]): Promise<string[]> {
  return page.evaluate((names) => {
    const texts = document.createTreeWalker(
      document.querySelector('.article-editor-page') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    const letters: { letter: string; box: DOMRect }[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      for (const [place, letter] of [...(node.textContent ?? '')].entries()) {
        const range = document.createRange();
        range.setStart(node, place);
        range.setEnd(node, place + 1);
        letters.push({ letter, box: range.getBoundingClientRect() });
      }
    }
    const lines = names.flatMap((name) => [...document.querySelectorAll(`i.finding-${name}`)]);
    const wordsOn = (line: DOMRect) =>
      letters.filter(({ box }) => {
        const middle = (box.left + box.right) / 2;
        return middle > line.left && middle < line.right && Math.abs(box.bottom - line.top) < 6;
      });
    return lines
      .map((line) =>
        wordsOn(line.getBoundingClientRect())
          .map(({ letter }) => letter)
          .join(''),
      )
      .sort();
  }, styles);
}

/** The middle of the first word underlined so, in pixels of the window. */
export async function underlinedPlace(page: Page, style: Style): Promise<{ x: number; y: number }> {
  const line = await page.locator(`i.finding-${style}`).first().boundingBox();
  if (!line) throw new Error('nothing is underlined');
  return { x: line.x + line.width / 2, y: line.y - 6 };
}
