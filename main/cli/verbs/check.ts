/** `desk check ARTICLE|ISSUE|FILE`: editorial findings. Exit 1 when there are any, as linters do. */
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { IssueArticle } from '#shared/checks/engine.ts';
import type { Finding, FindingField, Severity } from '#shared/checks/finding.ts';
import { NO_SURROUNDINGS } from '#shared/checks/surroundings.ts';
import { DeskError } from '#shared/errors.ts';
import type { Desk } from '../../desk/desk.ts';
import type { ProgramPaths } from '../../desk/ports.ts';
import { WorkerPool } from '../../jobs/worker-pool.ts';
import { type AddVerb, withDesk } from '../verb.ts';

const SEVERITIES: Record<Severity, string> = { error: 'Lỗi', warning: 'Cảnh báo', hint: 'Gợi ý' };
const FIELDS: Record<FindingField, string> = {
  kicker: 'chú mục',
  title: 'tít',
  lead: 'sapô',
  document: 'chính văn',
  footnote: 'cước chú',
  byline: 'bút danh',
  via: 'theo',
  attribution: 'nguồn',
};

interface Checked {
  /** Titles by article id; the id is null for an issue as a whole, or an article that is in no library. */
  titles: Map<string | null, string>;
  findings: Finding[];
}

type Check = (articles: IssueArticle[]) => Promise<Finding[]>;

async function checkedWith(check: Check, articles: IssueArticle[]): Promise<Checked> {
  const titles = new Map<string | null, string>(articles.map(({ id, content }) => [id, content.title]));
  return { titles, findings: await check(articles) };
}

/** A file on disk, read as an import would: a bulletin's articles are numbered from 1. */
async function checkFile(file: string, paths: ProgramPaths): Promise<Checked> {
  const workers = new WorkerPool(paths, 1);
  const check: Check = (articles) =>
    workers.run('findings.check', { articles, surroundings: NO_SURROUNDINGS });
  try {
    const request = { path: resolve(file), name: basename(file), as: 'auto' as const };
    const found = await workers.run('importing.readFile', request);
    // What an import would keep as a source is checked as the article it could become.
    const read =
      found.as === 'source' ? await workers.run('importing.readFile', { ...request, as: 'article' }) : found;
    if (read.as === 'bulletin') {
      const contents = read.bulletin.sections.flatMap(({ articles }) => articles);
      const articles = contents.map((content, index) => ({ id: String(index + 1), content }));
      return await checkedWith(check, articles);
    }
    if (read.as === 'article') {
      // It is in no library, so it has no id.
      const found = await check([{ id: '', content: read.article }]);
      const findings = found.map(({ articleId: _, ...finding }) => finding);
      return { titles: new Map([[null, read.article.title]]), findings };
    }
    throw new DeskError('FILE_NOT_TEXT', { name: basename(file) });
  } finally {
    await workers.close();
  }
}

async function checkStored({ services }: Desk, id: string): Promise<Checked> {
  const checked = await services.findings.ofIssue(id).catch((thrown: unknown) => {
    if (!(thrown instanceof DeskError) || thrown.code !== 'NOT_FOUND') throw thrown;
    return null;
  });
  const articles = checked ?? [await services.findings.ofArticle(id)];
  return {
    titles: new Map(articles.map((article) => [article.id, article.title])),
    findings: articles.flatMap(({ findings }) => findings),
  };
}

/** Findings as lines under the title of each article. */
function linesOf({ titles, findings }: Checked): string[] {
  if (findings.length === 0) return ['Không thấy lỗi nào.'];
  const byArticle = Map.groupBy(findings, ({ articleId }) => articleId ?? null);
  return [...byArticle].flatMap(([id, found]) => [
    titles.get(id) ?? titles.get(null) ?? '',
    ...found.flatMap(({ severity, rule, message, excerpt, suggestion, place }) => [
      `  ${SEVERITIES[severity]} (${FIELDS[place.field]}, ${rule}): ${message}`,
      ...(excerpt === '' ? [] : [`    «${excerpt}»${suggestion ? ` → «${suggestion}»` : ''}`]),
    ]),
    '',
  ]);
}

export const addCheck: AddVerb = (program, context) => {
  program
    .command('check <target>')
    .description('kiểm tra lỗi biên tập của một bài, một số báo, hoặc một tệp')
    .action(async (target: string, _options, command) => {
      const checked = existsSync(target)
        ? await checkFile(target, context.paths)
        : await withDesk(command, context, 'refuse', (desk) => checkStored(desk, target));
      context.output.result({ findings: checked.findings }, () => linesOf(checked));
      if (checked.findings.length > 0) process.exitCode = 1;
    });
};
