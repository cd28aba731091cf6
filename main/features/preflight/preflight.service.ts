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
import type { MissingLetters, PreflightOfPages } from './preflight.task.ts';

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
      ...(ids.length === 0 ? [problem('ISSUE_EMPTY', {}, { kind: 'issue', part: 'pool' })] : []),
      ...checkPlaces(ids, whole),
      ...(await this.#checkReview(issue, whole)),
      ...whole.flatMap((article) => checkArticle(article, pictures, page)),
      ...checkContents(resolved, issue, ofPages),
      ...whole.flatMap((article) => checkTypesetting(article, issue, ofPages)),
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
      if (other) problems.push(problem('IN_ANOTHER_ISSUE', { number: other.number }, rowOf(id, title)));
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

/** Its row in the issue. */
function rowOf(id: string, title: string): PreflightPlace {
  return { kind: 'placement', id, title };
}

/** Where a line of the article is changed: in the issue where it prints its own. */
function lineOf(issue: Issue, id: string, title: string, isOwn: (words: string) => boolean): PreflightPlace {
  const { kicker, title: printedTitle, lead } = issue.overrides[id]?.fields ?? {};
  const isPrintedSo = [kicker, printedTitle, lead].some((words) => words !== undefined && isOwn(words));
  return isPrintedSo ? rowOf(id, title) : placeOf(id, title);
}

function checkPages(ofPages: PreflightOfPages, profile: LegalProfile | null): PreflightProblem[] {
  const { pages, publication, imprint, issue, sections } = ofPages;
  const problems: PreflightProblem[] = [];
  if (profile && pages > profile.pages) {
    problems.push(
      problem(
        'TOO_MANY_PAGES',
        { pages, most: profile.pages, law: profile.law },
        { kind: 'issue', part: 'length' },
      ),
    );
  }
  const lacking = (letters: MissingLetters | null, place: PreflightPlace) =>
    letters ? [problem('LETTERS_MISSING', letters, place)] : [];
  return [
    ...problems,
    ...lacking(publication, { kind: 'publication', part: 'lines' }),
    ...lacking(imprint, { kind: 'publication', part: 'imprint' }),
    ...lacking(issue, { kind: 'issue', part: 'details' }),
    ...lacking(sections, { kind: 'issue', part: 'sections' }),
  ];
}

function checkPlaces(ids: readonly string[], articles: readonly Article[]): PreflightProblem[] {
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return articles
    .filter(({ id }) => twice.has(id))
    .map(({ id, title }) => problem('PLACED_TWICE', {}, rowOf(id, title)));
}

/** Each article has its line in the contents, and no other article has the same. */
function checkContents(
  resolved: ResolvedIssue,
  issue: Issue,
  { contents }: PreflightOfPages,
): PreflightProblem[] {
  const listed = new Set(contents.filter(({ level }) => level === 2).map(({ title }) => plain(title)));
  const seen = new Set<string>();
  return resolved.sections
    .flatMap((section) => section.articles)
    .flatMap(({ id, title }) => {
      if (title.trim() === '') return [];
      const line = plain(title);
      const isRepeated = seen.has(line);
      seen.add(line);
      const details = { title: shortened(title) };
      const place = lineOf(issue, id, title, (words) => words === title);
      if (isRepeated) return [problem('TITLE_TWICE', details, place)];
      return listed.has(line) ? [] : [problem('CONTENTS_DIFFER', details, place)];
    });
}

/** Spaces of any kind and what only breaks lines make no difference between two titles. */
function plain(title: string): string {
  return title.replace(/[\s\p{Cf}\p{Cc}]+/gu, '').normalize('NFC');
}

function checkTypesetting(
  { id, title, document }: Article,
  issue: Issue,
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
      problem(
        'LETTERS_MISSING',
        { letters, around },
        block === null
          ? lineOf(issue, id, title, (words) => letters.some((letter) => words.includes(letter)))
          : placeOf(id, title, block),
      ),
    ),
    ...(found?.wideTables ?? []).map(({ block, columns, caption }) =>
      problem('TABLE_TOO_WIDE', { columns, caption }, placeOf(id, title, block)),
    ),
  ];
}
