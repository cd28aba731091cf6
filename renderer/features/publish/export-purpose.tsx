/** For print, or as a draft. */
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { EXPORT_PURPOSES, type ExportPurpose } from '#shared/model/export.ts';
import styles from './export-dialog.module.css';

interface ExportPurposeFieldProps {
  purpose: ExportPurpose;
  /** Errors that are left; they keep the issue from being printed. */
  errors: number;
  disabled: boolean;
  onChange(purpose: ExportPurpose): void;
}

export function ExportPurposeField({ purpose, errors, disabled, onChange }: ExportPurposeFieldProps) {
  const { t } = useTranslation();
  const note = (kind: ExportPurpose) =>
    kind === 'print' && errors > 0
      ? t('publish.purpose.blocked', { count: errors })
      : t(`publish.purpose.${kind}.note`);
  return (
    <Field label={t('publish.purpose.label')}>
      <RadioGroup
        className={styles.purposes ?? ''}
        layout="horizontal"
        value={purpose}
        disabled={disabled}
        onChange={(_, { value }) => onChange(value === 'print' ? 'print' : 'draft')}
      >
        {EXPORT_PURPOSES.map((kind) => (
          <Radio
            key={kind}
            value={kind}
            className={styles.format ?? ''}
            disabled={kind === 'print' && errors > 0}
            label={
              <>
                <span className={styles.formatName}>{t(`publish.purpose.${kind}.name`)}</span>
                <span className={styles.formatNote}>{note(kind)}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
