/** Finds the contents page of a bulletin and reads its sections and titles. */
import { startsLowerCase } from '#shared/vietnamese/capitals.ts';
import { foldedWords, likeness } from '#shared/vietnamese/likeness.ts';
import { fold } from '#shared/vietnamese/normalise.ts';
import { type ContentsLine, readContentsLine } from './contents-entry.ts';
import { hasSectionWords } from './credits.ts';
import { endsOpen, type Paragraph } from './lines.ts';

/** A title that the contents page announces. */
export interface ContentsEntry {
  title: string;
  words: string[];
  /** Index into `sections`, or null when it stands before any. */
  section: number | null;
}

export interface Contents {
  /** Paragraphs [start, end) are the contents page, its heading included. */
  start: number;
  end: number;
  sections: string[];
  entries: ContentsEntry[];
}

/** More than any bulletin of 64 pages lists; a guard against texts that are one long list. */
const MAX_ENTRIES = 300;

/** What is longer than two lines of capitals is no name of a section. */
const SECTION_CHARACTERS = 150;

/** A text that seems to have more contents pages than this is read without. */
const MAX_TRIES = 20;

const HEADING =
  /^(?:noi dung(?: (?:ban tin|chinh|so nay|trong so|tap san|chuyen san)\b.*)?|muc luc(?: .{0,40})?|(?:trong|cung trong) (?:so|ky|ban tin|tap san)(?: ban tin)?(?: nay)?(?: co)?|contents)$/u;

/** "NỘI DUNG BẢN TIN:", "Mục lục", "TRONG SỐ NÀY", also with a dash or number around it. */
export function isContentsHeading(text: string): boolean {
  if (text.length > 80) return false;
  return HEADING.test(foldedWords(text).join(' '));
}

/** The contents page of a text, or null when it has none. Paragraphs must not be joined across pages yet. */
export function findContents(paragraphs: readonly Paragraph[]): Contents | null {
  let tries = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!isContentsHeading(paragraph.text)) continue;
    if (++tries > MAX_TRIES) break;
    const contents = readContents(paragraphs, index, index + 1);
    if (contents && contents.entries.length > 0) return contents;
  }
  return findUnheaded(paragraphs);
}

/** Three lines or more in a row that end in page numbers are a contents page without a heading. */
function findUnheaded(paragraphs: readonly Paragraph[]): Contents | null {
  let run = 0;
  let tries = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.text.length > 400) {
      run = 0;
      continue;
    }
    const line = readContentsLine(paragraph.raw, paragraph.line);
    if (line === null) continue;
    run = line.paged ? run + 1 : 0;
    if (run < 3) continue;
    if (++tries > MAX_TRIES) return null;
    const start = startOfRun(paragraphs, index);
    const leadIn = /:$/.test(paragraphs[start]?.text ?? '');
    const contents = readContents(paragraphs, start, leadIn ? start + 1 : start);
    if (contents && contents.entries.length >= 2) return contents;
    run = 0;
  }
  return null;
}

function startOfRun(paragraphs: readonly Paragraph[], index: number): number {
  let start = index;
  while (start > 0 && index - start < MAX_TRIES) {
    const before = paragraphs[start - 1];
    if (!before || before.text.length > 400) break;
    const line = readContentsLine(before.raw, before.line);
    const heads = /:$/.test(before.text) && before.words <= 20;
    if (line !== null && !line.paged && !heads) break;
    start -= 1;
    if (heads) break;
  }
  return start;
}

function readContents(paragraphs: readonly Paragraph[], start: number, from: number): Contents | null {
  const lines: { line: ContentsLine | null; index: number }[] = [];
  /** First wording of each line. */
  const seen = new Map<string, ContentsLine>();
  let index = from;
  let endedBy: 'repeat' | 'body' = 'body';
  for (; index < paragraphs.length && lines.length < MAX_ENTRIES; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph) break;
    const line = paragraph.text.length > 600 ? null : readContentsLine(paragraph.raw, paragraph.line);
    if (isContentsHeading(paragraph.text)) break;
    if (line && isRepeat(line, seen.get(line.key))) {
      endedBy = 'repeat';
      break;
    }
    if (isBody(paragraph, line)) break;
    if (line && !seen.has(line.key)) seen.set(line.key, line);
    lines.push({ line, index });
  }
  const end = cutTrailing(lines, endedBy, index);
  return buildContents(
    lines.flatMap((row) => (row.index < end && row.line ? [row.line] : [])),
    start,
    end,
  );
}

/** The body begins by repeating a title. Two articles of one title are told by their pages, dashes, or numbers. */
function isRepeat(line: ContentsLine, first: ContentsLine | undefined): boolean {
  if (first === undefined) return false;
  if (line.paged && first.paged) return false;
  if (line.marker === null || line.marker !== first.marker) return true;
  return line.marker !== 'dash' && line.raw === first.raw;
}

function isBody(paragraph: Paragraph, line: ContentsLine | null): boolean {
  if (paragraph.text.length > 600 || paragraph.words > 60) return true;
  if (line === null || line.paged || line.marker !== null) return false;
  return paragraph.words > 45 || (paragraph.words >= 10 && /[.…]$/.test(paragraph.text));
}

/**
 * The lines just before the body may be the body's own: the first article's kicker and title, worded
 * otherwise than in the contents. Markers, page numbers, likeness and distance tell, in this order.
 */
function cutTrailing(
  lines: readonly { line: ContentsLine | null; index: number }[],
  endedBy: 'repeat' | 'body',
  end: number,
): number {
  const real = lines.flatMap(({ line, index }) => (line ? [{ line, index }] : []));
  const paged = real.filter(({ line }) => line.paged).length >= Math.max(2, real.length * 0.4);
  const marked = real.filter(({ line }) => line.marker).length >= Math.max(2, real.length * 0.4);
  if (paged || marked) {
    const last = real.findLast(({ line }) => (paged ? line.paged : line.marker !== null));
    const after = last ? last.index + 1 : end;
    // A title broken over two lines goes on after its marker.
    const next = real.find(({ index }) => index === after);
    return marked && !paged && next && startsLowerCase(next.line.text) ? after + 1 : after;
  }
  const tail = real.slice(-4);
  const repeated = tail.find(({ line, index }) => {
    const words = line.key.split(' ');
    return real.some((other) => other.index < index && likeness(other.line.key.split(' '), words) >= 0.72);
  });
  if (repeated) return repeated.index;
  const last = real.at(-1);
  if (endedBy === 'repeat') return last && /:$/.test(last.line.text) ? last.index : end;
  return last ? last.index : end;
}

function buildContents(lines: readonly ContentsLine[], start: number, end: number): Contents | null {
  const merged = mergeBroken(lines);
  const isSection = sectionRule(merged);
  const sections: string[] = [];
  const entries: ContentsEntry[] = [];
  for (const line of merged) {
    if (isSection(line) && line.text.length <= SECTION_CHARACTERS)
      sections.push(line.text.replace(/\s*:$/, ''));
    else {
      const section = sections.length > 0 ? sections.length - 1 : null;
      entries.push({ title: line.text, words: line.key.split(' '), section });
    }
  }
  return entries.length > 0 ? { start, end, sections, entries } : null;
}

/** Entries that the contents page itself breaks over two lines. */
function mergeBroken(lines: readonly ContentsLine[]): ContentsLine[] {
  const paged = lines.filter((line) => line.paged).length >= lines.length * 0.4;
  const merged: ContentsLine[] = [];
  for (const line of lines) {
    const before = merged.at(-1);
    const goesOn =
      before !== undefined &&
      line.marker === null &&
      before.capitals === line.capitals &&
      (startsLowerCase(line.text) || (paged && !before.paged && line.paged && before.marker !== null)) &&
      endsOpen(before.text) &&
      !(before.paged && line.paged);
    if (!before || !goesOn) merged.push(line);
    else {
      merged[merged.length - 1] = {
        ...before,
        text: `${before.text} ${line.text}`,
        key: `${before.key} ${line.key}`,
        paged: before.paged || line.paged,
      };
    }
  }
  return merged;
}

/** How this contents page tells sections from titles: by capitals, by markers, or by wording. */
function sectionRule(lines: readonly ContentsLine[]): (line: ContentsLine) => boolean {
  const some = (test: (line: ContentsLine) => boolean) => lines.some(test) && !lines.every(test);
  if (some((line) => line.capitals)) {
    // One capital title among marked ones is a title; sections carry another marker or none.
    const titles = lines.filter((line) => !line.capitals);
    const titleMarker = titles.every((line) => line.marker === titles[0]?.marker)
      ? titles[0]?.marker
      : undefined;
    const plain = lines.some((line) => line.capitals && line.marker !== titleMarker);
    return (line) => line.capitals && (!plain || line.marker !== titleMarker);
  }
  if (some((line) => line.marker === 'roman')) return (line) => line.marker === 'roman';
  const first = lines[0]?.marker;
  if (some((line) => line.marker === first) && lines.at(-1)?.marker !== first && first !== null) {
    return (line) => line.marker === first && !line.paged;
  }
  if (some((line) => line.marker === null)) return (line) => line.marker === null && !line.paged;
  return (line) =>
    lines.length > 2 &&
    !line.paged &&
    line.marker === null &&
    line.key.split(' ').length <= 8 &&
    /^(?:tin|chuyen muc|muc)\b/u.test(fold(line.text)) &&
    hasSectionWords(line.text);
}
