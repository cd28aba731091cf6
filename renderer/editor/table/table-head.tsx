/** Over a table: its caption, written in place, and what can be done to it while the caret is inside. */
import {
  Button,
  Menu,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToggleButton,
  Tooltip,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import type { NodeKey } from 'lexical';
import { type MouseEvent, useRef } from 'react';
import { useSurroundings } from '../editor-surroundings.ts';
import { PlainTextField } from '../fields/plain-text-field.tsx';
import { useOwnInput } from '../fields/use-own-input.ts';
import { useTypingSteps } from '../fields/use-typing-steps.ts';
import { ACTION_ICONS } from './action-icons.tsx';
import { ActionItems, isPossible } from './action-items.tsx';
import type { TableChoices } from './actions.ts';
import { ALTER_TABLE_COMMAND, SET_TABLE_CAPTION_COMMAND, type TableAction } from './commands.ts';

interface TableHeadProps {
  nodeKey: NodeKey;
  caption: string;
  /** Null while the caret is elsewhere. */
  choices: TableChoices | null;
}

export function TableHead({ nodeKey, caption, choices }: TableHeadProps) {
  const [editor] = useLexicalComposerContext();
  const editable = useLexicalEditable();
  const { table } = useSurroundings().strings;
  const element = useRef<HTMLDivElement>(null);
  const typing = useTypingSteps(editor);
  useOwnInput(element, editor);
  if (!editable && caption === '') return null;

  const write = (next: string) =>
    typing('caption', () =>
      editor.dispatchCommand(SET_TABLE_CAPTION_COMMAND, { key: nodeKey, caption: next }),
    );
  const act = (action: TableAction) => {
    editor.dispatchCommand(ALTER_TABLE_COMMAND, action);
    editor.focus();
  };
  return (
    <div ref={element} className="article-table-head-line">
      <PlainTextField
        value={caption}
        onChange={write}
        leader="value"
        readOnly={!editable}
        label={table.caption}
        placeholder={table.captionPlaceholder}
        className="article-table-caption"
      />
      {editable && <TableTools choices={choices} onAct={act} />}
    </div>
  );
}

const NOTHING: TableChoices = { canMerge: false, canSplit: false, isHeader: false };

/** Their place is kept while they are not shown: nothing moves when the caret comes or goes. */
function TableTools({ choices, onAct }: { choices: TableChoices | null; onAct(action: TableAction): void }) {
  const { actions, ...labels } = useSurroundings().strings.table;
  const shown = choices ?? NOTHING;
  const tool = (action: TableAction) => (
    <Tooltip content={actions[action]} relationship="label">
      <Button
        size="small"
        appearance="subtle"
        icon={ACTION_ICONS[action]}
        disabledFocusable={!isPossible(action, shown)}
        onClick={() => onAct(action)}
      />
    </Tooltip>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      role="group"
      aria-label={labels.tools}
      className="article-table-tools"
      data-shown={choices !== null}
      onMouseDown={keepSelection}
    >
      {tool('rowBelow')}
      {tool('columnRight')}
      {tool('deleteRows')}
      {tool('deleteColumns')}
      {tool(shown.canMerge || !shown.canSplit ? 'merge' : 'split')}
      <Tooltip content={labels.headerRow} relationship="label">
        <ToggleButton
          size="small"
          appearance="subtle"
          icon={ACTION_ICONS.headerRow}
          checked={shown.isHeader}
          onClick={() => onAct('headerRow')}
        />
      </Tooltip>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={labels.more} relationship="label">
            <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <ActionItems choices={shown} onChoose={onAct} />
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

/** A click on a tool leaves the selected cells as they are. */
function keepSelection(event: MouseEvent) {
  event.preventDefault();
}
