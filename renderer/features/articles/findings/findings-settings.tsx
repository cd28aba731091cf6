/** "Từ điển và kiểm tra" of the settings: the desk's own words, and what is passed over. */
import { Button, Field, Input } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredIgnoring } from '#shared/model/findings.ts';
import { useFormats } from '../../../app/formats.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { useMay } from '../../../desk-client/permissions.ts';
import styles from './findings.module.css';
import { useDecisions } from './use-findings.ts';

export function FindingsSettings() {
  const { t } = useTranslation();
  const desk = useDesk();
  const queryClient = useQueryClient();
  const mayDecide = useMay('article.write');
  const decisions = useDecisions();
  const refresh = () => queryClient.invalidateQueries({ queryKey: desk.findings.decisions.queryKey() });
  const addWord = useMutation(desk.findings.addWord.mutationOptions({ onSuccess: refresh }));
  const removeWord = useMutation(desk.findings.removeWord.mutationOptions({ onSuccess: refresh }));
  const takeBack = useMutation(desk.findings.takeBack.mutationOptions({ onSuccess: refresh }));
  const [word, setWord] = useState('');
  if (!decisions) return null;
  const { words, ignored } = decisions;

  const add = (event: FormEvent) => {
    event.preventDefault();
    if (word.trim() === '') return;
    addWord.mutate({ word }, { onSuccess: () => setWord('') });
  };

  return (
    <>
      <h3 className={styles.storedHead}>{t('findings.settings.words')}</h3>
      {mayDecide && (
        <form className={styles.addWord} onSubmit={add}>
          <Field label={t('findings.settings.newWord')} orientation="horizontal">
            <Input value={word} maxLength={80} onChange={(_, { value }) => setWord(value)} />
          </Field>
          <Button type="submit" disabledFocusable={word.trim() === '' || addWord.isPending}>
            {t('findings.settings.add')}
          </Button>
        </form>
      )}
      {words.length === 0 && <p className={styles.quiet}>{t('findings.settings.noWords')}</p>}
      <ul className={styles.storedList}>
        {words.map((one) => (
          <Stored
            key={one.id}
            text={one.word}
            by={one.by}
            at={one.at}
            onRemove={mayDecide ? () => removeWord.mutate({ id: one.id }) : null}
          />
        ))}
      </ul>
      <h3 className={styles.storedHead}>{t('findings.settings.ignored')}</h3>
      {ignored.length === 0 && <p className={styles.quiet}>{t('findings.settings.noIgnored')}</p>}
      <ul className={styles.storedList}>
        {ignored.map((one) => (
          <Stored
            key={one.id}
            text={one.text}
            place={<Place one={one} />}
            by={one.by}
            at={one.at}
            onRemove={mayDecide ? () => takeBack.mutate({ ids: [one.id] }) : null}
          />
        ))}
      </ul>
    </>
  );
}

function Place({ one }: { one: StoredIgnoring }) {
  const { t } = useTranslation();
  if (one.articleId === null) return t('findings.settings.everywhere');
  return one.title || t('findings.settings.untitled');
}

interface StoredProps {
  text: string;
  place?: ReactNode;
  by: string;
  at: string;
  onRemove: (() => void) | null;
}

function Stored({ text, place, by, at, onRemove }: StoredProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <li className={styles.stored}>
      <span>
        <span className={styles.storedWord}>{text}</span>
        {place && <span className={styles.quiet}> · {place}</span>}
      </span>
      <span className={styles.quiet}>
        {t('findings.settings.by', { name: by, moment: formats.moment(at) })}
      </span>
      {onRemove ? (
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('findings.settings.remove', { text })}
          onClick={onRemove}
        />
      ) : (
        <span />
      )}
    </li>
  );
}
