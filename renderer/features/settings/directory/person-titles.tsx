/** The titles of a person, each with its days. */
import { Button, Field, Input } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { PersonEntry } from '#shared/model/directory.ts';
import styles from './directory.module.css';
import { PeriodFields } from './period-fields.tsx';

type Titles = PersonEntry['titles'];
const MOST_TITLES = 30;

export function PersonTitles({ titles, onChange }: { titles: Titles; onChange(titles: Titles): void }) {
  const { t } = useTranslation();
  const change = (index: number, part: Partial<Titles[number]>) =>
    onChange(titles.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles.titles}>
      <legend>{t('directory.titles')}</legend>
      {titles.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: titles have no name but their place in the list
        <div key={index} className={styles.title}>
          <Field label={t('directory.jobTitle', { number: index + 1 })}>
            <Input
              value={one.title}
              maxLength={200}
              contentAfter={
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DismissRegular />}
                  aria-label={t('directory.removeTitle', { number: index + 1 })}
                  onClick={() => onChange(titles.filter((_, at) => at !== index))}
                />
              }
              onChange={(_, { value: title }) => change(index, { title })}
            />
          </Field>
          <PeriodFields period={one} onChange={(period) => change(index, period)} />
        </div>
      ))}
      {titles.length < MOST_TITLES && (
        <Button
          size="small"
          icon={<AddRegular />}
          className={styles.start ?? ''}
          onClick={() => onChange([...titles, { title: '', from: null, to: null }])}
        >
          {t('directory.addTitle')}
        </Button>
      )}
    </fieldset>
  );
}
