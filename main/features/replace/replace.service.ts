/** Find and replace over all articles of an issue. */
import { v7 as uuid } from 'uuid';
import { DeskError } from '#shared/errors.ts';
import type { Article, ArticleContent } from '#shared/model/article.ts';
import type { ArticleHits, ReplaceOutcome, ReplaceQuery } from '#shared/replace/model.ts';
import { findInArticle, replaceInArticle } from '#shared/replace/replace.ts';
import { wireError } from '../../desk/wire-error.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { IssuesService } from '../issues/issues.service.ts';
import type { VersionsService } from '../versions/versions.service.ts';

/** One article whose chosen hits are replaced; `hits` are indexes into what `find` listed at `revision`. */
export interface ChosenHits {
  articleId: string;
  revision: number;
  hits: readonly number[];
}

interface Done {
  articleId: string;
  title: string;
  /** Revision after the replacement. */
  revision: number;
  before: ArticleContent;
}

/** How many replacements can still be undone. */
const UNDOABLE = 10;

export class ReplaceService {
  readonly #articles: ArticlesService;
  readonly #issues: IssuesService;
  readonly #versions: VersionsService;
  readonly #undoable = new Map<string, readonly Done[]>();

  constructor(articles: ArticlesService, issues: IssuesService, versions: VersionsService) {
    this.#articles = articles;
    this.#issues = issues;
    this.#versions = versions;
  }

  /**
   * The articles of the issue in which the words stand, in the order of the issue.
   *
   * @throws DeskError NOT_FOUND
   */
  async find(issueId: string, query: ReplaceQuery): Promise<ArticleHits[]> {
    const issue = await this.#issues.get(issueId);
    const ids = issue.sections.flatMap((section) => section.articles.map(({ id }) => id));
    const articles = await this.#articles.whole(ids);
    return ids.flatMap((id) => {
      const article = articles.get(id);
      if (!article) return [];
      const hits = findInArticle(article, query.find, query.replacement, query);
      if (hits.length === 0) return [];
      const { title, revision, state } = article;
      return [{ articleId: id, title, revision, canChange: state !== 'published', hits }];
    });
  }

  /**
   * Replaces the chosen hits. Each article is saved by itself: one that changed since it was searched, or may
   * not be changed, is left as it is and named in the outcome.
   */
  async replace(query: ReplaceQuery, chosen: readonly ChosenHits[]): Promise<ReplaceOutcome> {
    const articles = await this.#articles.whole(chosen.map(({ articleId }) => articleId));
    const done: Done[] = [];
    const failed: ReplaceOutcome['failed'] = [];
    let count = 0;
    for (const { articleId, revision, hits } of chosen) {
      const article = articles.get(articleId);
      if (!article) continue;
      const found = findInArticle(article, query.find, query.replacement, query);
      const picked = hits.flatMap((index) => found[index] ?? []);
      const before = contentOf(article);
      try {
        await this.#versions.keep(articleId, 'beforeReplace');
        const saved = await this.#articles.save(articleId, revision, replaceInArticle(before, picked));
        done.push({ articleId, title: article.title, revision: saved.revision, before });
        count += picked.length;
      } catch (thrown) {
        if (!(thrown instanceof DeskError)) throw thrown;
        failed.push({ articleId, title: article.title, error: wireError(thrown) });
      }
    }
    return { replaced: count, articles: done.length, failed, undo: this.#remember(done) };
  }

  /**
   * Takes a replacement back; an article that was changed after it is left as it is and named.
   *
   * @throws DeskError NOT_FOUND when it is too long ago.
   */
  async undo(id: string): Promise<ReplaceOutcome> {
    const steps = this.#undoable.get(id);
    if (!steps) throw new DeskError('NOT_FOUND', { kind: 'lần thay thế', id });
    this.#undoable.delete(id);
    const failed: ReplaceOutcome['failed'] = [];
    for (const { articleId, title, revision, before } of steps) {
      try {
        await this.#articles.save(articleId, revision, before);
      } catch (thrown) {
        if (!(thrown instanceof DeskError)) throw thrown;
        failed.push({ articleId, title, error: wireError(thrown) });
      }
    }
    return { replaced: 0, articles: steps.length - failed.length, failed, undo: null };
  }

  #remember(done: readonly Done[]): string | null {
    if (done.length === 0) return null;
    const id = uuid();
    this.#undoable.set(id, done);
    for (const oldest of this.#undoable.keys()) {
      if (this.#undoable.size <= UNDOABLE) break;
      this.#undoable.delete(oldest);
    }
    return id;
  }
}

function contentOf(article: Article): ArticleContent {
  const { kind, title, kicker, lead, byline, via, attribution, document } = article;
  return { kind, title, kicker, lead, byline, via, attribution, document };
}
