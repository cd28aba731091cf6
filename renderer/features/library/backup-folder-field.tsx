/** Where copies go. */
import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupOverview } from '#shared/model/backup.ts';
import { useNotify } from '../../app/notices.tsx';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { failureOf } from '../../desk-client/failure.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { FolderDialog } from './folders/folder-dialog.tsx';
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
  const [isChoosing, setChoosing] = useState(false);
  const save = useMutation(desk.backups.setFolder.mutationOptions({ meta: { showsFailure: true } }));
  const choose = (chosen: string | null) =>
    save.mutate(
      { folder: chosen },
      {
        onSuccess: () => {
          setChoosing(false);
          if (chosen) notify({ message: t('library.backup.folderSaved', { folder: chosen }) });
        },
      },
    );
  const begin = () => {
    save.reset();
    setChoosing(true);
  };
  return (
    <section className={styles.group} aria-label={t('library.backup.folder')}>
      <h3 className={styles.subheading}>{t('library.backup.folder')}</h3>
      <code className={styles.path}>{folder}</code>
      {isDefaultFolder && <p className={styles.quiet}>{t('library.backup.folderDefault')}</p>}
      {mayChange && (
        <div className={styles.buttons}>
          <Button size="small" onClick={begin}>
            {t('library.backup.folderChange')}
          </Button>
          {!isDefaultFolder && (
            <Button size="small" onClick={() => choose(null)}>
              {t('library.backup.folderReset')}
            </Button>
          )}
        </div>
      )}
      {!isChoosing && save.error && <FailureNotice failure={failureOf(save.error)} />}
      {isChoosing && (
        <FolderDialog
          title={t('library.backup.folderChoose')}
          start={isDefaultFolder ? null : folder}
          failure={save.error && failureOf(save.error)}
          isPending={save.isPending}
          onChoose={choose}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  );
}
