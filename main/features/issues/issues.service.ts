/** Making and composing issues. */
import { v7 as uuid } from 'uuid';
import { DeskError } from '#shared/errors.ts';
import type { AuditAction } from '#shared/model/audit.ts';
import { findPlace, withArticleAt, withoutArticle } from '#shared/model/composition.ts';
import type { Issue, IssueDetails, IssueSummary, Placement } from '#shared/model/issue.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { IssuesRepository, StoredSection } from './issues.repository.ts';
import type { PlacementOverridesRepository } from './placement-overrides.repository.ts';

/** Sections by name, each with the ids of its articles in order. */
export type SectionDraft = Omit<StoredSection, 'id'>;

/** "Số 11/2026": how messages name an issue. */
export function issueTitle(issue: Pick<IssueDetails, 'number'>): string {
  return `Số ${issue.number}`;
}

/** Hears, in the transaction of the change, that an issue is composed otherwise or has other details. */
export interface IssueWatch {
  changed(issueId: string): Promise<void>;
}

export class IssuesService {
  readonly #repository: IssuesRepository;
  readonly #overrides: Pick<PlacementOverridesRepository, 'ofIssues'>;
  readonly #articles: ArticlesService;
  readonly #publications: PublicationsService;
  readonly #audit: AuditLog;
  readonly #watch: IssueWatch;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;
  readonly #now: () => Date;

  constructor(
    stored: { issues: IssuesRepository; overrides: Pick<PlacementOverridesRepository, 'ofIssues'> },
    {
      articles,
      publications,
      audit,
      watch,
    }: {
      articles: ArticlesService;
      publications: PublicationsService;
      audit: AuditLog;
      watch: IssueWatch;
    },
    work: UnitOfWork,
    events: DeskEvents,
    now: () => Date,
  ) {
    this.#repository = stored.issues;
    this.#overrides = stored.overrides;
    this.#articles = articles;
    this.#publications = publications;
    this.#audit = audit;
    this.#watch = watch;
    this.#work = work;
    this.#events = events;
    this.#now = now;
  }

  list(): Promise<IssueSummary[]> {
    return this.#repository.list();
  }

  /** A page of the list, latest date first, and how many there are in all. */
  async page(limit: number, offset: number): Promise<{ issues: IssueSummary[]; total: number }> {
    return {
      issues: await this.#repository.page(limit, offset),
      total: await this.#repository.count(),
    };
  }

  /** The issue the desk works towards on a day: the draft due next, else the one that was due last. */
  coming(day: string): Promise<IssueSummary | null> {
    return this.#repository.coming(day);
  }

  /** Every issue with its sections and articles. */
  async listWhole(): Promise<Issue[]> {
    return this.#withSections(await this.#repository.list());
  }

  /** @throws DeskError NOT_FOUND */
  async get(id: string): Promise<Issue> {
    const [issue] = await this.#withSections([await this.#summary(id)]);
    if (!issue) throw new DeskError('NOT_FOUND', { kind: 'số báo', id });
    return issue;
  }

  /** The issues in which the article stands, newest first. */
  holding(articleId: string): Promise<IssueSummary[]> {
    return this.#repository.holding(articleId);
  }

  /**
   * Makes an issue of a publication; without sections it gets the publication's own, empty. It is planned to have
   * as many pages as the one before.
   *
   * @param id given where another desk has the issue under it already.
   */
  async create(
    publicationId: string,
    details: IssueDetails,
    sections?: readonly SectionDraft[],
    id = uuid(),
  ): Promise<string> {
    const publication = await this.#publications.get(publicationId);
    const drafts = sections ?? publication.sections.map((name) => ({ name, articleIds: [] }));
    const now = this.#now().toISOString();
    const pageBudget = (await this.#repository.newestOf(publicationId))?.pageBudget ?? null;
    await this.#repository.insert(
      { id, publicationId, ...details, state: 'draft', pageBudget, createdAt: now, updatedAt: now },
      drafts.map((draft) => ({ id: uuid(), ...draft })),
    );
    this.#events.tell('issue', id);
    return id;
  }

  /** @throws DeskError NOT_FOUND, ISSUE_PUBLISHED */
  async updateDetails(id: string, details: IssueDetails): Promise<void> {
    await this.#work.transaction(async () => {
      await this.#demandDraft(id);
      await this.#repository.updateDetails(id, details, this.#now().toISOString());
      await this.#watch.changed(id);
      this.#events.tell('issue', id);
    });
  }

  /**
   * Says how many pages the issue is planned to have; null: as many as it takes.
   *
   * @throws DeskError NOT_FOUND, ISSUE_PUBLISHED
   */
  async setPageBudget(id: string, pages: number | null): Promise<void> {
    await this.#demandDraft(id);
    await this.#repository.setPageBudget(id, pages, this.#now().toISOString());
    this.#events.tell('issue', id);
  }

  /** Closes the issue: nothing in it changes any more. For review alone, which knows when that may be done. */
  async publish(id: string): Promise<void> {
    await this.#demandDraft(id);
    await this.#repository.setState(id, 'published', this.#now().toISOString());
    this.#events.tell('issue', id);
  }

  /**
   * Puts an article into a section at an index, from the pool or from elsewhere in the issue.
   *
   * @returns where it stood before, null when it came from the pool: what an undo needs.
   * @throws DeskError NOT_FOUND for an issue, section or article that is not there, ARTICLE_IN_TRASH, ISSUE_PUBLISHED.
   */
  async place(issueId: string, articleId: string, place: Placement): Promise<Placement | null> {
    if (!(await this.#articles.listed(articleId))) {
      const { title } = await this.#articles.get(articleId);
      throw new DeskError('ARTICLE_IN_TRASH', { title });
    }
    const sections = await this.#sections(issueId);
    if (!sections.some((section) => section.id === place.sectionId)) {
      throw new DeskError('NOT_FOUND', { kind: 'chuyên mục', id: place.sectionId });
    }
    const before = findPlace(sections, articleId);
    await this.#compose(issueId, withArticleAt(sections, articleId, place.sectionId, place.index));
    return before;
  }

  /**
   * Renames, re-orders, adds and removes sections; articles stay with their section. A section that comes back by an
   * undo has the id that it had, so that later steps find it.
   *
   * @param wanted an id that the issue does not have is a new section's; null has the desk choose one.
   * @throws DeskError NOT_FOUND for the id of another issue's section, SECTION_NOT_EMPTY when one that holds articles
   *   is left out.
   */
  async arrangeSections(
    issueId: string,
    wanted: readonly { id: string | null; name: string }[],
  ): Promise<void> {
    const left = new Map((await this.#sections(issueId)).map((section) => [section.id, section]));
    const fresh = wanted.flatMap(({ id }) => (id === null || left.has(id) ? [] : [id]));
    const [elsewhere] = await this.#repository.knownSections(fresh);
    if (elsewhere !== undefined) throw new DeskError('NOT_FOUND', { kind: 'chuyên mục', id: elsewhere });
    const next = wanted.map(({ id, name }) => {
      const section = id === null ? undefined : left.get(id);
      if (id !== null) left.delete(id);
      return section ? { ...section, name } : { id: id ?? uuid(), name, articleIds: [] };
    });
    for (const { name, articleIds } of left.values()) {
      if (articleIds.length > 0)
        throw new DeskError('SECTION_NOT_EMPTY', { name, articles: articleIds.length });
    }
    await this.#compose(issueId, next);
  }

  /** Takes an article out of the issue; it stays in the pool. Returns where it stood, null if nowhere. */
  async remove(issueId: string, articleId: string): Promise<Placement | null> {
    const sections = await this.#sections(issueId);
    const before = findPlace(sections, articleId);
    if (before) await this.#compose(issueId, withoutArticle(sections, articleId));
    return before;
  }

  /**
   * Puts an issue into the trash, together with its articles that stand in no other issue.
   *
   * @throws DeskError NOT_FOUND, ISSUE_PUBLISHED
   */
  async trash(id: string): Promise<void> {
    await this.#work.transaction(async () => {
      await this.#demandDraft(id);
      await this.#record('issue.trashed', id);
      await this.#repository.setTrashed(id, this.#now().toISOString());
      await this.#articles.trash(await this.#ownArticles(id));
      this.#events.tell('issue', id);
    });
  }

  /** Takes an issue and its articles out of the trash again. */
  async restore(id: string): Promise<void> {
    await this.#work.transaction(async () => {
      await this.#record('issue.untrashed', id);
      await this.#articles.restore(await this.#ownArticles(id));
      await this.#repository.setTrashed(id, null);
      this.#events.tell('issue', id);
    });
  }

  async #record(action: AuditAction, id: string): Promise<void> {
    const title = issueTitle(await this.#summary(id));
    await this.#audit.record({ action, subject: { kind: 'issue', id, title } });
  }

  async #ownArticles(issueId: string): Promise<string[]> {
    const ids = (await this.#sections(issueId)).flatMap((section) => section.articleIds);
    const elsewhere = await this.#repository.placedElsewhere(ids, issueId);
    return ids.filter((id) => !elsewhere.has(id));
  }

  async #summary(id: string): Promise<IssueSummary> {
    const issue = await this.#repository.find(id);
    if (!issue) throw new DeskError('NOT_FOUND', { kind: 'số báo', id });
    return issue;
  }

  async #demandDraft(id: string): Promise<void> {
    const issue = await this.#summary(id);
    if (issue.state === 'published') throw new DeskError('ISSUE_PUBLISHED', { title: issueTitle(issue) });
  }

  async #sections(issueId: string): Promise<StoredSection[]> {
    await this.#summary(issueId);
    return (await this.#repository.sections([issueId])).get(issueId) ?? [];
  }

  async #compose(issueId: string, sections: readonly StoredSection[]): Promise<void> {
    await this.#work.transaction(async () => {
      await this.#demandDraft(issueId);
      await this.#repository.replaceSections(issueId, sections, this.#now().toISOString());
      await this.#watch.changed(issueId);
      this.#events.tell('issue', issueId);
    });
  }

  async #withSections(issues: readonly IssueSummary[]): Promise<Issue[]> {
    const issueIds = issues.map((issue) => issue.id);
    const stored = await this.#repository.sections(issueIds);
    const overrides = await this.#overrides.ofIssues(issueIds);
    const ids = [...stored.values()].flat().flatMap((section) => section.articleIds);
    const articles = await this.#articles.summaries(ids);
    return issues.map((issue) => {
      const sections = stored.get(issue.id) ?? [];
      const placed = new Set(sections.flatMap(({ articleIds }) => articleIds));
      const inForce = [...(overrides.get(issue.id) ?? [])].filter(([articleId]) => placed.has(articleId));
      return {
        ...issue,
        sections: sections.map(({ id, name, articleIds }) => ({
          id,
          name,
          articles: articleIds.map((articleId) => articles.get(articleId)).filter((row) => row !== undefined),
        })),
        overrides: Object.fromEntries(inForce),
      };
    });
  }
}
