/** One look over a whole issue before it is printed: everything that is wrong, and where it can be mended. */
import { figuresOf } from '#shared/document/walk.ts';
import { DeskError } from '#shared/errors.ts';
import type { Article } from '#shared/model/article.ts';
import type { Issue } from '#shared/model/issue.ts';
import { withOverride } from '#shared/model/placement-override.ts';
import { checkPublication } from '#shared/preflight/check-publication.ts';
import { type LegalProfile, legalProfileFor } from '#shared/preflight/legal-profile.ts';
import {
  errorsOf,
  inOrder,
  type PreflightPlace,
  type PreflightProblem,
  type PreflightReport,
  problemLine,
} from '#shared/preflight/problem.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import { pageGeometry } from '../../publishing/layout/page-geometry.ts';
import type { ResolvedIssue } from '../../publishing/layout/resolved-issue.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { CommentsService } from '../comments/comments.service.ts';
import type { ExportsService } from '../exports/exports.service.ts';
import { type IssuesService, issueTitle } from '../issues/issues.service.ts';
import type { IssueApprovalService } from '../review/issue-approval.service.ts';
import { checkArticle, shortened } from './check-article.ts';
import { legalProfiles } from './legal-profiles.ts';
import type { PreflightOfPages } from './preflight.task.ts';

export interface PreflightOrigins {
  articles: ArticlesService;
  issues: IssuesService;
  comments: CommentsService;
  issueApprovals: IssueApprovalService;
  exports: ExportsService;
}

export class PreflightService {
  readonly #origins: PreflightOrigins;
  readonly #typesetter: WorkerPool;
  readonly #assets: string;

  /**
   * @param typesetter the pool whose compiler the preview keeps warm. Nothing that runs there is cancelled, as that
   *   would end its thread.
   * @param assets folder of the program's data
   */
  constructor(origins: PreflightOrigins, typesetter: WorkerPool, assets: string) {
    this.#origins = origins;
    this.#typesetter = typesetter;
    this.#assets = assets;
  }

  /**
   * Everything that is wrong with the issue as it stands, errors first.
   *
   * @throws DeskError NOT_FOUND, TYPESETTING_FAILED
   */
  async check(issueId: string): Promise<PreflightReport> {
    const { articles, issues, exports } = this.#origins;
    const issue = await issues.get(issueId);
    const ids = issue.sections.flatMap((section) => section.articles.map(({ id }) => id));
    const byId = await articles.whole(ids);
    const whole = [...new Set(ids)].flatMap((id) => {
      const article = byId.get(id);
      return article ? [withOverride(article, issue.overrides[id])] : [];
    });
    const { issue: resolved } = await exports.resolve(issueId);
    const page = pageGeometry(resolved.template, resolved.settings);
    const profile = legalProfileFor(legalProfiles(this.#assets), resolved.template, resolved.date);
    const pictures = new Map(Object.entries(resolved.pictures));
    const ofPages = await this.#typesetter.run('preflight.pages', { issue: resolved });
    const problems = [
      ...(profile ? checkPublication(resolved, page, profile) : []),
      ...checkPages(ofPages, profile),
      ...(ids.length === 0 ? [problem('ISSUE_EMPTY', {}, { kind: 'issue' })] : []),
      ...checkPlaces(ids, whole),
      ...(await this.#checkReview(issue, whole)),
      ...whole.flatMap((article) => checkArticle(article, pictures, page)),
      ...checkContents(resolved, ofPages),
      ...whole.flatMap((article) => checkTypesetting(article, ofPages)),
    ];
    return { problems: inOrder(problems), pages: ofPages.pages };
  }

  /**
   * Refuses an issue that has errors.
   *
   * @throws DeskError PRINT_BLOCKED, and what `check` throws
   */
  async demandPrintable(issueId: string): Promise<void> {
    const errors = errorsOf((await this.check(issueId)).problems);
    const [first] = errors;
    if (!first) return;
    const title = issueTitle(await this.#origins.issues.get(issueId));
    throw new DeskError('PRINT_BLOCKED', { title, count: errors.length, first: problemLine(first, 'vi') });
  }

  async #checkReview(issue: Issue, articles: readonly Article[]): Promise<PreflightProblem[]> {
    const { issueApprovals, comments, issues } = this.#origins;
    const review = await issueApprovals.ofIssue(issue.id);
    const ready = new Map(review.articles.map(({ articleId, isReady }) => [articleId, isReady]));
    const open = await comments.openCounts(articles.map(({ id }) => id));
    const problems: PreflightProblem[] = [];
    for (const { id, title } of articles) {
      const place = placeOf(id, title);
      if (ready.get(id) !== true) problems.push(problem('NOT_APPROVED', {}, place));
      const count = open[id] ?? 0;
      if (count > 0) problems.push(problem('COMMENTS_OPEN', { count }, place));
      const [other] = (await issues.holding(id)).filter((holding) => holding.id !== issue.id);
      if (other) problems.push(problem('IN_ANOTHER_ISSUE', { number: other.number }, place));
    }
    return problems;
  }
}

function problem<C extends PreflightProblem['code']>(
  code: C,
  details: Extract<PreflightProblem, { code: C }>['details'],
  place: PreflightPlace,
): PreflightProblem {
  return { code, details, place } as PreflightProblem;
}

function placeOf(id: string, title: string, block: number | null = null): PreflightPlace {
  return { kind: 'article', id, title, block };
}

function checkPages(ofPages: PreflightOfPages, profile: LegalProfile | null): PreflightProblem[] {
  const { pages, publication, issue } = ofPages;
  const problems: PreflightProblem[] = [];
  if (profile && pages > profile.pages) {
    problems.push(
      problem('TOO_MANY_PAGES', { pages, most: profile.pages, law: profile.law }, { kind: 'issue' }),
    );
  }
  if (publication) problems.push(problem('LETTERS_MISSING', publication, { kind: 'publication' }));
  if (issue) problems.push(problem('LETTERS_MISSING', issue, { kind: 'issue' }));
  return problems;
}

function checkPlaces(ids: readonly string[], articles: readonly Article[]): PreflightProblem[] {
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return articles
    .filter(({ id }) => twice.has(id))
    .map(({ id, title }) => problem('PLACED_TWICE', {}, placeOf(id, title)));
}

/** Each article has its line in the contents, and no other article has the same. */
function checkContents(issue: ResolvedIssue, { contents }: PreflightOfPages): PreflightProblem[] {
  const listed = new Set(contents.filter(({ level }) => level === 2).map(({ title }) => plain(title)));
  const seen = new Set<string>();
  return issue.sections
    .flatMap((section) => section.articles)
    .flatMap(({ id, title }) => {
      if (title.trim() === '') return [];
      const line = plain(title);
      const isRepeated = seen.has(line);
      seen.add(line);
      const details = { title: shortened(title) };
      if (isRepeated) return [problem('TITLE_TWICE', details, placeOf(id, title))];
      return listed.has(line) ? [] : [problem('CONTENTS_DIFFER', details, placeOf(id, title))];
    });
}

/** Spaces of any kind and what only breaks lines make no difference between two titles. */
function plain(title: string): string {
  return title.replace(/[\s\p{Cf}\p{Cc}]+/gu, '').normalize('NFC');
}

function checkTypesetting(
  { id, title, document }: Article,
  { articles, unreadable }: PreflightOfPages,
): PreflightProblem[] {
  const found = articles.find((article) => article.id === id);
  const lost = new Set(unreadable);
  const figures = figuresOf(document).filter(({ pictureId }) => pictureId !== null && lost.has(pictureId));
  return [
    ...figures.map((figure) =>
      problem(
        'PICTURE_UNREADABLE',
        { caption: shortened(figure.caption) },
        placeOf(id, title, document.blocks.indexOf(figure)),
      ),
    ),
    ...(found?.letters ?? []).map(({ letters, around, block }) =>
      problem('LETTERS_MISSING', { letters, around }, placeOf(id, title, block)),
    ),
    ...(found?.wideTables ?? []).map(({ block, columns, caption }) =>
      problem('TABLE_TOO_WIDE', { columns, caption }, placeOf(id, title, block)),
    ),
  ];
}
