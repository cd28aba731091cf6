/** Where cells stand: a table is a grid, and a cell that spans covers several of its places. */

/** A cell as far as its place goes. Absent spans are 1. */
export interface Spanning {
  columnSpan?: number | undefined;
  rowSpan?: number | undefined;
}

/** More than any real table has (it is Word's limit); spans of pasted HTML can be a billion. */
const MOST_COLUMNS = 63;

/**
 * True when the cells fill a rectangle without holes, without covering each other and without reaching past
 * the last row: only such a table can be edited as a grid.
 */
export function isWholeGrid(rows: readonly (readonly Spanning[])[]): boolean {
  const covered: Set<number>[] = rows.map(() => new Set());
  for (const [top, cells] of rows.entries()) {
    let left = 0;
    for (const { columnSpan = 1, rowSpan = 1 } of cells) {
      while (covered[top]?.has(left)) left += 1;
      if (left + columnSpan > MOST_COLUMNS || top + rowSpan > rows.length) return false;
      for (const line of covered.slice(top, top + rowSpan)) {
        for (let column = left; column < left + columnSpan; column += 1) {
          if (line.has(column)) return false;
          line.add(column);
        }
      }
    }
  }
  const width = covered[0]?.size ?? 0;
  return covered.every((line) => line.size === width && Math.max(...line) === width - 1);
}

/**
 * The cell that covers each place of the rectangle that the rows make: spans are cut where they reach past the
 * last row or into another cell, holes are filled. Where spans leave no room for all cells, there are none.
 *
 * @param rows the cells of each row with the spans that they ask for; a row span of 0 means down to the end
 * @param fill makes a cell for a hole
 */
export function coveredPlaces<T extends Spanning>(rows: readonly (readonly T[])[], fill: () => T): T[][] {
  const places = placedWithSpans(rows) ?? rows;
  const width = Math.max(0, ...places.map((line) => line.length));
  return places.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? fill()));
}

/** Null when a cell finds no room. */
function placedWithSpans<T extends Spanning>(rows: readonly (readonly T[])[]): (T | undefined)[][] | null {
  const places: (T | undefined)[][] = rows.map(() => []);
  for (const [top, cells] of rows.entries()) {
    const line = places[top] ?? [];
    let left = 0;
    for (const cell of cells) {
      while (line[left] !== undefined) left += 1;
      if (left >= MOST_COLUMNS) return null;
      const { columnSpan = 1, rowSpan = 1 } = cell;
      let right = left + 1;
      while (right < Math.min(left + columnSpan, MOST_COLUMNS) && line[right] === undefined) right += 1;
      const bottom = rowSpan === 0 ? rows.length : top + Math.max(rowSpan, 1);
      for (const covered of places.slice(top, bottom)) {
        for (let column = left; column < right; column += 1) covered[column] = cell;
      }
    }
  }
  return places;
}
