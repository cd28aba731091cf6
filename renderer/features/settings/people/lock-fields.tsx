/** When the desk locks itself, and whether it asks for the PIN at its start. */
import { Checkbox, Field, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { LockSettings } from '#shared/model/account.ts';

const CHOICES = [1, 3, 5, 10, 15, 30, 60];

interface LockFieldsProps {
  lock: LockSettings;
  isReadOnly?: boolean;
  onChange(lock: LockSettings): void;
}

export function LockFields({ lock, isReadOnly = false, onChange }: LockFieldsProps) {
  const { t } = useTranslation();
  const { idleMinutes, asksAtStart } = lock;
  // A number that somebody set otherwise stays to be chosen.
  const minutes = [...new Set([...CHOICES, idleMinutes])].filter(Boolean).sort((a, b) => a - b);
  return (
    <>
      <Field label={t('accounts.lock.idle')}>
        <Select
          value={String(idleMinutes)}
          disabled={isReadOnly}
          onChange={(_, { value }) => onChange({ ...lock, idleMinutes: Number(value) })}
        >
          <option value="0">{t('accounts.lock.never')}</option>
          {minutes.map((count) => (
            <option key={count} value={String(count)}>
              {t('accounts.lock.minutes', { count })}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        checked={asksAtStart}
        disabled={isReadOnly}
        label={t('accounts.lock.atStart')}
        onChange={(_, { checked }) => onChange({ ...lock, asksAtStart: checked === true })}
      />
    </>
  );
}
