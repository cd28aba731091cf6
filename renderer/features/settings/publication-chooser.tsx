/** Which publication the settings are about, and adding or removing one. */
import { Button, Field, Select, useRestoreFocusTarget } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { publicationTitle } from '#shared/model/print-run.ts';
import type { Publication } from '#shared/model/publication.ts';
import { useNotify } from '../../app/notices.tsx';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { NewPublicationDialog } from './new-publication-dialog.tsx';
import styles from './settings-screen.module.css';
import { showPublication } from './shown-publication.ts';

interface PublicationChooserProps {
  publications: readonly Publication[];
  shown: Publication;
  mayChange: boolean;
}

export function PublicationChooser({ publications, shown, mayChange }: PublicationChooserProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const restoreFocus = useRestoreFocusTarget();
  const [isAdding, setAdding] = useState(false);
  const isOne = publications.length === 1;
  const remove = useMutation(
    desk.publications.remove.mutationOptions({
      onSuccess: () => notify({ message: t('settings.removed', { name: shown.name }) }),
    }),
  );
  if (isOne && !mayChange) return null;
  return (
    <div className={styles.chooser}>
      {!isOne && (
        <Field label={t('settings.shown')} hint={t('settings.shownHint')} className={styles.chosen ?? ''}>
          <Select value={shown.id} onChange={(_, { value }) => showPublication(value)}>
            {publications.map((one) => (
              <option key={one.id} value={one.id}>
                {publicationTitle(one)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {mayChange && (
        <div className={styles.chooserActions}>
          <Button {...restoreFocus} size="small" icon={<AddRegular />} onClick={() => setAdding(true)}>
            {t('settings.add')}
          </Button>
          {!isOne && (
            <Button
              size="small"
              icon={<DeleteRegular />}
              disabledFocusable={remove.isPending}
              onClick={() => remove.mutate({ id: shown.id })}
            >
              {t('settings.remove')}
            </Button>
          )}
        </div>
      )}
      {isAdding && <NewPublicationDialog onClose={() => setAdding(false)} />}
    </div>
  );
}
