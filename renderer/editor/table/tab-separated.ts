/** Tables as plain text: a line for each row, cells parted by tabs, as Excel reads and writes them. */

/**
 * The cells of each row, when the text is a table: at least `leastRows` lines of as many cells each, two or
 * more. Null when it is other text. A cell in quotes may hold tabs, line ends and doubled quotes.
 */
export function parseTabSeparated(text: string, leastRows = 2): string[][] | null {
  const rows = splitCells(text.replace(/\r\n?/g, '\n').replace(/\n+$/, ''));
  const width = rows[0]?.length ?? 0;
  if (rows.length < leastRows || width < 2) return null;
  if (rows.some((row) => row.length !== width)) return null;
  // Lines that are only indented are no table.
  return rows.some(([first]) => first?.trim() !== '') ? rows : null;
}

function splitCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    rows.at(-1)?.push(cell);
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return rows;
}

function plainCell(text: string, start: number): { cell: string; end: number } {
  const border = /[\t\n]/g;
  border.lastIndex = start;
  const end = border.exec(text)?.index ?? text.length;
  return { cell: text.slice(start, end), end };
}

/** A quote that is not closed at the end of a cell is a quote of the text. */
function quotedCell(text: string, start: number): { cell: string; end: number } {
  const quotes = /"([^"]*(?:""[^"]*)*)"(?=[\t\n]|$)/y;
  quotes.lastIndex = start;
  const found = quotes.exec(text);
  if (found === null) return plainCell(text, start);
  return { cell: (found[1] ?? '').replaceAll('""', '"'), end: quotes.lastIndex };
}

/** @param rows the text of each cell */
export function formatTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n');
}

function quoted(cell: string): string {
  return /["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
