/** Asks once more before a whole issue is approved, or closed for good. */
import { Field, Textarea } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#shared/model/issue.ts';
import { type IssueReview, NOTE_LENGTH } from '#shared/model/review.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk, useDeskCalls } from '../../../desk-client/desk-client.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useUnlockedKey } from '../../people/unlocked-key.ts';
import { PrintedOtherwise } from './printed-otherwise.tsx';

interface IssueDialogProps {
  issue: Issue;
  /** As it is in front of the person: a decision about it names its hash. */
  review: IssueReview;
  onClose(): void;
}

export function ApproveIssueDialog({ issue, review, onClose }: IssueDialogProps) {
  const { t } = useTranslation();
  const calls = useDeskCalls();
  const notify = useNotify();
  const unlocked = useUnlockedKey();
  const [note, setNote] = useState('');
  const { number } = issue;
  const [hash] = useState(review.hash);
  const approve = useMutation({
    mutationFn: () =>
      unlocked(() => calls.review.approveIssue.mutate({ issueId: issue.id, hash, note: note.trim() })),
    onSuccess: () => notify({ message: t('issueApproval.approvedNow', { number }) }),
    onSettled: onClose,
  });
  return (
    <FormDialog
      title={t('issueApproval.approveDialog.title', { number })}
      submit={t('issueApproval.approveDialog.send')}
      isReady={!approve.isPending}
      onSubmit={() => approve.mutate()}
      onClose={onClose}
    >
      <p>{t('issueApproval.approveDialog.body', { count: review.articles.length })}</p>
      <PrintedOtherwise articles={review.articles} />
      <Field label={t('issueApproval.approveDialog.note')} hint={t('issueApproval.approveDialog.noteHint')}>
        <Textarea
          value={note}
          maxLength={NOTE_LENGTH}
          resize="vertical"
          onChange={(_, { value }) => setNote(value)}
        />
      </Field>
    </FormDialog>
  );
}

export function PublishIssueDialog({ issue, review, onClose }: IssueDialogProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const { number } = issue;
  const [hash] = useState(review.hash);
  const publish = useMutation(
    desk.review.publishIssue.mutationOptions({
      onSuccess: () => notify({ message: t('issueApproval.publishedNow', { number }) }),
      onSettled: onClose,
    }),
  );
  return (
    <FormDialog
      title={t('issueApproval.publishDialog.title', { number })}
      submit={t('issueApproval.publishDialog.send')}
      isReady={!publish.isPending}
      onSubmit={() => publish.mutate({ issueId: issue.id, hash })}
      onClose={onClose}
    >
      <p>{t('issueApproval.publishDialog.body', { count: review.articles.length })}</p>
    </FormDialog>
  );
}
