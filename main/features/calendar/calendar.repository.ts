/** SQL of the calendar: schedules, and issues with how far their articles are. */
import type { IssueState } from '#shared/model/issue.ts';
import { type Schedule, scheduleSchema } from '#shared/model/schedule.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

/** An issue with what its deadlines ask about. */
export interface ScheduledIssue {
  id: string;
  publicationId: string;
  number: string;
  date: string;
  state: IssueState;
  /** ISO day until which a decision is asked for; null where nobody set one for this issue. */
  reviewDue: string | null;
  articles: number;
  /** Articles that nobody has handed in. */
  unsubmitted: number;
  unapproved: number;
}

export class CalendarRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Null while nobody has set one. */
  async schedule(publicationId: string): Promise<Schedule | null> {
    const row = await this.#work.query
      .selectFrom('issue_schedule')
      .select('schedule')
      .where('publication_id', '=', publicationId)
      .executeTakeFirst();
    return row ? scheduleSchema.parse(JSON.parse(row.schedule)) : null;
  }

  /** @param value null: as the program suggests. */
  async saveSchedule(publicationId: string, value: Schedule | null): Promise<void> {
    if (value === null) {
      await this.#work.query
        .deleteFrom('issue_schedule')
        .where('publication_id', '=', publicationId)
        .execute();
      return;
    }
    const schedule = JSON.stringify(value);
    await this.#work.query
      .insertInto('issue_schedule')
      .values({ publication_id: publicationId, schedule })
      .onConflict((conflict) => conflict.column('publication_id').doUpdateSet({ schedule }))
      .execute();
  }

  /** Issues that come out from one day to another, both included, trash excluded, earliest first. */
  async between(from: string, to: string): Promise<ScheduledIssue[]> {
    const rows = await this.#work.query
      .selectFrom('issue')
      .leftJoin('issue_deadline', 'issue_deadline.issue_id', 'issue.id')
      .leftJoin('placement', 'placement.issue_id', 'issue.id')
      .leftJoin('article', (join) =>
        join.onRef('article.id', '=', 'placement.article_id').on('article.trashed_at', 'is', null),
      )
      .select(({ fn, eb }) => [
        'issue.id',
        'issue.publication_id as publicationId',
        'issue.number',
        'issue.date',
        'issue.state',
        'issue_deadline.due as reviewDue',
        fn.count<number>('article.id').as('articles'),
        fn
          .sum<number | null>(
            eb.case().when('article.state', 'in', ['draft', 'returned']).then(1).else(0).end(),
          )
          .as('unsubmitted'),
        fn
          .sum<number | null>(
            eb.case().when('article.state', 'in', ['draft', 'returned', 'submitted']).then(1).else(0).end(),
          )
          .as('unapproved'),
      ])
      .where('issue.trashed_at', 'is', null)
      .where('issue.date', '>=', from)
      .where('issue.date', '<=', to)
      .groupBy('issue.id')
      .orderBy('issue.date')
      .orderBy('issue.id')
      .execute();
    return rows.map(({ unsubmitted, unapproved, ...row }) => ({
      ...row,
      unsubmitted: unsubmitted ?? 0,
      unapproved: unapproved ?? 0,
    }));
  }

  /** The publication's newest issues by date, trash excluded. */
  async newest(
    publicationId: string,
    count: number,
  ): Promise<{ id: string; number: string; date: string }[]> {
    return this.#work.query
      .selectFrom('issue')
      .select(['id', 'number', 'date'])
      .where('publication_id', '=', publicationId)
      .where('trashed_at', 'is', null)
      .orderBy('date', 'desc')
      .orderBy('id', 'desc')
      .limit(count)
      .execute();
  }

  /** When an issue of each publication was made last, trash excluded; by publication id. */
  async lastMade(): Promise<Map<string, string>> {
    const rows = await this.#work.query
      .selectFrom('issue')
      .select(({ fn }) => ['publication_id', fn.max('created_at').as('made')])
      .where('trashed_at', 'is', null)
      .groupBy('publication_id')
      .execute();
    return new Map(rows.map((row) => [row.publication_id, row.made]));
  }

  /** The issue of this number and day, trash excluded; null where there is none. */
  async same(
    publicationId: string,
    { number, date }: { number: string; date: string },
  ): Promise<string | null> {
    const row = await this.#work.query
      .selectFrom('issue')
      .select('id')
      .where('publication_id', '=', publicationId)
      .where('number', '=', number)
      .where('date', '=', date)
      .where('trashed_at', 'is', null)
      .executeTakeFirst();
    return row?.id ?? null;
  }
}
