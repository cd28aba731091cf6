/** A compared table: rows and cells that came or went, words inside cells. */
import type { CellComparison, TableComparison } from '#shared/document/compare/comparison.ts';
import { ComparedText, type NoteNumber, paragraphsOf } from './compared-text.tsx';
import styles from './comparison.module.css';

const CELL_STYLES = {
  same: undefined,
  changed: undefined,
  added: styles.addedCell,
  removed: styles.removedCell,
} as const;

interface ComparedTableProps {
  table: TableComparison;
  noteNumber: NoteNumber;
}

export function ComparedTable({ table, noteNumber }: ComparedTableProps) {
  return (
    <table className={styles.table}>
      {table.caption.length > 0 && (
        <caption>
          <ComparedText segments={table.caption} noteNumber={noteNumber} />
        </caption>
      )}
      <tbody>
        {table.rows.map((row, index) => {
          const isWhole = row.change === 'added' || row.change === 'removed';
          const changeOf = (cell: CellComparison) => (isWhole ? row.change : cell.change);
          const Cell = row.isHeader ? 'th' : 'td';
          return (
            <tr key={String(index)}>
              {row.cells.map((cell, at) => (
                <Cell
                  key={String(at)}
                  colSpan={cell.columnSpan}
                  rowSpan={cell.rowSpan}
                  className={CELL_STYLES[changeOf(cell)]}
                >
                  {paragraphsOf(cell.segments).map((paragraph, line) => (
                    <p key={String(line)}>
                      <ComparedText segments={paragraph} noteNumber={noteNumber} />
                    </p>
                  ))}
                </Cell>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
