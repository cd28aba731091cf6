/** A line of plain text that grows with what is typed and looks like the text around it. */
import {
  type FormEvent,
  type KeyboardEvent,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { useLinePaste } from '../paste/use-line-paste.ts';
import './fields.css';

export interface PlainTextFieldProps {
  value: string;
  onChange(value: string): void;
  /** Accessible name. */
  label: string;
  placeholder?: string;
  className?: string;
  readOnly?: boolean;
  /** Enter leads on to the next field; there are no line breaks here. */
  onEnter?(): void;
  /**
   * What wins while the field has the focus. `field` (default): the person; `value` is ignored until
   * what was typed last has come back. `value`: the owner, which changes it at once with each input and
   * otherwise only by undo.
   */
  leader?: 'field' | 'value';
  ref?: Ref<{ focus(): void }>;
}

/**
 * The element owns its text: React never writes it during typing, so that a caret is never moved and no
 * character of an input method that deletes and retypes is lost.
 */
export function PlainTextField(props: PlainTextFieldProps) {
  const { value, leader = 'field', readOnly = false } = props;
  const element = useRef<HTMLTextAreaElement>(null);
  const onPaste = useLinePaste();
  /** What was typed and has not come back as `value` yet. */
  const unconfirmed = useRef<string | null>(null);

  useImperativeHandle(props.ref, () => ({ focus: () => element.current?.focus() }), []);

  useLayoutEffect(() => {
    const field = element.current;
    if (field === null) return;
    if (value === unconfirmed.current) unconfirmed.current = null;
    if (value === field.value) return;
    if (readOnly) unconfirmed.current = null;
    else if (leader === 'field' && (unconfirmed.current !== null || document.activeElement === field)) return;
    field.value = value;
  }, [value, leader, readOnly]);

  const onInput = (event: FormEvent<HTMLTextAreaElement>) => {
    const field = event.currentTarget;
    // Only a paste brings line breaks.
    if (/[\r\n]/.test(field.value)) field.value = field.value.replace(/\s*[\r\n]+\s*/g, ' ');
    unconfirmed.current = field.value;
    props.onChange(field.value);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    props.onEnter?.();
  };

  return (
    <textarea
      ref={element}
      className={`article-field ${props.className ?? ''}`}
      defaultValue={value}
      rows={1}
      aria-label={props.label}
      placeholder={props.placeholder}
      readOnly={readOnly}
      spellCheck={false}
      autoComplete="off"
      onInput={onInput}
      onPaste={onPaste}
      onKeyDown={onKeyDown}
    />
  );
}
