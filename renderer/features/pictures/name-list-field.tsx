/** A short list of names: each can be taken away, more are typed below. */
import {
  Field,
  Input,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
} from '@fluentui/react-components';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './name-list-field.module.css';

interface NameListFieldProps {
  label: string;
  placeholder: string;
  names: readonly string[];
  /** Offered while one types. */
  suggestions: readonly string[];
  isReadOnly: boolean;
  onChange(names: string[]): void;
}

const LONGEST = 100;

export function NameListField({
  label,
  placeholder,
  names,
  suggestions,
  isReadOnly,
  onChange,
}: NameListFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const listId = useId();
  const add = (text: string) => {
    // Several at once, as they are pasted or typed in a row.
    const added = text
      .split(/[,;\n]/)
      .map((name) => name.trim().slice(0, LONGEST))
      .filter(Boolean);
    setTyped('');
    const next = [...new Set([...names, ...added])];
    if (next.length > names.length) onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && names.length > 0) {
      onChange(names.slice(0, -1));
    }
  };
  return (
    <Field label={label}>
      <div className={styles.field}>
        {names.length > 0 && (
          <ul className={styles.names}>
            {names.map((name) => (
              <li key={name}>
                <InteractionTag size="small" appearance="brand">
                  <InteractionTagPrimary hasSecondaryAction={!isReadOnly}>{name}</InteractionTagPrimary>
                  {!isReadOnly && (
                    <InteractionTagSecondary
                      aria-label={t('pictures.removeName', { name })}
                      onClick={() => onChange(names.filter((other) => other !== name))}
                    />
                  )}
                </InteractionTag>
              </li>
            ))}
          </ul>
        )}
        {!isReadOnly && (
          <Input
            aria-label={label}
            placeholder={placeholder}
            value={typed}
            list={listId}
            onChange={(_, { value }) => (/[,;]/.test(value) ? add(value) : setTyped(value))}
            onKeyDown={onKeyDown}
            onBlur={() => add(typed)}
          />
        )}
        <datalist id={listId}>
          {suggestions
            .filter((name) => !names.includes(name))
            .map((name) => (
              <option key={name} value={name} />
            ))}
        </datalist>
      </div>
    </Field>
  );
}
