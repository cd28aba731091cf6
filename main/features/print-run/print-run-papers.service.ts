/** Writes the papers of a print run into the library's folder of exports. */
import { localDay } from '#shared/calendar/days.ts';
import type { SheetFormat, WrittenPaper } from '#shared/model/papers.ts';
import { expectedRun } from '#shared/model/print-run.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { FormPaper } from '../../publishing/reports/form-paper.ts';
import {
  depositDeclaration,
  dispatchSheet,
  type PrintRunInput,
} from '../../publishing/reports/print-run-papers.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import { issueTitle } from '../issues/issues.service.ts';
import { exportPath, slug } from './ledger-files.ts';
import type { PrintRunService, RunOfIssue } from './print-run.service.ts';

export class PrintRunPapers {
  readonly #runs: PrintRunService;
  readonly #audit: AuditLog;
  readonly #folder: LibraryFolder;
  readonly #workers: WorkerPool;
  readonly #now: () => Date;

  constructor(
    runs: PrintRunService,
    audit: AuditLog,
    { folder, workers, now }: { folder: LibraryFolder; workers: WorkerPool; now(): Date },
  ) {
    this.#runs = runs;
    this.#audit = audit;
    this.#folder = folder;
    this.#workers = workers;
    this.#now = now;
  }

  /**
   * Writes the phiếu phát hành of an issue. A list that was only proposed is on record from then on: what was sent
   * out must not change with the list of the next issue.
   *
   * @throws DeskError NOT_FOUND, TYPESETTING_FAILED, TARGET_UNWRITABLE, DISK_FULL
   */
  async dispatchSheet(issueId: string, format: SheetFormat): Promise<WrittenPaper> {
    const run = await this.#runs.ofIssue(issueId);
    const written = await this.#write(run, 'phieu-phat-hanh', dispatchSheet(this.#input(run)), format);
    const { recorded, proposed } = run.row;
    if (recorded.recipients === null && proposed.recipients.length > 0) {
      await this.#runs.record(issueId, { recipients: proposed.recipients });
    }
    return written;
  }

  /**
   * Writes the tờ khai nộp lưu chiểu of an issue.
   *
   * @throws DeskError NOT_FOUND, TYPESETTING_FAILED, TARGET_UNWRITABLE, DISK_FULL
   */
  async depositDeclaration(issueId: string, format: SheetFormat): Promise<WrittenPaper> {
    const run = await this.#runs.ofIssue(issueId);
    const paper = depositDeclaration(this.#input(run), run.profile);
    return this.#write(run, 'to-khai-luu-chieu', paper, format);
  }

  #input({ row, publication }: RunOfIssue): PrintRunInput {
    return {
      publication,
      number: row.number,
      date: row.date,
      run: expectedRun(row.recorded, row.proposed),
      today: localDay(this.#now()),
    };
  }

  async #write(
    { row: { issueId, number, publication } }: RunOfIssue,
    kind: string,
    paper: FormPaper,
    format: SheetFormat,
  ): Promise<WrittenPaper> {
    const name = `${kind}-${slug(`${publication} so ${number}`)}-${issueId.slice(-4)}.${format}`;
    const path = await exportPath(this.#folder, name);
    await this.#workers.run('publishing.formPaper', { paper, targets: [{ format, path }] });
    await this.#audit.recordPaper({ kind: 'issue', id: issueId, title: issueTitle({ number }) }, path);
    return { path, format };
  }
}
