/** Gathers what the checks need to know besides the text. */
import { setImmediate } from 'node:timers/promises';
import { subjectOfArticle } from '#shared/checks/passage.ts';
import type { ArticleSurroundings, EarlierArticle, Surroundings } from '#shared/checks/surroundings.ts';
import { marksOf } from '#shared/checks/text/shingles.ts';
import { currentDocument } from '#shared/document/suggestions/decide.ts';
import type { Article } from '#shared/model/article.ts';
import type { Issue, IssueSummary } from '#shared/model/issue.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { DirectoryService } from '../directory/directory.service.ts';
import type { HouseStyleService } from '../house-style/house-style.service.ts';
import { type IssuesService, issueTitle } from '../issues/issues.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { SourcesService } from '../sources/sources.service.ts';
import type { MarksRepository } from './marks.repository.ts';

export interface SurroundingsOrigins {
  articles: ArticlesService;
  issues: IssuesService;
  sources: SourcesService;
  publications: PublicationsService;
  houseStyle: HouseStyleService;
  directory: DirectoryService;
}

/** Articles whose marks are taken before other work gets its turn. */
const AT_ONCE = 20;
/** Marks that two articles share before they are compared, and how many are. */
const FEWEST_SHARED = 4;
const MOST_COMPARED = 5;

function isoDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

function marksOfArticle(article: Article): number[] {
  const printed = { ...article, document: currentDocument(article.document) };
  return marksOf(subjectOfArticle(printed, article.id).passages);
}

export class SurroundingsService {
  readonly #marks: MarksRepository;
  readonly #origins: SurroundingsOrigins;
  readonly #work: UnitOfWork;
  readonly #now: () => Date;

  constructor(marks: MarksRepository, origins: SurroundingsOrigins, work: UnitOfWork, now: () => Date) {
    this.#marks = marks;
    this.#origins = origins;
    this.#work = work;
    this.#now = now;
  }

  /**
   * What is known around one article, under its id and, for who checks it without one, under "".
   * @throws DeskError NOT_FOUND
   */
  async ofArticle(articleId: string): Promise<Surroundings> {
    const article = await this.#origins.articles.get(articleId);
    const [holding] = await this.#origins.issues.holding(articleId);
    const surroundings = await this.#around([article], holding ?? null);
    const own = surroundings.articles[articleId];
    return { ...surroundings, articles: own ? { '': own, [articleId]: own } : {} };
  }

  /** What is known around the articles of an issue, under their ids. */
  async ofIssue(articles: readonly Article[], issue: Issue): Promise<Surroundings> {
    const sections = issue.sections.map((section) => ({
      name: section.name,
      articleIds: section.articles.map(({ id }) => id),
    }));
    return { ...(await this.#around(articles, issue)), issue: { sections } };
  }

  async #around(articles: readonly Article[], issue: IssueSummary | null): Promise<Surroundings> {
    const { publications, houseStyle, directory } = this.#origins;
    const publicationId = issue?.publicationId ?? (await publications.main()).id;
    const today = isoDay(this.#now());
    await this.#takeMarks();
    const known: [string, ArticleSurroundings][] = [];
    for (const article of articles) {
      const appears = issue?.date ?? today;
      const sources = await this.#origins.sources.ofArticle(article.id);
      known.push([
        article.id,
        {
          appears,
          sources: sources.map(({ title, text }) => ({ title, text })),
          earlier: await this.#earlier(article, issue?.id ?? null, appears),
          state: article.state,
        },
      ]);
    }
    return {
      style: await houseStyle.get(publicationId),
      directory: await directory.list(),
      today,
      articles: Object.fromEntries(known),
      issue: null,
    };
  }

  /** Brings the marks of all articles of issues up to date. */
  async #takeMarks(): Promise<void> {
    const stale = await this.#marks.staleIds();
    for (let from = 0; from < stale.length; from += AT_ONCE) {
      const whole = await this.#origins.articles.whole(stale.slice(from, from + AT_ONCE));
      await this.#work.transaction(async () => {
        for (const article of whole.values()) {
          await this.#marks.save(article.id, article.revision, marksOfArticle(article));
        }
      });
      await setImmediate();
    }
  }

  async #earlier(article: Article, issueId: string | null, appears: string): Promise<EarlierArticle[]> {
    const sharing = await this.#marks.sharing(article.id, marksOfArticle(article), FEWEST_SHARED);
    const titles = await this.#origins.articles.summaries(sharing.map(({ articleId }) => articleId));
    const earlier: EarlierArticle[] = [];
    for (const { articleId } of sharing) {
      if (earlier.length === MOST_COMPARED) break;
      const holding = await this.#origins.issues.holding(articleId);
      const issue = holding.find(({ id, date }) => id !== issueId && date <= appears);
      const title = titles.get(articleId)?.title;
      if (!issue || title === undefined) continue;
      earlier.push({ title, issue: issueTitle(issue), marks: await this.#marks.of(articleId) });
    }
    return earlier;
  }
}
