/** A history as a PDF file. */
import type { Task } from '../../jobs/task.ts';
import { printValue } from '../layout/print-text.ts';
import { engineFor } from '../typst/engines.ts';
import { dataFile, templateFiles } from '../typst/template-files.ts';
import { writeFiles } from '../write-files.ts';
import type { HistoryReport } from './history-report.ts';

const TEMPLATE = 'lich-su';

/**
 * @returns the size of the file in bytes.
 * @throws DeskError TYPESETTING_FAILED, TARGET_UNWRITABLE, DISK_FULL
 */
export const historyTask: Task<{ report: HistoryReport; path: string }, number> = async (
  { report, path },
  { paths },
) => {
  const typst = await engineFor('auto', paths.fonts);
  const files = new Map([
    ...templateFiles(paths.assets, TEMPLATE),
    ['/history.json', dataFile(printValue(report))] as const,
  ]);
  const bytes = typst.compile(files).pdf(null);
  await writeFiles([{ path, bytes }]);
  return bytes.byteLength;
};
