/** Forms of the office as files. */
import { cellText } from '#shared/statistics/report-table.ts';
import { longDate } from '#shared/vietnamese/dates.ts';
import type { Task } from '../../jobs/task.ts';
import { printValue } from '../layout/print-text.ts';
import { engineFor } from '../typst/engines.ts';
import { dataFile, templateFiles } from '../typst/template-files.ts';
import { writeFiles } from '../write-files.ts';
import type { FormPaper } from './form-paper.ts';
import { writeFormPaper } from './form-paper-docx.ts';

export interface FormPaperRequest {
  paper: FormPaper;
  targets: { format: 'pdf' | 'docx'; path: string }[];
}

const TEMPLATE = 'giay-to';

/** @throws DeskError TYPESETTING_FAILED, TARGET_UNWRITABLE, DISK_FULL */
export const formPaperTask: Task<FormPaperRequest, void> = async ({ paper, targets }, { paths }) => {
  const files = await Promise.all(
    targets.map(async ({ format, path }) => {
      if (format === 'docx') return { path, bytes: await writeFormPaper(paper) };
      const typst = await engineFor('auto', paths.fonts);
      const document = typst.compile(
        new Map([
          ...templateFiles(paths.assets, TEMPLATE),
          ['/paper.json', dataFile(printValue(inWords(paper)))],
        ]),
      );
      return { path, bytes: document.pdf(null) };
    }),
  );
  await writeFiles(files);
};

/** The template prints words alone: numbers are written out here, as they are in the Word file. */
function inWords({ table, ...paper }: FormPaper) {
  const words = (row: NonNullable<FormPaper['table']>['total']) =>
    (table?.columns ?? []).map(({ kind }, index) => cellText(row[index] ?? null, kind));
  return {
    ...paper,
    date: longDate(paper.head.date),
    table: table && { ...table, rows: table.rows.map(words), total: words(table.total) },
  };
}
