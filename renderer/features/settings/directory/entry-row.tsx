/** A line of the directory: name, what it is, and when it is in force. */
import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { DirectoryEntry } from '#shared/model/directory.ts';
import { shortDate } from '#shared/vietnamese/dates.ts';
import styles from './directory.module.css';
import { fullName } from './entry-words.ts';

interface EntryRowProps {
  entry: DirectoryEntry;
  mayChange: boolean;
  onEdit(): void;
  onRemove(): void;
}

export function EntryRow({ entry, mayChange, onEdit, onRemove }: EntryRowProps) {
  const { t } = useTranslation();
  const name = fullName(entry);
  const details = useDetails(entry);
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.entry}
        data-focus-ring
        data-entry={entry.id}
        disabled={!mayChange}
        onClick={onEdit}
      >
        <span className={styles.name}>{name}</span>
        <span className={styles.quiet}>{details}</span>
      </button>
      {mayChange && (
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('directory.remove', { name })}
          onClick={onRemove}
        />
      )}
    </li>
  );
}

function useDetails(entry: DirectoryEntry): string {
  const { t } = useTranslation();
  const period = ({ from, to }: { from: string | null; to: string | null }) => {
    if (from && to) return t('directory.between', { from: shortDate(from), to: shortDate(to) });
    if (from) return t('directory.since', { from: shortDate(from) });
    return to ? t('directory.until', { to: shortDate(to) }) : t('directory.always');
  };
  if (entry.kind === 'person') {
    return entry.titles.map((one) => `${one.title} (${period(one)})`).join(' · ');
  }
  const next = entry.kind === 'body' ? entry.successor : entry.mergedInto;
  return [period(entry), next && t('directory.becomes', { name: next })].filter(Boolean).join(' · ');
}
