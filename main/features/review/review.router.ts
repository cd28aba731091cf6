import { z } from 'zod';
import { NOTE_LENGTH } from '#shared/model/review.ts';
import { isIsoDate } from '#shared/vietnamese/dates.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { IssueApprovalService } from './issue-approval.service.ts';
import type { PublicationReviewService } from './publication-review.service.ts';
import type { QueuesService } from './queues.service.ts';
import type { ReviewService } from './review.service.ts';
import type { ReviewReader } from './review-reader.ts';

const articleId = z.string();
const issueId = z.string();
const note = z.string().trim().max(NOTE_LENGTH).default('');
const due = z.string().refine(isIsoDate).nullable();
/** SHA-256 in hex of what the person has in front of them. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);

export interface ReviewServices {
  review: ReviewService;
  reviewReader: ReviewReader;
  queues: QueuesService;
  issueApprovals: IssueApprovalService;
  publicationReview: PublicationReviewService;
}

export function reviewRouter(services: ReviewServices) {
  const { review, reviewReader, queues, issueApprovals, publicationReview } = services;
  return router({
    queues: procedureFor('read').query(({ ctx }) => queues.queues(ctx.signedIn)),
    ofArticle: procedureFor('read')
      .input(z.object({ articleId }))
      .query(({ input, ctx }) => reviewReader.ofArticle(ctx.signedIn, input.articleId)),
    /** Whom an article can be handed to. */
    reviewers: procedureFor('read')
      .input(z.object({ articleId }))
      .query(({ input, ctx }) => reviewReader.reviewers(ctx.signedIn, input.articleId)),
    submit: procedureFor('article.submit')
      .input(
        z.object({
          articleId,
          revision: z.int().positive(),
          reviewerId: z.string().nullable().default(null),
          due: due.default(null),
          note,
        }),
      )
      .mutation(({ input, ctx }) => review.submit(ctx.signedIn, input)),
    withdraw: procedureFor('article.submit')
      .input(z.object({ articleId }))
      .mutation(({ input, ctx }) => review.withdraw(ctx.signedIn, input.articleId)),
    delegate: procedureFor('article.delegate')
      .input(z.object({ articleId, toPersonId: z.string(), note }))
      .mutation(({ input, ctx }) =>
        review.delegate(ctx.signedIn, input.articleId, input.toPersonId, input.note),
      ),
    approve: procedureFor('article.approve')
      .input(z.object({ articleId, hash, note }))
      .mutation(({ input, ctx }) => review.approve(ctx.signedIn, input)),
    return: procedureFor('article.approve')
      .input(z.object({ articleId, hash, note: z.string().trim().min(1).max(NOTE_LENGTH) }))
      .mutation(({ input, ctx }) => review.return(ctx.signedIn, input)),
    ofIssue: procedureFor('read')
      .input(z.object({ issueId }))
      .query(({ input }) => issueApprovals.ofIssue(input.issueId)),
    approveIssue: procedureFor('issue.approve')
      .input(z.object({ issueId, hash, note }))
      .mutation(({ input, ctx }) => issueApprovals.approve(ctx.signedIn, input)),
    withdrawIssueApproval: procedureFor('issue.approve')
      .input(z.object({ issueId }))
      .mutation(({ input, ctx }) => issueApprovals.withdraw(ctx.signedIn, input.issueId)),
    publishIssue: procedureFor('issue.publish')
      .input(z.object({ issueId, hash }))
      .mutation(({ input, ctx }) => issueApprovals.publish(ctx.signedIn, input.issueId, input.hash)),
    setIssueDeadline: procedureFor('issue.compose')
      .input(z.object({ issueId, due }))
      .mutation(({ input }) => issueApprovals.setDeadline(input.issueId, input.due)),
    ofPublication: procedureFor('read')
      .input(z.object({ publicationId: z.string() }))
      .query(({ input }) => publicationReview.get(input.publicationId)),
    setApprovalsNeeded: procedureFor('publication.write')
      .input(z.object({ publicationId: z.string(), needed: z.union([z.literal(1), z.literal(2)]) }))
      .mutation(({ input }) => publicationReview.set(input.publicationId, input.needed)),
  });
}
