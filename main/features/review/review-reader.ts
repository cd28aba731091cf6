/** Review of one article as windows and papers show it. */
import type { Approval } from '#shared/model/approval.ts';
import type { ApprovedPart } from '#shared/model/approved-parts.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import { decideReview, isOwnArticle } from '#shared/model/article-state.ts';
import { changedParts } from '#shared/model/changed-parts.ts';
import { mayDo, type Person } from '#shared/model/person.ts';
import type { ArticleReview, LapsedApproval, PossibleReviewer, ReviewRound } from '#shared/model/review.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { VersionsService } from '../versions/versions.service.ts';
import type { ReviewRepository, StoredApproval } from './review.repository.ts';
import { type ReviewedArticles, standing, type UnderReview } from './reviewed-articles.ts';

export class ReviewReader {
  readonly #repository: ReviewRepository;
  readonly #reviewed: ReviewedArticles;
  readonly #partners: { people: PeopleService; versions: VersionsService };

  constructor(
    repository: ReviewRepository,
    reviewed: ReviewedArticles,
    partners: { people: PeopleService; versions: VersionsService },
  ) {
    this.#repository = repository;
    this.#reviewed = reviewed;
    this.#partners = partners;
  }

  /**
   * @param viewer who asks: what they may do is in the answer.
   * @throws DeskError NOT_FOUND
   */
  async ofArticle(viewer: Person, articleId: string): Promise<ArticleReview> {
    const article = await this.#reviewed.load(articleId);
    const { stored, facts, approvals, needed } = article;
    const decision = decideReview(
      facts,
      { event: 'approve', personId: viewer.id, hash: facts.hash },
      { approvalsNeeded: needed },
    );
    const mayApprove = mayDo(viewer.roles, 'article.approve');
    return {
      articleId,
      state: stored.state,
      hash: facts.hash,
      approvals: standing(approvals, facts.hash).map(toApproval),
      allApprovals: approvals.map(toApproval),
      lapsed: await this.#lapsed(article),
      isApprovedWithoutRecord: stored.state === 'approved' && facts.approvedBy.length === 0,
      rounds: await this.#rounds(article),
      needed,
      openSuggestions: facts.openSuggestions,
      approveRefusal: mayApprove ? (decision.allowed ? null : decision.refusal) : 'NOT_ALLOWED',
      mayWithdraw: decideReview(
        facts,
        { event: 'withdraw', personId: viewer.id },
        { approvalsNeeded: needed },
      ).allowed,
      mayDelegate: this.#mayDelegate(article, viewer),
    };
  }

  /** Everybody who reviews at this desk, by name. @throws DeskError NOT_FOUND */
  async reviewers(viewer: Person, articleId: string): Promise<PossibleReviewer[]> {
    const { facts } = await this.#reviewed.load(articleId);
    const people = (await this.#partners.people.list()).filter(({ roles }) =>
      mayDo(roles, 'article.approve'),
    );
    // Who hands an article in will not be the one who decides about it.
    const isHandingIn = facts.state === 'draft' || facts.state === 'returned';
    return people.map(({ id, name, title }) => ({
      id,
      name,
      title,
      isSuitable:
        !isOwnArticle(facts, id) && !facts.approvedBy.includes(id) && !(isHandingIn && id === viewer.id),
    }));
  }

  #mayDelegate({ facts }: UnderReview, viewer: Person): boolean {
    if (facts.state !== 'submitted' || !mayDo(viewer.roles, 'article.delegate')) return false;
    const isTheirs = facts.reviewerId === null || facts.reviewerId === viewer.id;
    return isTheirs || viewer.roles.includes('administrator');
  }

  /** The approvals that were lost together last, unless others took their place. */
  async #lapsed({ stored, facts, approvals }: UnderReview): Promise<LapsedApproval | null> {
    if (facts.approvedBy.length > 0) return null;
    const last = approvals.at(-1);
    if (last?.lapsedAt === undefined || last.lapsedAt === null || last.lapsedReason === null) return null;
    const together = approvals.filter(({ lapsedAt }) => lapsedAt === last.lapsedAt);
    return {
      at: last.lapsedAt,
      approvedBy: together.map(({ personName }) => personName),
      by: last.lapsedBy,
      reason: last.lapsedReason,
      parts: await this.#partsSince(last, stored),
    };
  }

  /** What is different now from what was approved. */
  async #partsSince({ versionId }: StoredApproval, now: ArticleContent): Promise<ApprovedPart[]> {
    if (versionId === null) return [];
    return changedParts(await this.#partners.versions.content(versionId), now);
  }

  async #rounds({ rounds }: UnderReview): Promise<ReviewRound[]> {
    const steps = await this.#repository.steps(rounds.map(({ id }) => id));
    return Promise.all(
      rounds.map(async (round) => ({
        id: round.id,
        number: round.number,
        submittedBy: steps.get(round.id)?.[0]?.person ?? '',
        submittedAt: round.submitted_at,
        reviewerId: round.reviewer_id,
        reviewer: await this.#reviewed.reviewerName(round),
        due: round.due,
        endedAt: round.ended_at,
        steps: steps.get(round.id) ?? [],
      })),
    );
  }
}

function toApproval({ lapsedBy: _, ...approval }: StoredApproval): Approval {
  return approval;
}
