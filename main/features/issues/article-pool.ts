/** The pool: articles that stand in no issue, and can be put into one. */
import type { ArticleSummary } from '#shared/model/article.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { IssuesRepository } from './issues.repository.ts';

export class ArticlePool {
  readonly #issues: Pick<IssuesRepository, 'unplacedIds' | 'sections' | 'pictureCounts'>;
  readonly #articles: Pick<ArticlesService, 'summaries'>;

  constructor(
    issues: Pick<IssuesRepository, 'unplacedIds' | 'sections' | 'pictureCounts'>,
    articles: Pick<ArticlesService, 'summaries'>,
  ) {
    this.#issues = issues;
    this.#articles = articles;
  }

  /** Changed last first. */
  async list(): Promise<ArticleSummary[]> {
    const ids = await this.#issues.unplacedIds();
    const rows = await this.#articles.summaries(ids);
    return ids.map((id) => rows.get(id)).filter((row) => row !== undefined);
  }

  /**
   * How many pictures the articles of an issue and of the pool show, by id, without those that show none: it tells
   * how long they print before they are typeset.
   */
  async pictureCounts(issueId: string): Promise<Record<string, number>> {
    const sections = (await this.#issues.sections([issueId])).get(issueId) ?? [];
    const placed = sections.flatMap(({ articleIds }) => articleIds);
    const counts = await this.#issues.pictureCounts([...placed, ...(await this.#issues.unplacedIds())]);
    return Object.fromEntries(counts);
  }
}
