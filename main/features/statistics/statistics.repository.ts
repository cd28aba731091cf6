/** SQL of figures: what was placed in a period, and the pages of issues. Documents are not read. */
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { ArticleKind } from '#shared/model/article.ts';
import type { NamedShare, Period, StatisticsQuery } from '#shared/model/statistics.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { ArticleSums, CountedArticle, CountedIssue } from './tally.ts';

interface ArticleRow extends Omit<CountedArticle, 'credits'> {
  credits: string | null;
}

interface IssueRow extends Omit<CountedIssue, 'isPublished'> {
  state: string;
}

/** An issue whose pages are not known as it is now. */
export interface UnmeasuredIssue {
  id: string;
  stamp: string;
}

const creditsSchema = z.array(z.string());

/** Changes with whatever moves pages: the issue's own change, its articles and their revisions, the template. */
const STAMP = sql<string>`(
  issue.updated_at || '|' || publication.template || '|' || (
    select count(*) || '|' || coalesce(sum(article.revision), 0) || '|' || coalesce(max(article.updated_at), '')
    from placement join article on article.id = placement.article_id
    where placement.issue_id = issue.id and article.trashed_at is null
  )
)`;

function inScope({ publicationId, period }: StatisticsQuery): RawBuilder<boolean> {
  const ofPublication = publicationId === null ? sql`true` : sql`issue.publication_id = ${publicationId}`;
  return sql`issue.trashed_at is null and issue.date >= ${period.from} and issue.date <= ${period.to} and ${ofPublication}`;
}

/** Each article of the scope in the first issue that holds it. */
function placed(scope: StatisticsQuery): RawBuilder<unknown> {
  return sql`(
    select article_id, issue_id, section, date, publication_id from (
      select placement.article_id, placement.issue_id, section.name as section, issue.date, issue.publication_id,
        row_number() over (partition by placement.article_id order by issue.date, issue.id) as turn
      from issue
      join placement on placement.issue_id = issue.id
      join section on section.id = placement.section_id
      where ${inScope(scope)}
    ) where turn = 1
  )`;
}

export class StatisticsRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  async issues(scope: StatisticsQuery): Promise<CountedIssue[]> {
    const { rows } = await sql<IssueRow>`
      select issue.id, issue.publication_id as "publicationId", publication.name as publication, issue.date,
        issue.state, case when issue_pages.stamp = ${STAMP} then issue_pages.pages end as pages
      from issue
      join publication on publication.id = issue.publication_id
      left join issue_pages on issue_pages.issue_id = issue.id
      where ${inScope(scope)}
      order by issue.date, issue.id`.execute(this.#work.query);
    return rows.map(({ state, ...issue }) => ({ ...issue, isPublished: state === 'published' }));
  }

  async articles(scope: StatisticsQuery): Promise<CountedArticle[]> {
    const { rows } = await sql<ArticleRow>`
      select placed.issue_id as "issueId", placed.date, placed.publication_id as "publicationId", placed.section,
        article.kind, article.byline, article.via, article.attribution, article.words,
        article.created_at as "createdAt",
        (select count(*) from article_source where article_source.article_id = article.id) as sources,
        (select min(at) from article_state_change
          where article_state_change.article_id = article.id and state = 'approved') as "approvedAt",
        article_facts.pictures, article_facts.credits
      from ${placed(scope)} as placed
      join article on article.id = placed.article_id
      left join article_facts on article_facts.article_id = article.id and article_facts.revision = article.revision
      where article.trashed_at is null`.execute(this.#work.query);
    return rows.map(({ credits, kind, ...article }) => ({
      ...article,
      kind: kind satisfies ArticleKind,
      credits: credits === null ? [] : creditsSchema.parse(JSON.parse(credits)),
    }));
  }

  /** The same as counting `articles`, by SQL alone: for periods that are only compared with. */
  async sums(scope: StatisticsQuery): Promise<ArticleSums> {
    const { rows } = await sql<Omit<ArticleSums, 'origins'> & ArticleSums['origins']>`
      select count(*) as articles, coalesce(sum(words), 0) as words, coalesce(sum(pictures), 0) as pictures,
        coalesce(sum(case when is_taken = 0 and has_sources = 0 then 1 else 0 end), 0) as own,
        coalesce(sum(case when is_taken = 0 and has_sources = 1 then 1 else 0 end), 0) as sourced,
        coalesce(sum(is_taken), 0) as taken
      from (
        select article.words, article_facts.pictures,
          case when trim(article.via) <> '' or trim(article.attribution) <> '' then 1 else 0 end as is_taken,
          case when exists (select 1 from article_source where article_source.article_id = article.id)
            then 1 else 0 end as has_sources
        from ${placed(scope)} as placed
        join article on article.id = placed.article_id
        left join article_facts on article_facts.article_id = article.id and article_facts.revision = article.revision
        where article.trashed_at is null
      )`.execute(this.#work.query);
    const { own = 0, sourced = 0, taken = 0, articles = 0, words = 0, pictures = 0 } = rows[0] ?? {};
    return { articles, words, pictures, origins: { own, sourced, taken } };
  }

  /** Communes or bodies with how many articles of the scope name them, most named first. */
  async named(scope: StatisticsQuery, kind: 'commune' | 'body'): Promise<NamedShare[]> {
    const { rows } = await sql<NamedShare>`
      select article_name.name, count(*) as articles
      from ${placed(scope)} as placed
      join article on article.id = placed.article_id
      join article_name on article_name.article_id = placed.article_id
      where article.trashed_at is null and article_name.kind = ${kind}
      group by article_name.name
      order by articles desc, article_name.name`.execute(this.#work.query);
    return rows;
  }

  /** The days of the first and the last issue; null without issues. */
  async span(publicationId: string | null): Promise<Period | null> {
    let query = this.#work.query
      .selectFrom('issue')
      .select(({ fn }) => [fn.min('date').as('from'), fn.max('date').as('to')])
      .where('trashed_at', 'is', null);
    if (publicationId !== null) query = query.where('publication_id', '=', publicationId);
    const row = await query.executeTakeFirst();
    return row?.from && row.to ? { from: row.from, to: row.to } : null;
  }

  /** Issues of the scope with articles whose pages must be counted again. */
  async unmeasured(scope: StatisticsQuery): Promise<UnmeasuredIssue[]> {
    const { rows } = await sql<UnmeasuredIssue>`
      select issue.id, ${STAMP} as stamp
      from issue
      join publication on publication.id = issue.publication_id
      left join issue_pages on issue_pages.issue_id = issue.id
      where ${inScope(scope)} and (issue_pages.stamp is null or issue_pages.stamp <> ${STAMP})
      order by issue.date desc, issue.id`.execute(this.#work.query);
    return rows;
  }

  async storePages({ id, stamp }: UnmeasuredIssue, pages: number): Promise<void> {
    await this.#work.query
      .insertInto('issue_pages')
      .values({ issue_id: id, stamp, pages })
      .onConflict((conflict) => conflict.column('issue_id').doUpdateSet({ stamp, pages }))
      .execute();
  }
}
