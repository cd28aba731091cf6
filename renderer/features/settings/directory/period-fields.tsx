/** First and last day on which something is in force; an empty field is no limit. */
import { Field, Input } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import styles from './directory.module.css';

interface Period {
  /** ISO days. */
  from: string | null;
  to: string | null;
}

export function PeriodFields({ period, onChange }: { period: Period; onChange(period: Period): void }) {
  const { t } = useTranslation();
  const day = (name: keyof Period) => (
    <Field label={t(`directory.${name}`)}>
      <Input
        type="date"
        min="1900-01-01"
        max="2199-12-31"
        value={period[name] ?? ''}
        onChange={(_, { value }) =>
          onChange({ from: period.from, to: period.to, [name]: value === '' ? null : value })
        }
      />
    </Field>
  );
  return (
    <div className={styles.period}>
      {day('from')}
      {day('to')}
    </div>
  );
}
