/**
 * The pages of an issue with what somebody types, from as little typesetting as that takes: the part or the run that
 * prints the article, put into the pages that were set whole last, as long as nothing else has changed since.
 */
import { isDeepStrictEqual } from 'node:util';
import type { PreviewPages } from '#shared/model/preview.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { DraftReport, DraftRequest } from '../../publishing/draft-pages.task.ts';
import { coverFigure } from '../../publishing/layout/cover-figure.ts';
import { type IssuePart, pagesOfPart, partWith, placeOfPart } from '../../publishing/layout/issue-part.ts';
import { beginsAlike, endsAlike, type IssueRun, runAround } from '../../publishing/layout/issue-run.ts';
import type { ResolvedIssue } from '../../publishing/layout/resolved-issue.ts';
import type { PageLayout } from '../../publishing/preview.task.ts';
import { joinPart, joinRun, namedPages, type PartSpan } from './join-part.ts';

/** An issue that was set whole. */
export interface WholePages {
  issue: ResolvedIssue;
  preview: PreviewPages;
  layout: PageLayout;
}

/** Where somebody looks, and types. */
export type DraftSight = Pick<DraftRequest, 'inSight' | 'caret'>;

export interface Draft extends Pick<DraftReport, 'drawings' | 'memoryBytes'> {
  preview: PreviewPages;
  /** Pages that were not set show something that is no longer so: a title, the number of a page. */
  isBehind: boolean;
}

/** Issues and single articles that are on screens at one time, hardly ever more. */
const MOST_SETTLED = 4;

/** To the end, whoever goes away meanwhile: a run that is broken off takes the warm compiler with it. */
const LIMITS = { timeLimit: 60 };

export class DraftPages {
  readonly #workers: WorkerPool;
  /** As they are stored; the newest last. */
  readonly #settled = new Map<string, WholePages>();
  /** Set whole with what somebody types in an article, after the issue was last set as it is stored. */
  #typed: { issueId: string; articleId: string; whole: WholePages } | null = null;
  /** Where runs begin that did not print as the whole does, since the issue was last set as it is stored. */
  readonly #torn = new Set<string>();

  constructor(workers: WorkerPool) {
    this.#workers = workers;
  }

  /** Takes note of an issue that was set as it is stored. */
  settle(issueId: string, whole: WholePages): void {
    this.#settled.delete(issueId);
    this.#settled.set(issueId, whole);
    const [oldest] = this.#settled.keys();
    if (this.#settled.size > MOST_SETTLED && oldest !== undefined) this.#settled.delete(oldest);
    if (this.#typed?.issueId === issueId) this.#typed = null;
    this.#torn.clear();
  }

  /**
   * @param issue with the article as it is being typed
   * @throws DeskError TYPESETTING_FAILED
   */
  async set(issueId: string, issue: ResolvedIssue, sight: DraftSight): Promise<Draft> {
    const { articleId } = sight.caret;
    const base = this.#baseFor(issueId, issue, articleId);
    const part = base && partWith(issue, articleId);
    const span = part && pagesOfPart(part, base.preview);
    if (span) return this.#setPart(base, part, span, sight, issueId, issue);
    const run = base && runAround(issue, articleId, base.preview, Math.max(0, ...sight.inSight) + 1);
    const draft = run && (await this.#setRun(base, run, sight, issueId, issue));
    return draft ?? this.#setWhole(issueId, issue, sight);
  }

  async #setPart(
    base: WholePages,
    part: IssuePart,
    span: PartSpan,
    sight: DraftSight,
    issueId: string,
    issue: ResolvedIssue,
  ): Promise<Draft> {
    const { drawings, memoryBytes, ...report } = await this.#workers.run(
      'publishing.draftPages',
      {
        source: `${issueId} ${part.first.articleId}`,
        issue: part.issue,
        part: placeOfPart(part, span.firstPage),
        runsOn: false,
        layout: base.layout,
        named: span.lastPage,
        ...sight,
      },
      LIMITS,
    );
    const preview = joinPart(base.preview, span, report);
    return { preview, drawings, memoryBytes, isBehind: isBehind(base, preview, issue, sight) };
  }

  /** Null where the run does not tell the pages that are looked at. */
  async #setRun(
    base: WholePages,
    run: IssueRun,
    sight: DraftSight,
    issueId: string,
    issue: ResolvedIssue,
  ): Promise<Draft | null> {
    const { place, firstPage, anchor, follower } = run;
    const source = `${issueId} ${place.articlesBefore} ${place.pagesBefore} ${place.roomBefore}`;
    if (this.#torn.has(source)) return null;
    const { drawings, memoryBytes, ...report } = await this.#workers.run(
      'publishing.draftPages',
      {
        source,
        issue: run.issue,
        part: place,
        runsOn: !place.isLast,
        layout: base.layout,
        named: base.preview.pages.length,
        ...sight,
      },
      LIMITS,
    );
    const [were, are] = [base.preview.articles, report.articles];
    if (anchor !== null && !endsAlike(were[anchor], are[anchor])) {
      this.#torn.add(source);
      return null;
    }
    const end = firstPage - 1 + report.pages.length;
    const isBeyond = (page: number) => !place.isLast && page > end && page <= base.preview.pages.length;
    if (sight.inSight.some((index) => isBeyond(index + 1))) return null;
    if (!place.isLast && (are[sight.caret.articleId]?.lastPage ?? 0) > end) return null;
    const preview = joinRun(base.preview, run, report);
    const hasMoved = follower !== null && !beginsAlike(were[follower], are[follower]);
    const behind = hasMoved || isBehind(base, preview, issue, sight);
    return { preview, drawings, memoryBytes, isBehind: behind };
  }

  async #setWhole(issueId: string, issue: ResolvedIssue, sight: DraftSight): Promise<Draft> {
    const settled = this.#settled.get(issueId);
    const report = await this.#workers.run(
      'publishing.draftPages',
      {
        source: issueId,
        issue,
        part: null,
        runsOn: false,
        layout: settled?.layout ?? null,
        named: settled?.preview.pages.length ?? 0,
        ...sight,
      },
      LIMITS,
    );
    const { drawings, memoryBytes, layout, pages, contents, articles, places } = report;
    const { columns } = issue.settings;
    const named = namedPages(pages, settled?.preview.pages ?? []);
    const preview = { pages: named, contents, articles, places, columns };
    this.#typed = { issueId, articleId: sight.caret.articleId, whole: { issue, preview, layout } };
    return { preview, drawings, memoryBytes, isBehind: false };
  }

  /** The newest pages from which the issue differs in nothing but the article. */
  #baseFor(issueId: string, issue: ResolvedIssue, articleId: string): WholePages | null {
    const typed = this.#typed;
    const isOwn = typed?.issueId === issueId && typed.articleId === articleId;
    const bases = [isOwn ? typed.whole : undefined, this.#settled.get(issueId)];
    return bases.find((base) => base && differsOnlyIn(articleId, base.issue, issue)) ?? null;
  }
}

/** True when all but one article are the very same objects. */
function differsOnlyIn(articleId: string, before: ResolvedIssue, now: ResolvedIssue): boolean {
  const { sections, pictures: _, ...rest } = before;
  if (Object.entries(rest).some(([key, value]) => now[key as keyof typeof rest] !== value)) return false;
  return (
    sections.length === now.sections.length &&
    sections.every(({ name, articles }, at) => {
      const other = now.sections[at];
      return (
        name === other?.name &&
        articles.length === other.articles.length &&
        articles.every((article, index) => {
          const same = other.articles[index];
          return article === same || (article.id === articleId && same?.id === articleId);
        })
      );
    })
  );
}

/** True when pages around what was set show what is no longer so. */
function isBehind(base: WholePages, preview: PreviewPages, issue: ResolvedIssue, sight: DraftSight): boolean {
  return (
    preview.pages.length !== base.preview.pages.length ||
    !isDeepStrictEqual(preview.contents, base.preview.contents) ||
    !isDeepStrictEqual(front(base.issue, sight), front(issue, sight))
  );
}

/** What cover and contents show of an article besides its title and page. */
function front(issue: ResolvedIssue, { caret }: DraftSight) {
  const articles = issue.sections.flatMap((section) => section.articles);
  const { kicker, byline } = articles.find(({ id }) => id === caret.articleId) ?? {};
  return { kicker, byline, cover: coverFigure(issue) };
}
