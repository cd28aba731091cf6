/** Gathers what the guards of review ask about an article; see shared/model/article-state.ts. */
import { countSuggestions } from '#shared/document/suggestions/open.ts';
import { figuresOf } from '#shared/document/walk.ts';
import { type Approval, approvalStatement } from '#shared/model/approval.ts';
import type { ApprovalsNeeded, ReviewedArticle } from '#shared/model/article-state.ts';
import type { ArticlesService, StoredArticle } from '../articles/articles.service.ts';
import type { IssuesService } from '../issues/issues.service.ts';
import type { KeysService } from '../keys/keys.service.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { ApprovedTexts } from './approved-texts.ts';
import type { ReviewRepository, StoredApproval, StoredRound } from './review.repository.ts';

/** An article together with all that review knows of it. */
export interface UnderReview {
  stored: StoredArticle;
  facts: ReviewedArticle;
  /** Newest first. */
  rounds: StoredRound[];
  /** Oldest first, lapsed ones too. */
  approvals: StoredApproval[];
  needed: ApprovalsNeeded;
}

export interface ReviewOrigins {
  articles: ArticlesService;
  issues: IssuesService;
  publications: PublicationsService;
  people: Pick<PeopleService, 'find'>;
  keys: Pick<KeysService, 'check' | 'find'>;
}

export class ReviewedArticles {
  readonly #repository: ReviewRepository;
  readonly #texts: ApprovedTexts;
  readonly #origins: ReviewOrigins;

  constructor(repository: ReviewRepository, texts: ApprovedTexts, origins: ReviewOrigins) {
    this.#repository = repository;
    this.#texts = texts;
    this.#origins = origins;
  }

  /** @throws DeskError NOT_FOUND */
  async load(articleId: string): Promise<UnderReview> {
    const stored = await this.#origins.articles.stored(articleId);
    const hash = await this.#texts.hashOf(stored);
    const rounds = await this.#repository.rounds(articleId);
    const approvals = await this.#repository.approvals(articleId);
    const [round] = rounds;
    const facts: ReviewedArticle = {
      state: stored.state,
      hash,
      isEmpty: stored.words === 0 && figuresOf(stored.document).length === 0,
      openSuggestions: countSuggestions(stored.document),
      writers: await this.#repository.writers(articleId),
      submittedBy: stored.state === 'draft' ? null : (round?.submitted_by ?? null),
      reviewerId: round && round.ended_at === null ? round.reviewer_id : null,
      approvedBy: standing(approvals, hash).map(({ personId }) => personId),
    };
    return { stored, facts, rounds, approvals, needed: await this.neededFor(articleId) };
  }

  /** As `neededIn`, for the issues that hold the article. */
  async neededFor(articleId: string): Promise<ApprovalsNeeded> {
    const holding = await this.#origins.issues.holding(articleId);
    return this.neededIn(holding.map(({ publicationId }) => publicationId));
  }

  /**
   * The most that any of the publications asks for.
   *
   * @param publicationIds of the issues that hold an article; for one in no issue the first publication says it.
   */
  async neededIn(publicationIds: readonly string[]): Promise<ApprovalsNeeded> {
    if (publicationIds.length === 0) {
      const [first] = await this.#origins.publications.list();
      return first ? this.neededByPublication(first.id) : 1;
    }
    const needed = await Promise.all([...new Set(publicationIds)].map((id) => this.neededByPublication(id)));
    return needed.includes(2) ? 2 : 1;
  }

  async neededByPublication(publicationId: string): Promise<ApprovalsNeeded> {
    return (await this.#repository.approvalsNeeded(publicationId)) === 2 ? 2 : 1;
  }

  /** Name of who is to decide; null for any reviewer. */
  async reviewerName({ reviewer_id: reviewerId }: StoredRound): Promise<string | null> {
    return reviewerId === null ? null : ((await this.#origins.people.find(reviewerId))?.name ?? null);
  }

  /** True when the signature is that of the person who is said to have approved, and of just this text. */
  async isGenuine(approval: Approval): Promise<boolean> {
    const { articleId, hash, personId, at, keyId, signature } = approval;
    const key = await this.#origins.keys.find(keyId);
    if (key?.personId !== personId) return false;
    const statement = approvalStatement({ kind: 'article-approval', articleId, hash, personId, at });
    return (await this.#origins.keys.check(keyId, statement, signature)) === 'valid';
  }
}

/** The approvals that hold for the text with this hash. */
export function standing(approvals: readonly StoredApproval[], hash: string): StoredApproval[] {
  return approvals.filter((approval) => approval.lapsedAt === null && approval.hash === hash);
}
