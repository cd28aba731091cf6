/** One entry of the directory, new or to be changed. */
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DirectoryDraft, directoryDraftSchema } from '#shared/model/directory.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import styles from './directory.module.css';
import { PeriodFields } from './period-fields.tsx';
import { PersonTitles } from './person-titles.tsx';

interface EntryDialogProps {
  entry: DirectoryDraft;
  onClose(): void;
  onSave(entry: DirectoryDraft): void;
}

export function EntryDialog({ entry: initial, onClose, onSave }: EntryDialogProps) {
  const { t } = useTranslation();
  const [entry, setEntry] = useState(initial);
  const checked = directoryDraftSchema.safeParse(
    entry.kind === 'person'
      ? { ...entry, titles: entry.titles.filter(({ title }) => title.trim() !== '') }
      : entry,
  );
  return (
    <FormDialog
      title={t(`directory.edit.${entry.kind}`)}
      submit={t('directory.save')}
      isReady={checked.success}
      onSubmit={() => checked.success && onSave(checked.data)}
      onClose={onClose}
    >
      {entry.kind === 'place' && (
        <Field label={t('directory.type')} hint={t('directory.typeHint')}>
          <Input
            value={entry.type}
            maxLength={60}
            onChange={(_, { value: type }) => setEntry({ ...entry, type })}
          />
        </Field>
      )}
      <Field label={t(entry.kind === 'person' ? 'directory.fullName' : 'directory.name')} required>
        <Input
          autoFocus
          value={entry.name}
          maxLength={200}
          onChange={(_, { value: name }) => setEntry({ ...entry, name })}
        />
      </Field>
      {entry.kind === 'person' && (
        <PersonTitles titles={entry.titles} onChange={(titles) => setEntry({ ...entry, titles })} />
      )}
      {entry.kind === 'body' && (
        <Field label={t('directory.shortName')}>
          <Input
            value={entry.shortName}
            maxLength={60}
            onChange={(_, { value: shortName }) => setEntry({ ...entry, shortName })}
          />
        </Field>
      )}
      {entry.kind !== 'person' && (
        <PeriodFields period={entry} onChange={(period) => setEntry({ ...entry, ...period })} />
      )}
      {entry.kind === 'body' && (
        <Field label={t('directory.successor')}>
          <Input
            value={entry.successor}
            maxLength={200}
            onChange={(_, { value: successor }) => setEntry({ ...entry, successor })}
          />
        </Field>
      )}
      {entry.kind === 'place' && (
        <Field label={t('directory.mergedInto')} hint={t('directory.mergedHint')}>
          <Input
            value={entry.mergedInto}
            maxLength={200}
            onChange={(_, { value: mergedInto }) => setEntry({ ...entry, mergedInto })}
          />
        </Field>
      )}
      <p className={styles.wrong} role="status">
        {checked.success || entry.name === '' ? '' : t('directory.wrong')}
      </p>
    </FormDialog>
  );
}
