/**
 * The issue as typeset pages, kept up to date while it changes.
 *
 * One worker thread with a warm compiler typesets and names the pages; a page is drawn when a window asks for it,
 * or together with the typesetting where one is looking at it. Changes that arrive while it works are answered
 * together by the next run.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Article } from '#shared/model/article.ts';
import type { PreviewEvent, PreviewPages, PrintedLength } from '#shared/model/preview.ts';
import { legalProfileFor } from '#shared/preflight/legal-profile.ts';
import type { DeskEvents } from '../../desk/events.ts';
import { wireError } from '../../desk/wire-error.ts';
import type { Explain } from '../../files/disk-errors.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import { pageGeometry } from '../../publishing/layout/page-geometry.ts';
import type { ResolvedIssue } from '../../publishing/layout/resolved-issue.ts';
import type { PreviewReport, PreviewRequest } from '../../publishing/preview.task.ts';
import { legalProfiles } from '../preflight/legal-profiles.ts';
import { DraftPages } from './draft-pages.ts';
import { type IssueOrigins, isPrinted, KeptIssues } from './kept-issues.ts';

/** Typst as WebAssembly grows with every edit and cannot pass 4 GiB; its thread is renewed long before. */
const MOST_MEMORY = 1.25 * 2 ** 30;
/** Drawings kept for windows that ask for them; a window asks for a few at a time and keeps what it got. */
const KEPT_DRAWINGS = 80;
/** Versions for which a page counts as looked at after a window asked for it. */
const STAYS_IN_SIGHT = 4;

/** Milliseconds after the last draft before the whole is set: until then drafts have the thread for themselves. */
const TYPING_RESTS = 500;
/** The same where the pages around the draft no longer show what is so. */
const TYPING_RESTS_BEHIND = 150;
/** Milliseconds that one who never rests keeps the whole waiting. */
const LONGEST_WAIT = 5000;

/** What is typeset: an issue, or an article by itself. */
type Source = `${'issue' | 'article'}:${string}`;

interface Shown {
  /** Names in printing order. */
  hashes: readonly string[];
  version: number;
  /** The version in which a window last asked for the page with this index. */
  askedFor: Map<number, number>;
  /** Typesets it once more: the thread holds only what was typeset lately. */
  setAgain(): Promise<unknown>;
}

export class PreviewService {
  readonly #exports: IssueOrigins['exports'];
  readonly #issues: KeptIssues;
  readonly #drafts: DraftPages;
  readonly #workers: WorkerPool;
  readonly #events: DeskEvents;
  readonly #explain: Explain;
  readonly #assets: string;
  readonly #drawings = new Map<string, string>();
  readonly #shown = new Map<Source, Shown>();
  /** When each issue was last set with what somebody types, and how long a rest to wait for. */
  readonly #typed = new Map<string, { at: number; rest: number }>();

  /**
   * @param workers a pool of one thread of its own, so that an export never holds up the preview.
   * @param assets folder of the program's data
   */
  constructor(
    origins: IssueOrigins,
    workers: WorkerPool,
    events: DeskEvents,
    explain: Explain,
    assets: string,
  ) {
    this.#exports = origins.exports;
    this.#issues = new KeptIssues(origins, events);
    this.#drafts = new DraftPages(workers);
    this.#assets = assets;
    this.#workers = workers;
    this.#events = events;
    this.#explain = explain;
  }

  /** The pages now, and again after each change of the issue or of one of its articles. */
  async *watch(issueId: string, signal: AbortSignal | undefined): AsyncGenerator<PreviewEvent> {
    let changed = Promise.withResolvers<void>();
    // Until the first pages are set nothing tells which articles matter: then all do.
    let relevant: ReadonlySet<string> | null = null;
    const stop = this.#events.listen(({ kind, id }) => {
      if (!isPrinted(kind)) return;
      // A picture or publication change is rare; what it touches is not worth tracking.
      if (kind === 'article' ? (relevant?.has(id) ?? true) : kind !== 'issue' || id === issueId)
        changed.resolve();
    });
    const stopped = () => changed.resolve();
    signal?.addEventListener('abort', stopped);
    try {
      while (!signal?.aborted) {
        changed = Promise.withResolvers<void>();
        const outcome = await this.#typeset(issueId, signal);
        if (signal?.aborted) return;
        if (outcome.articleIds) relevant = outcome.articleIds;
        yield outcome.event;
        await changed.promise;
        await this.#typingRests(issueId, signal);
      }
    } finally {
      stop();
      signal?.removeEventListener('abort', stopped);
    }
  }

  /**
   * The issue with one of its articles as it is being typed, for the window that types. Columns stay as they were
   * balanced last; the pages that `watch` tells of when typing rests are the ones that print.
   *
   * @param inSight indexes, from 0, of the pages that are being looked at
   * @param block of the article's text that holds the caret; null outside of it
   * @throws DeskError NOT_FOUND, TYPESETTING_FAILED
   */
  async draft(
    issueId: string,
    typed: Article,
    { inSight, block }: { inSight: number[]; block: number | null },
  ): Promise<PreviewPages> {
    const { rest = TYPING_RESTS } = this.#typed.get(issueId) ?? {};
    this.#typed.set(issueId, { at: performance.now(), rest });
    const issue = await this.#issues.withTyped(issueId, typed);
    const sight = { inSight, caret: { articleId: typed.id, block } };
    const { preview, isBehind, ...drawn } = await this.#drafts.set(`issue:${issueId}`, issue, sight);
    this.#keepDrawn(drawn);
    this.#typed.set(issueId, {
      at: performance.now(),
      rest: isBehind ? TYPING_RESTS_BEHIND : TYPING_RESTS,
    });
    return this.#told(issue, preview);
  }

  /**
   * How long an article prints, set by itself in the template of its publication.
   *
   * @throws DeskError NOT_FOUND, TYPESETTING_FAILED
   */
  async length(articleId: string, signal: AbortSignal | undefined): Promise<PrintedLength> {
    const issue = await this.#exports.resolveAlone(articleId);
    return this.#workers.run('publishing.measure', { issue }, { ...(signal && { signal }), timeLimit: 60 });
  }

  /**
   * The pages of an article that stands in no issue, set by itself; as they are now.
   *
   * @throws DeskError NOT_FOUND, TYPESETTING_FAILED
   */
  async ofArticle(articleId: string, signal: AbortSignal | undefined): Promise<PreviewPages> {
    const issue = await this.#exports.resolveAlone(articleId);
    const source = `article:${articleId}` as const;
    return this.#pagesOf({ source, issue, inSight: this.#inSight(source) }, signal, () =>
      this.ofArticle(articleId, undefined),
    );
  }

  /** SVG of a page as it is now; null for one that was replaced meanwhile, or never was. */
  async drawing(hash: string): Promise<string | null> {
    const found = [...this.#shown].find(([, { hashes }]) => hashes.includes(hash));
    if (!found) return this.#drawings.get(hash) ?? null;
    const [source, shown] = found;
    shown.askedFor.set(shown.hashes.indexOf(hash), shown.version);
    const kept = this.#drawings.get(hash);
    if (kept !== undefined) return kept;
    const draw = () => this.#workers.run('publishing.drawPage', { source, hash }, { timeLimit: 60 });
    let svg = await draw();
    if (svg === null && this.#shown.get(source) === shown) {
      await shown.setAgain();
      svg = await draw();
    }
    if (svg !== null) this.#keep(hash, svg);
    return svg;
  }

  async #typeset(
    issueId: string,
    signal: AbortSignal | undefined,
  ): Promise<{ event: PreviewEvent; articleIds: ReadonlySet<string> | null }> {
    let articleIds: ReadonlySet<string> | null = null;
    try {
      const { issue, revisions } = await this.#issues.get(issueId);
      articleIds = new Set(
        issue.sections.flatMap((section) => section.articles.map((article) => article.id)),
      );
      const source = `issue:${issueId}` as const;
      const preview = await this.#pagesOf({ source, issue, inSight: this.#inSight(source) }, signal, () =>
        this.#typeset(issueId, undefined),
      );
      return { event: { type: 'pages', preview, revisions }, articleIds };
    } catch (thrown) {
      return { event: { type: 'failed', error: wireError(this.#explain(thrown)) }, articleIds };
    }
  }

  /** Resolves when nobody has typed in the issue for a moment. */
  async #typingRests(issueId: string, signal: AbortSignal | undefined): Promise<void> {
    const start = performance.now();
    const left = () => {
      const typed = this.#typed.get(issueId);
      return typed ? typed.rest - (performance.now() - typed.at) : 0;
    };
    while (left() > 0 && performance.now() - start < LONGEST_WAIT) {
      if (signal?.aborted) return;
      await wait(left());
    }
  }

  async #pagesOf(
    request: PreviewRequest & { source: Source },
    signal: AbortSignal | undefined,
    setAgain: Shown['setAgain'],
  ): Promise<PreviewPages> {
    const { source, issue } = request;
    const report = await this.#workers.run('publishing.preview', request, {
      ...(signal && { signal }),
      timeLimit: 60,
    });
    const { drawings, memoryBytes, layout, ...preview } = report;
    this.#keepDrawn({ drawings, memoryBytes });
    this.#drafts.settle(source, { issue, preview, layout });
    const before = this.#shown.get(source);
    this.#shown.set(source, {
      hashes: preview.pages.map(({ hash }) => hash),
      version: (before?.version ?? 0) + 1,
      askedFor: before?.askedFor ?? new Map(),
      setAgain,
    });
    return this.#told(issue, preview);
  }

  /** Keeps what was drawn, and has an eye on the thread. */
  #keepDrawn({ memoryBytes, drawings }: Pick<PreviewReport, 'memoryBytes' | 'drawings'>): void {
    if (memoryBytes > MOST_MEMORY) this.#workers.renew();
    for (const [hash, svg] of Object.entries(drawings)) this.#keep(hash, svg);
  }

  /** The pages, with what the law and the template say of them. */
  #told(issue: ResolvedIssue, preview: PreviewPages): PreviewPages {
    const law = legalProfileFor(legalProfiles(this.#assets), issue.template, issue.date);
    const { textWidth, column } = pageGeometry(issue.template, issue.settings);
    return {
      ...preview,
      ...(textWidth > column && { hasWideFigures: true as const }),
      ...(law && { mostPages: law.pages }),
    };
  }

  /** Indexes of the pages that windows asked for lately. */
  #inSight(source: Source): number[] {
    const { askedFor, version } = this.#shown.get(source) ?? {
      askedFor: new Map<number, number>(),
      version: 0,
    };
    return [...askedFor].filter(([, asked]) => version - asked < STAYS_IN_SIGHT).map(([index]) => index);
  }

  /** The oldest drawings are forgotten first. */
  #keep(hash: string, svg: string): void {
    this.#drawings.delete(hash);
    this.#drawings.set(hash, svg);
    const [oldest] = this.#drawings.keys();
    if (this.#drawings.size > KEPT_DRAWINGS && oldest !== undefined) this.#drawings.delete(oldest);
  }
}
