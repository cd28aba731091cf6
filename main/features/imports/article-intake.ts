/** Writes what a file brought as articles, and a whole bulletin as an issue with its sections. */
import type { ArticleContent } from '#shared/model/article.ts';
import type { CreatedThing, ImportedBulletin } from '#shared/model/importing.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import { type IssuesService, issueTitle, type SectionDraft } from '../issues/issues.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import { type PictureIds, withPictures } from './incoming.ts';

export class ArticleIntake {
  readonly #articles: ArticlesService;
  readonly #issues: IssuesService;
  readonly #publications: PublicationsService;
  readonly #now: () => Date;

  constructor(
    articles: ArticlesService,
    issues: IssuesService,
    publications: PublicationsService,
    now: () => Date,
  ) {
    this.#articles = articles;
    this.#issues = issues;
    this.#publications = publications;
    this.#now = now;
  }

  /** The issue first, then its articles in order. @param name of the file: the number, when the text has none. */
  async storeBulletin(name: string, bulletin: ImportedBulletin, ids: PictureIds): Promise<CreatedThing[]> {
    const created: CreatedThing[] = [];
    const sections: SectionDraft[] = [];
    for (const section of bulletin.sections) {
      const articles: CreatedThing[] = [];
      for (const article of section.articles) articles.push(await this.storeArticle(article, ids));
      created.push(...articles);
      sections.push({ name: section.name, articleIds: articles.map((article) => article.id) });
    }
    const publication = await this.#publications.main();
    const number = bulletin.number ?? name.replace(/\.[^.]+$/, '').slice(0, 40);
    const date = bulletin.date ?? endOfMonth(number) ?? this.#now().toISOString().slice(0, 10);
    const id = await this.#issues.create(publication.id, { number, date, theme: '' }, sections);
    return [{ kind: 'issue', id, title: issueTitle({ number }) }, ...created];
  }

  async storeArticle(article: ArticleContent, ids: PictureIds): Promise<CreatedThing> {
    const content = { ...article, document: withPictures(article.document, ids) };
    const id = await this.#articles.create(content, 'imported');
    return { kind: 'article', id, title: article.title };
  }
}

const QUARTERS = ['I', 'II', 'III', 'IV'];

/** The last day of the month or quarter that a number like "03/2024" or "IV/2024" names, ISO; null for others. */
function endOfMonth(number: string): string | null {
  const [, part = '', year] = /^(\d{1,2}|[IV]{1,3})\/(\d{4})$/.exec(number) ?? [];
  const month = QUARTERS.includes(part) ? (QUARTERS.indexOf(part) + 1) * 3 : Number(part);
  if (!year || !(month >= 1 && month <= 12)) return null;
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}
