/** From lines to paragraphs: columns unbroken, and paragraphs that a page's end cut in two made whole. */
import type { Block } from '#shared/document/schema.ts';
import { isAllCapitals, startsLowerCase } from '#shared/vietnamese/capitals.ts';
import { isAuthorNote, isMarkedAuthor } from './author-note.ts';
import { endsWithPhotoCredit, isCredit } from './credits.ts';
import { endsOpen, type Paragraph, startsWithMarker } from './lines.ts';

/** Paragraph under construction; pieces are joined once, so that a million lines stay linear. */
interface Growing {
  first: Paragraph;
  last: Paragraph;
  pieces: string[];
  words: number;
  /** Pictures and tables among the pieces. */
  after: Block[];
}

function begin(paragraph: Paragraph): Growing {
  return {
    first: paragraph,
    last: paragraph,
    pieces: [paragraph.text],
    words: paragraph.words,
    after: [...(paragraph.after ?? [])],
  };
}

/** "theo Nghị quyết số 05-" / "NQ": a document number broken at its dash or stroke. */
function breaksNumber(text: string): boolean {
  return /[\p{L}\p{N}][-/]$/u.test(text.slice(-3));
}

function extend(growing: Growing, next: Paragraph): void {
  if (!breaksNumber(growing.last.text)) growing.pieces.push(' ');
  growing.pieces.push(next.text);
  growing.after.push(...(next.after ?? []));
  growing.last = next;
  growing.words += next.words;
}

function finish({ first, pieces, words, after }: Growing): Paragraph {
  if (pieces.length === 1) return first;
  const text = pieces.join('');
  return { ...first, text, raw: text, words, ...(after.length > 0 && { after }) };
}

/** How many lines on either side tell how wide the column is here: notes are set smaller than text. */
const NEIGHBOURS = 8;

/** Undoes the line breaks of a column. */
export function joinBrokenLines(lines: readonly Paragraph[]): Paragraph[] {
  const usualGap = gapInsideParagraphs(lines);
  const grown: Growing[] = [];
  for (const [index, line] of lines.entries()) {
    const current = grown.at(-1);
    const measure = measureAround(lines, index);
    if (
      current &&
      !endsHeading(current, line, lines, index) &&
      sameParagraph(current.last, line, measure, usualGap)
    )
      extend(current, line);
    else grown.push(begin(line));
  }
  return grown.map(finish);
}

/** "… của thành phố" goes on with the name, also over the end of a column. */
const AWAITS_NAME =
  /(?:^|\s)(?:thành phố|tỉnh|thị xã|huyện|quận|phường|xã|ông|bà|đồng chí|Sở|Bộ|UBND|Ủy ban nhân dân)$/u;

/** A title in capitals that goes on under a blank line: "… SÁU THÁNG ĐẦU NĂM" / "CỦA THÀNH PHỐ". */
function goesOnInCapitals(before: string, text: string): boolean {
  if (!isAllCapitals(before) || !isAllCapitals(text)) return false;
  return /^(?:CỦA|VÀ|TRONG|VỚI|CHO|TẠI|ĐỂ|TRÊN|THEO|VỀ|GẮN VỚI|GIAI ĐOẠN|NĂM|TỪ|ĐẾN|NHẰM|THUỘC|DO|BẰNG)(?!\p{L})/u.test(
    text,
  );
}

const NUMBERED_HEADING = /^(?:[IVX]{1,5}\s?[-.)]|\d{1,2}(?:\.\d{1,2})*\.?)\s+\p{Lu}/u;
const HEADING_LINES = 3;

/** A numbered heading is over where the next line's first word would still have had room on its last line. */
function endsHeading(current: Growing, next: Paragraph, lines: readonly Paragraph[], index: number): boolean {
  if (current.pieces.length > HEADING_LINES || !NUMBERED_HEADING.test(current.first.text.slice(0, 40)))
    return false;
  if (startsLowerCase(next.text) || !endsOpen(current.last.text)) return false;
  if (endsUnfinished(current.last.text) || AWAITS_NAME.test(current.last.text.slice(-24))) return false;
  if (isAllCapitals(current.last.text) === isAllCapitals(next.text) && isAllCapitals(next.text)) return false;
  const around = lines.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS);
  const widest = Math.max(...around.map(({ text }) => text.length));
  const [word = ''] = next.text.split(' ', 1);
  return current.last.text.length + 1 + word.length <= widest;
}

/** Width of the column around a line, in characters: the upper quarter of its neighbours' lengths. */
function measureAround(lines: readonly Paragraph[], index: number): number {
  const lengths = lines
    .slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS)
    .map((line) => line.text.length)
    .sort((left, right) => left - right);
  return lengths[Math.floor(lengths.length * 0.75)] ?? 0;
}

/** Some texts have blank lines after every line: the gap that is commonest inside sentences ends no paragraph. */
function gapInsideParagraphs(lines: readonly Paragraph[]): number {
  const counts = new Map<number, number>();
  for (let index = 1; index < lines.length; index += 1) {
    const [before, after] = [lines[index - 1], lines[index]];
    if (!before || !after || !endsOpen(before.text) || !startsLowerCase(after.text)) continue;
    counts.set(after.gap, (counts.get(after.gap) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort(([gap, count], [other, times]) => times - count || gap - other);
  return commonest?.[0] ?? 0;
}

function sameParagraph(before: Paragraph, after: Paragraph, measure: number, usualGap: number): boolean {
  if (isAllCapitals(before.text) !== isAllCapitals(after.text) && !startsLowerCase(after.text)) {
    if (before.text.length < measure * 0.8) return false;
  }
  if (startsWithMarker(after.text) || isCredit(after) || isCredit(before)) return false;
  if (isMarkedAuthor(after.text) || isMarkedAuthor(before.text) || isAuthorNote(after.text)) return false;
  if (isAuthorNote(before.text) && after.gap > 0 && !startsLowerCase(after.text)) return false;
  if (/:$/.test(before.text) && before.text.length < measure * 0.8) return false;
  if (breaksNumber(before.text)) return true;
  const open = endsOpen(before.text);
  if (open && startsLowerCase(after.text)) return true;
  if (open && AWAITS_NAME.test(before.text.slice(-24)) && /^\p{Lu}\p{Ll}/u.test(after.text)) return true;
  if (open && after.gap <= usualGap + 1 && goesOnInCapitals(before.text, after.text)) return true;
  if (after.gap > usualGap) return false;
  if (open && isAllCapitals(before.text) && isAllCapitals(after.text)) return true;
  return before.text.length >= measure * (open ? 0.7 : 0.85);
}

export interface JoinedParagraphs {
  paragraphs: Paragraph[];
  /** Seams that were closed without certainty, as "… last words | first words …". */
  unsure: string[];
}

/** A cut paragraph of body text is long; a title that only lacks its full stop is not. */
const BODY_WORDS = 40;
/** Pictures stand at page ends: this is the longest caption that may interrupt a paragraph. */
const CAPTION_WORDS = 60;

/**
 * Joins paragraphs that a page's end cut in two.
 *
 * Sure: the first half stops in mid-sentence and the next paragraph goes on with a small letter, also
 * across one short paragraph between them (a caption). Unsure, and told: the next paragraph begins with
 * a capital, but the first half is long, stops in mid-sentence, and either ends in a comma or a word that
 * cannot end a sentence, or stands in a text that shows other cuts.
 *
 * @param isFixed Paragraphs known to stand alone: titles, sections.
 */
export function joinCutParagraphs(
  paragraphs: readonly Paragraph[],
  isFixed: (paragraph: Paragraph) => boolean,
): JoinedParagraphs {
  const cuts = countCuts(paragraphs);
  const grown: Growing[] = [];
  const unsure: string[] = [];
  for (const paragraph of paragraphs) {
    const target = isFixed(paragraph) ? null : targetOf(grown, paragraph, cuts, isFixed);
    if (!target) {
      grown.push(begin(paragraph));
      continue;
    }
    if (!startsLowerCase(paragraph.text)) {
      unsure.push(`…${target.last.text.slice(-60)} | ${paragraph.text.slice(0, 60)}…`);
    }
    extend(target, paragraph);
  }
  return { paragraphs: grown.map(finish), unsure };
}

function countCuts(paragraphs: readonly Paragraph[]): number {
  let cuts = 0;
  for (let index = 1; index < paragraphs.length; index += 1) {
    const [before, after] = [paragraphs[index - 1], paragraphs[index]];
    if (before && after && before.words >= 12 && endsOpen(before.text) && startsLowerCase(after.text)) {
      cuts += 1;
    }
  }
  return cuts;
}

function targetOf(
  grown: readonly Growing[],
  paragraph: Paragraph,
  cuts: number,
  isFixed: (paragraph: Paragraph) => boolean,
): Growing | null {
  const last = grown.at(-1);
  if (!last || startsWithMarker(paragraph.text) || isCredit(paragraph)) return null;
  const small = startsLowerCase(paragraph.text);
  if (canGoOn(last, isFixed)) {
    if (breaksNumber(last.last.text)) return last;
    if (small && isAllCapitals(last.last.text) === isAllCapitals(paragraph.text)) return last;
    if (!small && isUnsureCut(last, paragraph, cuts)) return last;
    return null;
  }
  const before = grown.at(-2);
  const interrupted =
    small &&
    before !== undefined &&
    before.words >= 12 &&
    last.words <= CAPTION_WORDS &&
    !isCredit(last.first) &&
    !isFixed(last.first) &&
    canGoOn(before, isFixed);
  return interrupted ? before : null;
}

function canGoOn(growing: Growing, isFixed: (paragraph: Paragraph) => boolean): boolean {
  const { first, last } = growing;
  return endsOpen(last.text) && !isFixed(first) && !isCredit(last) && !endsWithPhotoCredit(last.text);
}

function isUnsureCut(before: Growing, after: Paragraph, cuts: number): boolean {
  if (before.words < BODY_WORDS || after.words < 4 || endsOpen(after.text)) return false;
  return cuts >= 2 || endsUnfinished(before.last.text);
}

const UNFINISHED =
  /(?:,|\s(?:và|của|các|những|cho|với|là|trong|tại|về|theo|để|được|bởi|do|từ|đến|mà|như|cùng|thuộc|một|hoặc))$/u;

function endsUnfinished(text: string): boolean {
  return UNFINISHED.test(text.slice(-12));
}
