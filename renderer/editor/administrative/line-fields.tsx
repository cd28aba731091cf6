/** Lines of text, one field each: Enter begins a line below, Backspace in an empty one takes it away. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { PlainTextField } from '../fields/plain-text-field.tsx';

interface LineFieldsProps {
  lines: readonly string[];
  /** Text was typed into a line. */
  onType(place: number, lines: string[]): void;
  /** Lines came or went. */
  onLines(lines: string[]): void;
  label: string;
  placeholder: string;
  readOnly: boolean;
  /** The first line gets the keyboard when the fields come. */
  begins: boolean;
}

export function LineFields({
  lines,
  onType,
  onLines,
  label,
  placeholder,
  readOnly,
  begins,
}: LineFieldsProps) {
  const fields = useRef<({ focus(): void } | null)[]>([]);
  const next = useRef<number | null>(begins ? 0 : null);
  // There is always a line to write in; it is stored once something stands in it.
  const shown = lines.length === 0 && !readOnly ? [''] : lines;

  useEffect(() => {
    if (next.current !== null) fields.current[next.current]?.focus();
    next.current = null;
  });
  // Undo took the line away that was written in: the keyboard stays in the block, so that it can go on.
  const focused = useRef<number | null>(null);
  useEffect(() => {
    if (focused.current === null || focused.current < shown.length) return;
    focused.current = null;
    fields.current[shown.length - 1]?.focus();
  }, [shown.length]);

  const change = (place: number, removed: number, ...added: string[]) =>
    shown.toSpliced(place, removed, ...added);
  const onKeyDown = (event: KeyboardEvent, place: number) => {
    const isEmpty = event.target instanceof HTMLTextAreaElement && event.target.value === '';
    if (event.key !== 'Backspace' || !isEmpty || readOnly || place === 0) return;
    event.preventDefault();
    next.current = place - 1;
    onLines(change(place, 1));
  };

  return shown.map((line, place) => (
    // A line is known by its place: lines have no other identity, and the fields follow their values.
    // biome-ignore lint/a11y/noStaticElementInteractions: the key is pressed in the field inside
    <div
      // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
      key={place}
      onKeyDown={(event) => onKeyDown(event, place)}
      onFocus={() => {
        focused.current = place;
      }}
      onBlur={() => {
        focused.current = null;
      }}
    >
      <PlainTextField
        ref={(field) => {
          fields.current[place] = field;
        }}
        value={line}
        leader="value"
        onChange={(value) => onType(place, change(place, 1, value))}
        onEnter={() => {
          if (readOnly) return;
          next.current = place + 1;
          onLines(change(place + 1, 0, ''));
        }}
        label={`${label} ${place + 1}`}
        placeholder={placeholder}
        readOnly={readOnly}
      />
    </div>
  ));
}
