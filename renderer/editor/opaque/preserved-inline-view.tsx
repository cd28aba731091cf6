/** Marks in the text that are kept but not edited here: notes, ends of comments, unknown inlines. */

import { Tooltip } from '@fluentui/react-components';
import { CommentRegular, PuzzlePieceRegular } from '@fluentui/react-icons';
import { useSurroundings } from '../editor-surroundings.ts';
import type { PreservedInline } from './preserved-kinds.ts';
import './preserved.css';

export function PreservedInlineView({ inline }: { inline: PreservedInline }) {
  const { preserved } = useSurroundings().strings;
  if (inline.type === 'footnoteReference') {
    return (
      <Tooltip content={`${preserved.footnote}: ${preserved.readOnly}`} relationship="label">
        <sup className="article-chip">※</sup>
      </Tooltip>
    );
  }
  if (inline.type === 'commentAnchor') {
    const isStart = inline.edge === 'start';
    return (
      <Tooltip content={isStart ? preserved.commentStart : preserved.commentEnd} relationship="label">
        <span className="article-chip article-chip-anchor" data-edge={inline.edge}>
          {isStart ? <CommentRegular aria-hidden /> : '⌋'}
        </span>
      </Tooltip>
    );
  }
  return (
    <Tooltip content={`${preserved.unknown}: ${preserved.readOnly}`} relationship="label">
      <span className="article-chip">
        <PuzzlePieceRegular aria-hidden />
      </span>
    </Tooltip>
  );
}
