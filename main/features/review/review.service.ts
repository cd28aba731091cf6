/** Handing articles in, deciding about them, and handing them on: the one place that changes an article's state. */
import { v7 as uuid } from 'uuid';
import { DeskError } from '#shared/errors.ts';
import { type Approval, approvalStatement } from '#shared/model/approval.ts';
import type { ArticleState } from '#shared/model/article.ts';
import { decideReview, type ReviewAction, type Reviewer } from '#shared/model/article-state.ts';
import type { AuditAction } from '#shared/model/audit.ts';
import { mayDo, type Person } from '#shared/model/person.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { AuditLog, AuditRecord } from '../audit/audit.service.ts';
import type { KeysService } from '../keys/keys.service.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { VersionsService } from '../versions/versions.service.ts';
import { refusalError } from './refusal-error.ts';
import type { ReviewRepository } from './review.repository.ts';
import type { ReviewClock } from './review-clock.ts';
import { ReviewRounds } from './review-rounds.ts';
import type { ReviewedArticles, UnderReview } from './reviewed-articles.ts';

export interface Submission {
  articleId: string;
  /** What the window has: an article that was saved since is not handed in unseen. */
  revision: number;
  /** Null for any reviewer. */
  reviewerId: string | null;
  /** ISO day. */
  due: string | null;
  note: string;
}

/** A decision about the text with this hash, and no other. */
export interface Decision {
  articleId: string;
  hash: string;
  note: string;
}

/** What review needs of the rest of the desk. */
export interface ReviewPartners {
  articles: ArticlesService;
  versions: VersionsService;
  people: PeopleService;
  keys: Pick<KeysService, 'sign'>;
  audit: Pick<AuditLog, 'record'>;
}

export class ReviewService {
  readonly #repository: ReviewRepository;
  readonly #rounds: ReviewRounds;
  readonly #reviewed: ReviewedArticles;
  readonly #partners: ReviewPartners;
  readonly #clock: ReviewClock;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;

  constructor(
    repository: ReviewRepository,
    reviewed: ReviewedArticles,
    partners: ReviewPartners,
    clock: ReviewClock,
    work: UnitOfWork,
    events: DeskEvents,
  ) {
    this.#repository = repository;
    this.#rounds = new ReviewRounds(repository);
    this.#reviewed = reviewed;
    this.#partners = partners;
    this.#clock = clock;
    this.#work = work;
    this.#events = events;
  }

  /**
   * Hands an article in for review.
   *
   * @throws DeskError NOT_FOUND, CHANGED_ELSEWHERE, CLOCK_BEHIND, and the refusals of `decideReview`.
   */
  async submit(person: Person, { articleId, revision, reviewerId, due, note }: Submission): Promise<void> {
    await this.#work.transaction(async () => {
      const article = await this.#reviewed.load(articleId);
      if (article.stored.revision !== revision) {
        throw new DeskError('CHANGED_ELSEWHERE', { title: article.stored.title });
      }
      const chosen = reviewerId === null ? null : await this.#active(reviewerId);
      const reviewer = reviewerId === null ? null : reviewerOf(reviewerId, chosen);
      const state = this.#decide(article, { event: 'submit', personId: person.id, reviewer });
      const at = await this.#clock.next();
      await this.#rounds.begin(articleId, article.rounds[0], person, { at, note, to: chosen, due });
      await this.#moved(article, state, 'submitted', 'article.submitted', person, {
        details: { to: chosen?.name ?? null, due, note },
      });
    });
  }

  /** Takes back what was handed in. @throws DeskError as `submit` */
  async withdraw(person: Person, articleId: string): Promise<void> {
    await this.#work.transaction(async () => {
      const article = await this.#reviewed.load(articleId);
      const state = this.#decide(article, { event: 'withdraw', personId: person.id });
      const at = await this.#clock.next();
      await this.#repository.lapse(openIds(article), {
        at,
        by: person.name,
        reason: { kind: 'withdrawn' },
      });
      await this.#rounds.end(article.rounds[0], 'withdrawn', person, { at, note: '' });
      await this.#moved(article, state, 'withdrawn', 'article.withdrawn', person, {});
    });
  }

  /** Hands a review on to another reviewer. @throws DeskError as `submit` */
  async delegate(person: Person, articleId: string, toPersonId: string, note: string): Promise<void> {
    await this.#work.transaction(async () => {
      const article = await this.#reviewed.load(articleId);
      const to = await this.#active(toPersonId);
      this.#decide(article, {
        event: 'delegate',
        personId: person.id,
        reviewer: reviewerOf(toPersonId, to),
        mayDelegateAny: person.roles.includes('administrator'),
      });
      const [round] = article.rounds;
      if (!round) return;
      const at = await this.#clock.next();
      await this.#rounds.handTo(round, toPersonId);
      await this.#rounds.step(round.id, 'delegated', person, { at, note, to });
      await this.#record(article, 'article.delegated', person, { details: { to: to?.name ?? null, note } });
      this.#tell(articleId);
    });
  }

  /**
   * Says yes to the text with this hash, signed with the person's key.
   *
   * @throws DeskError NOT_FOUND, CLOCK_BEHIND, KEY_LOCKED, and the refusals of `decideReview`.
   */
  async approve(person: Person, { articleId, hash, note }: Decision): Promise<void> {
    await this.#work.transaction(async () => {
      const article = await this.#reviewed.load(articleId);
      const state = this.#decide(article, { event: 'approve', personId: person.id, hash });
      const at = await this.#clock.next();
      const statement = approvalStatement({
        kind: 'article-approval',
        articleId,
        hash,
        personId: person.id,
        at,
      });
      const signed = await this.#partners.keys.sign(person.id, statement);
      const versionId = await this.#partners.versions.keep(articleId, 'approved');
      const approval: Approval = {
        id: uuid(),
        articleId,
        hash,
        versionId,
        personId: person.id,
        personName: person.name,
        at,
        note,
        ...signed,
        lapsedAt: null,
        lapsedReason: null,
      };
      await this.#addApproval(article, approval, state);
      await this.#record(article, 'article.approved', person, { signed, details: { note } });
    });
  }

  /**
   * Gives the article back, with what is to be done; one that is approved, too, by who approved it.
   *
   * @throws DeskError as `submit`
   */
  async return(person: Person, { articleId, hash, note }: Decision): Promise<void> {
    await this.#work.transaction(async () => {
      const article = await this.#reviewed.load(articleId);
      const state = this.#decide(article, { event: 'return', personId: person.id, hash });
      const at = await this.#clock.next();
      await this.#repository.lapse(openIds(article), {
        at,
        by: person.name,
        reason: { kind: 'returned' },
      });
      const kind = article.stored.state === 'approved' ? 'takenBack' : 'returned';
      await this.#rounds.end(article.rounds[0], kind, person, { at, note });
      await this.#moved(article, state, 'returned', 'article.returned', person, { details: { note } });
    });
  }

  /**
   * Takes over an approval that was given on another desk. One that is here already changes nothing.
   *
   * @throws DeskError NOT_FOUND, APPROVAL_NOT_GENUINE, TEXT_CHANGED when it is of another text, and the other
   *   refusals of `decideReview`.
   */
  async takeOver(approval: Approval): Promise<void> {
    await this.#work.transaction(async () => {
      const article = await this.#reviewed.load(approval.articleId);
      if (article.approvals.some(({ id }) => id === approval.id)) return;
      const { personId, personName, hash } = approval;
      if (!(await this.#reviewed.isGenuine(approval))) {
        throw new DeskError('APPROVAL_NOT_GENUINE', { title: article.stored.title, person: personName });
      }
      const state = this.#decide(article, { event: 'takeOver', personId, hash });
      const versionId = await this.#partners.versions.keep(approval.articleId, 'approved');
      await this.#addApproval(article, { ...approval, versionId, lapsedAt: null, lapsedReason: null }, state);
      const { keyId, signature, at, note } = approval;
      await this.#partners.audit.record({
        action: 'article.approved',
        subject: subjectOf(article),
        before: hash,
        after: hash,
        signed: { keyId, signature },
        details: { note, approvedBy: personName, approvedAt: at, fromAnotherDesk: true },
      });
    });
  }

  #decide(article: UnderReview, action: ReviewAction): ArticleState {
    const decision = decideReview(article.facts, action, { approvalsNeeded: article.needed });
    if (decision.allowed) return decision.state;
    throw refusalError(decision.refusal, article.stored);
  }

  /** Somebody who may sign in; null for anybody else. */
  async #active(personId: string): Promise<Person | null> {
    return (await this.#partners.people.list()).find(({ id }) => id === personId) ?? null;
  }

  async #addApproval(article: UnderReview, approval: Approval, state: ArticleState): Promise<void> {
    const { articleId, personId, personName, at, note } = approval;
    await this.#repository.insertApproval(approval);
    const [round] = article.rounds;
    const step = { at, note };
    const approver = { id: personId, name: personName };
    if (round && round.ended_at === null && state !== 'approved') {
      // The second yes may come from any other reviewer.
      await this.#rounds.handTo(round, null);
      await this.#rounds.step(round.id, 'approved', approver, step);
    } else {
      await this.#rounds.end(round, 'approved', approver, step);
    }
    await this.#partners.articles.setState(articleId, state);
    this.#tell(articleId);
  }

  async #moved(
    article: UnderReview,
    state: ArticleState,
    version: 'submitted' | 'withdrawn' | 'returned',
    action: AuditAction,
    person: Person,
    told: Pick<AuditRecord, 'details'>,
  ): Promise<void> {
    await this.#partners.versions.keep(article.stored.id, version);
    await this.#partners.articles.setState(article.stored.id, state);
    await this.#record(article, action, person, told);
    this.#tell(article.stored.id);
  }

  async #record(
    article: UnderReview,
    action: AuditAction,
    by: Person,
    told: Pick<AuditRecord, 'details' | 'signed'>,
  ): Promise<void> {
    const { hash } = article.facts;
    await this.#partners.audit.record({
      action,
      subject: subjectOf(article),
      before: hash,
      after: hash,
      by,
      ...told,
    });
  }

  #tell(articleId: string): void {
    this.#events.tell('review', articleId);
  }
}

function reviewerOf(id: string, person: Person | null): Reviewer {
  return { id, mayApprove: person !== null && mayDo(person.roles, 'article.approve') };
}

function subjectOf({ stored }: UnderReview): AuditRecord['subject'] {
  return { kind: 'article', id: stored.id, title: stored.title };
}

function openIds({ approvals }: UnderReview): string[] {
  return approvals.flatMap(({ id, lapsedAt }) => (lapsedAt === null ? id : []));
}
