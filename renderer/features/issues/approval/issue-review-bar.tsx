/** Where an issue stands on its way out: what is missing, who approved it, and the steps that are left. */
import { Button } from '@fluentui/react-components';
import {
  ArrowUndoRegular,
  CheckmarkCircleRegular,
  ClockRegular,
  type FluentIcon,
  LockClosedRegular,
  MegaphoneRegular,
} from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/messages.ts';
import { issuePartsInWords } from '#shared/model/approved-parts.ts';
import type { Issue } from '#shared/model/issue.ts';
import type { IssueReview } from '#shared/model/review.ts';
import { useCommands } from '../../../app/commands/commands.ts';
import { type Formats, useFormats } from '../../../app/formats.ts';
import { useNotify } from '../../../app/notices.tsx';
import { usePreferences } from '../../../app/preferences.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { useCurrentPerson, useMay } from '../../../desk-client/permissions.ts';
import { StandingBar } from '../../../ui/standing-bar.tsx';
import { ApproveIssueDialog, PublishIssueDialog } from './issue-dialogs.tsx';
import styles from './issue-review-bar.module.css';

export function IssueReviewBar({ issue }: { issue: Issue }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const language = usePreferences((preferences) => preferences.language);
  const desk = useDesk();
  const notify = useNotify();
  const person = useCurrentPerson();
  const [dialog, setDialog] = useState<'approve' | 'publish' | null>(null);
  const review = useQuery(desk.review.ofIssue.queryOptions({ issueId: issue.id })).data;
  const { number } = issue;
  const mayPublish = useMay('issue.publish') && review?.state === 'draft' && review.approval !== null;
  const mayApprove = useMay('issue.approve') && review !== undefined && isReady(review) && !review.approval;
  const mayWithdraw = review?.state === 'draft' && review.approval?.personId === person?.id;
  const withdraw = useMutation(
    desk.review.withdrawIssueApproval.mutationOptions({
      onSuccess: () => notify({ message: t('issueApproval.withdrawnNow', { number }) }),
    }),
  );
  const takeBack = () => withdraw.mutate({ issueId: issue.id });
  const command = (id: string, label: string, run: () => void, isOffered: boolean | undefined) =>
    isOffered ? [{ id, label, run }] : [];
  useCommands('screen', [
    ...command('issue.approve', t('issueApproval.approve'), () => setDialog('approve'), mayApprove),
    ...command('issue.withdraw', t('issueApproval.withdraw'), takeBack, mayWithdraw),
    ...command('issue.publish', t('issueApproval.publish'), () => setDialog('publish'), mayPublish),
  ]);

  const words = review ? wordsOf(review, { t, formats, language }) : { text: '', asks: false };
  const Icon = review ? iconOf(review) : ClockRegular;
  return (
    <>
      <StandingBar
        label={t('issueApproval.label')}
        sign={<Icon className={styles.icon ?? ''} aria-hidden />}
        words={words}
        isMuted
        actions={
          <>
            {mayWithdraw && (
              <Button
                size="small"
                icon={<ArrowUndoRegular />}
                onClick={takeBack}
                disabled={withdraw.isPending}
              >
                {t('issueApproval.withdraw')}
              </Button>
            )}
            {mayApprove && (
              <Button
                size="small"
                appearance="primary"
                icon={<CheckmarkCircleRegular />}
                onClick={() => setDialog('approve')}
              >
                {t('issueApproval.approve')}
              </Button>
            )}
            {mayPublish && (
              <Button
                size="small"
                appearance="primary"
                icon={<MegaphoneRegular />}
                onClick={() => setDialog('publish')}
              >
                {t('issueApproval.publish')}
              </Button>
            )}
          </>
        }
      />
      {dialog === 'approve' && review && (
        <ApproveIssueDialog issue={issue} review={review} onClose={() => setDialog(null)} />
      )}
      {dialog === 'publish' && review && (
        <PublishIssueDialog issue={issue} review={review} onClose={() => setDialog(null)} />
      )}
    </>
  );
}

function isReady({ articles, state }: IssueReview): boolean {
  return state === 'draft' && articles.length > 0 && articles.every((article) => article.isReady);
}

function iconOf({ state, approval }: IssueReview): FluentIcon {
  if (state === 'published') return LockClosedRegular;
  return approval ? CheckmarkCircleRegular : ClockRegular;
}

interface Wording {
  t: TFunction;
  formats: Formats;
  language: Language;
}

function wordsOf(review: IssueReview, wording: Wording): { text: string; asks: boolean } {
  const { t, formats } = wording;
  const { approval, state, articles, due } = review;
  if (state === 'published') return { text: t('issueApproval.published'), asks: false };
  if (approval) {
    const given = { name: approval.personName, time: formats.moment(approval.at) };
    return { text: t('issueApproval.approved', given), asks: false };
  }
  const missing = articles.filter((article) => !article.isReady).length;
  const left =
    articles.length === 0
      ? t('issueApproval.empty')
      : missing > 0
        ? t('issueApproval.notReady', { count: missing })
        : t('issueApproval.ready');
  const lapsed = lapsedWords(review, wording);
  const deadline = due && t('issueApproval.due', { day: formats.day(due) });
  return { text: [lapsed, left, deadline].filter(Boolean).join(' '), asks: lapsed !== null };
}

function lapsedWords({ lapsed }: IssueReview, { t, language }: Wording): string | null {
  if (!lapsed?.lapsedReason) return null;
  if (lapsed.lapsedReason.kind === 'withdrawn') {
    return t('issueApproval.withdrawn', { name: lapsed.personName });
  }
  const parts = issuePartsInWords(lapsed.lapsedReason.parts, language);
  return t('issueApproval.lapsed', { name: lapsed.personName, parts });
}
