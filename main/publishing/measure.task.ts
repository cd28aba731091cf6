/** How long one article prints. */
import type { PrintedLength } from '#shared/model/preview.ts';
import type { Task } from '../jobs/task.ts';
import { PAGE } from './layout/page-geometry.ts';
import type { ResolvedIssue } from './layout/resolved-issue.ts';
import { typesetIssue } from './typst/typeset-issue.ts';

export interface MeasureRequest {
  /** An issue of one article. */
  issue: ResolvedIssue;
}

/** Pictures are only measured: a low resolution gives the same lines. */
const MEASURING_DPI = 36;
const COLUMNS = 1;

export const measureTask: Task<MeasureRequest, PrintedLength> = async ({ issue }, { paths }) => {
  const { articles } = await typesetIssue(issue, paths, { engine: 'auto', dpi: MEASURING_DPI });
  const pages = Object.values(articles).reduce((sum, { length }) => sum + length, 0);
  const textHeight = (PAGE.height - PAGE.margin.top - PAGE.margin.bottom) / 10;
  return { pages, columns: COLUMNS, columnCentimetres: pages * COLUMNS * textHeight };
};
