/** Which files are made. */
import { Checkbox } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { EXPORT_FORMATS, type ExportFormat } from '#shared/model/export.ts';
import styles from './export-dialog.module.css';

interface ExportFormatsProps {
  chosen: ReadonlySet<ExportFormat>;
  /** Those that go with what else is chosen. */
  possible: readonly ExportFormat[];
  disabled: boolean;
  onToggle(format: ExportFormat): void;
}

export function ExportFormats({ chosen, possible, disabled, onToggle }: ExportFormatsProps) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend
    <div className={styles.formats} role="group" aria-label={t('publish.formats')}>
      {EXPORT_FORMATS.map((format) => (
        <Checkbox
          key={format}
          className={styles.format ?? ''}
          checked={chosen.has(format) && possible.includes(format)}
          disabled={disabled || !possible.includes(format)}
          onChange={() => onToggle(format)}
          label={
            <>
              <span className={styles.formatName}>{t(`publish.format.${format}.name`)}</span>
              <span className={styles.formatNote}>{t(`publish.format.${format}.note`)}</span>
            </>
          }
        />
      ))}
    </div>
  );
}
