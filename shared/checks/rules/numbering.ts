/** Numbered headings and paragraphs whose numbers repeat or jump: III, III; 2.3, 2.5. */
import type { Passage, Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';

const ROMAN = /^\s*([IVXL]+)(?:[.)-]|\s*[-–.])\s*\p{L}/u;
const DECIMAL = /^\s*(\d{1,2}(?:\.\d{1,2}){0,3})(?:\.|\)|\s*[-–])?\s+(?=\p{Lu}|[“"])/u;
const ROLES = new Set<Passage['role']>(['heading', 'paragraph', 'question', 'title']);
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

interface Numbered {
  passage: Passage;
  written: string;
  /** "roman", or the decimal number without its last part: "2." of "2.3". */
  parent: string;
  value: number;
  from: number;
  to: number;
}

function numberedOf(passage: Passage): Numbered | null {
  if (!ROLES.has(passage.role)) return null;
  const head = passage.text.slice(0, 40);
  const roman = ROMAN.exec(head);
  if (roman?.[1]) return numbered(passage, roman[1], 'roman', romanValue(roman[1]));
  const decimal = DECIMAL.exec(head);
  if (!decimal?.[1]) return null;
  const written = decimal[1];
  const parts = written.split('.');
  // "5 tăng cường gồm" counts things; a number is a number with a mark behind it or inside.
  if (parts.length === 1 && !/^\s*\d{1,2}[.)]/u.test(head)) return null;
  return numbered(passage, written, `${parts.slice(0, -1).join('.')}.`, Number(parts.at(-1)));
}

function numbered(passage: Passage, written: string, parent: string, value: number): Numbered {
  const from = passage.text.indexOf(written);
  return { passage, written, parent, value, from, to: from + written.length };
}

function romanValue(text: string): number {
  const digits = [...text].map((digit) => VALUES[digit] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

function checkArticle({ passages }: Subject, report: Report): void {
  const last = new Map<string, Numbered>();
  for (const passage of passages) {
    const current = numberedOf(passage);
    if (!current) continue;
    const { parent, value, written } = current;
    const before = last.get(parent);
    // A higher number ends the rows below it.
    for (const row of [...last.keys()]) {
      if (parent === 'roman' ? row !== 'roman' : isBelow(row, parent, before)) last.delete(row);
    }
    last.set(parent, current);
    if (!before || value === before.value + 1 || value === 1) continue;
    const message =
      value === before.value
        ? `Số mục “${written}” lặp lại.`
        : `Số mục nhảy từ “${before.written}” đến “${written}”.`;
    report({ passage, from: current.from, to: current.to, severity: 'warning', message });
  }
}

/** Rows "2.1." hang under the row "2."'s parent "."; they end when that row moves on. */
function isBelow(row: string, parent: string, before: Numbered | undefined): boolean {
  if (row === 'roman' || row === parent) return false;
  const prefix = parent === '.' ? '' : parent;
  return before !== undefined && row.startsWith(`${prefix}${before.value}.`);
}

export const numbering: Rule = { id: 'numbering', group: 'structure', checkArticle };
