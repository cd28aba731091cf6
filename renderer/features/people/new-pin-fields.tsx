/** Choosing a PIN or password: typed twice, as nobody sees what they type. */
import { Field, Input } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { isPinLongEnough } from '#shared/model/account.ts';

export interface NewPin {
  pin: string;
  again: string;
}

export const NO_PIN: NewPin = { pin: '', again: '' };

/** The PIN once it can be taken; null before. */
export function chosenPin({ pin, again }: NewPin): string | null {
  return isPinLongEnough(pin) && pin === again ? pin : null;
}

interface NewPinFieldsProps {
  value: NewPin;
  onChange(value: NewPin): void;
  /** Whose PIN it is, where it is not one's own. */
  label?: string;
}

export function NewPinFields({ value, onChange, label }: NewPinFieldsProps) {
  const { t } = useTranslation();
  const { pin, again } = value;
  const isShort = pin !== '' && !isPinLongEnough(pin);
  const isOther = again !== '' && !pin.startsWith(again);
  return (
    <>
      <Field
        label={label ?? t('people.newPin.label')}
        required
        hint={t('people.newPin.hint')}
        {...(isShort && { validationState: 'warning', validationMessage: t('people.newPin.short') })}
      >
        <Input
          type="password"
          autoComplete="new-password"
          maxLength={200}
          value={pin}
          onChange={(_, data) => onChange({ ...value, pin: data.value })}
        />
      </Field>
      <Field
        label={t('people.newPin.again')}
        required
        {...(isOther && { validationState: 'warning', validationMessage: t('people.newPin.differs') })}
      >
        <Input
          type="password"
          autoComplete="new-password"
          maxLength={200}
          value={again}
          onChange={(_, data) => onChange({ ...value, again: data.value })}
        />
      </Field>
    </>
  );
}
