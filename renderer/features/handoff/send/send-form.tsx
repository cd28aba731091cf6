/** What a person says about a package: why it goes out, to whom, with which words. */
import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PACKAGE_PURPOSES } from '#shared/model/handoff.ts';
import type { SendRequest } from '#shared/model/sending.ts';
import styles from './send.module.css';

export type SendChoice = Pick<SendRequest, 'purpose' | 'recipient' | 'note'>;

const NOTE_LENGTH = 4000;
const NAME_LENGTH = 200;

interface SendFormProps {
  choice: SendChoice;
  /** Names that may be meant. */
  recipients: readonly string[];
  disabled: boolean;
  onChange(change: Partial<SendChoice>): void;
}

export function SendForm({ choice, recipients, disabled, onChange }: SendFormProps) {
  const { t } = useTranslation();
  const names = useId();
  return (
    <div className={styles.form}>
      <Field label={t('handoffSend.recipient')} required>
        <Input
          value={choice.recipient}
          list={names}
          disabled={disabled}
          maxLength={NAME_LENGTH}
          placeholder={t('handoffSend.recipientHint')}
          onChange={(_, { value }) => onChange({ recipient: value })}
        />
      </Field>
      <datalist id={names}>
        {recipients.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field label={t('handoffSend.purpose')}>
        <RadioGroup
          value={choice.purpose}
          disabled={disabled}
          onChange={(_, { value }) => {
            const purpose = PACKAGE_PURPOSES.find((known) => known === value);
            if (purpose) onChange({ purpose });
          }}
        >
          {PACKAGE_PURPOSES.map((purpose) => (
            <Radio
              key={purpose}
              value={purpose}
              label={
                <>
                  <span className={styles.purposeName}>{t(`handoffSend.purposes.${purpose}.name`)}</span>
                  <span className={styles.purposeNote}>{t(`handoffSend.purposes.${purpose}.note`)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('handoffSend.note')}>
        <Textarea
          value={choice.note}
          disabled={disabled}
          maxLength={NOTE_LENGTH}
          resize="vertical"
          onChange={(_, { value }) => onChange({ note: value })}
        />
      </Field>
    </div>
  );
}
