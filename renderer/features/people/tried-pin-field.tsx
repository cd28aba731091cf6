/** A PIN that one already has, with what the desk says when it is wrong. */
import { Field, Input } from '@fluentui/react-components';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.ts';
import { type Failure, failureMessage } from '../../desk-client/failure.ts';

interface TriedPinFieldProps {
  label: string;
  value: string;
  /** Why the last one was refused. */
  failure: Failure | null;
  /** Seconds until the next one is looked at. */
  wait: number;
  /** One is being looked at: what is typed meanwhile would be lost. */
  isChecking: boolean;
  onChange(pin: string): void;
  inputRef?: Ref<HTMLInputElement>;
}

export function TriedPinField({
  label,
  value,
  failure,
  wait,
  isChecking,
  onChange,
  inputRef,
}: TriedPinFieldProps) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const isOver = failure?.code === 'TOO_MANY_TRIES' && wait === 0;
  const refusal = () => {
    if (!failure) return null;
    if (isOver) return t('people.again');
    return wait > 0 ? t('people.wait', { count: wait }) : failureMessage(failure, language);
  };
  return (
    <Field
      label={label}
      validationState={failure ? (isOver ? 'warning' : 'error') : 'none'}
      validationMessage={refusal()}
    >
      <Input
        {...(inputRef && { input: { ref: inputRef } })}
        type="password"
        autoComplete="off"
        value={value}
        readOnly={isChecking}
        onChange={(_, data) => onChange(data.value)}
        autoFocus
      />
    </Field>
  );
}
