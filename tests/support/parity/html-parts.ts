/** What a reader finds in a written web page; needs a DOMParser (`@vitest-environment jsdom`). */
import type { IssueParts } from './issue-parts.ts';

export function partsOfHtml(page: string): IssueParts {
  const document = new DOMParser().parseFromString(page, 'text/html');
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const figures = all('figure');
  return {
    headings: all('h1, h2, h3, h4, h5, h6').map((heading) => ({
      level: Number(heading.tagName.slice(1)),
      text: textOf(heading),
    })),
    contents: all('nav a').map((entry) => ({ text: textOf(entry), page: null })),
    notes: all('.notes li').map(textOf),
    captions: figures.map((figure) => textOf(figure.querySelector('figcaption'))),
    alternatives: figures.flatMap((figure) =>
      [...figure.querySelectorAll('img')].map((image) => image.getAttribute('alt') ?? ''),
    ),
    rows: all('table tr').map((row) => [...row.querySelectorAll('th, td')].map(textOf)),
  };
}

/** Without the marks that lead to notes and back from them. */
function textOf(element: Element | null): string {
  const copy = element?.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const mark of copy.querySelectorAll('[role="doc-noteref"], [role="doc-backlink"]')) mark.remove();
  return copy.textContent ?? '';
}
