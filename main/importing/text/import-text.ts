/** The import of a plain text: a whole bulletin, or one article. */
import { DeskError } from '#shared/errors.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import type { ImportedBulletin, ImportedSection } from '#shared/model/importing.ts';
import type { Warning } from '#shared/model/job.ts';
import { type ArticleContext, buildArticle } from './article.ts';
import { missingStretches, textsOfSections, wordsOf } from './completeness.ts';
import { type Contents, findContents } from './contents.ts';
import { cleanText } from './decode.ts';
import { takeFoot } from './document-foot.ts';
import { joinDocumentTitles } from './document-title.ts';
import { type EndNote, placeEndNotes, takeEndNotes } from './end-notes.ts';
import { removeFurniture } from './furniture.ts';
import { findHeads, type Head, splitNumber } from './heads.ts';
import { ImportLedger } from './ledger.ts';
import { endsOpen, hasBrokenLines, type Paragraph, type TextLines, toLines } from './lines.ts';
import { markTitles } from './marked-titles.ts';
import { baseName, issueDate, issueNumber } from './masthead.ts';
import { type PageNote, placePageNotes, takePageNotes } from './page-notes.ts';
import { joinBrokenLines, joinCutParagraphs } from './paragraphs.ts';
import { placeSections } from './sections.ts';
import { isBodyLike, isDateline, isEnd, isImprintLike, isSectionLike, isTitleLike } from './shapes.ts';

export interface ImportOptions {
  /** The file's name: for messages, and for number and date when the text has none. */
  name: string;
}

/** Number and date stand among the first lines. */
const COVER_LINES = 20;

export interface ImportedArticle {
  article: ArticleContent;
  warnings: Warning[];
}

/**
 * Takes a bulletin's text apart into sections and articles.
 *
 * Every word of the text is in the result or quoted in a warning.
 *
 * @throws DeskError IMPORT_NO_ARTICLES when the text holds no word at all.
 */
export function importBulletin(source: string | TextLines, { name }: ImportOptions): ImportedBulletin {
  const given = linesOf(source);
  const { text } = given;
  const ledger = new ImportLedger();
  const { paragraphs, contents, known, usualGap, cover, notes, pageNotes } = readShape(given, ledger, name);
  const heads = findHeads(paragraphs, known);
  const context: ArticleContext = { usualGap, ledger, footnotes: given.footnotes ?? {}, notes, pageNotes };
  const front = paragraphs.slice(0, heads[0]?.from ?? paragraphs.length);
  const placed = placeSections(heads, contents, known.entries, ledger);
  const sections: ImportedSection[] = placed.map((section) => ({ name: section.name, articles: [] }));
  for (const [index, section] of placed.entries()) {
    for (const position of section.heads) {
      const head = heads[position];
      if (!head) continue;
      const next = heads[position + 1];
      const region = paragraphs.slice(head.bodyFrom, next?.from ?? paragraphs.length);
      const over = paragraphs.slice(head.from, head.bodyFrom);
      const body = next ? region : withoutImprint(region, ledger);
      sections[index]?.articles.push(articleOf(head, { over, body }, section.name, context));
    }
  }
  addFront(sections, front, heads.length === 0, name, context);
  placeLeftNotes(sections.flatMap(({ articles }) => articles).at(-1), context);
  const coverLines = [...cover, ...front, ...linesOver(heads[0])]
    .slice(0, COVER_LINES)
    .filter((paragraph) => !isDateline(paragraph))
    .map((paragraph) => paragraph.text);
  const number = issueNumber(coverLines, name);
  const date = issueDate(coverLines, name);
  remarkIdentity(ledger, number, date, name);
  nameMissing(text, textsOfSections(sections), ledger);
  return { number: number?.value ?? null, date, sections, warnings: ledger.warnings() };
}

/**
 * Imports a text as one article, whatever titles it may hold inside.
 *
 * @throws DeskError IMPORT_NO_ARTICLES when the text holds no word at all.
 */
export function importArticle(source: string | TextLines, { name }: ImportOptions): ImportedArticle {
  const given = linesOf(source);
  const { text } = given;
  const ledger = new ImportLedger();
  const { paragraphs, usualGap, notes, pageNotes } = readShape(given, ledger, name, { contents: false });
  const context: ArticleContext = { usualGap, ledger, footnotes: given.footnotes ?? {}, notes, pageNotes };
  const none = { titles: new Set<Paragraph>(), sections: new Set<Paragraph>() };
  const [head] = findHeads(paragraphs, none);
  let article: ArticleContent;
  if (head && head.from === 0) {
    article = articleOf(
      head,
      { over: paragraphs.slice(0, head.bodyFrom), body: paragraphs.slice(head.bodyFrom) },
      '',
      context,
    );
  } else {
    article = untitled(paragraphs, name, context);
  }
  placeLeftNotes(article, context);
  nameMissing(text, textsOfSections([{ name: '', articles: [article] }]), ledger);
  return { article, warnings: ledger.warnings() };
}

/** True for a text that holds several articles: a contents page whose titles are there, or several heads with ends. */
export function looksLikeBulletin(source: string | TextLines): boolean {
  const given = linesOf(source);
  if (wordsOf(given.text.slice(0, 100_000)).length === 0) return false;
  const { paragraphs, known } = readShape(given, new ImportLedger(), '');
  if (known.titles.size >= 2) return true;
  return findHeads(paragraphs, known).length >= 2;
}

interface Shape {
  paragraphs: Paragraph[];
  contents: Contents | null;
  known: ReturnType<typeof markTitles>['known'];
  usualGap: number;
  /** What stands before the contents page. */
  cover: Paragraph[];
  /** From the end of the text. */
  notes: EndNote[];
  /** From the feet of its pages. */
  pageNotes: PageNote[];
}

function linesOf(source: string | TextLines): TextLines {
  if (typeof source !== 'string') return source;
  const text = cleanText(source);
  return { text, lines: toLines(text) };
}

function readShape(given: TextLines, ledger: ImportLedger, name: string, use = { contents: true }): Shape {
  const { text } = given;
  const { body: pages, notes: pageNotes } = takePageNotes(given.lines, ledger);
  const { body, notes } = takeEndNotes(pages, ledger);
  const lines = removeFurniture(body, ledger);
  if (lines.length === 0 || !lines.some((line) => wordsOf(line.text).length > 0)) {
    throw new DeskError('IMPORT_NO_ARTICLES', { name });
  }
  const damaged = text.split('\ufffd').length - 1;
  if (damaged > 0) {
    ledger.remark(
      'TEXT_DAMAGED',
      `Có ${damaged} chữ đã hỏng trong tệp gốc (hiện là \ufffd); hãy sửa lại theo bản in.`,
    );
  }
  const closed = takeFoot(lines, ledger);
  const whole = joinDocumentTitles(hasBrokenLines(lines) ? joinBrokenLines(closed) : closed);
  const contents = use.contents ? findContents(whole) : null;
  const marked = markTitles(whole, contents, ledger);
  const { paragraphs, unsure } = joinCutParagraphs(
    marked.paragraphs,
    (paragraph) => marked.known.titles.has(paragraph) || marked.known.sections.has(paragraph),
  );
  for (const seam of unsure) {
    ledger.remark('PARAGRAPHS_JOINED', `Đã nối hai đoạn có vẻ bị cắt ở cuối trang, hãy xem lại: “${seam}”.`);
  }
  const { known, cover } = marked;
  return { paragraphs, contents, known, usualGap: usualGapOf(paragraphs), cover, notes, pageNotes };
}

/** Notes whose marks no article has go to the last. */
function placeLeftNotes(
  article: ArticleContent | undefined,
  { notes, pageNotes, ledger }: ArticleContext,
): void {
  if (!article) return;
  if (notes.length > 0) article.document = placeEndNotes(article.document, notes, { all: true, ledger });
  if (pageNotes.length > 0) {
    article.document = placePageNotes(article.document, pageNotes, { all: true, lead: '', ledger });
  }
}

function usualGapOf(paragraphs: readonly Paragraph[]): number {
  const gaps = paragraphs.slice(1).map((paragraph) => paragraph.gap);
  return gaps.sort((left, right) => left - right)[Math.floor(gaps.length / 2)] ?? 0;
}

function articleOf(
  head: Head,
  { over, body }: { over: readonly Paragraph[]; body: readonly Paragraph[] },
  section: string,
  context: ArticleContext,
): ArticleContent {
  const { ledger } = context;
  for (const line of head.repeated) ledger.takeOut('REPEATED_TITLE', line.text, line.line);
  const reason = head.from === 0 ? 'MASTHEAD_TEXT' : 'TEXT_OUTSIDE_ARTICLES';
  for (const line of head.rest) ledger.takeOut(reason, line.text, line.line);
  const { kicker, byline } = head;
  const title = splitNumber(head.title.text);
  if (title.number) ledger.takeOut('LABELS', title.number, head.title.line);
  const parts = { title: title.text, kicker, byline, paragraphs: body, section };
  return buildArticle({ ...parts, underHead: over.flatMap(({ after = [] }) => after) }, context);
}

/** What stands over a title; the day under it is the article's own. */
function linesOver(head: Head | undefined): Paragraph[] {
  return head ? head.rest.filter(({ line }) => line < head.title.line) : [];
}

/** Takes the imprint and what else stands behind the end of the last article off it. */
function withoutImprint(region: readonly Paragraph[], ledger: ImportLedger): Paragraph[] {
  const lastEnd = region.findLastIndex((_, index) => isEnd(region, index) && !isImprint(region[index]));
  let from = region.length;
  while (from > 0) {
    const paragraph = region[from - 1];
    if (!paragraph || from - 1 <= lastEnd) break;
    const imprint = isImprint(paragraph);
    if (!imprint && (lastEnd < 0 || isBodyLike(paragraph) || paragraph.words > 40)) break;
    from -= 1;
  }
  for (const paragraph of region.slice(from)) {
    ledger.takeOut('TEXT_OUTSIDE_ARTICLES', paragraph.text, paragraph.line);
  }
  return region.slice(0, from);
}

function isImprint(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && isImprintLike(paragraph);
}

/** What stands before the first head: lines of a cover are named, text becomes an article of its own. */
function addFront(
  sections: ImportedSection[],
  front: readonly Paragraph[],
  alone: boolean,
  name: string,
  context: ArticleContext,
): void {
  if (front.length === 0) return;
  if (!alone && !front.some(isBodyLike)) {
    for (const line of front) context.ledger.takeOut('MASTHEAD_TEXT', line.text, line.line);
    return;
  }
  const article = untitled(front, name, context);
  const first = sections[0];
  if (first) first.articles.unshift(article);
  else sections.push({ name: '', articles: [article] });
}

/** An article without a recognised head: its first short line is the title, else the file's name. */
function untitled(paragraphs: readonly Paragraph[], name: string, context: ArticleContext): ArticleContent {
  const first = paragraphs[0];
  if (first && opensAsTitle(first) && paragraphs.length > 1) {
    return buildArticle(
      {
        title: first.text,
        kicker: '',
        byline: null,
        paragraphs: paragraphs.slice(1),
        section: '',
        underHead: first.after ?? [],
      },
      context,
    );
  }
  const title = baseName(name).slice(0, 200);
  context.ledger.remark(
    'TITLE_FROM_FILE_NAME',
    `Không thấy tít của một bài nên tạm lấy tên tệp: ‘${title}’.`,
  );
  return buildArticle({ title, kicker: '', byline: null, paragraphs, section: '', underHead: [] }, context);
}

/** Reports carry titles of several lines; what ends open at the very start is one. */
function opensAsTitle(first: Paragraph): boolean {
  if (isTitleLike(first) || isSectionLike(first)) return true;
  return first.words <= 80 && first.text.length <= 900 && endsOpen(first.text) && /^\p{Lu}/u.test(first.text);
}

function remarkIdentity(
  ledger: ImportLedger,
  number: ReturnType<typeof issueNumber>,
  date: string | null,
  name: string,
): void {
  if (number === null) ledger.remark('NUMBER_UNKNOWN', 'Không thấy số của bản tin trong tệp; hãy điền số.');
  else if (number.from === 'name') {
    ledger.remark('NUMBER_FROM_FILE_NAME', `Số ${number.value} lấy từ tên tệp ‘${name}’; hãy kiểm tra.`);
  }
  if (date === null) ledger.remark('DATE_UNKNOWN', 'Không thấy ngày phát hành trong tệp; hãy điền ngày.');
}

/** The last check: names in full whatever the rules may have dropped. */
function nameMissing(text: string, placed: string[], ledger: ImportLedger): void {
  for (const { text: words, line } of missingStretches(text, [...placed, ...ledger.quotedTexts()])) {
    ledger.takeOut('TEXT_NOT_PLACED', words, line);
  }
}
