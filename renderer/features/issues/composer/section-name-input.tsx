/** The field in which a section gets its name: Enter or leaving keeps what was typed, Escape does not. */
import { Input } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './composer.module.css';

interface SectionNameInputProps {
  name: string;
  onName(name: string): void;
  /** @param isByKey the focus is still here and has to go somewhere. */
  onClose(isByKey: boolean): void;
}

export function SectionNameInput({ name, onName, onClose }: SectionNameInputProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // After the menu that asked has given the focus back.
    const timer = window.setTimeout(() => {
      input.current?.focus();
      input.current?.select();
    });
    return () => window.clearTimeout(timer);
  }, []);
  const close = (keeps: boolean, isByKey: boolean) => {
    const next = typed.trim();
    if (keeps && next !== '') onName(next);
    onClose(isByKey);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Ctrl+Z undoes typing here, not the composing.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') close(true, true);
    if (event.key === 'Escape') close(false, true);
  };
  return (
    <Input
      className={styles.sectionInput ?? ''}
      size="small"
      input={{ ref: input }}
      value={typed}
      maxLength={200}
      aria-label={t('issues.composer.sectionName')}
      onChange={(_, { value }) => setTyped(value)}
      onBlur={() => close(true, false)}
      onKeyDown={onKeyDown}
    />
  );
}
