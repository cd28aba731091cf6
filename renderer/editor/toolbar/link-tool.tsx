/** The link button and the small form in which its address is written (Ctrl+K in the text). */
import {
  Button,
  Field,
  Input,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  ToolbarToggleButton,
  Tooltip,
} from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons';
import { getExtensionDependencyFromEditor, SelectionAlwaysOnDisplayExtension } from '@lexical/extension';
import { TOGGLE_LINK_COMMAND } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_EDITOR } from 'lexical';
import { type FormEvent, useEffect, useState } from 'react';
import { useSurroundings } from '../editor-surroundings.ts';
import { completeAddress } from '../link/address.ts';
import { EDIT_LINK_COMMAND, SET_LINK_COMMAND } from '../link/commands.ts';
import { withKey } from './key-names.ts';

export function LinkTool({ address }: { address: string | null }) {
  const [editor] = useLexicalComposerContext();
  const { toolbar } = useSurroundings().strings;
  const [open, setOpen] = useState(false);
  useEffect(
    () =>
      editor.registerCommand(
        EDIT_LINK_COMMAND,
        () => {
          setOpen(true);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );
  // The words that are to become a link stay marked while the caret is in the form.
  useEffect(() => {
    const { disabled } = getExtensionDependencyFromEditor(editor, SelectionAlwaysOnDisplayExtension).output;
    disabled.value = !open;
  }, [editor, open]);
  const close = () => {
    setOpen(false);
    editor.focus();
  };
  return (
    <Popover
      open={open}
      onOpenChange={(event, data) => {
        // Esc leads back to the words; a click elsewhere has its own aim.
        if (!data.open && event.type === 'keydown') close();
        else setOpen(data.open);
      }}
      trapFocus
    >
      <PopoverTrigger disableButtonEnhancement>
        <Tooltip content={withKey(toolbar.link, 'link')} relationship="label">
          <ToolbarToggleButton
            name="format"
            value="link"
            icon={<LinkRegular />}
            aria-pressed={address !== null}
            className={address !== null ? 'article-tool-pressed' : ''}
          />
        </Tooltip>
      </PopoverTrigger>
      <PopoverSurface>
        <LinkForm
          address={address}
          onApply={(next) => {
            editor.dispatchCommand(SET_LINK_COMMAND, next);
            close();
          }}
          onRemove={() => {
            editor.dispatchCommand(TOGGLE_LINK_COMMAND, null);
            close();
          }}
        />
      </PopoverSurface>
    </Popover>
  );
}

interface LinkFormProps {
  address: string | null;
  onApply(address: string): void;
  onRemove(): void;
}

function LinkForm({ address, onApply, onRemove }: LinkFormProps) {
  const { link } = useSurroundings().strings;
  const [typed, setTyped] = useState(address ?? '');
  const [refused, setRefused] = useState(false);
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const complete = completeAddress(typed);
    if (complete === null) setRefused(true);
    else onApply(complete);
  };
  return (
    <form className="article-link-form" onSubmit={apply}>
      <Field label={link.address} {...(refused && { validationMessage: link.refused })}>
        <Input
          value={typed}
          placeholder={link.placeholder}
          onChange={(_, data) => {
            setTyped(data.value);
            setRefused(false);
          }}
        />
      </Field>
      <div className="article-link-buttons">
        <Button type="submit" appearance="primary" size="small">
          {link.apply}
        </Button>
        {address !== null && (
          <Button size="small" onClick={onRemove}>
            {link.remove}
          </Button>
        )}
      </div>
    </form>
  );
}
