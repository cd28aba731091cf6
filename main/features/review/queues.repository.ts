/** SQL of what waits for people: rows and counts, never the text of an article. */
import { type Selectable, sql } from 'kysely';
import type { ArticleKind, ArticleState } from '#shared/model/article.ts';
import type { QueuedIssue } from '#shared/model/review.ts';
import { inBatches } from '../../database/batches.ts';
import type { ReviewRoundTable } from '../../database/schema-review.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

/** An article that waits or was returned, with the newest of its rounds. */
export interface PendingArticle extends Selectable<ReviewRoundTable> {
  title: string;
  kind: ArticleKind;
  state: ArticleState;
  words: number;
  /** Name of who is to decide; null for any reviewer. */
  reviewer: string | null;
}

/** An issue in which an article stands. */
export interface HoldingIssue {
  id: string;
  number: string;
  publicationId: string;
}

/** An issue with articles that is not out yet. */
export interface OpenIssue extends QueuedIssue {
  /** False when its articles' states alone say that some still needs an approval. */
  mayBeReady: boolean;
}

export class QueuesRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Articles that wait or were returned, trash left out. */
  async pending(): Promise<PendingArticle[]> {
    return (
      this.#work.query
        .selectFrom('review_round')
        .innerJoin('article', 'article.id', 'review_round.article_id')
        .leftJoin('person', 'person.id', 'review_round.reviewer_id')
        .selectAll('review_round')
        .select([
          'article.title',
          'article.kind',
          'article.state',
          'article.words',
          'person.name as reviewer',
        ])
        .where('article.state', 'in', ['submitted', 'returned'])
        // Not by the index of what is in the trash: rounds lead to articles, and there are fewer of them.
        .where(sql`+${sql.ref('article.trashed_at')}`, 'is', null)
        .where(({ eb, selectFrom }) =>
          eb(
            'review_round.number',
            '=',
            selectFrom('review_round as other')
              .whereRef('other.article_id', '=', 'review_round.article_id')
              .select((inner) => inner.fn.max('other.number').as('newest')),
          ),
        )
        .execute()
    );
  }

  /** Ids of who ever wrote in these articles, by the id of the article. */
  async writers(articleIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await inBatches(articleIds, (part) =>
      this.#work.query
        .selectFrom('article_writer')
        .select(['article_id', 'person_id'])
        .where('article_id', 'in', part)
        .execute(),
    );
    const writers = new Map<string, string[]>(articleIds.map((id) => [id, []]));
    for (const row of rows) writers.get(row.article_id)?.push(row.person_id);
    return writers;
  }

  /** Those of the articles that have an approval which has not lapsed. */
  async approved(articleIds: readonly string[]): Promise<Set<string>> {
    const rows = await inBatches(articleIds, (part) =>
      this.#work.query
        .selectFrom('article_approval')
        .select('article_id')
        .distinct()
        .where('article_id', 'in', part)
        .where('lapsed_at', 'is', null)
        .execute(),
    );
    return new Set(rows.map((row) => row.article_id));
  }

  /** The issues, trash left out, in which articles stand, latest date first, by the id of the article. */
  async holding(articleIds: readonly string[]): Promise<Map<string, HoldingIssue[]>> {
    const rows = await inBatches(articleIds, (part) =>
      this.#work.query
        .selectFrom('placement')
        .innerJoin('issue', 'issue.id', 'placement.issue_id')
        .select(['placement.article_id', 'issue.id', 'issue.number', 'issue.publication_id as publicationId'])
        .where('placement.article_id', 'in', part)
        .where('issue.trashed_at', 'is', null)
        .orderBy('issue.date', 'desc')
        .orderBy('issue.id', 'desc')
        .execute(),
    );
    const holding = new Map<string, HoldingIssue[]>(articleIds.map((id) => [id, []]));
    for (const { article_id: articleId, ...issue } of rows) holding.get(articleId)?.push(issue);
    return holding;
  }

  /** Latest date first. */
  async openIssues(): Promise<OpenIssue[]> {
    const rows = await this.#work.query
      .selectFrom('issue')
      .innerJoin('publication', 'publication.id', 'issue.publication_id')
      .leftJoin('issue_deadline', 'issue_deadline.issue_id', 'issue.id')
      .select(['issue.id as issueId', 'issue.number', 'issue.date', 'issue_deadline.due'])
      .select('publication.name as publication')
      .select(({ selectFrom }) => [
        selectFrom('placement')
          .whereRef('placement.issue_id', '=', 'issue.id')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .as('articles'),
        selectFrom('placement')
          .innerJoin('article', 'article.id', 'placement.article_id')
          .whereRef('placement.issue_id', '=', 'issue.id')
          .where('article.state', '!=', 'published')
          .where(({ eb, or, not, exists, selectFrom: from }) =>
            or([
              eb('article.state', '!=', 'approved'),
              not(
                exists(
                  from('article_approval')
                    .whereRef('article_approval.article_id', '=', 'article.id')
                    .where('article_approval.lapsed_at', 'is', null)
                    .select('article_approval.id'),
                ),
              ),
            ]),
          )
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .as('unapproved'),
      ])
      .where('issue.trashed_at', 'is', null)
      .where('issue.state', '!=', 'published')
      .orderBy('issue.date', 'desc')
      .orderBy('issue.id', 'desc')
      .execute();
    return rows
      .map(({ articles, unapproved, ...issue }) => ({
        ...issue,
        articles: Number(articles),
        mayBeReady: Number(unapproved) === 0,
      }))
      .filter(({ articles }) => articles > 0);
  }
}
