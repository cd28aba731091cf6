/** What may not be done to an article because it stands in an issue. */
import { DeskError } from '#shared/errors.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { IssuesRepository } from './issues.repository.ts';
import { issueTitle } from './issues.service.ts';

export class PlacedArticles {
  readonly #issues: Pick<IssuesRepository, 'holding'>;
  readonly #articles: Pick<ArticlesService, 'summaries'>;

  constructor(issues: Pick<IssuesRepository, 'holding'>, articles: Pick<ArticlesService, 'summaries'>) {
    this.#issues = issues;
    this.#articles = articles;
  }

  /**
   * Refuses to let go of articles that an issue prints; an issue in the trash does not count.
   *
   * @throws DeskError ARTICLE_IN_ISSUE for the first of them
   */
  async demandUnplaced(articleIds: readonly string[]): Promise<void> {
    for (const id of articleIds) {
      const [issue] = await this.#issues.holding(id);
      if (!issue) continue;
      const title = (await this.#articles.summaries([id])).get(id)?.title ?? '';
      throw new DeskError('ARTICLE_IN_ISSUE', { title, issue: issueTitle(issue) });
    }
  }
}
