/** Numbers as people type them, and tables that they paste. */
import { type Recipient, recipientSchema } from '#shared/model/print-run.ts';

const MOST = 1_000_000;

/** "1.200" and "1200" are 1200; null for what is no number of copies. */
export function countOf(text: string): number | null {
  const digits = text.trim().replace(/(?<=\d)[.\s](?=\d{3}(?!\d))/gu, '');
  if (!/^\d{1,7}$/.test(digits)) return null;
  const count = Number(digits);
  return count <= MOST ? count : null;
}

/**
 * Rows of a pasted table: name, perhaps an address, and copies, told apart by tabs. A row that numbers itself first is
 * read without its number, and one without a name is left out.
 *
 * @returns null for a text of one line without a tab, which is no table.
 */
export function pastedRecipients(text: string): Recipient[] | null {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2 && !text.includes('\t')) return null;
  return lines.flatMap((line) => {
    const cells = line.split('\t').map((cell) => cell.trim());
    const copies = cells.length > 1 ? countOf(cells.at(-1) ?? '') : null;
    const words = copies === null ? cells : cells.slice(0, -1);
    const [first = '', ...others] = words;
    const [name = '', address = ''] = countOf(first) === null ? words : others;
    const row = recipientSchema.safeParse({ name, address, copies: copies ?? 1 });
    return row.success ? [row.data] : [];
  });
}
