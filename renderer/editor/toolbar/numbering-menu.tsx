/** The arrow beside "Danh sách đánh số": how the list at the caret is numbered. */
import {
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
  Tooltip,
} from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { NUMBERINGS } from '#shared/document/schema.ts';
import { useSurroundings } from '../editor-surroundings.ts';
import { SET_NUMBERING_COMMAND } from '../list/commands.ts';
import type { FormatState } from './format-state.ts';

export function NumberingMenu({ format: { kind, list } }: { format: FormatState }) {
  const [editor] = useLexicalComposerContext();
  const { numberings, toolbar } = useSurroundings().strings;
  return (
    <Menu checkedValues={{ numbering: list === null ? [] : [list] }}>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={toolbar.numbering} relationship="label">
          <ToolbarButton icon={<ChevronDown12Regular />} className="article-tool-arrow" />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {(['number', ...NUMBERINGS] as const).map((numbering) => (
            <MenuItemRadio
              key={numbering}
              name="numbering"
              value={numbering}
              // Notes and cells of tables hold paragraphs only.
              disabled={kind === 'note' || kind === 'cell'}
              onClick={() => {
                editor.dispatchCommand(SET_NUMBERING_COMMAND, numbering);
                editor.focus();
              }}
            >
              {numberings[numbering]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
