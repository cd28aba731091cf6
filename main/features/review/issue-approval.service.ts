/** Saying yes to a whole issue, and publishing it. */
import { v7 as uuid } from 'uuid';
import { countSuggestions } from '#shared/document/suggestions/open.ts';
import { DeskError } from '#shared/errors.ts';
import { approvalStatement } from '#shared/model/approval.ts';
import { decideReview } from '#shared/model/article-state.ts';
import type { Issue } from '#shared/model/issue.ts';
import type { Person } from '#shared/model/person.ts';
import { printedDifferences } from '#shared/model/printed-otherwise.ts';
import type { IssueApproval, IssueArticle, IssueReview } from '#shared/model/review.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { AuditLog, AuditRecord } from '../audit/audit.service.ts';
import { type IssuesService, issueTitle } from '../issues/issues.service.ts';
import type { KeysService } from '../keys/keys.service.ts';
import type { VersionsService } from '../versions/versions.service.ts';
import type { IssueApprovalsRepository } from './issue-approvals.repository.ts';
import type { IssueTexts } from './issue-texts.ts';
import type { ReviewRepository } from './review.repository.ts';
import type { ReviewClock } from './review-clock.ts';
import { ReviewRounds } from './review-rounds.ts';
import type { ReviewedArticles } from './reviewed-articles.ts';

export interface IssueApprovalPartners {
  articles: ArticlesService;
  issues: IssuesService;
  versions: VersionsService;
  keys: Pick<KeysService, 'sign' | 'check' | 'find'>;
  audit: Pick<AuditLog, 'record'>;
}

/** A decision about the issue with this hash, and no other. */
export interface IssueDecision {
  issueId: string;
  hash: string;
  note: string;
}

export class IssueApprovalService {
  readonly #repository: IssueApprovalsRepository;
  readonly #rounds: ReviewRounds;
  readonly #storedRounds: ReviewRepository;
  readonly #reviewed: ReviewedArticles;
  readonly #texts: IssueTexts;
  readonly #partners: IssueApprovalPartners;
  readonly #clock: ReviewClock;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;

  constructor(
    stored: { issues: IssueApprovalsRepository; articles: ReviewRepository },
    reviewed: ReviewedArticles,
    texts: IssueTexts,
    partners: IssueApprovalPartners,
    clock: ReviewClock,
    work: UnitOfWork,
    events: DeskEvents,
  ) {
    this.#repository = stored.issues;
    this.#storedRounds = stored.articles;
    this.#rounds = new ReviewRounds(stored.articles);
    this.#reviewed = reviewed;
    this.#texts = texts;
    this.#partners = partners;
    this.#clock = clock;
    this.#work = work;
    this.#events = events;
  }

  /** @throws DeskError NOT_FOUND */
  async ofIssue(issueId: string): Promise<IssueReview> {
    const issue = await this.#partners.issues.get(issueId);
    const { hash } = await this.#texts.of(issue);
    const approvals = (await this.#repository.approvals(issueId)).map(({ content: _, ...rest }) => rest);
    // What is said of the publication after an issue was published does not take its approval away.
    const approval =
      approvals.find(
        (given) => given.lapsedAt === null && (given.hash === hash || issue.state === 'published'),
      ) ?? null;
    return {
      issueId,
      state: issue.state,
      hash,
      approval,
      lapsed: approval ? null : (approvals.findLast((given) => given.lapsedAt !== null) ?? null),
      approvals,
      due: (await this.#repository.deadlines()).get(issueId) ?? null,
      articles: await this.#articlesOf(issue),
      needed: await this.#reviewed.neededByPublication(issue.publicationId),
    };
  }

  /**
   * Says yes to the issue with this hash: its articles as they stand, their order, sections, details, template.
   *
   * @throws DeskError NOT_FOUND, ISSUE_EMPTY, ISSUE_NOT_READY, ISSUE_PUBLISHED, TEXT_CHANGED, APPROVED_ALREADY,
   *   CLOCK_BEHIND, KEY_LOCKED
   */
  async approve(person: Person, { issueId, hash, note }: IssueDecision): Promise<void> {
    await this.#work.transaction(async () => {
      const issue = await this.#demandReady(issueId);
      const text = await this.#texts.of(issue);
      const title = issueTitle(issue);
      if (text.hash !== hash) throw new DeskError('TEXT_CHANGED', { title });
      if (await this.#standing(issueId, hash)) throw new DeskError('APPROVED_ALREADY', { title });
      const at = await this.#clock.next();
      const statement = approvalStatement({ kind: 'issue-approval', issueId, hash, personId: person.id, at });
      const signed = await this.#partners.keys.sign(person.id, statement);
      await this.#repository.insert({
        id: uuid(),
        issueId,
        hash,
        content: text.text,
        personId: person.id,
        personName: person.name,
        at,
        note,
        ...signed,
        lapsedAt: null,
        lapsedBy: null,
        lapsedReason: null,
      });
      await this.#record('issue.approved', issue, hash, person, { signed, details: { note } });
    });
  }

  /**
   * Takes a yes back: by who gave it.
   *
   * @throws DeskError NOT_FOUND, ISSUE_PUBLISHED, ISSUE_NOT_APPROVED, REVIEWED_BY_ANOTHER, CLOCK_BEHIND
   */
  async withdraw(person: Person, issueId: string): Promise<void> {
    await this.#work.transaction(async () => {
      const issue = await this.#demandDraft(issueId);
      const { hash } = await this.#texts.of(issue);
      const approval = await this.#standing(issueId, hash);
      if (!approval) throw new DeskError('ISSUE_NOT_APPROVED', { title: issueTitle(issue) });
      if (approval.personId !== person.id) {
        throw new DeskError('REVIEWED_BY_ANOTHER', { title: issueTitle(issue) });
      }
      const at = await this.#clock.next();
      await this.#repository.lapse(approval.id, { at, by: person.name, reason: { kind: 'withdrawn' } });
      await this.#record('issue.approvalWithdrawn', issue, hash, person, {});
    });
  }

  /**
   * Publishes the issue with this hash: it and its articles are closed for good.
   *
   * @throws DeskError NOT_FOUND, ISSUE_EMPTY, ISSUE_NOT_READY, ISSUE_NOT_APPROVED, ISSUE_PUBLISHED, TEXT_CHANGED,
   *   CLOCK_BEHIND
   */
  async publish(person: Person, issueId: string, hash: string): Promise<void> {
    await this.#work.transaction(async () => {
      const issue = await this.#demandReady(issueId);
      const text = await this.#texts.of(issue);
      if (text.hash !== hash) throw new DeskError('TEXT_CHANGED', { title: issueTitle(issue) });
      const approval = await this.#standing(issueId, hash);
      if (!approval || !(await this.#isGenuine(approval))) {
        throw new DeskError('ISSUE_NOT_APPROVED', { title: issueTitle(issue) });
      }
      const at = await this.#clock.next();
      for (const row of rowsOf(issue)) {
        if (row.state !== 'published') await this.#publishArticle(row.id, issue, person, at);
      }
      await this.#partners.issues.publish(issueId);
      await this.#record('issue.published', issue, hash, person, {
        details: { approvedBy: approval.personName },
      });
    });
  }

  /** Null: none. @throws DeskError NOT_FOUND, ISSUE_PUBLISHED */
  async setDeadline(issueId: string, due: string | null): Promise<void> {
    await this.#demandDraft(issueId);
    await this.#repository.setDeadline(issueId, due);
    this.#events.tell('review', issueId);
  }

  async #publishArticle(articleId: string, issue: Issue, person: Person, at: string): Promise<void> {
    const [round] = await this.#storedRounds.rounds(articleId);
    await this.#partners.versions.keep(articleId, 'published');
    await this.#rounds.end(round, 'published', person, { at, note: issueTitle(issue) });
    await this.#partners.articles.setState(articleId, 'published');
    const { facts, stored } = await this.#reviewed.load(articleId);
    await this.#partners.audit.record({
      action: 'article.published',
      subject: { kind: 'article', id: articleId, title: stored.title },
      before: facts.hash,
      after: facts.hash,
      by: person,
      details: { issue: issueTitle(issue) },
    });
  }

  async #standing(issueId: string, hash: string): Promise<IssueApproval | null> {
    const approvals = await this.#repository.approvals(issueId);
    return approvals.find((given) => given.lapsedAt === null && given.hash === hash) ?? null;
  }

  async #isGenuine({ issueId, hash, personId, at, keyId, signature }: IssueApproval): Promise<boolean> {
    const key = await this.#partners.keys.find(keyId);
    if (key?.personId !== personId) return false;
    const statement = approvalStatement({ kind: 'issue-approval', issueId, hash, personId, at });
    return (await this.#partners.keys.check(keyId, statement, signature)) === 'valid';
  }

  async #demandDraft(issueId: string): Promise<Issue> {
    const issue = await this.#partners.issues.get(issueId);
    if (issue.state === 'published') throw new DeskError('ISSUE_PUBLISHED', { title: issueTitle(issue) });
    return issue;
  }

  /** The issue, when all of its articles have the approvals that its publication asks for. */
  async #demandReady(issueId: string): Promise<Issue> {
    const issue = await this.#demandDraft(issueId);
    if (rowsOf(issue).length === 0) throw new DeskError('ISSUE_EMPTY', { title: issueTitle(issue) });
    const missing = (await this.#articlesOf(issue)).filter(({ isReady }) => !isReady);
    if (missing.length > 0) {
      throw new DeskError('ISSUE_NOT_READY', {
        title: issueTitle(issue),
        articles: missing.map(({ title }) => title),
      });
    }
    return issue;
  }

  async #articlesOf(issue: Issue): Promise<IssueArticle[]> {
    const approvalsNeeded = await this.#reviewed.neededByPublication(issue.publicationId);
    const articles: IssueArticle[] = [];
    for (const { id, title } of rowsOf(issue)) {
      const { stored, facts, rounds, approvals } = await this.#reviewed.load(id);
      const genuine = new Set<string>();
      for (const approval of approvals) {
        if (await this.#reviewed.isGenuine(approval)) genuine.add(approval.personId);
      }
      const approvedBy = facts.approvedBy.filter((personId) => genuine.has(personId));
      const publishing = decideReview({ ...facts, approvedBy }, { event: 'publish' }, { approvalsNeeded });
      const round = rounds[0]?.ended_at === null ? rounds[0] : null;
      articles.push({
        articleId: id,
        title,
        state: stored.state,
        openSuggestions: countSuggestions(stored.document),
        waiting: round && {
          since: round.submitted_at,
          reviewer: await this.#reviewed.reviewerName(round),
          due: round.due,
        },
        isReady: stored.state === 'published' || publishing.allowed,
        differences: printedDifferences(stored, issue.overrides[id]),
      });
    }
    return articles;
  }

  async #record(
    action: AuditRecord['action'],
    issue: Issue,
    hash: string,
    by: Person,
    told: Pick<AuditRecord, 'details' | 'signed'>,
  ): Promise<void> {
    const subject = { kind: 'issue' as const, id: issue.id, title: issueTitle(issue) };
    await this.#partners.audit.record({ action, subject, before: hash, after: hash, by, ...told });
    this.#events.tell('review', issue.id);
  }
}

function rowsOf(issue: Issue): Issue['sections'][number]['articles'] {
  return issue.sections.flatMap(({ articles }) => articles);
}
