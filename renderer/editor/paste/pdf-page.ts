/** The page of a PDF as a viewer in the browser shows it: every printed line an element, placed by itself. */
import { readHtml } from './read-html.ts';

const LINE_END = 'br[role="presentation"]';

/** The printed lines of a PDF's page, one to a line; null when the HTML is of something else. */
export function textOfPdfPage(html: string): string | null {
  // Reading HTML costs more than looking for the one sign that all such pages have.
  if (!/<br\s[^>]*role="?presentation/i.test(html)) return null;
  const { body } = readHtml(html);
  const ends = body.querySelectorAll(LINE_END);
  if (ends.length === 0 || body.querySelector('p, table, li, h1, h2, h3, img') !== null) return null;
  for (const end of ends) end.replaceWith('\n');
  for (const page of body.querySelectorAll('div, section')) page.append('\n');
  return body.textContent;
}
