/** Sổ phát hành: what became of each issue on paper, and to whom its copies went. */
import { addDays, localDay } from '#shared/calendar/days.ts';
import { DeskError } from '#shared/errors.ts';
import type { AuditDetails } from '#shared/model/audit.ts';
import {
  copiesOf,
  type DepositDue,
  type DepositStanding,
  type Ledger,
  type LedgerRow,
  type LedgerScope,
  type PrintRun,
  type PrintRunPatch,
  publicationTitle,
  type Recipient,
} from '#shared/model/print-run.ts';
import type { Publication } from '#shared/model/publication.ts';
import { type LegalProfile, legalProfileFor } from '#shared/preflight/legal-profile.ts';
import { depositStanding } from '#shared/print-run/deposit.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import { canonicalHash } from '../audit/chain.ts';
import { issueTitle } from '../issues/issues.service.ts';
import { legalProfiles } from '../preflight/legal-profiles.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { StatisticsService } from '../statistics/statistics.service.ts';
import type { PrintRunRepository, StoredRun } from './print-run.repository.ts';

/** Services that know what is proposed. */
export interface PrintRunOrigins {
  publications: PublicationsService;
  statistics: Pick<StatisticsService, 'pages'>;
  audit: AuditLog;
}

/** What an issue needs for its papers. */
export interface RunOfIssue {
  row: LedgerRow;
  publication: Publication;
  profile: LegalProfile | null;
}

/** A deposit that is lacking longer than this is no work of today; the ledger still tells of it. */
const DAYS_DUE = 366;

export class PrintRunService {
  readonly #repository: PrintRunRepository;
  readonly #origins: PrintRunOrigins;
  readonly #assets: string;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;
  readonly #now: () => Date;

  /** @param assets folder of the program's data, for the legal profiles. */
  constructor(
    repository: PrintRunRepository,
    origins: PrintRunOrigins,
    assets: string,
    work: UnitOfWork,
    events: DeskEvents,
    now: () => Date,
  ) {
    this.#repository = repository;
    this.#origins = origins;
    this.#assets = assets;
    this.#work = work;
    this.#events = events;
    this.#now = now;
  }

  /** The year's issues with what is on record and what is proposed. */
  async ledger(scope: LedgerScope): Promise<Ledger> {
    const { publicationId, year } = scope;
    const years = await this.#repository.years(publicationId);
    return {
      rows: await this.#rows(await this.#repository.ofYear(scope)),
      years: [...new Set([...years, year])].sort((left, right) => right - left),
    };
  }

  /** @throws DeskError NOT_FOUND */
  async ofIssue(issueId: string): Promise<RunOfIssue> {
    const stored = await this.#find(issueId);
    const [row] = await this.#rows([stored]);
    const publication = await this.#origins.publications.get(stored.publicationId);
    if (!row) throw new DeskError('NOT_FOUND', { kind: 'số báo', id: issueId });
    return { row, publication, profile: this.#profile(publication, stored.date) };
  }

  /** Published issues of the last year whose deposit copies are lacking, earliest first. */
  async depositsDue(): Promise<DepositDue[]> {
    const since = addDays(this.#today(), -DAYS_DUE);
    const rows = await this.#rows(await this.#repository.publishedSince(since));
    return rows.flatMap(({ issueId, publicationId, number, date, deposit }) =>
      isLacking(deposit) ? [{ issueId, publicationId, number, date, deposit }] : [],
    );
  }

  /**
   * Changes what is on record for an issue.
   *
   * @returns the same fields as they were: what an undo needs.
   * @throws DeskError NOT_FOUND
   */
  async record(issueId: string, patch: PrintRunPatch): Promise<PrintRunPatch> {
    return this.#work.transaction(async () => {
      const stored = await this.#find(issueId);
      const before = stored.recorded;
      const after = withPatch(before, patch);
      if (canonicalHash(before) !== canonicalHash(after)) {
        await this.#repository.save(issueId, after);
        await this.#origins.audit.record({
          action: 'issue.printRunRecorded',
          subject: { kind: 'issue', id: issueId, title: issueTitle(stored) },
          before: canonicalHash(before),
          after: canonicalHash(after),
          details: inWords(before, after),
        });
        this.#events.tell('printRun', issueId);
      }
      return Object.fromEntries(
        Object.keys(patch).map((key) => [key, before[key as keyof PrintRun]]),
      ) as PrintRunPatch;
    });
  }

  /** Who gets copies of every issue, in the order of the dispatch sheet. @throws DeskError NOT_FOUND */
  async recipients(publicationId: string): Promise<Recipient[]> {
    await this.#origins.publications.get(publicationId);
    return this.#repository.recipients(publicationId);
  }

  /**
   * Changes the list from which dispatches are proposed; what is on record for issues stays.
   *
   * @returns the list as it was.
   * @throws DeskError NOT_FOUND
   */
  async setRecipients(publicationId: string, list: readonly Recipient[]): Promise<Recipient[]> {
    return this.#work.transaction(async () => {
      const { name } = await this.#origins.publications.get(publicationId);
      const before = await this.#repository.recipients(publicationId);
      if (canonicalHash(before) === canonicalHash(list)) return before;
      await this.#repository.saveRecipients(publicationId, list);
      await this.#origins.audit.record({
        action: 'publication.recipientsChanged',
        subject: { kind: 'publication', id: publicationId, title: name },
        before: canonicalHash(before),
        after: canonicalHash(list),
        details: { recipients: listInWords(list) },
      });
      this.#events.tell('printRun', publicationId);
      return before;
    });
  }

  async #find(issueId: string): Promise<StoredRun> {
    const stored = await this.#repository.find(issueId);
    if (!stored) throw new DeskError('NOT_FOUND', { kind: 'số báo', id: issueId });
    return stored;
  }

  async #rows(stored: readonly StoredRun[]): Promise<LedgerRow[]> {
    const today = this.#today();
    const publications = new Map<string, Publication>();
    const lists = new Map<string, Recipient[]>();
    const places = new Map<string, string>();
    for (const id of new Set(stored.map(({ publicationId }) => publicationId))) {
      publications.set(id, await this.#origins.publications.get(id));
      lists.set(id, await this.#repository.recipients(id));
      places.set(id, await this.#repository.lastDepositPlace(id));
    }
    const pages = await this.#pages(stored);
    return stored.flatMap((run) => {
      const publication = publications.get(run.publicationId);
      if (!publication) return [];
      const profile = this.#profile(publication, run.date);
      return [
        {
          ...run,
          publication: publicationTitle(publication),
          proposed: {
            pages: pages.get(run.issueId) ?? null,
            printed: publication.imprint.printRun,
            depositCopies: profile?.depositCopies ?? null,
            depositPlace: places.get(run.publicationId) ?? '',
            recipients: lists.get(run.publicationId) ?? [],
          },
          deposit: depositStanding(run, run.recorded, profile, today),
        },
      ];
    });
  }

  async #pages(stored: readonly StoredRun[]): Promise<Map<string, number>> {
    const days = stored.map(({ date }) => date).sort();
    const [from, to] = [days[0], days.at(-1)];
    if (from === undefined || to === undefined) return new Map();
    return this.#origins.statistics.pages({ publicationId: null, period: { from, to } });
  }

  #profile({ template }: Publication, date: string): LegalProfile | null {
    return legalProfileFor(legalProfiles(this.#assets), template, date);
  }

  #today(): string {
    return localDay(this.#now());
  }
}

function isLacking(deposit: DepositStanding): deposit is DepositDue['deposit'] {
  return deposit.kind === 'missing' || deposit.kind === 'short';
}

function withPatch(before: PrintRun, patch: PrintRunPatch): PrintRun {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(given) };
}

/** What is on record now, field by field, of what changed. */
function inWords(before: PrintRun, after: PrintRun): AuditDetails {
  const { recipients, note, ...plain } = after;
  const changed = Object.entries(plain).filter(([key, value]) => value !== before[key as keyof PrintRun]);
  return {
    // An emptied field would say nothing of itself.
    ...Object.fromEntries(changed.map(([key, value]) => [key, value === null || value === '' ? '–' : value])),
    ...(canonicalHash(recipients) !== canonicalHash(before.recipients) && {
      recipients: recipients === null ? '–' : listInWords(recipients),
    }),
    ...(note !== before.note && { remark: note || '–' }),
  };
}

function listInWords(recipients: readonly Recipient[]): string {
  return `${recipients.length} nơi nhận, ${copiesOf(recipients)} bản`;
}
