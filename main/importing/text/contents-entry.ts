/** One line of a contents page: its marker, its wording, its page. */
import { isAllCapitals } from '#shared/vietnamese/capitals.ts';
import { foldedWords } from '#shared/vietnamese/likeness.ts';
import { collapseSpaces } from '#shared/vietnamese/normalise.ts';

export interface ContentsLine {
  text: string;
  /** "dash", "number", "roman" or none. */
  marker: 'dash' | 'number' | 'roman' | null;
  /** True when it ends in a page number set apart by leaders, spaces, a table cell or "tr.". */
  paged: boolean;
  capitals: boolean;
  /** Folded words joined: the same for two wordings that differ in marks or case only. */
  key: string;
  /** Its line in the text. */
  line: number;
  /** As it stands there, ends trimmed. */
  raw: string;
}

const PAGE_WORD = /\s*[-–,(]?\s*(?:trang|tr)\.?\s*(\d{1,3})\)?\s*$/iu;

/** Leaders with a page number or without: [all of it, the number]; null when the line ends otherwise. */
function leaderTail(text: string): [string, string | undefined] | null {
  const number = /(?<!\d)\d{1,3}$/.exec(text.slice(-4))?.[0];
  const numbered = number === undefined ? text : text.slice(0, -number.length);
  const label = number === undefined ? '' : (/(?:trang|tr)\.?\s?$/iu.exec(numbered.slice(-8))?.[0] ?? '');
  const before = numbered.slice(0, numbered.length - label.length);
  let end = before.length;
  while (end > 0 && LEADER_CHARACTERS.has(before[end - 1] ?? '')) end -= 1;
  const fill = before.slice(end);
  const dots = fill.replace(/\s/g, '').length;
  const apart = dots >= 3 || fill.includes('…') || fill.includes('\t') || fill.length - dots >= 2;
  if (!apart || (number === undefined && dots === 0)) return null;
  return [text.slice(end), number];
}

const LEADER_CHARACTERS = new Set([' ', '\t', '\u00a0', '.', '…', '_', '·', '‥']);

/** Reads a line as an entry; null for the rules and empty rows of a table. */
export function readContentsLine(raw: string, line: number): ContentsLine | null {
  let text = raw.trim();
  let paged = false;
  if (/^\|.*\|$/u.test(text)) {
    const cells = text
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    if (cells.every((cell) => /^[-:\s]*$/.test(cell))) return null;
    paged = /^\d{1,3}$/.test(cells.at(-1) ?? '');
    text = (paged ? cells.slice(0, -1) : cells).filter(Boolean).join(' ');
  }
  // The heading of the column of page numbers.
  text = text.slice(0, -40) + text.slice(-40).replace(/(?:\t|\s{2,})(?:trang|tr\.?)\s*$/iu, '');
  const tail = leaderTail(text) ?? PAGE_WORD.exec(text.slice(-40));
  if (tail) {
    paged ||= tail[1] !== undefined;
    text = text.slice(0, text.length - tail[0].length);
  }
  const marker = markerOf(text);
  text = collapseSpaces(text.replace(MARKER, ''));
  if (text === '' || /^(?:trang|tr\.)$/iu.test(text)) return null;
  return {
    text,
    marker,
    paged,
    capitals: isAllCapitals(text),
    key: foldedWords(text).join(' '),
    line,
    raw: raw.trim(),
  };
}

const MARKER = /^\s*(?:[-–—+•●▪*>]+\s*|\d{1,3}\s?[.)/]\s*|[IVX]{1,5}\s?[-.)/]\s*|\d{1,3}\s*[-–]\s+)/u;

function markerOf(text: string): ContentsLine['marker'] {
  const marker = MARKER.exec(text)?.[0].trim();
  if (marker === undefined) return null;
  if (/^\d/.test(marker)) return 'number';
  return /^[IVX]/.test(marker) ? 'roman' : 'dash';
}
