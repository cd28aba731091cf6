/** The log as people read it: the history of an article or an issue, and the whole of it by person, kind and day. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { actionsOf } from '#shared/audit/action-words.ts';
import type { AuditFilter, AuditFormat, AuditLine, AuditScope, AuditSubject } from '#shared/model/audit.ts';
import type { WrittenReport } from '#shared/model/statistics.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import { auditCsv } from '../../publishing/reports/audit-csv.ts';
import { historyReport } from '../../publishing/reports/history-report.ts';
import { writeFiles } from '../../publishing/write-files.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import { type IssuesService, issueTitle } from '../issues/issues.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { AuditRepository, EntryBefore } from './audit.repository.ts';
import type { AuditLog } from './audit.service.ts';
import { auditDetailsOf } from './chain.ts';

interface Partners {
  audit: AuditLog;
  articles: ArticlesService;
  issues: IssuesService;
  publications: PublicationsService;
}

/** What a report is of: at most the newest of so many entries. */
const MOST_LINES = { csv: 1_000_000, pdf: 5000 } as const;

const FOLDER = 'nhat-ky';

export class AuditHistory {
  readonly #repository: AuditRepository;
  readonly #with: Partners;
  readonly #folder: LibraryFolder;
  readonly #workers: WorkerPool;
  readonly #now: () => Date;

  constructor(
    repository: AuditRepository,
    partners: Partners,
    folder: LibraryFolder,
    workers: WorkerPool,
    now: () => Date,
  ) {
    this.#repository = repository;
    this.#with = partners;
    this.#folder = folder;
    this.#workers = workers;
    this.#now = now;
  }

  /** Everything the log tells of one thing, oldest first. */
  async ofSubject(id: string): Promise<AuditLine[]> {
    return (await this.#repository.about([id])).map(toLine);
  }

  /**
   * What the log tells of an issue and of the articles that stand in it now, oldest first.
   *
   * @throws DeskError NOT_FOUND
   */
  async ofIssue(id: string): Promise<AuditLine[]> {
    const { sections } = await this.#with.issues.get(id);
    const articles = sections.flatMap((section) => section.articles.map((article) => article.id));
    return (await this.#repository.about([id, ...articles])).map(toLine);
  }

  /** A part of the whole log, newest first, and whether there is more of it. */
  async page(
    filter: AuditFilter,
    before: number | null,
    limit: number,
  ): Promise<{ lines: AuditLine[]; hasMore: boolean }> {
    const rows = await this.#repository.page(inTimes(filter), before, limit + 1);
    return { lines: rows.slice(0, limit).map(toLine), hasMore: rows.length > limit };
  }

  /** Everybody whom the log names, by name. */
  async people(): Promise<string[]> {
    return (await this.#repository.people()).sort(new Intl.Collator('vi').compare);
  }

  /**
   * Writes a history into the library's folder of exports.
   *
   * @throws DeskError NOT_FOUND, TYPESETTING_FAILED, TARGET_UNWRITABLE, DISK_FULL
   */
  async write(scope: AuditScope, format: AuditFormat): Promise<WrittenReport> {
    const { name, about, lines, isCut } = await this.#told(scope, MOST_LINES[format]);
    const folder = join(this.#folder.exports, FOLDER);
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${name}.${format}`);
    const bytes =
      format === 'csv'
        ? await writeCsv(path, lines)
        : await this.#writePdf(path, about.kind === 'library' ? '' : about.title, lines, isCut);
    await this.#with.audit.recordPaper(about, path);
    return { path, bytes };
  }

  /** @returns the size of the file in bytes. */
  async #writePdf(path: string, subject: string, lines: AuditLine[], isCut: boolean): Promise<number> {
    const { authority, publisher, place } = await this.#with.publications.main();
    const head = { authority, body: publisher, place, date: localDay(this.#now()) };
    const report = historyReport({ head, subject, lines, isCut });
    return this.#workers.run('publishing.history', { report, path });
  }

  /** What a report is called and about, its entries, oldest first, and whether there are more of them. */
  async #told(scope: AuditScope, most: number) {
    const day = localDay(this.#now());
    if (scope.of === 'desk') {
      const rows = await this.#repository.page(inTimes(scope.filter), null, most + 1);
      const lines = rows.slice(0, most).reverse().map(toLine);
      const id = await this.#with.audit.deskId();
      const about: AuditSubject = { kind: 'library', id, title: 'Nhật ký' };
      return { name: `nhat-ky-${day}`, about, lines, isCut: rows.length > most };
    }
    const { of: kind, id } = scope;
    const name = `lich-su-${kind === 'issue' ? 'so-bao' : 'bai'}-${id.slice(-8)}-${day}`;
    if (kind === 'issue') {
      const { publication, ...issue } = await this.#with.issues.get(id);
      const about: AuditSubject = { kind, id, title: `${publication} ${issueTitle(issue).toLowerCase()}` };
      return { name, about, lines: await this.ofIssue(id), isCut: false };
    }
    const about: AuditSubject = { kind, id, title: (await this.#with.articles.stored(id)).title };
    return { name, about, lines: await this.ofSubject(id), isCut: false };
  }
}

async function writeCsv(path: string, lines: readonly AuditLine[]): Promise<number> {
  const bytes = auditCsv(lines);
  await writeFiles([{ path, bytes }]);
  return bytes.byteLength;
}

function toLine({ beforeAt, ...entry }: EntryBefore): AuditLine {
  return {
    sequence: entry.sequence,
    at: entry.at,
    action: entry.action,
    subject: { kind: entry.subject_kind, id: entry.subject_id, title: entry.subject_title },
    personId: entry.person_id,
    person: entry.person,
    machine: entry.machine,
    deskId: entry.desk_id,
    before: entry.before,
    after: entry.after,
    details: auditDetailsOf(entry.details),
    keyId: entry.key_id,
    clockWentBack: beforeAt !== null && entry.at < beforeAt,
  };
}

/** Days by the clock of this machine as the times between them. */
function inTimes({ person, topic, from, to }: AuditFilter) {
  const midnight = (day: string, later: number) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return new Date(year, month - 1, date + later).toISOString();
  };
  return {
    person,
    actions: topic === null ? null : actionsOf(topic),
    from: from === null ? null : midnight(from, 0),
    to: to === null ? null : midnight(to, 1),
  };
}

function localDay(time: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
}
