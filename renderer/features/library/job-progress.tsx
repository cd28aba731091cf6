/** Long work on the library: what it does, how far it is, and a way to stop it. */
import { Button, Field, ProgressBar } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import styles from './library.module.css';

interface JobProgressProps {
  label: string;
  /** 0 to 1. */
  fraction: number;
  onCancel(): void;
}

export function JobProgress({ label, fraction, onCancel }: JobProgressProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.running}>
      <Field className={styles.progress ?? ''} validationState="none" validationMessage={label}>
        <ProgressBar value={fraction} aria-label={label} />
      </Field>
      <Button size="small" onClick={onCancel}>
        {t('app.cancel')}
      </Button>
    </div>
  );
}
