/** The foot of an administrative document as Nghị định 30/2020 sets it, written in place. */
import { Button, Tooltip } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
import { useRef } from 'react';
import { useSurroundings } from '../editor-surroundings.ts';
import { PlainTextField } from '../fields/plain-text-field.tsx';
import { useOwnInput } from '../fields/use-own-input.ts';
import { useTypingSteps } from '../fields/use-typing-steps.ts';
import {
  type AdministrativeBlock,
  CHANGE_ADMINISTRATIVE_COMMAND,
  REMOVE_ADMINISTRATIVE_COMMAND,
} from './commands.ts';
import './administrative.css';
import { useArrows } from './leave.ts';
import { LineFields } from './line-fields.tsx';

export function AdministrativeView({ nodeKey, block }: { nodeKey: NodeKey; block: AdministrativeBlock }) {
  const [editor] = useLexicalComposerContext();
  const editable = useLexicalEditable();
  const [selected] = useLexicalNodeSelection(nodeKey);
  const strings = useSurroundings().strings.administrative;
  const element = useRef<HTMLElement>(null);
  const typing = useTypingSteps(editor);
  useOwnInput(element, editor);
  useArrows(element, editor, nodeKey);

  const set = (next: AdministrativeBlock) =>
    editor.dispatchCommand(CHANGE_ADMINISTRATIVE_COMMAND, { key: nodeKey, block: next });
  const withLines = (lines: string[]): AdministrativeBlock =>
    block.type === 'recipients' ? { ...block, items: lines } : { ...block, lines };
  const isRecipients = block.type === 'recipients';
  const isEmpty = isRecipients ? block.items.length === 0 : block.lines.length === 0 && block.name === '';

  return (
    <section
      ref={element}
      aria-label={strings[block.type]}
      className={`article-administrative-${block.type}`}
      data-selected={selected}
    >
      {isRecipients && (
        <p className="article-administrative-label" aria-hidden>
          {strings.recipientsLabel}
        </p>
      )}
      <LineFields
        lines={isRecipients ? block.items : block.lines}
        onType={(place, lines) => typing(`line ${place}`, () => set(withLines(lines)))}
        onLines={(lines) =>
          editor.update(() => set(withLines(lines)), { discrete: true, tag: HISTORY_PUSH_TAG })
        }
        label={isRecipients ? strings.recipient : strings.authority}
        placeholder={isRecipients ? strings.recipientPlaceholder : strings.authorityPlaceholder}
        readOnly={!editable}
        // One that has just been put in is written in.
        begins={editable && selected && isEmpty}
      />
      {block.type === 'signature' && (
        <PlainTextField
          value={block.name}
          leader="value"
          onChange={(name) => typing('name', () => set({ ...block, name }))}
          label={strings.signer}
          placeholder={strings.signer}
          className="article-administrative-signer"
          readOnly={!editable}
        />
      )}
      {editable && (
        <Tooltip content={strings.remove} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            className="article-administrative-remove"
            onClick={() => editor.dispatchCommand(REMOVE_ADMINISTRATIVE_COMMAND, nodeKey)}
          />
        </Tooltip>
      )}
    </section>
  );
}
