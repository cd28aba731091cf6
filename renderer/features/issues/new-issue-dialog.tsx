import { Dialog, DialogSurface } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { IssueDetailsForm } from './issue-details-form.tsx';
import { nextIssueDetails } from './next-issue.ts';

/** Makes an issue with the publication's sections. */
export function NewIssueDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [, goTo] = useLocation();
  const publication = useQuery(desk.publications.list.queryOptions()).data?.[0];
  const issues = useQuery(desk.issues.list.queryOptions({ limit: 1 })).data?.issues;
  const create = useMutation(
    desk.issues.create.mutationOptions({ onSuccess: ({ id }) => goTo(places.issue(id)) }),
  );
  if (!publication || !issues) return null;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <IssueDetailsForm
          title={t('issues.newIssue')}
          submit={t('issues.create')}
          initial={nextIssueDetails(issues, new Date())}
          isPending={create.isPending}
          onSubmit={(details) => create.mutate({ publicationId: publication.id, details })}
          onCancel={onClose}
        />
      </DialogSurface>
    </Dialog>
  );
}
