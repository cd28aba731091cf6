/** The ledger of issues as a file in the library's folder of exports. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type LedgerScope, publicationTitle } from '#shared/model/print-run.ts';
import type { WrittenReport } from '#shared/model/statistics.ts';
import { ledgerTable, ledgerTotals } from '#shared/print-run/ledger-table.ts';
import { fold } from '#shared/vietnamese/normalise.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import { writeFiles } from '../../publishing/write-files.ts';
import { writeWorkbook } from '../../publishing/xlsx/write-workbook.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { PrintRunService } from './print-run.service.ts';

const FOLDER = 'phat-hanh';

export class LedgerFiles {
  readonly #runs: PrintRunService;
  readonly #publications: PublicationsService;
  readonly #audit: AuditLog;
  readonly #folder: LibraryFolder;

  constructor(
    runs: PrintRunService,
    { publications, audit }: { publications: PublicationsService; audit: AuditLog },
    folder: LibraryFolder,
  ) {
    this.#runs = runs;
    this.#publications = publications;
    this.#audit = audit;
    this.#folder = folder;
  }

  /** @throws DeskError NOT_FOUND, TARGET_UNWRITABLE, DISK_FULL */
  async ledger(scope: LedgerScope): Promise<WrittenReport> {
    const { publicationId, year } = scope;
    const { rows } = await this.#runs.ledger(scope);
    // A paper about all publications is written in the name of the first.
    const { id, ...publication } = await (publicationId === null
      ? this.#publications.main()
      : this.#publications.get(publicationId));
    const whose = publicationId === null ? 'Tất cả ấn phẩm' : publicationTitle(publication);
    const table = ledgerTable(rows);
    const bytes = await writeWorkbook([
      {
        table,
        heading: [table.title, whose, `Năm ${year}`],
        totals: [ledgerTotals(rows)],
        signatures: ['Người lập', 'Thủ trưởng đơn vị'],
      },
    ]);
    const path = await exportPath(this.#folder, `so-phat-hanh-${slug(whose)}-${year}.xlsx`);
    await writeFiles([{ path, bytes }]);
    await this.#audit.recordPaper({ kind: 'publication', id, title: publication.name }, path);
    return { path, bytes: bytes.byteLength };
  }
}

/** Where papers of the print run lie; the folder is made. */
export async function exportPath(folder: LibraryFolder, name: string): Promise<string> {
  const target = join(folder.exports, FOLDER);
  await mkdir(target, { recursive: true });
  return join(target, name);
}

/** A text as part of a file's name. */
export function slug(text: string): string {
  return (
    fold(text)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replace(/^-|-$/g, '') || 'so-bao'
  );
}
