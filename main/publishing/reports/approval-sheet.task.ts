/** Phiếu trình duyệt as files. */
import { longDate } from '#shared/vietnamese/dates.ts';
import type { Task } from '../../jobs/task.ts';
import { printValue } from '../layout/print-text.ts';
import type { EngineName } from '../typst/engine.ts';
import { engineFor } from '../typst/engines.ts';
import { dataFile, templateFiles } from '../typst/template-files.ts';
import { writeFiles } from '../write-files.ts';
import type { ApprovalSheet } from './approval-sheet.ts';
import { writeApprovalSheet } from './approval-sheet-docx.ts';

export interface ApprovalSheetRequest {
  sheet: ApprovalSheet;
  targets: { format: 'pdf' | 'docx'; path: string }[];
  engine?: EngineName | 'auto';
}

const TEMPLATE = 'phieu-trinh-duyet';

/** @throws DeskError TYPESETTING_FAILED, TARGET_UNWRITABLE, DISK_FULL */
export const approvalSheetTask: Task<ApprovalSheetRequest, void> = async (
  { sheet, targets, engine = 'auto' },
  { paths },
) => {
  const files = await Promise.all(
    targets.map(async ({ format, path }) => {
      if (format === 'docx') return { path, bytes: await writeApprovalSheet(sheet) };
      const typst = await engineFor(engine, paths.fonts);
      const data = { ...sheet, date: longDate(sheet.head.date) };
      const document = typst.compile(
        new Map([...templateFiles(paths.assets, TEMPLATE), ['/sheet.json', dataFile(printValue(data))]]),
      );
      return { path, bytes: document.pdf(null) };
    }),
  );
  await writeFiles(files);
};
