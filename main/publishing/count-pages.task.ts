/** How many pages an issue prints. */
import type { Task } from '../jobs/task.ts';
import type { ResolvedIssue } from './layout/resolved-issue.ts';
import { typesetIssue } from './typst/typeset-issue.ts';

/** Pictures are only measured: a low resolution gives the same pages. */
const COUNTING_DPI = 36;

export const countPagesTask: Task<{ issue: ResolvedIssue }, number> = async ({ issue }, { paths }) =>
  (await typesetIssue(issue, paths, { engine: 'auto', dpi: COUNTING_DPI })).pages;
