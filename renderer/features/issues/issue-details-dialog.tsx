import { Dialog, DialogSurface } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#shared/model/issue.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { IssueDetailsForm } from './issue-details-form.tsx';

/** Changes what is said of an issue. */
export function IssueDetailsDialog({ issue, onClose }: { issue: Issue; onClose(): void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const update = useMutation(desk.issues.updateDetails.mutationOptions({ onSuccess: onClose }));
  const { number, date, theme } = issue;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <IssueDetailsForm
          title={t('issues.details')}
          submit={t('issues.save')}
          initial={{ number, date, theme }}
          isPending={update.isPending}
          onSubmit={(details) => update.mutate({ id: issue.id, details })}
          onCancel={onClose}
        />
      </DialogSurface>
    </Dialog>
  );
}
