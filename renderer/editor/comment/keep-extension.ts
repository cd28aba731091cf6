/**
 * Undo is about the text, never about what was said of it: a comment that was made after the change that is
 * taken back stays on its text. Undo returns to a state that knew nothing of the comment; where the text stands
 * there as it was, it is marked again. And pasted text brings no thread that stands already or is another
 * article's.
 */
import {
  $getRoot,
  $getState,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  type LexicalNode,
  mergeRegister,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { threadsState } from '../convert/root-states.ts';
import { $markSpan, $spansOfThreads } from './spans.ts';
import { $membersIn, $setThreadIds, $threadIds } from './thread-state.ts';

export const CommentKeepExtension = defineExtension({
  name: 'toa-soan/comment-keep',
  register: (editor) =>
    mergeRegister(
      editor.registerUpdateListener(({ editorState, prevEditorState, tags }) => {
        if (!tags.has(HISTORIC_TAG)) return;
        const before = prevEditorState.read($spansOfThreads);
        if (before.size === 0) return;
        const after = editorState.read($spansOfThreads);
        const lost = [...before].filter(([id]) => !after.has(id));
        if (lost.length === 0) return;
        editor.update(
          () => {
            for (const [id, spans] of lost) for (const span of spans) $markSpan(span, id);
          },
          { tag: HISTORY_MERGE_TAG },
        );
      }),
      editor.registerCommand(
        SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
        ({ nodes }) => {
          $dropForeignThreads(nodes);
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
});

function $dropForeignThreads(nodes: readonly LexicalNode[]): void {
  const marked = nodes.flatMap($membersIn).filter((member) => $threadIds(member).length > 0);
  if (marked.length === 0) return;
  const welcome = new Set($getState($getRoot(), threadsState));
  for (const member of $membersIn($getRoot())) for (const id of $threadIds(member)) welcome.delete(id);
  for (const member of marked)
    $setThreadIds(
      member,
      $threadIds(member).filter((id) => welcome.has(id)),
    );
}
