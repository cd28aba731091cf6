/** Finds a source by typing and adds it to an article. */
import { Combobox, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filterSources } from './filter-sources.ts';
import styles from './source-picker.module.css';
import { useAllSources } from './use-all-sources.ts';

const SHOWN = 30;

interface SourcePickerProps {
  /** Ids that are not offered. */
  taken: readonly string[];
  onPick(sourceId: string): void;
}

export function SourcePicker({ taken, onPick }: SourcePickerProps) {
  const { t } = useTranslation();
  const { data } = useAllSources();
  const [words, setWords] = useState('');
  const offered = useMemo(
    () =>
      filterSources(
        (data ?? []).filter(({ id }) => !taken.includes(id)),
        words,
      ).slice(0, SHOWN),
    [data, taken, words],
  );
  return (
    <Combobox
      className={styles.picker ?? ''}
      freeform
      placeholder={t('sources.link')}
      aria-label={t('sources.link')}
      value={words}
      selectedOptions={[]}
      onChange={(event) => setWords(event.target.value)}
      onOptionSelect={(_, { optionValue }) => {
        setWords('');
        if (optionValue) onPick(optionValue);
      }}
    >
      {offered.map((source) => (
        <Option key={source.id} value={source.id} text={source.title}>
          <span className={styles.title}>{source.title}</span>
        </Option>
      ))}
      {offered.length === 0 && <Option disabled>{t('sources.noMatch')}</Option>}
    </Combobox>
  );
}
