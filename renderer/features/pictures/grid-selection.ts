/** Which pictures of a grid are chosen, and which one the keys start from. */

export interface GridSelection {
  /** Where the keys are; null: nowhere yet. */
  current: string | null;
  /** Where a range begins that Shift draws. */
  anchor: string | null;
  chosen: ReadonlySet<string>;
}

export type SelectionStep = 'only' | 'toggle' | 'range';

export function selectionOf(id: string | null): GridSelection {
  return { current: id, anchor: id, chosen: new Set(id === null ? [] : [id]) };
}

/** After a click or an arrow on a picture: it alone, it too or no more, or everything from the anchor to it. */
export function stepTo(
  { anchor, chosen }: GridSelection,
  ids: readonly string[],
  id: string,
  step: SelectionStep,
): GridSelection {
  if (step === 'toggle') {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    return { current: id, anchor: id, chosen: next };
  }
  const from = step === 'range' && anchor !== null ? ids.indexOf(anchor) : -1;
  const to = ids.indexOf(id);
  if (from < 0 || to < 0) return selectionOf(id);
  return { current: id, anchor, chosen: new Set(ids.slice(Math.min(from, to), Math.max(from, to) + 1)) };
}

/** Where a key leads in a grid of so many columns; null for keys that lead nowhere. */
export function indexAfter(
  key: string,
  index: number,
  grid: { count: number; columns: number; rowsInSight: number },
): number | null {
  const page = grid.columns * Math.max(1, grid.rowsInSight - 1);
  const wanted: Record<string, number> = {
    ArrowRight: index + 1,
    ArrowLeft: index - 1,
    ArrowDown: index + grid.columns,
    ArrowUp: index - grid.columns,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: grid.count - 1,
  };
  const next = wanted[key];
  if (next === undefined || grid.count === 0) return null;
  if (index < 0) return 0;
  // From a row above a shorter last one, down leads to its end, and nowhere from the last.
  if (key === 'ArrowDown' && next >= grid.count) {
    const isLastRow = Math.floor(index / grid.columns) === Math.floor((grid.count - 1) / grid.columns);
    return isLastRow ? index : grid.count - 1;
  }
  if (key === 'ArrowUp' && next < 0) return index;
  return Math.max(0, Math.min(next, grid.count - 1));
}
