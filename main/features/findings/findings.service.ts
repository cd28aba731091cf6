/** What the desk decided about findings, and checks of whole issues that honour it. */
import { v7 as uuid } from 'uuid';
import { type IgnoredFinding, Judge } from '#shared/checks/decisions.ts';
import type { Finding } from '#shared/checks/finding.ts';
import type { Surroundings } from '#shared/checks/surroundings.ts';
import { currentDocument } from '#shared/document/suggestions/decide.ts';
import type { Article } from '#shared/model/article.ts';
import type { CheckedArticle, StoredDecisions } from '#shared/model/findings.ts';
import { withOverride } from '#shared/model/placement-override.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import { type IssuesService, issueTitle } from '../issues/issues.service.ts';
import type { FindingsRepository } from './findings.repository.ts';
import type { SurroundingsService } from './surroundings.service.ts';

/** Services that know the text to be checked. */
export interface FindingsOrigins {
  articles: ArticlesService;
  issues: IssuesService;
}

export class FindingsService {
  readonly #repository: FindingsRepository;
  readonly #origins: FindingsOrigins;
  readonly #surroundings: SurroundingsService;
  readonly #workers: WorkerPool;
  readonly #events: DeskEvents;
  readonly #now: () => Date;

  constructor(
    repository: FindingsRepository,
    origins: FindingsOrigins,
    surroundings: SurroundingsService,
    workers: WorkerPool,
    events: DeskEvents,
    now: () => Date,
  ) {
    this.#repository = repository;
    this.#origins = origins;
    this.#surroundings = surroundings;
    this.#workers = workers;
    this.#events = events;
    this.#now = now;
  }

  /** Everything that was decided, newest first. */
  async decisions(): Promise<StoredDecisions> {
    const ignored = await this.#repository.ignored();
    const ids = ignored.flatMap(({ articleId }) => articleId ?? []);
    const titles = await this.#origins.articles.summaries([...new Set(ids)]);
    return {
      words: await this.#repository.words(),
      ignored: ignored.map((one) => ({
        ...one,
        title: one.articleId === null ? null : (titles.get(one.articleId)?.title ?? ''),
      })),
    };
  }

  /**
   * Puts a word into the desk's dictionary.
   * @param by name of the person who says so.
   * @returns the id by which it can be taken out.
   */
  async addWord(word: string, by: string): Promise<string> {
    const at = this.#now().toISOString();
    const id = await this.#repository.insertWord({ id: uuid(), word: word.normalize('NFC'), by, at });
    this.#events.tell('finding', id);
    return id;
  }

  async removeWord(id: string): Promise<void> {
    await this.#repository.deleteWord(id);
    this.#events.tell('finding', id);
  }

  /**
   * Passes over a finding from now on; answers the id by which it can be taken back.
   * @throws DeskError NOT_FOUND when there is no such article.
   */
  async ignore(finding: IgnoredFinding, by: string): Promise<string> {
    if (finding.articleId !== null) await this.#origins.articles.get(finding.articleId);
    const at = this.#now().toISOString();
    const id = await this.#repository.insertIgnored({ ...finding, id: uuid(), by, at });
    this.#events.tell('finding', id);
    return id;
  }

  /** Lets findings speak again. */
  async takeBack(ids: readonly string[]): Promise<void> {
    await this.#repository.deleteIgnored(ids);
    for (const id of ids) this.#events.tell('finding', id);
  }

  /**
   * What the checks know besides an article's text while it is written.
   * @throws DeskError NOT_FOUND
   */
  surroundings(articleId: string): Promise<Surroundings> {
    return this.#surroundings.ofArticle(articleId);
  }

  /**
   * Checks one article, in a worker; what the desk decided to pass over is left out.
   * @throws DeskError NOT_FOUND
   */
  async ofArticle(id: string): Promise<CheckedArticle> {
    const article = await this.#origins.articles.get(id);
    const surroundings = await this.#surroundings.ofArticle(id);
    return { id, title: article.title, findings: await this.#check([article], surroundings) };
  }

  /**
   * Checks every article of an issue and the issue as a whole, which comes first, then in printing order;
   * what has no findings is left out.
   * @throws DeskError NOT_FOUND
   */
  async ofIssue(issueId: string): Promise<CheckedArticle[]> {
    const issue = await this.#origins.issues.get(issueId);
    const ids = issue.sections.flatMap(({ articles }) => articles.map(({ id }) => id));
    const whole = await this.#origins.articles.whole(ids);
    const articles = ids.flatMap((id) => {
      const article = whole.get(id);
      return article ? [withOverride(article, issue.overrides[id])] : [];
    });
    const surroundings = await this.#surroundings.ofIssue(articles, issue);
    const found = Map.groupBy(
      await this.#check(articles, surroundings),
      ({ articleId }) => articleId ?? null,
    );
    return [{ id: null, title: issueTitle(issue) }, ...articles].flatMap(({ id, title }) => {
      const findings = found.get(id);
      return findings ? [{ id, title, findings }] : [];
    });
  }

  async #check(articles: readonly Article[], surroundings: Surroundings): Promise<Finding[]> {
    const findings = await this.#workers.run('findings.check', {
      surroundings,
      // What is only suggested is not printed, so it is not checked.
      articles: articles.map((article) => ({
        id: article.id,
        content: { ...article, document: currentDocument(article.document) },
      })),
    });
    const [words, ignored] = await Promise.all([this.#repository.words(), this.#repository.ignored()]);
    return new Judge({ words: words.map(({ word }) => word), ignored }).standing(findings);
  }
}
