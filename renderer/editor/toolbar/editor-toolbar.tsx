/** The editor's tools, in Word's order. */
import { Toolbar, ToolbarDivider } from '@fluentui/react-components';
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  CommentAddRegular,
  ImageAddRegular,
  LineHorizontal1Regular,
  TextBoldRegular,
  TextBulletListLtrRegular,
  TextFootnoteRegular,
  TextItalicRegular,
  TextNumberListLtrRegular,
  TextUnderlineRegular,
} from '@fluentui/react-icons';
import { INSERT_HORIZONTAL_RULE_COMMAND } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import {
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue';
import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import type { MouseEvent, ReactNode } from 'react';
import { START_COMMENT_COMMAND } from '../comment/commands.ts';
import { useSurroundings } from '../editor-surroundings.ts';
import { chooseFigures } from '../figure/choose-figures.ts';
import { INSERT_FOOTNOTE_COMMAND } from '../footnote/commands.ts';
import { SuggestTool } from '../suggestion/suggest-tool.tsx';
import { TableTool } from '../table/table-tool.tsx';
import { BlockKindMenu } from './block-kind-menu.tsx';
import { useFormatState } from './format-state.ts';
import { LinkTool } from './link-tool.tsx';
import { MoreMenu } from './more-menu.tsx';
import { NumberingMenu } from './numbering-menu.tsx';
import { ToggleTool, Tool } from './tool.tsx';
import './toolbar.css';

export function EditorToolbar({ end }: { end?: ReactNode }) {
  const [editor] = useLexicalComposerContext();
  const { pictures, strings } = useSurroundings();
  const labels = strings.toolbar;
  const format = useFormatState();
  const canUndo = useExtensionSignalValue(HistoryExtension, 'canUndo');
  const canRedo = useExtensionSignalValue(HistoryExtension, 'canRedo');

  const isNumbered = format.list !== null && format.list !== 'bullet';
  const mark = (name: 'bold' | 'italic' | 'underline') => ({
    label: labels[name],
    shortcut: name,
    pressed: format.marks.includes(name),
    onPress: () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, name),
  });

  return (
    <Toolbar aria-label={labels.label} size="small" className="article-toolbar" onMouseDown={keepFocusInText}>
      <Tool
        label={labels.undo}
        shortcut="undo"
        icon={<ArrowUndoRegular />}
        disabled={!canUndo}
        onPress={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}
      />
      <Tool
        label={labels.redo}
        shortcut="redo"
        icon={<ArrowRedoRegular />}
        disabled={!canRedo}
        onPress={() => editor.dispatchCommand(REDO_COMMAND, undefined)}
      />
      <ToolbarDivider />
      <BlockKindMenu kind={format.kind} />
      <ToolbarDivider />
      <ToggleTool {...mark('bold')} icon={<TextBoldRegular />} />
      <ToggleTool {...mark('italic')} icon={<TextItalicRegular />} />
      <ToggleTool {...mark('underline')} icon={<TextUnderlineRegular />} />
      <ToolbarDivider />
      <ToggleTool
        label={labels.bulletList}
        shortcut="bulletList"
        pressed={format.list === 'bullet'}
        icon={<TextBulletListLtrRegular />}
        onPress={() =>
          editor.dispatchCommand(
            format.list === 'bullet' ? REMOVE_LIST_COMMAND : INSERT_UNORDERED_LIST_COMMAND,
            undefined,
          )
        }
      />
      <ToggleTool
        label={labels.numberedList}
        pressed={isNumbered}
        icon={<TextNumberListLtrRegular />}
        onPress={() =>
          editor.dispatchCommand(isNumbered ? REMOVE_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND, undefined)
        }
      />
      <NumberingMenu format={format} />
      <ToolbarDivider />
      <LinkTool address={format.link} />
      <Tool
        label={labels.footnote}
        shortcut="footnote"
        icon={<TextFootnoteRegular />}
        disabled={format.kind === 'note' || format.kind === null}
        onPress={() => {
          editor.dispatchCommand(INSERT_FOOTNOTE_COMMAND, undefined);
          editor.focus();
        }}
      />
      <Tool
        label={labels.figure}
        icon={<ImageAddRegular />}
        onPress={() => void chooseFigures(editor, pictures)}
      />
      <TableTool />
      <Tool
        label={labels.divider}
        icon={<LineHorizontal1Regular />}
        onPress={() => editor.dispatchCommand(INSERT_HORIZONTAL_RULE_COMMAND, undefined)}
      />
      <Tool
        label={labels.comment}
        shortcut="comment"
        icon={<CommentAddRegular />}
        onPress={() => editor.dispatchCommand(START_COMMENT_COMMAND, undefined)}
      />
      <SuggestTool />
      <MoreMenu format={format} />
      <span className="article-toolbar-end">{end}</span>
    </Toolbar>
  );
}

/** A click on a tool leaves the caret where it is; keyboard focus moves as usual. */
function keepFocusInText(event: MouseEvent) {
  if (!(event.target instanceof Element && event.target.closest('input') !== null)) event.preventDefault();
}
