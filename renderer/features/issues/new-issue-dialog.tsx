import { Dialog, DialogSurface } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { IssueDetailsForm } from './issue-details-form.tsx';

/** Makes the next issue: number and day by the rhythm of the publication, sections as in the last one. */
export function NewIssueDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [, goTo] = useLocation();
  const publicationId = useQuery(desk.publications.list.queryOptions()).data?.[0]?.id ?? '';
  const suggestion = useQuery(
    desk.calendar.suggestion.queryOptions({ publicationId }, { enabled: publicationId !== '' }),
  ).data;
  const make = useMutation(
    desk.calendar.make.mutationOptions({ onSuccess: ({ id }) => goTo(places.issue(id)) }),
  );
  if (!suggestion) return null;
  const { number, date } = suggestion;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <IssueDetailsForm
          title={t('issues.newIssue')}
          submit={t('issues.create')}
          initial={{ number, date, theme: '' }}
          isPending={make.isPending}
          onSubmit={(details) => make.mutate({ publicationId, details })}
          onCancel={onClose}
        />
      </DialogSurface>
    </Dialog>
  );
}
