/** Puts together what keeps the ledger of issues and writes its papers. */
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import { LedgerFiles } from './ledger-files.ts';
import { PrintRunRepository } from './print-run.repository.ts';
import { type PrintRunOrigins, PrintRunService } from './print-run.service.ts';
import { PrintRunPapers } from './print-run-papers.service.ts';

export interface PrintRunPlace {
  folder: LibraryFolder;
  workers: WorkerPool;
  /** Folder of the program's data. */
  assets: string;
  now(): Date;
}

export function createPrintRun(
  origins: PrintRunOrigins,
  { folder, workers, assets, now }: PrintRunPlace,
  work: UnitOfWork,
  events: DeskEvents,
) {
  const printRuns = new PrintRunService(new PrintRunRepository(work), origins, assets, work, events, now);
  const ledgerFiles = new LedgerFiles(printRuns, origins, folder);
  const printRunPapers = new PrintRunPapers(printRuns, origins.audit, { folder, workers, now });
  return { printRuns, printRunPapers, ledgerFiles };
}
