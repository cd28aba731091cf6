/** "Chèn bảng": the size of a new table is chosen on a grid, by mouse or with the arrow keys, as in Word. */
import { Popover, PopoverSurface, PopoverTrigger, ToolbarButton, Tooltip } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_EDITOR } from 'lexical';
import { useEffect, useState } from 'react';
import { useSurroundings } from '../editor-surroundings.ts';
import { ADD_TABLE_COMMAND, CHOOSE_TABLE_COMMAND } from './commands.ts';
import { SizePicker } from './size-picker.tsx';

export function TableTool() {
  const [editor] = useLexicalComposerContext();
  const { table } = useSurroundings().strings;
  const [open, setOpen] = useState(false);
  useEffect(
    () =>
      editor.registerCommand(
        CHOOSE_TABLE_COMMAND,
        () => {
          setOpen(true);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );
  return (
    <Popover
      open={open}
      trapFocus
      positioning="below-start"
      onOpenChange={(_, data) => {
        setOpen(data.open);
        if (!data.open) editor.focus();
      }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Tooltip content={table.insert} relationship="label">
          <ToolbarButton icon={<TableAddRegular />} />
        </Tooltip>
      </PopoverTrigger>
      <PopoverSurface aria-label={table.insert} className="article-table-picker">
        <SizePicker
          onPick={(size) => {
            setOpen(false);
            editor.dispatchCommand(ADD_TABLE_COMMAND, size);
            editor.focus();
          }}
        />
      </PopoverSurface>
    </Popover>
  );
}
