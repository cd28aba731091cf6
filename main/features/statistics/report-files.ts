/** Figures and sheets as files in the library's folder of exports. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Publication } from '#shared/model/publication.ts';
import type { RoyaltySheet } from '#shared/model/royalty.ts';
import type { ReportFormat, Statistics, WrittenReport } from '#shared/model/statistics.ts';
import { periodName } from '#shared/statistics/periods.ts';
import { statisticsReport } from '#shared/statistics/report.ts';
import { statisticsTables } from '#shared/statistics/tables.ts';
import { shortDate } from '#shared/vietnamese/dates.ts';
import { fold } from '#shared/vietnamese/normalise.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import type { OfficeHead } from '../../publishing/reports/office-head.ts';
import { writeOfficePaper } from '../../publishing/reports/office-paper.ts';
import { royaltyTables, SIGNATURES } from '../../publishing/reports/royalty-table.ts';
import { writeFiles } from '../../publishing/write-files.ts';
import { writeWorkbook } from '../../publishing/xlsx/write-workbook.ts';
import type { AuditLog } from '../audit/audit.service.ts';

const FOLDER = 'thong-ke';

export class ReportFiles {
  readonly #folder: LibraryFolder;
  readonly #audit: AuditLog;
  readonly #now: () => Date;

  constructor(folder: LibraryFolder, audit: AuditLog, now: () => Date) {
    this.#folder = folder;
    this.#audit = audit;
    this.#now = now;
  }

  /** The bytes of the figures as an Excel file, a sheet for each table. */
  statisticsWorkbook(statistics: Statistics): Promise<Uint8Array> {
    const heading = [statistics.publication ?? 'Tất cả ấn phẩm', capital(periodName(statistics.period))];
    return writeWorkbook(
      statisticsTables(statistics).map((table) => ({ table, heading: [table.title, ...heading] })),
    );
  }

  /** @param publication whose office writes; its lines stand at the head of a paper. */
  async statistics(
    statistics: Statistics,
    publication: Publication,
    format: ReportFormat,
  ): Promise<WrittenReport> {
    const name = `thong-ke-${slug(statistics.publication ?? 'tat-ca')}-${slug(periodName(statistics.period))}`;
    if (format === 'xlsx')
      return this.#write(publication, `${name}.xlsx`, await this.statisticsWorkbook(statistics));
    const { title, paragraphs, table } = statisticsReport(statistics);
    const bytes = await writeOfficePaper({
      head: this.#head(publication),
      title: 'Báo cáo',
      subtitle: title,
      paragraphs,
      table,
      signatures: ['Người lập', 'Thủ trưởng đơn vị'],
    });
    return this.#write(publication, `${name}.docx`, bytes);
  }

  async royalties(
    sheet: RoyaltySheet,
    publication: Publication,
    format: ReportFormat,
  ): Promise<WrittenReport> {
    const tables = royaltyTables(sheet);
    const subtitle = `${sheet.publication} số ${sheet.number}, ngày ${shortDate(sheet.date)}${sheet.isClosed ? '' : ' (tạm tính)'}`;
    const name = `nhuan-but-${slug(sheet.publication)}-so-${slug(sheet.number)}${sheet.isClosed ? '' : '-tam-tinh'}`;
    if (format === 'xlsx') {
      const bytes = await writeWorkbook([
        {
          table: tables.lines,
          heading: [tables.lines.title, subtitle],
          totals: [tables.total],
          notes: [tables.inWords],
          signatures: SIGNATURES,
        },
        {
          table: tables.authors,
          heading: [tables.authors.title, subtitle],
          totals: [tables.authorTotal],
          notes: [tables.inWords],
          signatures: SIGNATURES,
        },
      ]);
      return this.#write(publication, `${name}.xlsx`, bytes);
    }
    const bytes = await writeOfficePaper({
      head: this.#head(publication),
      title: tables.lines.title,
      subtitle,
      paragraphs: [],
      table: tables.lines,
      widths: [0.7, 2, 4.6, 1.3, 1.2, 1, 1.7, 2.4],
      totals: [tables.total],
      notes: [tables.inWords],
      signatures: SIGNATURES,
      isLandscape: true,
    });
    return this.#write(publication, `${name}.docx`, bytes);
  }

  #head({ authority, publisher, place }: Publication): OfficeHead {
    const now = this.#now();
    const pad = (value: number) => String(value).padStart(2, '0');
    const date = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
    return { authority, body: publisher, place, date };
  }

  /** @throws DeskError TARGET_UNWRITABLE, DISK_FULL */
  async #write({ id, name: title }: Publication, name: string, bytes: Uint8Array): Promise<WrittenReport> {
    const folder = join(this.#folder.exports, FOLDER);
    await mkdir(folder, { recursive: true });
    const path = join(folder, name);
    await writeFiles([{ path, bytes }]);
    await this.#audit.recordPaper({ kind: 'publication', id, title }, path);
    return { path, bytes: bytes.byteLength };
  }
}

function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
