/**
 * What figures need of a text, gathered once per revision so that counting reads no documents: how many pictures,
 * their credits, and which communes and bodies it names. Finding names takes longer than saving, so it waits until
 * figures are asked for.
 */
import { documentText } from '#shared/document/plain-text.ts';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { currentDocument } from '#shared/document/suggestions/decide.ts';
import { figuresOf } from '#shared/document/walk.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { ArticleFactsRepository } from './article-facts.repository.ts';
import { type KnownName, type KnownNames, type NameFinder, nameFinder } from './known-names.ts';

/** The parts of an article that facts are read from. */
export interface ReadArticle {
  id: string;
  title: string;
  lead: string;
  document: ArticleDocument;
}

export interface Facts {
  pictures: number;
  /** Of each picture; empty where none is given. */
  credits: string[];
  names: Pick<KnownName, 'kind' | 'name'>[];
}

export class ArticleFacts {
  readonly #repository: ArticleFactsRepository;
  readonly #names: KnownNames;
  readonly #work: UnitOfWork;
  #finder: { names: readonly KnownName[]; finder: NameFinder } | null = null;

  constructor(repository: ArticleFactsRepository, names: KnownNames, work: UnitOfWork) {
    this.#repository = repository;
    this.#names = names;
    this.#work = work;
  }

  /** Stores the facts of articles as they are now. */
  async storeAll(articles: readonly (ReadArticle & { revision: number })[]): Promise<void> {
    const finder = await this.#nameFinder();
    await this.#work.transaction(async () => {
      for (const article of articles) {
        await this.#repository.store(article.id, article.revision, finder.version, factsOf(article, finder));
      }
    });
  }

  /** Ids of articles in issues whose facts are missing or of another revision or list of names. */
  async outOfDate(): Promise<string[]> {
    return this.#repository.outOfDate((await this.#nameFinder()).version);
  }

  async #nameFinder(): Promise<NameFinder> {
    const names = await this.#names();
    if (this.#finder?.names !== names) this.#finder = { names, finder: nameFinder(names) };
    return this.#finder.finder;
  }
}

/** What is only suggested counts as not done, as in print. */
function factsOf({ title, lead, document }: ReadArticle, finder: NameFinder): Facts {
  const figures = figuresOf(currentDocument(document));
  return {
    pictures: figures.length,
    credits: figures.map(({ credit }) => credit),
    names: finder.find(`${title}\n${lead}\n${documentText(document)}`),
  };
}
