/** A run of compared text: what went is struck through, what came is underlined, other looks are marked. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Piece, Segment, TextFormat } from '#shared/document/compare/comparison.ts';
import styles from './comparison.module.css';

/** Number of a footnote's mark. */
export type NoteNumber = (footnoteId: string) => number;

function withMarks(text: ReactNode, { marks, href, proposal }: TextFormat): ReactNode {
  let shown = text;
  if (marks.includes('subscript')) shown = <sub>{shown}</sub>;
  if (marks.includes('superscript')) shown = <sup>{shown}</sup>;
  if (marks.includes('strikethrough') || proposal === 'deleted') shown = <s>{shown}</s>;
  if (marks.includes('underline') || href !== null) shown = <u title={href ?? undefined}>{shown}</u>;
  if (marks.includes('italic')) shown = <em>{shown}</em>;
  if (marks.includes('bold')) shown = <strong>{shown}</strong>;
  return shown;
}

function PieceView({
  piece,
  isPlain,
  noteNumber,
}: {
  piece: Piece;
  isPlain: boolean;
  noteNumber: NoteNumber;
}) {
  switch (piece.type) {
    case 'text':
      return withMarks(piece.text, piece.format);
    case 'lineBreak':
      // A break that came or went is seen only with a sign of its own.
      return isPlain ? <br /> : <>↵</>;
    case 'footnoteReference':
      return <sup>[{noteNumber(piece.footnoteId)}]</sup>;
    case 'opaque':
      return '▢';
    case 'paragraphEnd':
      return '¶';
  }
}

/** Elements that screen readers announce: another look is no text of its own. */
const TAGS = { added: 'ins', removed: 'del', formatted: 'mark', same: 'span' } as const;

interface ComparedTextProps {
  segments: readonly Segment[];
  noteNumber: NoteNumber;
}

/** Neighbouring changes are one stop on the way through them. */
export function ComparedText({ segments, noteNumber }: ComparedTextProps) {
  const { t } = useTranslation();
  return segments.map(({ change, piece }, index) => {
    const key = String(index);
    const shown = <PieceView piece={piece} isPlain={change === 'same'} noteNumber={noteNumber} />;
    if (change === 'same') return <span key={key}>{shown}</span>;
    const Tag = TAGS[change];
    const isFirst = (segments[index - 1]?.change ?? 'same') === 'same';
    return (
      <Tag
        key={key}
        className={styles[change]}
        title={t(`versions.comparison.${change}`)}
        {...(isFirst && { 'data-change': '' })}
      >
        {shown}
      </Tag>
    );
  });
}

/** Cuts a run where a paragraph ends that is there in the new version; one that is gone stays as its sign. */
export function paragraphsOf(segments: readonly Segment[]): Segment[][] {
  const paragraphs: Segment[][] = [[]];
  for (const segment of segments) {
    const isEnd = segment.piece.type === 'paragraphEnd';
    if (!isEnd || segment.change !== 'same') paragraphs.at(-1)?.push(segment);
    if (isEnd && segment.change !== 'removed') paragraphs.push([]);
  }
  return paragraphs;
}
