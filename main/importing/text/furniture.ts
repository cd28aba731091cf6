/** What belongs to the page and not to the text: page numbers, running headers and footers, links to the top. */
import { collapseSpaces, fold } from '#shared/vietnamese/normalise.ts';
import { isCredit } from './credits.ts';
import type { ImportLedger } from './ledger.ts';
import type { Paragraph } from './lines.ts';

const TOP_LINK = /\s*\[?\s*(?:Về|Lên|Trở (?:về|lên)) đầu trang[\s./]*\]?(?:\([^)\s]*\))?[\s.]*$/iu;
const PAGE_NUMBER = /^[-–—\s]*(?:(trang|tr\.?|page)\s*)?(\d{1,3})(\s*\/\s*\d{1,4})?[-–—\s]*$/iu;

/** Removes furniture from the lines and notes each removed line in the ledger. */
export function removeFurniture(lines: readonly Paragraph[], ledger: ImportLedger): Paragraph[] {
  const linked = lines.map((line) => withoutTopLink(line, ledger)).filter((line) => line !== null);
  const furniture = furnitureOf(linked);
  const kept: Paragraph[] = [];
  const removed: Paragraph[] = [];
  let gap = 0;
  let newPage = false;
  for (const line of linked) {
    if (furniture.has(line)) {
      removed.push(line);
      // The next line inherits the distance: where furniture stood, a page ended.
      gap += line.gap + 1;
      newPage = true;
      continue;
    }
    kept.push(gap > 0 ? { ...line, gap: line.gap + gap, newPage: newPage || line.newPage } : line);
    gap = 0;
    newPage = false;
  }
  // A text of numbers only is no run of page numbers.
  if (kept.length === 0) return linked;
  for (const line of removed) ledger.takeOut('PAGE_FURNITURE', line.text, line.line);
  return kept;
}

/** Lines that belong to the page and not to the text: they stand where one page ends and the next begins. */
export function furnitureOf(lines: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const numbers = pageNumbers(lines);
  return new Set([...numbers, ...runningHeaders(lines, numbers)]);
}

function withoutTopLink(line: Paragraph, ledger: ImportLedger): Paragraph | null {
  const tail = line.text.slice(-80);
  const match = TOP_LINK.exec(tail);
  if (!match) return line;
  ledger.takeOut('PAGE_FURNITURE', match[0].trim(), line.line);
  const text = collapseSpaces(line.text.slice(0, line.text.length - tail.length + match.index));
  return text === '' ? null : { ...line, text, raw: text };
}

/**
 * Lines that hold a number only, when they count pages: marked as such ("Trang 3", "- 3 -", beside a form
 * feed), or at least two that rise by at most three. They stand apart from what follows: the number over
 * a footnote stands directly on its note and is left.
 */
function pageNumbers(lines: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const spaced = lines.some((line) => line.gap > 0);
  const found: { line: Paragraph; value: number; marked: boolean }[] = [];
  for (const [index, line] of lines.entries()) {
    const match = line.text.length <= 20 ? PAGE_NUMBER.exec(line.text) : null;
    if (!match) continue;
    const next = lines[index + 1];
    const breaks = line.newPage || next?.newPage === true;
    const apart = next === undefined || next.gap > 0 || !spaced || breaks;
    const marked = match[1] !== undefined || match[3] !== undefined || breaks || /^[-–—]/.test(line.text);
    if (apart || marked) found.push({ line, value: Number(match[2]), marked });
  }
  const counting = found.filter(({ value, marked }, index) => {
    const before = found[index - 1];
    const after = found[index + 1];
    const rises =
      (before !== undefined && value > before.value && value - before.value <= 3) ||
      (after !== undefined && after.value > value && after.value - value <= 3);
    return rises || marked;
  });
  return new Set(counting.map(({ line }) => line));
}

/** Short lines that come back, digits aside, at the edges of pages, or name bulletin and number each time. */
function runningHeaders(
  lines: readonly Paragraph[],
  numbers: ReadonlySet<Paragraph>,
): ReadonlySet<Paragraph> {
  const groups = new Map<string, { line: Paragraph; edge: boolean }[]>();
  for (const [index, line] of lines.entries()) {
    if (line.words > 20 || line.text.length > 160 || numbers.has(line) || isCredit(line)) continue;
    const before = lines[index - 1];
    const after = lines[index + 1];
    const edge =
      line.newPage ||
      after?.newPage === true ||
      (before !== undefined && numbers.has(before)) ||
      (after !== undefined && numbers.has(after));
    const key = fold(line.text).replace(/[\d\s]+/g, '#');
    const group = groups.get(key) ?? [];
    group.push({ line, edge });
    groups.set(key, group);
  }
  const headers = new Set<Paragraph>();
  for (const [key, group] of groups) {
    const atEdges = group.filter(({ edge }) => edge).length / group.length;
    const named = /ban#tin|diem#bao|chuyen#san/.test(key) && key.length < 60;
    if (group.length >= 3 && (atEdges >= 0.7 || named)) for (const { line } of group) headers.add(line);
  }
  return headers;
}
