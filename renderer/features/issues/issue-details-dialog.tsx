import { Field, Input } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue, IssueDetails } from '#shared/model/issue.ts';
import { useDesk, useDeskCalls } from '../../desk-client/desk-client.tsx';
import { IssueDetailsForm } from './issue-details-form.tsx';

/** Changes what is said of an issue, and until when it is to be approved. */
export function IssueDetailsDialog({ issue, onClose }: { issue: Issue; onClose(): void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const calls = useDeskCalls();
  const { id: issueId, number, date, theme } = issue;
  const review = useQuery(desk.review.ofIssue.queryOptions({ issueId })).data;
  const [details, setDetails] = useState<IssueDetails>({ number, date, theme });
  const [changedDue, setChangedDue] = useState<string | null>(null);
  const due = changedDue ?? review?.due ?? '';
  const update = useMutation({
    mutationFn: async (wanted: IssueDetails) => {
      const isOther = wanted.number !== number || wanted.date !== date || wanted.theme !== theme;
      if (isOther) await calls.issues.updateDetails.mutate({ id: issueId, details: wanted });
      if (changedDue !== null) await calls.review.setIssueDeadline.mutate({ issueId, due: due || null });
    },
    onSuccess: onClose,
  });
  return (
    <IssueDetailsForm
      title={t('issues.details')}
      submit={t('issues.save')}
      details={details}
      isPending={update.isPending}
      onChange={setDetails}
      onSubmit={(wanted) => update.mutate(wanted)}
      onClose={onClose}
    >
      <Field label={t('issueApproval.deadline')} hint={t('issueApproval.deadlineHint')}>
        <Input type="date" value={due} onChange={(_, { value }) => setChangedDue(value)} />
      </Field>
    </IssueDetailsForm>
  );
}
