/** The course of a review in the words of its papers. */

import { issuePartsInWords } from '#shared/model/approved-parts.ts';
import type { ArticleState } from '#shared/model/article.ts';
import { STATE_WORDS } from '#shared/model/article-state.ts';
import type { CommentedField, CommentThread } from '#shared/model/comment.ts';
import { STEP_WORDS } from '#shared/model/papers.ts';
import type { ArticleReview, IssueArticle, IssueReview } from '#shared/model/review.ts';
import type { SheetStep } from '../../publishing/reports/approval-sheet.ts';

/** Every step of every round, oldest first. */
export function articleSteps({ rounds }: ArticleReview): SheetStep[] {
  return rounds.toReversed().flatMap(({ steps }) =>
    steps.map(({ at, person, kind, toPerson, note }) => ({
      at,
      person,
      what: STEP_WORDS[kind],
      note: [toPerson && `Gửi ${toPerson}.`, note].filter(Boolean).join(' '),
    })),
  );
}

/** Approvals of an issue and how they were lost, oldest first. */
export function issueSteps({ approvals }: IssueReview): SheetStep[] {
  return approvals
    .flatMap(({ at, personName, note, lapsedAt, lapsedBy, lapsedReason }): SheetStep[] => [
      { at, person: personName, what: 'Duyệt số báo', note },
      ...(lapsedAt === null
        ? []
        : [
            {
              at: lapsedAt,
              person: lapsedBy ?? '',
              what: 'Duyệt hết hiệu lực',
              note:
                lapsedReason?.kind === 'changed'
                  ? `Đã sửa: ${issuePartsInWords(lapsedReason.parts, 'vi')}.`
                  : 'Rút duyệt.',
            },
          ]),
    ])
    .sort((left, right) => left.at.localeCompare(right.at));
}

/** "Chờ duyệt (Trần Văn An)", "Đã duyệt". */
export function articleState(state: ArticleState, reviewed: IssueArticle | undefined): string {
  const word = STATE_WORDS[state];
  const reviewer = reviewed?.waiting?.reviewer;
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}${reviewer ? ` (${reviewer})` : ''}`;
}

const FIELDS: Record<CommentedField, string> = {
  kicker: 'Chú mục',
  title: 'Tít',
  lead: 'Sapô',
  byline: 'Bút danh',
  via: 'Dòng “Theo”',
  attribution: 'Dòng “Nguồn”',
};
const LONGEST_QUOTE = 80;

/** What a comment is about, as paper says it. */
export function placeOf({ place, quote }: Pick<CommentThread, 'place' | 'quote'>): string {
  if (place.kind === 'article') return 'Cả bài';
  if (place.kind === 'field') return FIELDS[place.field];
  const shown = quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : quote;
  if (place.kind === 'figure') return shown ? `Ảnh “${shown}”` : 'Ảnh';
  return `“${shown}”`;
}
