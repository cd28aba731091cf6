/** Marks in the text that are kept but not edited here: notes, ends of comments, unknown inlines. */
import { Tooltip } from '@fluentui/react-components';
import { CommentRegular, PuzzlePieceRegular } from '@fluentui/react-icons';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getRoot, $getState } from 'lexical';
import { inlineText } from '#shared/document/plain-text.ts';
import { footnotesState } from '../convert/root-states.ts';
import { useSurroundings } from '../editor-surroundings.ts';
import './preserved.css';
import type { PreservedInline } from './preserved-kinds.ts';

export function PreservedInlineView({ inline }: { inline: PreservedInline }) {
  const { preserved } = useSurroundings().strings;
  if (inline.type === 'footnoteReference') return <FootnoteMark footnoteId={inline.footnoteId} />;
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

/** Its number is counted by the style sheet, so that no other mark need be told when one comes or goes. */
function FootnoteMark({ footnoteId }: { footnoteId: string }) {
  const [editor] = useLexicalComposerContext();
  const { preserved } = useSurroundings().strings;
  const note = editor.getEditorState().read(() => $getState($getRoot(), footnotesState)[footnoteId]);
  const text = note?.paragraphs.map(inlineText).join(' ') ?? '';
  return (
    <Tooltip
      content={text === '' ? preserved.footnote : `${preserved.footnote}: ${text}`}
      relationship="label"
    >
      <sup role="img" className="article-chip article-footnote-mark" />
    </Tooltip>
  );
}
