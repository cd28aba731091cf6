/** Where articles begin, and what stands over their text: section, kicker, title, a byline at the top. */
import { isAllCapitals, startsLowerCase } from '#shared/vietnamese/capitals.ts';
import { isMarkedAuthor } from './author-note.ts';
import { isBareByline, isCredit, readCredits } from './credits.ts';
import { type Paragraph, startsWithMarker } from './lines.ts';
import {
  isBodyLike,
  isDateline,
  isDivider,
  isEnd,
  isKickerLike,
  isMastheadLike,
  isSectionLike,
  isTitleLike,
  isWeekdayLine,
  sameWords,
} from './shapes.ts';

/** A title without the number that a digest sets before it. */
export function splitNumber(title: string): { number: string; text: string } {
  const number = /^\d{1,2}[.)]\s+(?=\S)/u.exec(title)?.[0] ?? '';
  return { number: number.trim(), text: title.slice(number.length) };
}

export interface Head {
  /** Paragraphs [from, bodyFrom) are the head. */
  from: number;
  bodyFrom: number;
  title: Paragraph;
  kicker: string;
  byline: Paragraph | null;
  /** The line that names a section over this head. */
  section: Paragraph | null;
  /** Titles printed once more. */
  repeated: Paragraph[];
  /** Lines of the head that are none of these: dividers, lines of a cover. */
  rest: Paragraph[];
}

/** What is known before the shapes are looked at. */
export interface KnownLines {
  /** Titles that the contents page announces. */
  titles: ReadonlySet<Paragraph>;
  /** Lines that repeat a section name of the contents page. */
  sections: ReadonlySet<Paragraph>;
}

/** A head is at most this many lines; a cover page before the first may be longer. */
const HEAD_LINES = 8;
const COVER_LINES = 40;

/** The heads of all articles in order. Works with the announced titles, by shape, or both. */
export function findHeads(paragraphs: readonly Paragraph[], known: KnownLines): Head[] {
  const byShape = titleIndices(paragraphs, known);
  const indices =
    byShape.length <= 1 && known.titles.size === 0 ? capitalTitles(paragraphs, byShape) : byShape;
  const heads: Head[] = [];
  for (const index of indices) {
    const floor = heads.at(-1)?.bodyFrom ?? 0;
    const title = paragraphs[index];
    if (title && index >= floor) heads.push(readHead(paragraphs, index, title, floor, known));
  }
  return heads;
}

function titleIndices(paragraphs: readonly Paragraph[], known: KnownLines): number[] {
  const indices: number[] = [];
  let index = 0;
  while (index < paragraphs.length) {
    const paragraph = paragraphs[index];
    if (!paragraph) break;
    if (known.titles.has(paragraph)) {
      indices.push(index);
      index += 1;
      continue;
    }
    if (index === 0 || isEnd(paragraphs, index - 1) || known.sections.has(paragraph)) {
      const stop = clusterEnd(paragraphs, index, known);
      const title = stop > index ? chooseTitle(paragraphs, index, stop, known) : null;
      if (title !== null) indices.push(title);
      if (stop > index) {
        index = stop;
        continue;
      }
    } else if (isTopBylineHead(paragraphs, index)) indices.push(index);
    index += 1;
  }
  return indices;
}

/** The short lines from `index` on, up to the text, the next announced title, or small print. */
function clusterEnd(paragraphs: readonly Paragraph[], index: number, known: KnownLines): number {
  const limit = index + (index === 0 ? COVER_LINES : HEAD_LINES);
  let stop = index;
  while (stop < Math.min(limit, paragraphs.length)) {
    const paragraph = paragraphs[stop];
    if (!paragraph || known.titles.has(paragraph) || isBodyLike(paragraph) || isCredit(paragraph)) break;
    stop += 1;
  }
  return stop;
}

/** A title, a byline right under it, then text: a head although no small print ended the article before. */
function isTopBylineHead(paragraphs: readonly Paragraph[], index: number): boolean {
  const [title, byline, body] = paragraphs.slice(index, index + 3);
  if (!title || !byline || !body || !isTitleLike(title) || isBareByline(title.text)) return false;
  return (isCredit(byline) || isBareByline(byline.text)) && isBodyLike(body) && body.words >= 20;
}

/** Which line of a cluster [from, to) is the title, or null when no text follows or none looks like one. */
function chooseTitle(
  paragraphs: readonly Paragraph[],
  from: number,
  to: number,
  known: KnownLines,
): number | null {
  const next = paragraphs[to];
  if (!next || known.titles.has(next)) return null;
  const bylined = isCredit(next);
  const body = bylined ? paragraphs[to + 1] : next;
  if (!body || !isBodyLike(body)) return null;
  const lines = paragraphs.slice(from, to).map((paragraph, step) => ({ paragraph, index: from + step }));
  // The day right over the text is the article's, not the masthead's.
  const isCoverLine = ({ paragraph, index }: (typeof lines)[number]) =>
    isMastheadLike(paragraph) && !(isWeekdayLine(paragraph) && index === to - 1);
  const cover = from === 0 ? lines.findLastIndex(isCoverLine) : -1;
  let titles = lines.filter(
    ({ paragraph }, position) =>
      isTitleLike(paragraph) &&
      !known.sections.has(paragraph) &&
      (position > cover || position === lines.length - 1),
  );
  const last = titles.at(-1);
  if (titles.length > 1 && last && !bylined && isBareByline(last.paragraph.text))
    titles = titles.slice(0, -1);
  const [first, second] = titles;
  if (!first) return null;
  if (!second) return first.index;
  const kicker = lines.findLast(
    ({ paragraph, index }) => isKickerLike(paragraph) && index < (titles.at(-1)?.index ?? 0),
  );
  if (kicker && !sameWords(first.paragraph.text, titles.at(-1)?.paragraph.text ?? '')) {
    return titles.find(({ index }) => index > kicker.index)?.index ?? first.index;
  }
  if (sameWords(first.paragraph.text, second.paragraph.text)) return first.index;
  const opens = isSectionLike(first.paragraph) || isCapitalsOverPlain(first.paragraph, second.paragraph);
  if (opens)
    return titles.length > 2 && isShortOver(second.paragraph, titles[2]?.paragraph)
      ? (titles[2]?.index ?? second.index)
      : second.index;
  return isShortOver(first.paragraph, second.paragraph) ? second.index : first.index;
}

function isCapitalsOverPlain(first: Paragraph, second: Paragraph): boolean {
  return isAllCapitals(first.text) && !isAllCapitals(second.text) && first.words <= 12;
}

/** A line of a few words over a longer one is its kicker. */
function isShortOver(first: Paragraph, second: Paragraph | undefined): boolean {
  return second !== undefined && first.words <= 8 && first.words < second.words;
}

/**
 * The fallback for texts without contents page and small print: titles in capitals, when there are several,
 * each over a stretch of text.
 */
function capitalTitles(paragraphs: readonly Paragraph[], found: readonly number[]): number[] {
  const capitals: number[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const next = paragraphs[index + 1];
    if (!next || !isTitleLike(paragraph) || !isAllCapitals(paragraph.text) || paragraph.words < 4) continue;
    if (/^[IVX\d]/.test(paragraph.text) && /^(?:[IVX]{1,5}|\d+)\s?[-.)]/.test(paragraph.text)) continue;
    if (isBodyLike(next) && next.words >= 20) capitals.push(index);
  }
  if (capitals.length < 2) return [...found];
  return [...new Set([...found, ...capitals])].sort((left, right) => left - right);
}

function readHead(
  paragraphs: readonly Paragraph[],
  index: number,
  title: Paragraph,
  floor: number,
  known: KnownLines,
): Head {
  const head: Head = {
    from: index,
    bodyFrom: index + 1,
    title,
    kicker: '',
    byline: null,
    section: null,
    repeated: [],
    rest: [],
  };
  readAbove(paragraphs, head, floor, known);
  readBelow(paragraphs, head, known);
  return head;
}

/** Upwards from the title: a kicker, a section line, and what else stands between it and the article before. */
function readAbove(paragraphs: readonly Paragraph[], head: Head, floor: number, known: KnownLines): void {
  let lowest = head.from;
  while (lowest > floor && head.from - lowest < COVER_LINES) {
    const above = paragraphs[lowest - 1];
    if (!above || isBodyLike(above) || isEnd(paragraphs, lowest - 1)) break;
    if (known.titles.has(above)) break;
    lowest -= 1;
  }
  let cover = false;
  const detached = lowest === 0 || lowest === floor || isEnd(paragraphs, lowest - 1);
  for (let index = head.from - 1; index >= lowest; index -= 1) {
    const line = paragraphs[index];
    if (!line) return;
    cover ||= isMastheadLike(line);
    const near = head.title === paragraphs[index + 1] || head.kicker !== '' || index === head.from - 1;
    if (known.sections.has(line)) head.section ??= line;
    else if (head.kicker === '' && near && isKickerLike(line)) head.kicker = line.text;
    else if (sameWords(line.text, head.title.text)) head.repeated.push(line);
    else if (!detached) return;
    // Over the masthead stands the bulletin's own name, whatever it looks like.
    else if (cover) head.rest.unshift(line);
    else if (!head.section && isSectionOver(line, head.title, known)) head.section = line;
    else if (head.kicker === '' && near && !head.section && isTitleLike(line)) {
      head.kicker = line.text;
    } else head.rest.unshift(line);
    head.from = index;
  }
}

function isSectionOver(line: Paragraph, title: Paragraph, known: KnownLines): boolean {
  if (known.sections.size > 0) return false;
  if (isSectionLike(line)) return true;
  return isCapitalsOverPlain(line, title) && line.words >= 2;
}

/** Downwards from the title: the title again, a kicker between two titles, a byline before the text. */
function readBelow(paragraphs: readonly Paragraph[], head: Head, known: KnownLines): void {
  const isRepeat = (line: Paragraph | undefined) =>
    line !== undefined && !known.titles.has(line) && sameWords(line.text, head.title.text);
  for (;;) {
    const line = paragraphs[head.bodyFrom];
    const next = paragraphs[head.bodyFrom + 1];
    if (!line || known.titles.has(line)) return;
    if (isRepeat(line)) head.repeated.push(line);
    else if (head.kicker === '' && isKickerLike(line) && isRepeat(next)) head.kicker = line.text;
    else if (head.kicker === '' && next && isKickerUnderTitle(line, next)) head.kicker = line.text;
    else if (isDivider(line.text) || isDateline(line) || isWeekdayLine(line)) head.rest.push(line);
    else if (!head.byline && isMarkedAuthor(line.text)) head.byline = line;
    else if (!head.byline && next && isTopByline(line, next, known)) head.byline = line;
    else if (!head.byline && next && isNameOverOffice(paragraphs, head.bodyFrom, known)) {
      head.byline = { ...line, text: `${line.text} – ${next.text}` };
      head.bodyFrom += 1;
    } else return;
    head.bodyFrom += 1;
  }
}

/** "Ông Hà An, Chủ tịch …:" between title and text. What opens a list or a quotation is text. */
function isKickerUnderTitle(line: Paragraph, next: Paragraph): boolean {
  if (!isKickerLike(line) || line.words > 20 || !isBodyLike(next) || next.words < 15) return false;
  if (startsWithMarker(next.text) || startsLowerCase(next.text) || /^["“]/u.test(next.text)) return false;
  return !/^(?:theo|sau đây|dưới đây|cụ thể|trong|tại|gồm|để|hỏi|kính)(?!\p{L})/iu.test(line.text);
}

/** An author and, on the next line, where the author works. */
function isNameOverOffice(paragraphs: readonly Paragraph[], index: number, known: KnownLines): boolean {
  const [name, office, body] = paragraphs.slice(index, index + 3);
  if (!name || !office || !body || !isBareByline(name.text)) return false;
  if (office.words > 12 || !isTitleLike(office) || isAllCapitals(office.text)) return false;
  return !known.titles.has(office) && !known.titles.has(body) && isBodyLike(body);
}

function isTopByline(line: Paragraph, next: Paragraph, known: KnownLines): boolean {
  if (!isBodyLike(next) || next.words < 15 || known.titles.has(next)) return false;
  return isBareByline(line.text) || (readCredits(line.text)?.byline ?? '') !== '';
}
