/** Where an article stands in its review, in one sentence. */
import type { TFunction } from 'i18next';
import type { Language } from '#shared/messages.ts';
import { articlePartsInWords } from '#shared/model/approved-parts.ts';
import type { ArticleReview, ReviewStep } from '#shared/model/review.ts';
import type { Formats } from '../../../app/formats.ts';

export interface ReviewWords {
  text: string;
  /** Somebody has to do something about it. */
  asks: boolean;
}

export interface Wording {
  t: TFunction;
  formats: Formats;
  language: Language;
}

export function reviewWords(review: ArticleReview, isEmpty: boolean, wording: Wording): ReviewWords {
  const { t } = wording;
  switch (review.state) {
    case 'draft':
      return draftWords(review, isEmpty, wording);
    case 'submitted':
      return { text: waitingWords(review, wording), asks: false };
    case 'returned':
      return returnedWords(review, wording);
    case 'approved':
      return approvedWords(review, wording);
    case 'published':
      return { text: t('articleReview.published'), asks: false };
  }
}

function draftWords(review: ArticleReview, isEmpty: boolean, { t, formats, language }: Wording): ReviewWords {
  const { lapsed, rounds } = review;
  if (lapsed?.reason.kind === 'changed') {
    const parts = lapsed.parts.length > 0 ? lapsed.parts : lapsed.reason.parts;
    const given = { names: lapsed.approvedBy.join(', '), parts: articlePartsInWords(parts, language) };
    const isUndone = lapsed.parts.length === 0;
    return { text: t(`articleReview.draft.${isUndone ? 'lapsedUndone' : 'lapsed'}`, given), asks: true };
  }
  const last = rounds[0]?.steps.at(-1);
  if (last && (last.kind === 'withdrawn' || last.kind === 'reopened')) {
    const given = { name: last.person, time: formats.moment(last.at) };
    return { text: t(`articleReview.draft.${last.kind}`, given), asks: false };
  }
  return { text: t(isEmpty ? 'articleReview.draft.empty' : 'articleReview.draft.fresh'), asks: false };
}

function waitingWords({ rounds, approvals }: ArticleReview, { t, formats }: Wording): string {
  const [round] = rounds;
  if (!round) return '';
  const since = { time: formats.moment(round.submittedAt) };
  const waits =
    approvals.length > 0
      ? t('articleReview.waiting.second', { names: approvals.map(({ personName }) => personName).join(', ') })
      : round.reviewer === null
        ? t('articleReview.waiting.any', since)
        : t('articleReview.waiting.one', { ...since, name: round.reviewer });
  const due = round.due && t('articleReview.waiting.due', { day: formats.day(round.due) });
  return `${[waits, due].filter(Boolean).join(', ')}. ${t('articleReview.waiting.edit')}`;
}

function returnedWords(review: ArticleReview, { t, formats }: Wording): ReviewWords {
  const step = remarkStep(review);
  if (!step) return { text: '', asks: true };
  const given = { name: step.person, time: formats.moment(step.at) };
  return { text: t('articleReview.returned', given), asks: true };
}

/** What was remarked when the article was returned: it stays in front of its writer until that is done. */
export function remarkOf(review: ArticleReview): string {
  return review.state === 'returned' ? (remarkStep(review)?.note ?? '') : '';
}

function remarkStep({ rounds }: ArticleReview): ReviewStep | undefined {
  return rounds[0]?.steps.findLast(({ kind }) => kind === 'returned' || kind === 'takenBack');
}

function approvedWords(review: ArticleReview, { t, formats }: Wording): ReviewWords {
  const last = review.approvals.at(-1);
  if (!last) return { text: t('articleReview.approvedBefore'), asks: true };
  const names = review.approvals.map(({ personName }) => personName).join(', ');
  return { text: t('articleReview.approved', { names, time: formats.moment(last.at) }), asks: false };
}
