/** A field of the ledger: what is typed is recorded when one leaves it, presses Enter, or goes elsewhere. */
import { Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

interface KeptFieldProps {
  label: string;
  /** As it stands in the ledger. */
  value: string;
  /** Shown in an empty field. */
  hint?: string | undefined;
  kind: 'number' | 'day' | 'line' | 'text';
  maxLength?: number;
  readOnly: boolean;
  /** What is wrong with a text; null: nothing. */
  fault?(text: string): string | null;
  onKeep(text: string): void;
}

const fine = () => null;

export function KeptField({ label, value, hint, kind, readOnly, fault = fine, ...props }: KeptFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the desk says now replaces what was typed before
  useEffect(() => setDraft(null), [value]);
  const text = draft ?? value;
  const wrong = fault(text.trim());
  const keep = () => {
    if (draft === null || wrong !== null) return;
    if (draft.trim() === value) setDraft(null);
    else props.onKeep(draft.trim());
  };
  // Who leaves by a key leaves no field: what was typed is recorded all the same.
  const keepLast = useRef(keep);
  keepLast.current = keep;
  useEffect(() => () => keepLast.current(), []);
  const field = {
    value: text,
    readOnly,
    appearance: readOnly ? ('filled-darker' as const) : ('outline' as const),
    maxLength: props.maxLength,
    placeholder: readOnly ? undefined : hint,
    onChange: (_: unknown, { value: typed }: { value: string }) => setDraft(typed),
    onBlur: keep,
  };
  return (
    <Field label={label} size="small" {...(wrong !== null && { validationMessage: wrong })}>
      {kind === 'text' ? (
        <Textarea {...field} rows={2} resize="vertical" />
      ) : (
        <Input
          {...field}
          type={kind === 'day' ? 'date' : 'text'}
          {...(kind === 'number' && { inputMode: 'numeric' as const })}
          onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && keep()}
        />
      )}
    </Field>
  );
}
