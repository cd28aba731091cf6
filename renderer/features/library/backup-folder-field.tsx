/** Where copies go. A browser window cannot show folders of the machine, so the path is typed or pasted. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupOverview } from '#shared/model/backup.ts';
import { useNotify } from '../../app/notices.tsx';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { failureOf } from '../../desk-client/failure.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import styles from './library.module.css';

interface BackupFolderFieldProps {
  overview: BackupOverview;
  mayChange: boolean;
}

export function BackupFolderField({ overview, mayChange }: BackupFolderFieldProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const { folder, isDefaultFolder } = overview;
  const [path, setPath] = useState<string | null>(null);
  const save = useMutation(desk.backups.setFolder.mutationOptions({ meta: { showsFailure: true } }));
  const choose = (chosen: string | null) =>
    save.mutate(
      { folder: chosen },
      {
        onSuccess: () => {
          setPath(null);
          if (chosen) notify({ message: t('library.backup.folderSaved', { folder: chosen }) });
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (path?.trim()) choose(path.trim());
  };
  return (
    <section className={styles.group} aria-label={t('library.backup.folder')}>
      <h3 className={styles.subheading}>{t('library.backup.folder')}</h3>
      <code className={styles.path}>{folder}</code>
      {isDefaultFolder && <p className={styles.quiet}>{t('library.backup.folderDefault')}</p>}
      {mayChange && path === null && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => setPath(isDefaultFolder ? '' : folder)}>
            {t('library.backup.folderChange')}
          </Button>
          {!isDefaultFolder && (
            <Button size="small" onClick={() => choose(null)}>
              {t('library.backup.folderReset')}
            </Button>
          )}
        </div>
      )}
      {mayChange && path !== null && (
        <form className={styles.group} onSubmit={submit}>
          <Field label={t('library.backup.folderPath')}>
            <Input autoFocus value={path} maxLength={4000} onChange={(_, { value }) => setPath(value)} />
          </Field>
          {save.error && <FailureNotice failure={failureOf(save.error)} />}
          <div className={styles.buttons}>
            <Button
              type="submit"
              size="small"
              appearance="primary"
              disabledFocusable={!path.trim() || save.isPending}
            >
              {t('library.backup.folderSave')}
            </Button>
            <Button size="small" onClick={() => setPath(null)}>
              {t('app.cancel')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
