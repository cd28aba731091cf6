/** How long one article prints. */
import type { PrintedLength } from '#shared/model/preview.ts';
import type { Task } from '../jobs/task.ts';
import { pageGeometry, textHeight } from './layout/page-geometry.ts';
import type { ResolvedIssue } from './layout/resolved-issue.ts';
import { typesetIssue } from './typst/typeset-issue.ts';

export interface MeasureRequest {
  /** An issue of one article. */
  issue: ResolvedIssue;
}

/** Pictures are only measured: a low resolution gives the same lines. */
const MEASURING_DPI = 36;

export const measureTask: Task<MeasureRequest, PrintedLength> = async ({ issue }, { paths }) => {
  const { articles } = await typesetIssue(issue, paths, { engine: 'auto', dpi: MEASURING_DPI });
  const pages = Object.values(articles).reduce((sum, { length }) => sum + length, 0);
  const page = pageGeometry(issue.template, issue.settings);
  const columnCentimetres = (pages * page.columns * textHeight(page)) / 10;
  return { pages, columns: page.columns, columnCentimetres };
};
