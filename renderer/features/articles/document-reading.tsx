/** A document to be read: its blocks as they print, notes at the end. */
import { Button } from '@fluentui/react-components';
import { TextQuoteRegular } from '@fluentui/react-icons';
import { createContext, type ReactNode, use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { withFigureRows } from '#shared/document/figures.ts';
import { markedItems } from '#shared/document/list-marks.ts';
import { blockLines, inlineText } from '#shared/document/plain-text.ts';
import type { ArticleDocument, Block, Inline, ListBlock } from '#shared/document/schema.ts';
import { currentDocument } from '#shared/document/suggestions/decide.ts';
import { footnoteOrder } from '#shared/document/walk.ts';
import { ReadFigure, ReadFigureRow } from './article-figures.tsx';
import styles from './document-reading.module.css';

/** Numbers of notes by their ids. */
const NoteNumbers = createContext<ReadonlyMap<string, number>>(new Map());

function Text({ content }: { content: readonly Inline[] }): ReactNode {
  const numbers = use(NoteNumbers);
  return content.map((inline, index) => {
    const key = String(index);
    if (inline.type === 'link') return <Text key={key} content={inline.content} />;
    if (inline.type === 'lineBreak') return <br key={key} />;
    if (inline.type === 'footnoteReference') return <sup key={key}>{numbers.get(inline.footnoteId)}</sup>;
    if (inline.type !== 'text') return null;
    const marks = inline.marks ?? [];
    let text: ReactNode = inline.text;
    if (marks.includes('italic')) text = <em>{text}</em>;
    if (marks.includes('bold')) text = <strong>{text}</strong>;
    if (marks.includes('superscript')) text = <sup>{text}</sup>;
    if (marks.includes('subscript')) text = <sub>{text}</sub>;
    return <span key={key}>{text}</span>;
  });
}

function List({ list, above }: { list: ListBlock; above?: readonly number[] }) {
  const Tag = list.ordered ? 'ol' : 'ul';
  return (
    <Tag className={styles.list}>
      {markedItems(list, above).map(({ item, mark, above: path }, index) => (
        <li key={String(index)} style={mark === null ? undefined : { listStyleType: `"${mark} "` }}>
          <Text content={item.content} />
          {item.children && <List list={item.children} above={path} />}
        </li>
      ))}
    </Tag>
  );
}

function Table({ table }: { table: Extract<Block, { type: 'table' }> }) {
  return (
    <div className={styles.tableFrame}>
      <table className={styles.table}>
        {table.caption && <caption className={styles.caption}>{table.caption}</caption>}
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={String(index)} className={index < table.headerRows ? styles.headerRow : undefined}>
              {row.cells.map((cell, at) => (
                <td key={String(at)} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
                  {cell.paragraphs.map(inlineText).join('\n')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const HEADINGS = { 1: styles.heading1, 2: styles.heading2, 3: styles.heading3 };

function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p className={block.align === 'center' || block.align === 'right' ? styles[block.align] : undefined}>
          <Text content={block.content} />
        </p>
      );
    case 'answer':
      return (
        <p>
          <Text content={block.content} />
        </p>
      );
    case 'heading':
      return (
        <h3 className={HEADINGS[block.level]}>
          <Text content={block.content} />
        </h3>
      );
    case 'question':
      return (
        <p className={styles.question}>
          <Text content={block.content} />
        </p>
      );
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          <Text content={block.content} />
        </blockquote>
      );
    case 'list':
      return <List list={block} />;
    case 'figure':
      return <ReadFigure figure={block} />;
    case 'table':
      return <Table table={block} />;
    case 'divider':
      return <hr className={styles.divider} />;
    case 'recipients':
      return <p>{block.items.join('; ')}</p>;
    case 'signature':
      return <p className={styles.signature}>{[...block.lines, block.name].join('\n')}</p>;
    case 'opaque':
      return null;
  }
}

/** A block with the button that takes it over; shown when the mouse or the focus is on it. */
function Quotable({ block, onQuote }: { block: Block; onQuote(text: string): void }) {
  const { t } = useTranslation();
  const text = blockLines(block).join('\n');
  return (
    <div className={styles.quotable}>
      <BlockView block={block} />
      {block.type !== 'figure' && text.trim() !== '' && (
        <Button
          className={styles.take ?? ''}
          size="small"
          icon={<TextQuoteRegular />}
          title={t('sources.quoteBlock')}
          aria-label={`${t('sources.quoteBlock')}: ${text.slice(0, 60)}`}
          onClick={() => onQuote(text)}
        />
      )}
    </div>
  );
}

interface DocumentReadingProps {
  document: ArticleDocument;
  /** Takes the text of a block over into an article; absent: blocks are only read. */
  onQuote?: ((text: string) => void) | undefined;
}

export function DocumentReading({ document, onQuote }: DocumentReadingProps) {
  const current = useMemo(() => currentDocument(document), [document]);
  const order = useMemo(() => footnoteOrder(current), [current]);
  const numbers = useMemo(() => new Map(order.map((id, index) => [id, index + 1])), [order]);
  return (
    <NoteNumbers value={numbers}>
      {withFigureRows(current.blocks).map((entry, index) => {
        const key = String(index);
        if (entry.type === 'figureRow') return <ReadFigureRow key={key} row={entry} />;
        if (onQuote) return <Quotable key={key} block={entry} onQuote={onQuote} />;
        return <BlockView key={key} block={entry} />;
      })}
      {order.length > 0 && (
        <ol className={styles.notes}>
          {order.map((id) => (
            <li key={id}>{current.footnotes[id]?.paragraphs.map(inlineText).join('\n')}</li>
          ))}
        </ol>
      )}
    </NoteNumbers>
  );
}
