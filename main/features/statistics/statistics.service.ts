/** Figures of a period, and bringing up to date what they are counted from. */
import { DeskError } from '#shared/errors.ts';
import type { Article } from '#shared/model/article.ts';
import type { Progress } from '#shared/model/job.ts';
import type { Period, Statistics, StatisticsQuery, Tally } from '#shared/model/statistics.ts';
import { monthsIn, shiftPeriod, yearEarlier } from '#shared/statistics/periods.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { ExportsService } from '../exports/exports.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { SourcesService } from '../sources/sources.service.ts';
import type { ArticleFacts } from './article-facts.ts';
import type { StatisticsRepository } from './statistics.repository.ts';
import {
  approvalTime,
  asMonth,
  asQuarter,
  asYear,
  byAuthor,
  byKind,
  byOutlet,
  byPublication,
  bySection,
  originOf,
  overTime,
  tallyOf,
  tallyOfSums,
} from './tally.ts';

/** Services that figures are gathered from. */
export interface StatisticsOrigins {
  articles: ArticlesService;
  exports: ExportsService;
  publications: PublicationsService;
  sources: SourcesService;
}

export interface RefreshOptions {
  signal?: AbortSignal;
  progress?: (progress: Progress) => void;
}

export interface Refreshed {
  articles: number;
  issues: number;
}

/** Articles read between two looks at whether somebody cancelled. */
const BATCH = 50;
const MONTHS_SHOWN = 12;

export class StatisticsService {
  readonly #repository: StatisticsRepository;
  readonly #facts: ArticleFacts;
  readonly #origins: StatisticsOrigins;
  readonly #workers: WorkerPool;
  readonly #events: DeskEvents;

  constructor(
    repository: StatisticsRepository,
    facts: ArticleFacts,
    origins: StatisticsOrigins,
    workers: WorkerPool,
    events: DeskEvents,
  ) {
    this.#repository = repository;
    this.#facts = facts;
    this.#origins = origins;
    this.#workers = workers;
    this.#events = events;
  }

  /** The days of the first and the last issue; null while there is none. */
  span(publicationId: string | null): Promise<Period | null> {
    return this.#repository.span(publicationId);
  }

  /** @throws DeskError NOT_FOUND for a publication that is not there. */
  async of(scope: StatisticsQuery): Promise<Statistics> {
    const { period, publicationId } = scope;
    const publication = publicationId === null ? null : await this.#origins.publications.get(publicationId);
    const issues = await this.#repository.issues(scope);
    const articles = await this.#repository.articles(scope);
    const outletOf = await this.#origins.sources.outletFinder();
    const taken = articles.filter((article) => originOf(article) === 'taken');
    const months = monthsIn(period);
    const before = shiftPeriod(period, -1);
    const lastYear = yearEarlier(period);
    return {
      period,
      publication: publication && `${publication.type} ${publication.name}`.trim(),
      total: tallyOf(issues, articles),
      before: { period: before, total: await this.#total({ publicationId, period: before }) },
      yearBefore: { period: lastYear, total: await this.#total({ publicationId, period: lastYear }) },
      unpublished: issues.filter(({ isPublished }) => !isPublished).length,
      approval: approvalTime(articles),
      recentMonths: await this.#recentMonths(scope),
      months: overTime(issues, articles, months, asMonth),
      quarters: overTime(issues, articles, months, asQuarter),
      years: overTime(issues, articles, months, asYear),
      publications: byPublication(issues, articles),
      sections: bySection(articles),
      kinds: byKind(articles),
      authors: byAuthor(articles),
      outlets: byOutlet(taken, (attribution) => outletOf(attribution)?.name ?? null),
      communes: await this.#repository.named(scope, 'commune'),
      bodies: await this.#repository.named(scope, 'body'),
      unread: articles.filter(({ pictures }) => pictures === null).length,
    };
  }

  /** Pages of the scope's issues by id; those that must be counted first are left out. */
  async pages(scope: StatisticsQuery): Promise<Map<string, number>> {
    const issues = await this.#repository.issues(scope);
    return new Map(issues.flatMap(({ id, pages }) => (pages === null ? [] : [[id, pages]])));
  }

  /** True when `refresh` has something to do for these figures. */
  async isOutOfDate(scope: StatisticsQuery): Promise<boolean> {
    const unmeasured = await this.#repository.unmeasured(scope);
    return unmeasured.length > 0 || (await this.#facts.outOfDate()).length > 0;
  }

  /**
   * Reads articles whose facts are missing (a library of an earlier build, a changed directory) and counts the
   * pages of issues that changed. What was done stays when it is cancelled.
   *
   * @throws DeskError JOB_CANCELLED, TYPESETTING_FAILED
   */
  async refresh(scope: StatisticsQuery, { signal, progress }: RefreshOptions = {}): Promise<Refreshed> {
    const ids = await this.#facts.outOfDate();
    const issues = await this.#repository.unmeasured(scope);
    // Setting an issue takes about as long as reading a few hundred articles.
    const work = ids.length / 300 + issues.length;
    for (let from = 0; from < ids.length; from += BATCH) {
      if (signal?.aborted) throw new DeskError('JOB_CANCELLED', {});
      progress?.({ step: 'facts', fraction: from / 300 / work });
      await this.#facts.storeAll(await this.#readable(ids.slice(from, from + BATCH)));
    }
    for (const [index, issue] of issues.entries()) {
      progress?.({ step: 'pages', fraction: (ids.length / 300 + index) / work });
      const { issue: resolved } = await this.#origins.exports.resolve(issue.id);
      const pages = await this.#workers.run(
        'publishing.countPages',
        { issue: resolved },
        signal ? { signal } : {},
      );
      await this.#repository.storePages(issue, pages);
    }
    if (work > 0) this.#events.tell('statistics', '');
    return { articles: ids.length, issues: issues.length };
  }

  /** Whole articles; one whose document is damaged does not keep the others from being read. */
  async #readable(ids: readonly string[]): Promise<Article[]> {
    const { articles } = this.#origins;
    try {
      return [...(await articles.whole(ids)).values()];
    } catch (thrown) {
      const [only, ...others] = ids;
      if (only === undefined || !(thrown instanceof DeskError)) throw thrown;
      if (others.length === 0) return [];
      return (await Promise.all(ids.map((id) => this.#readable([id])))).flat();
    }
  }

  async #total(scope: StatisticsQuery): Promise<Tally> {
    return tallyOfSums(await this.#repository.issues(scope), await this.#repository.sums(scope));
  }

  async #recentMonths({ publicationId, period }: StatisticsQuery) {
    const last = period.to.slice(0, 7);
    const earliest = shiftPeriod({ from: `${last}-01`, to: monthEnd(last) }, 1 - MONTHS_SHOWN).from;
    const [from = earliest] = [earliest, period.from].toSorted();
    const shown = { from, to: period.to };
    const scope = { publicationId, period: shown };
    const issues = await this.#repository.issues(scope);
    const articles = await this.#repository.articles(scope);
    return overTime(issues, articles, monthsIn(shown), asMonth);
  }
}

function monthEnd(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
