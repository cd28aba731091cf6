/** Trình duyệt: to whom, until when, with which words. */
import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueSummary } from '#shared/model/issue.ts';
import { type ArticleReview, NOTE_LENGTH } from '#shared/model/review.ts';
import { useFormats } from '../../../app/formats.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { localDay } from '../../home/coming-issue.ts';
import type { OpenArticle } from '../open-articles.ts';
import { isSavedFirst } from '../saved-first.ts';
import styles from './review-bar.module.css';

interface SubmitDialogProps {
  opened: OpenArticle;
  review: ArticleReview;
  issue: IssueSummary | null | undefined;
  onClose(): void;
}

export function SubmitDialog({ opened, review, issue, onClose }: SubmitDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const desk = useDesk();
  const notify = useNotify();
  const { articleId, needed, openSuggestions, rounds } = review;
  const reviewers = useQuery(desk.review.reviewers.queryOptions({ articleId })).data;
  const ofIssue = useQuery(
    desk.review.ofIssue.queryOptions({ issueId: issue?.id ?? '' }, { enabled: Boolean(issue) }),
  ).data;
  const suitable = reviewers?.filter(({ isSuitable }) => isSuitable) ?? [];
  // Whoever returned it reads it again; where there is one reviewer only, there is nothing to choose.
  const last = suitable.find(({ id }) => id === rounds[0]?.reviewerId);
  const [chosen, setChosen] = useState<string | null>(null);
  const reviewerId = chosen ?? last?.id ?? (suitable.length === 1 ? (suitable[0]?.id ?? '') : '');
  const [due, setDue] = useState('');
  const [note, setNote] = useState('');
  const { title } = opened.content;
  const submit = useMutation(
    desk.review.submit.mutationOptions({
      onSuccess: () => {
        notify({ message: t('articleReview.submitted', { title: title || t('app.untitled') }) });
        onClose();
      },
    }),
  );
  const isReady = !submit.isPending && suitable.length > 0;
  const send = async () => {
    // What is handed in is what stands on the screen.
    if (!(await isSavedFirst(opened))) return;
    const { revision } = opened.autosave;
    submit.mutate({ articleId, revision, reviewerId: reviewerId || null, due: due || null, note });
  };
  const isPast = due !== '' && due < localDay(new Date());
  return (
    <FormDialog
      title={t('articleReview.dialog.title', { title: title || t('app.untitled') })}
      submit={t('articleReview.dialog.send')}
      isReady={isReady}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Field
        label={t('articleReview.dialog.reviewer')}
        {...(needed === 2 && { hint: t('articleReview.dialog.needsTwo') })}
        {...(reviewers && suitable.length === 0 && { validationMessage: t('articleReview.dialog.nobody') })}
      >
        <Select value={reviewerId} onChange={(_, { value }) => setChosen(value)} autoFocus>
          <option value="">{t('articleReview.dialog.anybody')}</option>
          {reviewers?.map(({ id, name, title: post, isSuitable }) => (
            <option key={id} value={id} disabled={!isSuitable}>
              {isSuitable
                ? [name, post].filter(Boolean).join(' – ')
                : t('articleReview.dialog.unsuitable', { name })}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t('articleReview.dialog.due')}
        hint={
          ofIssue?.due
            ? t('articleReview.dialog.dueOfIssue', { day: formats.day(ofIssue.due) })
            : t('articleReview.dialog.dueHint')
        }
        {...(isPast && {
          validationState: 'warning',
          validationMessage: t('articleReview.dialog.duePast'),
        })}
      >
        <Input type="date" value={due} onChange={(_, { value }) => setDue(value)} />
      </Field>
      <Field label={t('articleReview.dialog.note')} hint={t('articleReview.dialog.noteHint')}>
        <Textarea
          value={note}
          maxLength={NOTE_LENGTH}
          resize="vertical"
          onChange={(_, { value }) => setNote(value)}
        />
      </Field>
      {openSuggestions > 0 && (
        <p className={styles.hint}>{t('articleReview.dialog.suggestions', { count: openSuggestions })}</p>
      )}
    </FormDialog>
  );
}
