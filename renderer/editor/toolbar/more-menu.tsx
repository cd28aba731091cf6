/** The tools that are seldom wanted: further marks, the foot of a document, and the alignment of paragraphs. */
import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
  Tooltip,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { FORMAT_TEXT_COMMAND } from 'lexical';
import { ALIGNMENTS } from '#shared/document/schema.ts';
import { INSERT_ADMINISTRATIVE_COMMAND } from '../administrative/commands.ts';
import { SET_ALIGNMENT_COMMAND } from '../block-kind/commands.ts';
import { useSurroundings } from '../editor-surroundings.ts';
import { CHANGE_CASE_COMMAND, CLEAR_MARKS_COMMAND } from '../letters/letters-extension.ts';
import { CONVERT_ENCODING_COMMAND, PASTE_AS_TEXT_COMMAND } from '../paste/commands.ts';
import type { FormatState } from './format-state.ts';
import { keyName } from './key-names.ts';

const FURTHER_MARKS = ['strikethrough', 'superscript', 'subscript'] as const;

export function MoreMenu({ format }: { format: FormatState }) {
  const [editor] = useLexicalComposerContext();
  const { administrative, alignments, paste, toolbar } = useSurroundings().strings;
  const alignment = format.alignment === '' ? 'template' : format.alignment;
  const align = (next: (typeof ALIGNMENTS)[number] | '') => {
    editor.dispatchCommand(SET_ALIGNMENT_COMMAND, next);
    editor.focus();
  };
  return (
    <Menu checkedValues={{ marks: [...format.marks], alignment: [alignment] }}>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={toolbar.more} relationship="label">
          <ToolbarButton icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {FURTHER_MARKS.map((mark) => (
            <MenuItemCheckbox
              key={mark}
              name="marks"
              value={mark}
              persistOnClick={false}
              onClick={() => {
                editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark);
                editor.focus();
              }}
            >
              {toolbar[mark]}
            </MenuItemCheckbox>
          ))}
          <MenuDivider />
          {(['recipients', 'signature'] as const).map((kind) => (
            <MenuItem
              key={kind}
              onClick={() => {
                editor.dispatchCommand(INSERT_ADMINISTRATIVE_COMMAND, kind);
                editor.focus();
              }}
            >
              {administrative[kind]}
            </MenuItem>
          ))}
          <MenuDivider />
          <MenuItem
            secondaryContent={keyName('changeCase')}
            onClick={() => editor.dispatchCommand(CHANGE_CASE_COMMAND, undefined)}
          >
            {toolbar.changeCase}
          </MenuItem>
          <MenuItem
            secondaryContent={keyName('clearMarks')}
            onClick={() => editor.dispatchCommand(CLEAR_MARKS_COMMAND, undefined)}
          >
            {toolbar.clearMarks}
          </MenuItem>
          <MenuDivider />
          <MenuItem
            secondaryContent="Ctrl+Shift+V"
            onClick={() => editor.dispatchCommand(PASTE_AS_TEXT_COMMAND, undefined)}
          >
            {paste.asText}
          </MenuItem>
          <MenuItem onClick={() => editor.dispatchCommand(CONVERT_ENCODING_COMMAND, undefined)}>
            {paste.convert}
          </MenuItem>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{toolbar.alignment}</MenuGroupHeader>
            <MenuItemRadio
              name="alignment"
              value="template"
              disabled={format.kind !== 'paragraph'}
              onClick={() => align('')}
            >
              {alignments.template}
            </MenuItemRadio>
            {ALIGNMENTS.map((name) => (
              <MenuItemRadio
                key={name}
                name="alignment"
                value={name}
                disabled={format.kind !== 'paragraph'}
                secondaryContent={keyName(name)}
                onClick={() => align(name)}
              >
                {alignments[name]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
