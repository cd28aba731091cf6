/** One line of an article as an issue prints it, over what the article itself says. */
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { OVERRIDE_LENGTH, type OverridableField } from '#shared/model/placement-override.ts';
import { KeyTip } from '../../../ui/key-tip.tsx';
import styles from './override-dialog.module.css';
import { faultOf } from './override-draft.ts';

interface OverrideFieldProps {
  field: OverridableField;
  value: string;
  /** What the article says. */
  own: string;
  /** The article says something else than when this was overridden. */
  isChanged: boolean;
  onChange(words: string): void;
}

export function OverrideField({ field, value, own, isChanged, onChange }: OverrideFieldProps) {
  const { t } = useTranslation();
  const isOwn = value === own;
  const fault = isOwn ? null : faultOf(field, value);
  const name = t(`composing.override.fields.${field}`);
  const input = {
    className: styles.input ?? '',
    value,
    autoFocus: field === 'title',
    onChange: (_: unknown, data: { value: string }) => onChange(data.value),
  };
  return (
    <div className={styles.field}>
      <Field
        label={name}
        {...(fault && {
          validationMessage: t(`composing.override.${fault}`, { most: OVERRIDE_LENGTH[field] }),
        })}
        {...(isChanged &&
          !fault && { validationState: 'warning', validationMessage: t('composing.override.changed') })}
      >
        {field === 'lead' ? <Textarea {...input} rows={3} resize="vertical" /> : <Input {...input} />}
      </Field>
      <div className={styles.own} data-same={isOwn || undefined}>
        <span className={styles.ownWords}>
          <span className={styles.ownLabel}>{t('composing.override.own')}</span>{' '}
          {own || t('composing.override.ownEmpty')}
        </span>
        <KeyTip label={t('composing.override.ownField', { field: name.toLowerCase() })}>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowResetRegular />}
            disabledFocusable={isOwn}
            onClick={() => onChange(own)}
          />
        </KeyTip>
      </div>
    </div>
  );
}
