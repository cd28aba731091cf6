/** Finds a source by typing and adds it to an article. */
import { Combobox, Option } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useSearchOf } from '../search/use-search.ts';
import styles from './source-picker.module.css';

const SHOWN = 30;

interface SourcePickerProps {
  /** Ids that are not offered. */
  taken: readonly string[];
  onPick(sourceId: string): void;
}

/** What is found, best first; while nothing is typed the newest. Undefined until the first answer is there. */
function useOffered(words: string): readonly { id: string; title: string }[] | undefined {
  const newest = useQuery(useDesk().sources.list.queryOptions({ limit: SHOWN })).data?.sources;
  const found = useSearchOf('source', words, SHOWN).data?.hits;
  return words.trim() === '' ? newest : (found ?? newest);
}

export function SourcePicker({ taken, onPick }: SourcePickerProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const offered = useOffered(words)?.filter(({ id }) => !taken.includes(id));
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
      {offered?.map((source) => (
        <Option key={source.id} value={source.id} text={source.title}>
          <span className={styles.title}>{source.title}</span>
        </Option>
      ))}
      {offered?.length === 0 && <Option disabled>{t('sources.noMatch')}</Option>}
    </Combobox>
  );
}
