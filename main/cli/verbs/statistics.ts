/** `desk statistics`: the figures of a year, or of all years, as lines, JSON or an Excel file. */
import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { DeskError } from '#shared/errors.ts';
import type { Statistics, StatisticsQuery } from '#shared/model/statistics.ts';
import { periodAround, periodName } from '#shared/statistics/periods.ts';
import { cellText, type ReportTable } from '#shared/statistics/report-table.ts';
import { statisticsTables } from '#shared/statistics/tables.ts';
import type { Desk } from '../../desk/desk.ts';
import { writeFiles } from '../../publishing/write-files.ts';
import { type AddVerb, withDesk } from '../verb.ts';

interface Options {
  year?: string;
  publication?: string;
  xlsx?: string;
}

/** "2026", as the first part of a day. */
function yearNumber(text: string): string {
  if (!/^[12]\d{3}$/.test(text)) throw new InvalidArgumentError('cần một năm có bốn chữ số');
  return text;
}

async function scopeOf({ services }: Desk, { year, publication }: Options): Promise<StatisticsQuery> {
  const publicationId = publication ?? null;
  if (year !== undefined) return { publicationId, period: periodAround('year', `${year}-01-01`) };
  const span = await services.statistics.span(publicationId);
  if (!span) throw new DeskError('NOT_FOUND', { kind: 'số báo', id: publication ?? '' });
  const [from, to] = [span.from, span.to].map((day) => periodAround('year', day));
  return { publicationId, period: { from: from?.from ?? span.from, to: to?.to ?? span.to } };
}

function tableLines({ title, columns, rows }: ReportTable): string[] {
  const line = (cells: readonly string[]) => `  ${cells.join(' | ')}`;
  return [
    '',
    title,
    line(columns.map(({ label }) => label)),
    ...rows.map((row) => line(columns.map(({ kind }, index) => cellText(row[index] ?? null, kind)))),
  ];
}

export const addStatistics: AddVerb = (program, context) => {
  program
    .command('statistics')
    .description('thống kê những gì đã đăng')
    .option('--year <year>', 'năm; nếu không nêu: mọi năm', yearNumber)
    .option('--publication <id>', 'ấn phẩm; nếu không nêu: mọi ấn phẩm')
    .option('--xlsx <file>', 'ghi tệp Excel')
    .action(async (options: Options, command) => {
      const { output } = context;
      const found = await withDesk(command, context, 'refuse', async (desk, signal) => {
        const { statistics, reports } = desk.services;
        const scope = await scopeOf(desk, options);
        await statistics.refresh(scope, { signal, progress: (progress) => output.progress(progress) });
        const figures = await statistics.of(scope);
        if (options.xlsx !== undefined) {
          await writeFiles([
            { path: resolve(options.xlsx), bytes: await reports.statisticsWorkbook(figures) },
          ]);
        }
        return figures;
      });
      output.result(found, (figures: Statistics) => [
        `Thống kê ${periodName(figures.period)}`,
        ...statisticsTables(figures).flatMap(tableLines),
      ]);
    });
};
