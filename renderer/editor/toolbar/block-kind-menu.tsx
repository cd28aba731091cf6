/** "Kiểu đoạn": what kind of block the caret stands in, and the choice of another. */
import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { BLOCK_KINDS, type BlockKind, SET_BLOCK_KIND_COMMAND } from '../block-kind/commands.ts';
import { useSurroundings } from '../editor-surroundings.ts';
import { KEYS, type KeyName } from '../keys/keys.ts';
import type { FormatState } from './format-state.ts';
import { keyName } from './key-names.ts';

export function BlockKindMenu({ kind }: { kind: FormatState['kind'] }) {
  const [editor] = useLexicalComposerContext();
  const { blockKinds, toolbar } = useSurroundings().strings;
  const current = kind === null ? toolbar.blockKind : blockKinds[kind];
  const choose = (next: BlockKind) => {
    editor.dispatchCommand(SET_BLOCK_KIND_COMMAND, next);
    editor.focus();
  };
  return (
    <Menu checkedValues={{ kind: kind === null ? [] : [kind] }}>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={toolbar.blockKind} relationship="description">
          <MenuButton
            appearance="subtle"
            size="small"
            className="article-kind-button"
            aria-label={`${toolbar.blockKind}: ${current}`}
          >
            {current}
          </MenuButton>
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {BLOCK_KINDS.map((name) => (
            <MenuItemRadio
              key={name}
              name="kind"
              value={name}
              {...(hasKey(name) && { secondaryContent: keyName(name) })}
              // Notes and cells of tables hold paragraphs only.
              disabled={kind === 'note' || kind === 'cell'}
              onClick={() => choose(name)}
            >
              {blockKinds[name]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function hasKey(name: BlockKind): name is BlockKind & KeyName {
  return Object.hasOwn(KEYS, name);
}
