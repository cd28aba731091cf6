import { Button, Input } from '@fluentui/react-components';
import { FolderAddRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FOLDER_NAME_LIMIT } from '#shared/model/folders.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { failureOf } from '../../../desk-client/failure.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import styles from './folder-dialog.module.css';

interface NewFolderProps {
  /** Absolute path of the folder in which it is made. */
  parent: string;
  onMade(path: string): void;
}

/** Makes a folder in the one that is shown, and opens it. */
export function NewFolder({ parent, onMade }: NewFolderProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [name, setName] = useState<string | null>(null);
  const making = useMutation(desk.folders.make.mutationOptions({ meta: { showsFailure: true } }));
  if (name === null) {
    return (
      <Button
        className={styles.make ?? ''}
        size="small"
        icon={<FolderAddRegular />}
        onClick={() => setName('')}
      >
        {t('library.folders.make')}
      </Button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) making.mutate({ parent, name }, { onSuccess: ({ path }) => onMade(path) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // The dialog stays.
    event.stopPropagation();
    setName(null);
  };
  return (
    <>
      <form className={styles.naming} onSubmit={submit} onKeyDown={onKeyDown}>
        <Input
          autoFocus
          size="small"
          className={styles.typed ?? ''}
          aria-label={t('library.folders.makeName')}
          placeholder={t('library.folders.makeName')}
          value={name}
          maxLength={FOLDER_NAME_LIMIT}
          onChange={(_, { value }) => setName(value)}
        />
        <Button type="submit" size="small" disabledFocusable={!name.trim() || making.isPending}>
          {t('library.folders.makeIt')}
        </Button>
        <Button size="small" onClick={() => setName(null)}>
          {t('app.cancel')}
        </Button>
      </form>
      {making.error && <FailureNotice failure={failureOf(making.error)} />}
    </>
  );
}
