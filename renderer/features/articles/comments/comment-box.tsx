/**
 * A box to write a comment in. The element owns its text, as an input method that deletes and retypes needs it;
 * what is in it is kept with every letter, so that nothing is lost when the box goes away.
 */
import { Button } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMENT_LENGTH } from '#shared/model/comment.ts';
import { useFormats } from '../../../app/formats.ts';
import { KeyTip } from '../../../ui/key-tip.tsx';
import { keepWords, keptWords } from './comment-drafts.ts';
import styles from './comments.module.css';

interface CommentBoxProps {
  /** Under this name the words are kept: of a thread or of a comment. */
  name: string;
  label: string;
  placeholder: string;
  sendLabel: string;
  /** What to begin with where nothing is kept. */
  initial?: string;
  takesFocus?: boolean;
  /** Resolves when the words are with the desk; rejects when they are not: they stay in the box then. */
  onSend(words: string): Promise<unknown>;
  /** Absent: the box stays, and giving up only empties it. */
  onCancel?(): void;
}

export function CommentBox(props: CommentBoxProps) {
  const { name, label, placeholder, sendLabel, initial = '', takesFocus = false, onSend, onCancel } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const field = useRef<HTMLTextAreaElement>(null);
  const [first] = useState(() => keptWords(name) || initial);
  const [length, setLength] = useState(first.trim().length);
  const [isSending, setIsSending] = useState(false);
  const isTooLong = length > COMMENT_LENGTH;

  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);

  const empty = () => {
    keepWords(name, '');
    if (field.current) field.current.value = '';
    setLength(0);
  };
  const send = async () => {
    const words = field.current?.value.trim() ?? '';
    if (words === '' || isTooLong || isSending) return;
    setIsSending(true);
    try {
      await onSend(words);
      empty();
    } catch {
      // A notice says why; the words stay here to be sent again.
    } finally {
      setIsSending(false);
    }
  };
  const cancel = () => {
    empty();
    onCancel?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    } else if (event.key === 'Escape' && onCancel && length === 0) {
      event.stopPropagation();
      cancel();
    }
  };

  return (
    <div className={styles.box}>
      <textarea
        ref={field}
        className={styles.field}
        defaultValue={first}
        aria-label={label}
        placeholder={placeholder}
        rows={2}
        spellCheck={false}
        autoComplete="off"
        onInput={({ currentTarget: { value } }) => {
          keepWords(name, value);
          setLength(value.trim().length);
        }}
        onKeyDown={onKeyDown}
      />
      {isTooLong && (
        <p className={styles.problem} role="alert">
          {t('comments.tooLong', { limit: formats.number(COMMENT_LENGTH) })}
        </p>
      )}
      {(length > 0 || onCancel) && (
        <div className={styles.boxActions}>
          <Button size="small" appearance="subtle" onClick={cancel}>
            {t('comments.cancel')}
          </Button>
          <KeyTip label={sendLabel} keys="Ctrl+Enter" relationship="description">
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={length === 0 || isTooLong || isSending}
              onClick={() => void send()}
            >
              {sendLabel}
            </Button>
          </KeyTip>
        </div>
      )}
    </div>
  );
}
