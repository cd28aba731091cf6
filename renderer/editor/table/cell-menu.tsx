/** The menu of a cell: by the right mouse button, Shift+F10 or the menu key. */
import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  type PositioningVirtualElement,
} from '@fluentui/react-components';
import { CopyRegular, CutRegular } from '@fluentui/react-icons';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $findCellNode, $isTableSelection } from '@lexical/table';
import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  COPY_COMMAND,
  CUT_COMMAND,
  type LexicalEditor,
  mergeRegister,
  registerEventListeners,
} from 'lexical';
import { useEffect, useState } from 'react';
import { useSurroundings } from '../editor-surroundings.ts';
import { ActionItems } from './action-items.tsx';
import { $tableChoices, type TableChoices } from './actions.ts';
import { ALTER_TABLE_COMMAND } from './commands.ts';
import { $cellAtCaret, $selectedRange } from './lookup.ts';

interface OpenMenu {
  choices: TableChoices;
  place: PositioningVirtualElement;
}

export function CellMenu() {
  const [editor] = useLexicalComposerContext();
  const { table } = useSurroundings().strings;
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  useEffect(
    () =>
      editor.registerRootListener((root) => {
        if (root === null) return;
        return mergeRegister(
          registerEventListeners(root, {
            mousedown: (event) => {
              // The browser would put the caret there, and the selected cells would be selected no more.
              if (event.button === 2 && isOnSelectedCell(editor, event.target)) event.preventDefault();
            },
          }),
          // At the window, the last to hear: what stands in a cell, as a commented word, has its own menu first.
          registerEventListeners(window, {
            contextmenu: (event) => {
              const isHere = event.target instanceof Node && root.contains(event.target);
              if (!isHere || event.defaultPrevented || !editor.isEditable()) return;
              const next = menuFor(editor, event);
              if (next === null) return;
              event.preventDefault();
              setMenu(next);
            },
          }),
        );
      }),
    [editor],
  );
  if (menu === null) return null;
  const close = (act: () => void) => {
    setMenu(null);
    act();
    editor.focus();
  };
  return (
    <Menu
      open
      positioning={{ target: menu.place, position: 'after', align: 'top', autoSize: true }}
      onOpenChange={(_, data) => {
        if (!data.open) close(() => undefined);
      }}
    >
      <MenuPopover>
        <MenuList aria-label={table.tools}>
          <MenuItem
            icon={<CutRegular />}
            secondaryContent="Ctrl+X"
            onClick={() => close(() => editor.dispatchCommand(CUT_COMMAND, null))}
          >
            {table.cut}
          </MenuItem>
          <MenuItem
            icon={<CopyRegular />}
            secondaryContent="Ctrl+C"
            onClick={() => close(() => editor.dispatchCommand(COPY_COMMAND, null))}
          >
            {table.copy}
          </MenuItem>
          <MenuDivider />
          <ActionItems
            choices={menu.choices}
            onChoose={(action) => close(() => editor.dispatchCommand(ALTER_TABLE_COMMAND, action))}
          />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What the menu shows and where; null outside tables, where the browser's own menu comes. */
function menuFor(editor: LexicalEditor, event: MouseEvent): OpenMenu | null {
  const target = event.target instanceof Element ? event.target.closest('.article-table-cell') : null;
  // The keyboard's menu has no place of its own: it goes below the selected cell.
  const isByKey = event.button !== 2;
  if (!isByKey && target === null) return null;
  if (!isByKey && !isOnSelectedCell(editor, target)) moveCaretInto(editor, target);
  return editor.read(() => {
    const choices = $tableChoices();
    if (choices === null) return null;
    const range = $selectedRange();
    const cell = range?.grid[range.bottom]?.places[range.left];
    const element = cell === undefined ? null : editor.getElementByKey(cell.getKey());
    const place = isByKey && element !== null ? element.getBoundingClientRect() : pointAt(event);
    return { choices, place: { getBoundingClientRect: () => place } };
  });
}

function pointAt({ clientX, clientY }: MouseEvent): DOMRect {
  return new DOMRect(clientX, clientY, 0, 0);
}

function isOnSelectedCell(editor: LexicalEditor, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return editor.read(() => {
    const node = $getNearestNodeFromDOMNode(target);
    const cell = node === null ? null : $findCellNode(node);
    if (cell === null) return false;
    const selection = $getSelection();
    return $isTableSelection(selection) ? cell.isSelected(selection) : cell.is($cellAtCaret());
  });
}

function moveCaretInto(editor: LexicalEditor, target: Element | null): void {
  editor.update(
    () => {
      const node = target === null ? null : $getNearestNodeFromDOMNode(target);
      if (node !== null) $findCellNode(node)?.selectEnd();
    },
    { discrete: true },
  );
}
