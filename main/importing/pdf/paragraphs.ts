/** From the lines of columns to paragraphs. */
import { isAllCapitals, startsLowerCase } from '#shared/vietnamese/capitals.ts';
import { readCredits } from '../text/credits.ts';
import { endsOpen, startsWithMarker } from '../text/lines.ts';
import { type Line, type LineRun, textOfLine } from './lines.ts';
import { median } from './page.ts';

/** A column, or what reaches across columns. */
export interface Column {
  page: number;
  lines: Line[];
}

export interface PdfParagraph {
  /** The cells of a row of a table; null for text. */
  cells: string[] | null;
  runs: LineRun[];
  size: number;
  bold: boolean;
  italic: boolean;
  align: 'left' | 'center' | 'right';
  /** The column it begins in, by its place among them. */
  column: number;
  /** The first on its page. */
  startsPage: boolean;
}

/** Shares of the size of letters, of the usual distance of lines, and of the column's width. */
const INDENT = 0.9;
const NEW_SIZE = 0.08;
const WIDE_GAP = 1.35;
const SHORT_LINE = 0.12;
/** Lines of a text that is not justified end here at the latest. */
const RAGGED = 0.3;
const HANGING = 0.5;
const FAR_IN = 0.35;
/** Shorter lines in capitals may be abbreviations. */
const TITLE_LETTERS = 15;
/** The end of a line of a contents page. */
export const LEADER = /(?:(?:[.…_·]\s?){3,}|\t)\s*\d{1,4}$/u;

interface Growing {
  lines: Line[];
  column: number;
  startsPage: boolean;
}

/** What is usual in a column. */
interface Measure {
  left: number;
  right: number;
  /** Distance of baselines per point of size. */
  pitch: number;
}

/** Cuts columns into paragraphs, and joins those that the end of a column or page cut in two. */
export function paragraphsOf(columns: readonly Column[]): PdfParagraph[] {
  const grown: { growing: Growing; measure: Measure }[] = [];
  let page = -1;
  const pitch = usualPitch(columns);
  for (const [index, column] of columns.entries()) {
    const measure: Measure = { ...edgesOf(column.lines), pitch };
    let before: Line | null = null;
    for (const line of column.lines) {
      const current = grown.at(-1);
      const goesOn = before
        ? current && continues(current.growing.lines, line, measure)
        : current && continuesOver(current.growing.lines, current.measure, line, measure);
      if (current && goesOn) current.growing.lines.push(line);
      else
        grown.push({ growing: { lines: [line], column: index, startsPage: column.page !== page }, measure });
      page = column.page;
      before = line;
    }
  }
  return grown.map(({ growing, measure }) => finish(growing, measure));
}

function usualPitch(columns: readonly Column[]): number {
  const pitches: number[] = [];
  for (const { lines } of columns) {
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      if (before && isSameSize(before, line)) pitches.push((line.baseline - before.baseline) / line.size);
    }
  }
  // Lines of one paragraph are nearer than paragraphs are, and in short news not the most.
  const sorted = pitches.filter((pitch) => pitch > 0.8 && pitch < 3).sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 4)] ?? 1.3;
}

/** Where most lines begin, and the furthest that several reach. */
function edgesOf(lines: readonly Line[]): { left: number; right: number } {
  const left = Math.min(...lines.map((line) => line.left));
  const rights = lines.map((line) => line.right).sort((a, b) => b - a);
  return { left, right: rights[Math.floor(rights.length * 0.1)] ?? 0 };
}

function isSameSize(left: Line, right: Line): boolean {
  return Math.abs(left.size - right.size) <= Math.max(left.size, right.size) * NEW_SIZE;
}

const isBold = (line: Line) => line.runs.every((run) => run.bold || run.text.trim() === '');

function isCentred(line: Line, { left, right }: Measure): boolean {
  if (startsWithMarker(textOfLine(line).trim())) return false;
  const before = line.left - left;
  const after = right - line.right;
  return before > line.size && Math.abs(before - after) < Math.max(before, after) * 0.2 + line.size;
}

/** Within a column. */
function continues(lines: readonly Line[], line: Line, measure: Measure): boolean {
  const [first, before] = [lines[0], lines.at(-1)];
  if (!first || !before || !isSameSize(before, line) || isBold(before) !== isBold(line)) return false;
  if (line.baseline - before.baseline > line.size * measure.pitch * WIDE_GAP) return false;
  const [text, last] = [textOfLine(line).trim(), textOfLine(before).trim()];
  if (isRow(line) || isRow(before) || LEADER.test(last) || readCredits(text) !== null) return false;
  // A title in capitals is over where small letters begin.
  if (isAllCapitals(last) && last.length >= TITLE_LETTERS && !isAllCapitals(text)) return false;
  // The mark of a note begins it.
  if (line.runs[0]?.raised) return false;
  if (isCentred(before, measure) && isCentred(line, measure)) return !/[.:;]$/u.test(last);
  const full = before.right >= measure.right - (measure.right - measure.left) * SHORT_LINE;
  if (startsWithMarker(text)) return full && endsOpen(last) && startsLowerCase(text);
  if (startsWithMarker(textOfLine(first).trim())) {
    // An item hangs: its lines stand further in than its mark, and where they end the item does.
    const hangs = (lines[1] ?? line).left - first.left > line.size * HANGING;
    if (hangs) return line.left - first.left > line.size * HANGING && (full || endsOpen(last));
  }
  const indent = line.left - measure.left;
  // The first line of a paragraph stands in; those of a list stand in all.
  if (indent > line.size * INDENT && line.left - before.left > line.size * INDENT) return false;
  if (indent > (measure.right - measure.left) * FAR_IN) return Math.abs(line.left - before.left) < line.size;
  const nearlyFull = before.right >= measure.right - (measure.right - measure.left) * RAGGED;
  return full || (endsOpen(last) && (nearlyFull || startsLowerCase(text)));
}

/** Two wide holes make a row of a table; the dots of a contents page do not. */
function isRow(line: Line): boolean {
  const text = textOfLine(line).trim();
  return text.split('\t').length >= 3 && !LEADER.test(text);
}

/** From the end of a column to the beginning of the next: only what stops in mid-sentence goes on. */
function continuesOver(lines: readonly Line[], from: Measure, line: Line, to: Measure): boolean {
  const before = lines.at(-1);
  if (!before || !isSameSize(before, line) || isBold(before) !== isBold(line) || isBold(line)) return false;
  if (isRow(line) || isRow(before) || readCredits(textOfLine(line).trim()) !== null) return false;
  const full = before.right >= from.right - (from.right - from.left) * SHORT_LINE;
  const indented = line.left - to.left > line.size * INDENT;
  const text = textOfLine(line).trim();
  if (!endsOpen(textOfLine(before)) || startsWithMarker(text)) return false;
  return startsLowerCase(text) || (full && !indented);
}

function finish({ lines, column, startsPage }: Growing, measure: Measure): PdfParagraph {
  const [first] = lines;
  const runs: LineRun[] = [];
  for (const line of lines) append(runs, line.runs);
  const centred = lines.every((line) => isCentred(line, measure));
  const indent = (first?.left ?? 0) - measure.left;
  const atRight =
    indent > (measure.right - measure.left) * FAR_IN &&
    Math.abs(measure.right - (first?.right ?? 0)) < (first?.size ?? 0) * 2;
  const row = first && lines.length === 1 && isRow(first);
  return {
    runs,
    cells: row
      ? textOfLine(first)
          .trim()
          .split('\t')
          .map((cell) => cell.trim())
      : null,
    size: median(lines.map((line) => line.size)),
    bold: lines.every(isBold),
    italic: lines.every((line) => line.runs.every((run) => run.italic || run.text.trim() === '')),
    align: centred ? 'center' : atRight && !centred ? 'right' : 'left',
    column,
    startsPage,
  };
}

/** Adds a line's runs, undoing the hyphen that broke its last word. */
function append(runs: LineRun[], next: readonly LineRun[]): void {
  const last = runs.at(-1);
  const [first, ...others] = next;
  if (!last || !first) {
    runs.push(...next.map((run) => ({ ...run })));
    return;
  }
  const joint = jointOf(last.text, first.text);
  last.text = last.text.slice(0, last.text.length - joint.cut).trimEnd() + joint.between;
  if (last.font === first.font && last.raised === first.raised) last.text += first.text.trimStart();
  else runs.push({ ...first, text: first.text.trimStart() });
  runs.push(...others.map((run) => ({ ...run })));
}

/**
 * How the end of one line and the beginning of the next are put together. "phát tri-" / "ển" loses its hyphen;
 * "Covid-" / "19", "05-" / "NQ" and words that have hyphens of their own ("in-tơ-" / "nét") keep it.
 */
export function jointOf(before: string, after: string): { cut: number; between: string } {
  const end = before.trimEnd();
  const cut = before.length - end.length;
  if (/\u00ad$/.test(end)) return { cut: cut + 1, between: '' };
  const broken = /(\S*[\p{L}\p{N}])[-‐]$/u.exec(end);
  if (broken?.[1]) {
    const hyphenated = broken[1].includes('-');
    return startsLowerCase(after.trimStart()) && !hyphenated
      ? { cut: cut + 1, between: '' }
      : { cut, between: '' };
  }
  return /[\p{L}\p{N}]\/$/u.test(end) ? { cut, between: '' } : { cut, between: ' ' };
}
