/** A saved page of the web: its article, without the furniture around it. Nothing in it runs or loads. */
import { DeskError } from '#shared/errors.ts';
import type { Warning } from '#shared/model/job.ts';
import type { LetterChanges, RefusedLetters } from '#shared/model/letter-changes.ts';
import { isIsoDate } from '#shared/vietnamese/dates.ts';
import { decodeRuns, type FontRun } from '../files/decode-runs.ts';
import { PictureShelf } from '../files/pictures.ts';
import type { ReadFile } from '../read-document.ts';
import { blocksOf } from './blocks.ts';
import { decodeHtml } from './decode-html.ts';
import {
  type HtmlElement,
  type HtmlNode,
  type HtmlText,
  isElement,
  isText,
  type ReadPage,
  readPage,
} from './page.ts';

/** A page with its pictures inside may be large; one beyond this is no article. */
const LARGEST_PAGE_MB = 40;

/**
 * @param name The file's name, for messages.
 * @param whole everything is the article: it was copied from a page, not saved as one.
 * @param refused letters that stay as they are in the file
 * @throws DeskError FILE_DAMAGED, FILE_TOO_LARGE
 */
export async function readHtml(
  bytes: Uint8Array,
  name: string,
  whole = false,
  refused: RefusedLetters = [],
): Promise<ReadFile> {
  const megabytes = Math.ceil(bytes.length / 2 ** 20);
  if (megabytes > LARGEST_PAGE_MB) {
    throw new DeskError('FILE_TOO_LARGE', { name, megabytes, limitMegabytes: LARGEST_PAGE_MB });
  }
  const page = parsed(decodeHtml(bytes), name, whole);
  const shelf = new PictureShelf();
  const letters = decodeTree(page.article, refused);
  const address = URL.canParse(page.address) ? page.address : '';
  const { blocks, places } = await blocksOf(page.article, address, shelf);
  return {
    blocks,
    places,
    footnotes: {},
    pictures: shelf.pictures,
    facts: {
      title: page.title,
      author: page.author,
      publishedOn: dayOf(page.published),
      address,
      attribution: page.siteName,
    },
    letters,
    warnings: [...tellOf(page), ...shelf.warnings()],
  };
}

function parsed(html: string, name: string, whole: boolean): ReadPage {
  try {
    const page = readPage(html, whole);
    if (page) return page;
  } catch (cause) {
    throw new DeskError('FILE_DAMAGED', { name }, { cause });
  }
  throw new DeskError('FILE_DAMAGED', { name });
}

/** "2026-11-05T08:00:00+07:00" and "05/11/2026 08:00" are the 5th of November. */
function dayOf(text: string): string | null {
  const iso = /\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (iso && isIsoDate(iso)) return iso;
  const [, day = '', month = '', year = ''] = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text) ?? [];
  const turned = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(turned) ? turned : null;
}

interface Place extends FontRun {
  node: HtmlText;
}

/** Changes the article's texts in place; says what became of their letters. */
function decodeTree(article: HtmlElement, refused: RefusedLetters): LetterChanges[] {
  const places: Place[] = [];
  collect(article, null, places);
  const { texts, changes } = decodeRuns(places, refused);
  for (const [index, { node }] of places.entries()) node.data = texts[index] ?? '';
  return changes;
}

function collect(node: HtmlNode, font: string | null, into: Place[]): void {
  for (const child of node.childNodes) {
    if (isText(child)) into.push({ node: child, text: child.data, font, endsParagraph: false });
    else if (isElement(child)) {
      collect(child, fontOf(child) ?? font, into);
      const last = into.at(-1);
      if (last && /^(?:P|DIV|LI|T[DHR]|H[1-6]|BR|BLOCKQUOTE|FIGCAPTION)$/i.test(child.nodeName))
        last.endsParagraph = true;
    }
  }
}

function fontOf(element: HtmlElement): string | null {
  const family = /font-family\s*:\s*([^;]+)/i.exec(element.getAttribute('style') ?? '')?.[1];
  return (family ?? element.getAttribute('face'))?.split(',')[0]?.replace(/["']/g, '').trim() || null;
}

function tellOf({ words }: ReadPage): Warning[] {
  const left = words.page - words.article;
  if (left <= 0) return [];
  const message = `Chỉ giữ bài viết; ${left} chữ của khung trang (trình đơn, quảng cáo, tin liên quan) không giữ lại. Tệp gốc vẫn còn nguyên.`;
  return [{ code: 'PAGE_FURNITURE', message }];
}
