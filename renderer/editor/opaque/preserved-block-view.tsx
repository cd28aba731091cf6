/** Blocks that are kept but not edited here, shown so that one can read them. */
import type { ReactNode } from 'react';
import { inlineText } from '#shared/document/plain-text.ts';
import type { BlockOf } from '#shared/document/schema.ts';
import { useSurroundings } from '../editor-surroundings.ts';
import './preserved.css';
import type { PreservedBlock } from './preserved-kinds.ts';

export function PreservedBlockView({ block }: { block: PreservedBlock }) {
  const { preserved } = useSurroundings().strings;
  const kind = block.type === 'opaque' ? preserved.unknown : preserved[block.type];
  return (
    <section className="article-preserved" aria-label={`${kind} (${preserved.readOnly})`}>
      <p className="article-preserved-label" aria-hidden>
        {kind} · {preserved.readOnly}
      </p>
      {contentOf(block)}
    </section>
  );
}

function contentOf(block: PreservedBlock): ReactNode {
  switch (block.type) {
    case 'table':
      return <TableContent table={block} />;
    case 'opaque':
      return null;
  }
  return block satisfies never;
}

function TableContent({ table }: { table: BlockOf<'table'> }) {
  return (
    <table className="article-preserved-table">
      {table.caption !== '' && <caption>{table.caption}</caption>}
      <tbody>
        {table.rows.map((row, rowIndex) => (
          <tr key={keyOf('', rowIndex)}>
            {row.cells.map((cell, index) => {
              const Cell = rowIndex < table.headerRows ? 'th' : 'td';
              return (
                <Cell key={keyOf('', index)} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
                  {cell.paragraphs.map((paragraph, line) => (
                    <p key={keyOf('', line)}>{inlineText(paragraph)}</p>
                  ))}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The block never changes while it is shown, so that its places are names enough. */
function keyOf(text: string, place: number): string {
  return `${place} ${text}`;
}
