/** Royalties of an issue: computed from the rates, corrected by hand, and closed. */
import { v7 as uuid } from 'uuid';
import { currentDocument } from '#shared/document/suggestions/decide.ts';
import { figuresOf } from '#shared/document/walk.ts';
import { DeskError } from '#shared/errors.ts';
import type { Article } from '#shared/model/article.ts';
import {
  DEFAULT_RATES,
  type RoyaltyLine,
  type RoyaltyRates,
  type RoyaltySheet,
  type StoredRates,
} from '#shared/model/royalty.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import { type IssuesService, issueTitle } from '../issues/issues.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { OutletFinder } from '../sources/outlets.ts';
import type { SourcesService } from '../sources/sources.service.ts';
import { originOf, photographersOf } from '../statistics/tally.ts';
import type { RoyaltiesRepository } from './royalties.repository.ts';
import { authorSums, type ComputedLine, linesOf } from './royalty-lines.ts';

/** Services that know what is paid for. */
export interface RoyaltyOrigins {
  articles: ArticlesService;
  issues: IssuesService;
  publications: PublicationsService;
  sources: SourcesService;
}

export class RoyaltiesService {
  readonly #repository: RoyaltiesRepository;
  readonly #origins: RoyaltyOrigins;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;
  readonly #now: () => Date;

  constructor(
    repository: RoyaltiesRepository,
    origins: RoyaltyOrigins,
    work: UnitOfWork,
    events: DeskEvents,
    now: () => Date,
  ) {
    this.#repository = repository;
    this.#origins = origins;
    this.#work = work;
    this.#events = events;
    this.#now = now;
  }

  /** The publication's rates; those that come with the program until somebody sets them. */
  async rates(publicationId: string): Promise<StoredRates> {
    return (await this.#repository.rates(publicationId)) ?? { rates: DEFAULT_RATES, changed: null };
  }

  /** Sets the rates from now on; closed sheets stay as they are. @throws DeskError NOT_FOUND */
  async setRates(publicationId: string, rates: RoyaltyRates, by: string): Promise<void> {
    await this.#origins.publications.get(publicationId);
    const at = this.#now().toISOString();
    await this.#repository.setRates(publicationId, { rates: JSON.stringify(rates), by, at });
    this.#events.tell('royalty', publicationId);
  }

  /** The sheet of an issue: as it was closed, or as it is computed now. @throws DeskError NOT_FOUND */
  async sheet(issueId: string): Promise<RoyaltySheet> {
    const issue = await this.#origins.issues.get(issueId);
    const publication = await this.#origins.publications.get(issue.publicationId);
    const { rates } = await this.rates(issue.publicationId);
    const closings = await this.#repository.closings(issueId);
    const articles = await this.#articles(issueId);
    const lines =
      closings[0]?.lines ?? (await this.#corrected(issueId, await this.#computed(articles, rates)));
    return {
      issueId,
      number: issue.number,
      date: issue.date,
      publication: `${publication.type} ${publication.name}`.trim(),
      base: rates.base,
      lines,
      authors: authorSums(lines),
      total: lines.reduce((sum, { amount }) => sum + amount, 0),
      unsigned: articles
        .filter(({ id }) => !lines.some(({ articleId, part }) => articleId === id && part === 'text'))
        .map(({ id, title }) => ({ articleId: id, title })),
      isClosed: closings[0]?.isClosed ?? false,
      closings: closings.map(({ lines: _, ...closing }) => closing),
    };
  }

  /**
   * Sets the amount of a line, or lets the computed one count again.
   *
   * @param amount in đồng; null takes earlier corrections back.
   * @throws DeskError NOT_FOUND, ROYALTIES_CLOSED
   */
  async correct(
    issueId: string,
    line: string,
    { amount, reason }: { amount: number | null; reason: string },
    by: string,
  ): Promise<void> {
    await this.#work.transaction(async () => {
      const sheet = await this.#openSheet(issueId);
      if (!sheet.lines.some(({ key }) => key === line))
        throw new DeskError('NOT_FOUND', { kind: 'dòng nhuận bút', id: line });
      const at = this.#now().toISOString();
      await this.#repository.insertCorrection(uuid(), issueId, { line, amount, reason, by, at });
    });
    this.#events.tell('royalty', issueId);
  }

  /** Chốt: the lines stay as they are now, whatever happens to articles and rates. @throws DeskError ROYALTIES_CLOSED */
  async close(issueId: string, by: string): Promise<void> {
    await this.#work.transaction(async () => {
      const { lines } = await this.#openSheet(issueId);
      const at = this.#now().toISOString();
      await this.#repository.insertClosing(uuid(), issueId, { lines, reason: '', by, at });
    });
    this.#events.tell('royalty', issueId);
  }

  /** Opens a closed sheet again; the lines are computed anew, corrections stay. */
  async reopen(issueId: string, reason: string, by: string): Promise<void> {
    await this.#work.transaction(async () => {
      if (!(await this.sheet(issueId)).isClosed) return;
      const at = this.#now().toISOString();
      await this.#repository.insertClosing(uuid(), issueId, { lines: null, reason, by, at });
    });
    this.#events.tell('royalty', issueId);
  }

  async #openSheet(issueId: string): Promise<RoyaltySheet> {
    const sheet = await this.sheet(issueId);
    if (sheet.isClosed) throw new DeskError('ROYALTIES_CLOSED', { issue: issueTitle(sheet) });
    return sheet;
  }

  async #articles(issueId: string): Promise<Article[]> {
    const { articles, issues } = this.#origins;
    const ids = (await issues.get(issueId)).sections.flatMap((section) =>
      section.articles.map(({ id }) => id),
    );
    const whole = await articles.whole(ids);
    return ids.map((id) => whole.get(id)).filter((article) => article !== undefined);
  }

  async #computed(articles: readonly Article[], rates: RoyaltyRates): Promise<ComputedLine[]> {
    const findOutlet = await this.#origins.sources.outletFinder();
    return articles.flatMap((article) =>
      linesOf(
        {
          ...article,
          isTakenOver: originOf({ ...article, sources: 0 }) === 'taken',
          credits: figuresOf(currentDocument(article.document)).map(({ credit }) => credit),
        },
        rates,
        paidPhotographers(findOutlet),
      ),
    );
  }

  async #corrected(issueId: string, computed: readonly ComputedLine[]): Promise<RoyaltyLine[]> {
    const corrections = Map.groupBy(await this.#repository.corrections(issueId), ({ line }) => line);
    return computed.map((line) => {
      const own = (corrections.get(line.key) ?? []).map(({ line: _, ...correction }) => correction);
      return { ...line, amount: own[0]?.amount ?? line.computed, corrections: own };
    });
  }
}

/** Credits that name no person. */
const LENDERS =
  /^(?:TTXVN|Internet|Tư liệu|Sở|Bộ|Báo|Đài|Tạp chí|Cổng thông tin|Trang tin|Trung tâm|Phòng|Văn phòng|UBND|Ủy ban)(?=\s|$)/iu;

/** An outlet or a body is not paid for the pictures it lends. */
function paidPhotographers(findOutlet: OutletFinder) {
  return (credit: string, ofByline: readonly string[]) =>
    photographersOf(credit, ofByline).filter((name) => findOutlet(name) === null && !LENDERS.test(name));
}
