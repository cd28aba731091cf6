/** The list of a publication from which the dispatch of every issue is proposed. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { publicationTitle } from '#shared/model/print-run.ts';
import { useNotify } from '../../app/notices.tsx';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { useLedgerChanges } from './ledger-changes.ts';
import { RecipientsDialog } from './recipients-dialog.tsx';

export function PublicationRecipients({
  publicationId,
  onClose,
}: {
  publicationId: string;
  onClose(): void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const mayWrite = useMay('printRun.write');
  const changes = useLedgerChanges();
  const [isSaving, setSaving] = useState(false);
  const publication = useQuery(desk.publications.get.queryOptions({ id: publicationId })).data;
  const recipients = useQuery(desk.printRun.recipients.queryOptions({ publicationId })).data;
  if (!publication || !recipients) return null;
  return (
    <RecipientsDialog
      title={t('printRun.recipients.ofPublication', { publication: publicationTitle(publication) })}
      note={t('printRun.recipients.ofPublicationNote')}
      recipients={recipients}
      readOnly={!mayWrite}
      isSaving={isSaving}
      onSave={(list) => {
        setSaving(true);
        changes.setRecipients(publicationId, list, {
          onDone: () => {
            notify({ message: t('printRun.recipients.saved') });
            onClose();
          },
          onSettled: () => setSaving(false),
        });
      }}
      onClose={onClose}
    />
  );
}
