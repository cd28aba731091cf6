/** One block of a comparison, as it reads. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockComparison, TextComparison, TextShape } from '#shared/document/compare/comparison.ts';
import { Tag } from './change-tag.tsx';
import { ComparedFigure } from './compared-figure.tsx';
import { ComparedTable } from './compared-table.tsx';
import { ComparedText, type NoteNumber, paragraphsOf } from './compared-text.tsx';
import styles from './comparison.module.css';

interface ComparedBlockProps {
  block: BlockComparison;
  noteNumber: NoteNumber;
}

export function ComparedBlock({ block, noteNumber }: ComparedBlockProps) {
  const { t } = useTranslation();
  switch (block.kind) {
    case 'text':
      return <TextBlock block={block} noteNumber={noteNumber} />;
    case 'table':
      return (
        <Changed change={block.change}>
          {block.isReshaped && <Tag>{t('versions.comparison.tableReshaped')}</Tag>}
          <ComparedTable table={block} noteNumber={noteNumber} />
        </Changed>
      );
    case 'figure':
      return (
        <Changed change={block.change}>
          <ComparedFigure figure={block} noteNumber={noteNumber} />
        </Changed>
      );
    case 'divider':
    case 'opaque':
      return (
        <Changed change={block.change}>
          {block.kind === 'divider' ? (
            <hr className={styles.divider} />
          ) : (
            <p>{t('versions.comparison.opaque')}</p>
          )}
        </Changed>
      );
  }
}

const BLOCK_TAGS = {
  added: 'addedBlock',
  removed: 'removedBlock',
  movedAway: 'movedAway',
  movedHere: 'movedHere',
} as const;

/** A block that is there or gone as a whole says so; changes inside it show themselves. */
function Changed({ change, children }: { change: BlockComparison['change']; children: ReactNode }) {
  const { t } = useTranslation();
  if (change === 'same' || change === 'changed') return children;
  return (
    <div className={styles[`${change}Block`]}>
      <Tag>{t(`versions.comparison.${BLOCK_TAGS[change]}`)}</Tag>
      {children}
    </div>
  );
}

export function TextBlock({ block, noteNumber }: { block: TextComparison; noteNumber: NoteNumber }) {
  const { t } = useTranslation();
  const { change, shapes, isReshaped, segments } = block;
  const isMoved = change === 'movedAway' || change === 'movedHere';
  const shownShapes = shapes.new.length > 0 ? shapes.new : shapes.old;
  const name = (shape: TextShape | undefined) =>
    shape
      ? `${t(`versions.shapes.${shape.type}`, { level: shape.level ?? '' })} ${shape.list?.mark ?? ''}`.trim()
      : '';
  const names = { old: name(shapes.old[0]), new: name(shapes.new[0]) };
  const paragraphs = paragraphsOf(segments).map((paragraph, index) => (
    <Shaped key={String(index)} shape={shownShapes[index] ?? shownShapes.at(-1)}>
      {index === 0 && isReshaped && <Tag>{t('versions.comparison.reshaped', names)}</Tag>}
      <ComparedText segments={paragraph} noteNumber={noteNumber} />
    </Shaped>
  ));
  return isMoved ? <Changed change={change}>{paragraphs}</Changed> : paragraphs;
}

function Shaped({ shape, children }: { shape: TextShape | undefined; children: ReactNode }) {
  switch (shape?.type) {
    case 'heading':
      return <h3 className={styles.heading}>{children}</h3>;
    case 'quote':
      return <blockquote className={styles.quote}>{children}</blockquote>;
    case 'question':
      return <p className={styles.question}>{children}</p>;
    case 'listItem': {
      const { depth, mark } = shape.list ?? { depth: 0, mark: null };
      return (
        <p className={styles.item} style={{ marginInlineStart: `${1.5 + depth * 1.5}em` }}>
          <span className={styles.bullet}>{mark ?? '•'}</span>
          {children}
        </p>
      );
    }
    case 'signature':
      return <p className={styles.signature}>{children}</p>;
    default:
      return <p style={shape?.align && { textAlign: shape.align }}>{children}</p>;
  }
}
