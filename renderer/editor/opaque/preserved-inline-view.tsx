/** Marks in the text that are kept but not edited here: ends of comments, unknown inlines. */
import { Tooltip } from '@fluentui/react-components';
import { CommentRegular, PuzzlePieceRegular } from '@fluentui/react-icons';
import { useSurroundings } from '../editor-surroundings.ts';
import './preserved.css';
import type { PreservedInline } from './preserved-kinds.ts';

export function PreservedInlineView({ inline }: { inline: PreservedInline }) {
  const { preserved } = useSurroundings().strings;
  if (inline.type === 'commentAnchor') {
    const isStart = inline.edge === 'start';
    return (
      <Tooltip content={isStart ? preserved.commentStart : preserved.commentEnd} relationship="label">
        <span role="img" className="article-chip">
          {isStart ? <CommentRegular /> : '⌋'}
        </span>
      </Tooltip>
    );
  }
  return (
    <Tooltip content={`${preserved.unknown}: ${preserved.readOnly}`} relationship="label">
      <span role="img" className="article-chip">
        <PuzzlePieceRegular />
      </span>
    </Tooltip>
  );
}
