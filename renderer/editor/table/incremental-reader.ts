/** Reads a table after each change at the price of the rows that changed. */
import type { TableNode } from '@lexical/table';
import type { NodeKey } from 'lexical';
import type { TableBlock } from '#shared/document/schema.ts';
import { $readRow, $readTable, type TableRow } from './conversion.ts';

export interface TableReader {
  /** The table; rows that are not among the changed nodes are the objects that were read last. */
  $read(table: TableNode, changed: ReadonlyMap<NodeKey, unknown>): TableBlock;
  /** The whole state was replaced: nothing that was read holds any more. */
  forget(): void;
}

export function createTableReader(): TableReader {
  const known = new Map<NodeKey, ReadonlyMap<NodeKey, TableRow>>();
  return {
    $read(table, changed) {
      const last = known.get(table.getKey());
      const next = new Map<NodeKey, TableRow>();
      const block = $readTable(table, (row) => {
        const key = row.getKey();
        const read = (changed.has(key) ? undefined : last?.get(key)) ?? $readRow(row);
        next.set(key, read);
        return read;
      });
      known.set(table.getKey(), next);
      return block;
    },
    forget: () => known.clear(),
  };
}

/** Compares row by row, as most rows are the very same object. */
export function isSameTable(
  one: TableBlock,
  other: TableBlock,
  isSame: (one: unknown, other: unknown) => boolean,
): boolean {
  return (
    one.rows.length === other.rows.length &&
    isSame({ ...one, rows: [] }, { ...other, rows: [] }) &&
    one.rows.every((row, place) => isSame(row, other.rows[place]))
  );
}
