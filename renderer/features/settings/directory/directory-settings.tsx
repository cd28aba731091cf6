/** "Danh bạ" of the settings: people, bodies and places, found by typing, added, changed and removed. */
import { Button, SearchBox } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DIRECTORY_KINDS,
  type DirectoryDraft,
  type DirectoryEntry,
  type DirectoryKind,
} from '#shared/model/directory.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { useMay } from '../../../desk-client/permissions.ts';
import { Chips } from '../../../ui/chips.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import styles from './directory.module.css';
import { EntryDialog } from './entry-dialog.tsx';
import { EntryRow } from './entry-row.tsx';
import { blankEntry, fullName, matching } from './entry-words.ts';

export function DirectorySettings() {
  const desk = useDesk();
  const directory = useQuery(desk.directory.list.queryOptions());
  return <Loaded query={directory}>{(entries) => <Directory entries={entries} />}</Loaded>;
}

/** The entry in the dialog; a new one has no id. */
interface Editing {
  id: string | null;
  entry: DirectoryDraft;
}

function withoutId({ id: _, ...entry }: DirectoryEntry): DirectoryDraft {
  return entry;
}

function Directory({ entries }: { entries: readonly DirectoryEntry[] }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const mayChange = useMay('library.write');
  const add = useMutation(desk.directory.add.mutationOptions());
  const put = useMutation(desk.directory.put.mutationOptions());
  const remove = useMutation(desk.directory.remove.mutationOptions());
  const [wanted, setWanted] = useState('');
  const [kinds, setKinds] = useState<ReadonlySet<DirectoryKind>>(new Set());
  const [editing, setEditing] = useState<Editing | null>(null);
  const shown = useMemo(() => matching(entries, wanted, kinds), [entries, wanted, kinds]);

  const save = (entry: DirectoryDraft) => {
    const name = fullName(entry);
    const before = entries.find(({ id }) => id === editing?.id);
    if (before) {
      const undo = () => put.mutate({ id: before.id, entry: withoutId(before) });
      const message = t('directory.changed', { name });
      put.mutate({ id: before.id, entry }, { onSuccess: () => notify({ message, undo }) });
    } else {
      const message = t('directory.added', { name });
      add.mutate(
        { entry },
        { onSuccess: ({ id }) => notify({ message, undo: () => remove.mutate({ id }) }) },
      );
    }
    setEditing(null);
  };
  const takeOut = (entry: DirectoryEntry) => {
    const message = t('directory.removed', { name: fullName(entry) });
    const undo = () => put.mutate({ id: entry.id, entry: withoutId(entry) });
    remove.mutate({ id: entry.id }, { onSuccess: () => notify({ message, undo }) });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')];
    const at = rows.findIndex((row) => row.matches(':focus'));
    const entry = shown.find(({ id }) => id === rows[at]?.dataset.entry);
    if (!entry) return;
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (target !== undefined) rows[Math.max(0, Math.min(target, rows.length - 1))]?.focus();
    else if (event.key === 'Delete' && mayChange) {
      (rows[at + 1] ?? rows[at - 1])?.focus();
      takeOut(entry);
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.directory}>
      <div className={styles.tools}>
        <SearchBox
          className={styles.search ?? ''}
          aria-label={t('directory.search')}
          placeholder={t('directory.search')}
          value={wanted}
          onChange={(_, { value }) => setWanted(value)}
        />
        <Chips
          label={t('directory.byKind')}
          options={DIRECTORY_KINDS.map((value) => ({
            value,
            label: t(`directory.kinds.${value}`),
            count: entries.filter(({ kind }) => kind === value).length,
          }))}
          on={kinds}
          onChange={setKinds}
        />
      </div>
      {mayChange && (
        <div className={styles.tools}>
          {DIRECTORY_KINDS.map((kind) => (
            <Button
              key={kind}
              size="small"
              icon={<AddRegular />}
              onClick={() => setEditing({ id: null, entry: blankEntry(kind) })}
            >
              {t(`directory.add.${kind}`)}
            </Button>
          ))}
          <span className={styles.quiet}>{t('directory.keys')}</span>
        </div>
      )}
      {shown.length === 0 && (
        <p className={styles.quiet}>{t(entries.length === 0 ? 'directory.empty' : 'directory.notFound')}</p>
      )}
      <ul className={styles.list} aria-label={t('directory.list')} onKeyDown={onKeyDown}>
        {shown.map((entry) => (
          <EntryRow
            key={entry.id}
            entry={entry}
            mayChange={mayChange}
            onEdit={() => setEditing({ id: entry.id, entry: withoutId(entry) })}
            onRemove={() => takeOut(entry)}
          />
        ))}
      </ul>
      {editing && <EntryDialog entry={editing.entry} onClose={() => setEditing(null)} onSave={save} />}
    </div>
  );
}
