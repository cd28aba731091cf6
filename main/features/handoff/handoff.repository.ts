/** SQL of packages that went out and came in. */
import type { Selectable } from 'kysely';
import type { ArticleOut } from '#shared/model/handoff.ts';
import { inBatches } from '../../database/batches.ts';
import type { HandoffArticleTable, HandoffPackageTable } from '../../database/schema-handoff.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

export type StoredPackage = Selectable<HandoffPackageTable>;
export type StoredHandedArticle = Selectable<HandoffArticleTable>;

export class HandoffRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  async find(id: string): Promise<StoredPackage | null> {
    const row = await this.#work.query
      .selectFrom('handoff_package')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row ?? null;
  }

  /** Newest first, each with its articles by title. */
  async list(
    limit: number,
  ): Promise<(StoredPackage & { articles: { id: string; title: string; returnedAt: string | null }[] })[]> {
    const packages = await this.#work.query
      .selectFrom('handoff_package')
      .selectAll()
      .orderBy('number', 'desc')
      .limit(limit)
      .execute();
    const articles = await inBatches(
      packages.map(({ id }) => id),
      (part) =>
        this.#work.query
          .selectFrom('handoff_article')
          .innerJoin('article', 'article.id', 'handoff_article.article_id')
          .select([
            'handoff_article.package_id',
            'handoff_article.returned_at',
            'article.id',
            'article.title',
          ])
          .where('handoff_article.package_id', 'in', part)
          .orderBy('article.title')
          .execute(),
    );
    const byPackage = Map.groupBy(articles, (row) => row.package_id);
    return packages.map((stored) => ({
      ...stored,
      articles: (byPackage.get(stored.id) ?? []).map((row) => ({
        id: row.id,
        title: row.title,
        returnedAt: row.returned_at,
      })),
    }));
  }

  /** Numbers the package after the newest; call it in a transaction. */
  async insert(
    stored: Omit<StoredPackage, 'number'>,
    articles: readonly Omit<StoredHandedArticle, 'package_id'>[],
  ): Promise<void> {
    const newest = await this.#work.query
      .selectFrom('handoff_package')
      .select('number')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    await this.#work.query
      .insertInto('handoff_package')
      .values({ ...stored, number: (newest?.number ?? 0) + 1 })
      .execute();
    for (const article of articles) {
      await this.#work.query
        .insertInto('handoff_article')
        .values({ ...article, package_id: stored.id })
        .execute();
    }
  }

  /** Every text of an article that went out or came in, newest first. */
  async ofArticle(articleId: string): Promise<(StoredHandedArticle & { direction: 'sent' | 'received' })[]> {
    return this.#work.query
      .selectFrom('handoff_article')
      .innerJoin('handoff_package', 'handoff_package.id', 'handoff_article.package_id')
      .selectAll('handoff_article')
      .select('handoff_package.direction')
      .where('handoff_article.article_id', '=', articleId)
      .orderBy('handoff_package.number', 'desc')
      .execute();
  }

  /** Articles that are away for review, sent last first; of one article, or of all. */
  async out(articleId?: string): Promise<ArticleOut[]> {
    const all = this.#work.query
      .selectFrom('handoff_article')
      .innerJoin('handoff_package', 'handoff_package.id', 'handoff_article.package_id')
      .select([
        'handoff_article.article_id as articleId',
        'handoff_article.package_id as packageId',
        'handoff_package.other as recipient',
        'handoff_package.by as sender',
        'handoff_package.at as sentAt',
        'handoff_article.written_since as writtenSince',
      ])
      .where('handoff_package.direction', '=', 'sent')
      .where('handoff_package.purpose', '=', 'review')
      .where('handoff_package.called_back_at', 'is', null)
      .where('handoff_article.returned_at', 'is', null)
      .orderBy('handoff_package.number', 'desc');
    return (
      articleId === undefined ? all : all.where('handoff_article.article_id', '=', articleId)
    ).execute();
  }

  async setReturned(packageIds: readonly string[], articleIds: readonly string[], at: string): Promise<void> {
    if (packageIds.length === 0) return;
    await inBatches(articleIds, (part) =>
      this.#work.query
        .updateTable('handoff_article')
        .set({ returned_at: at })
        .where('package_id', 'in', packageIds)
        .where('article_id', 'in', part)
        .where('returned_at', 'is', null)
        .execute(),
    );
  }

  /** What was sent to somebody again is away once only. */
  async setSuperseded(articleIds: readonly string[], recipient: string, at: string): Promise<void> {
    const earlier = await this.#work.query
      .selectFrom('handoff_package')
      .select('id')
      .where('direction', '=', 'sent')
      .where('other', '=', recipient)
      .execute();
    await inBatches(earlier, (part) =>
      this.setReturned(
        part.map(({ id }) => id),
        articleIds,
        at,
      ).then(() => []),
    );
  }

  async setWrittenSince(articleId: string, at: string): Promise<void> {
    await this.#work.query
      .updateTable('handoff_article')
      .set({ written_since: at })
      .where('article_id', '=', articleId)
      .where('returned_at', 'is', null)
      .where('written_since', 'is', null)
      .execute();
  }

  async setCalledBack(packageId: string, at: string): Promise<void> {
    await this.#work.query
      .updateTable('handoff_package')
      .set({ called_back_at: at })
      .where('id', '=', packageId)
      .where('called_back_at', 'is', null)
      .execute();
  }
}
