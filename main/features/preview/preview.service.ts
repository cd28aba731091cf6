/**
 * The issue as typeset pages, kept up to date while it changes.
 *
 * One worker thread with a warm compiler typesets; only pages that changed come back as drawings. Changes
 * that arrive while it works are answered together by the next run.
 */
import type { PreviewEvent, PreviewPages, PrintedLength } from '#shared/model/preview.ts';
import type { DeskEvents } from '../../desk/events.ts';
import { wireError } from '../../desk/wire-error.ts';
import type { Explain } from '../../files/disk-errors.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { ResolvedIssue } from '../../publishing/layout/resolved-issue.ts';
import type { ExportsService } from '../exports/exports.service.ts';

/** Typst as WebAssembly grows with every edit and cannot pass 4 GiB; its thread is renewed long before. */
const MOST_MEMORY = 1.25 * 2 ** 30;
/** Drawings kept for windows that ask for them; a 64-page issue has 64, its edits a few more. */
const KEPT_DRAWINGS = 400;

export class PreviewService {
  readonly #exports: ExportsService;
  readonly #workers: WorkerPool;
  readonly #events: DeskEvents;
  readonly #explain: Explain;
  readonly #drawings = new Map<string, string>();

  /** @param workers a pool of one thread of its own, so that an export never holds up the preview. */
  constructor(exports: ExportsService, workers: WorkerPool, events: DeskEvents, explain: Explain) {
    this.#exports = exports;
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
      }
    } finally {
      stop();
      signal?.removeEventListener('abort', stopped);
    }
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
    return this.#pagesOf(await this.#exports.resolveAlone(articleId), signal);
  }

  /** SVG of a page that was shown lately, or null. */
  drawing(hash: string): string | null {
    return this.#drawings.get(hash) ?? null;
  }

  async #typeset(
    issueId: string,
    signal: AbortSignal | undefined,
  ): Promise<{ event: PreviewEvent; articleIds: ReadonlySet<string> | null }> {
    let articleIds: ReadonlySet<string> | null = null;
    try {
      const { issue } = await this.#exports.resolve(issueId);
      articleIds = new Set(
        issue.sections.flatMap((section) => section.articles.map((article) => article.id)),
      );
      return { event: { type: 'pages', preview: await this.#pagesOf(issue, signal) }, articleIds };
    } catch (thrown) {
      return { event: { type: 'failed', error: wireError(this.#explain(thrown)) }, articleIds };
    }
  }

  async #pagesOf(issue: ResolvedIssue, signal: AbortSignal | undefined): Promise<PreviewPages> {
    const report = await this.#workers.run(
      'publishing.preview',
      { issue, knownHashes: [...this.#drawings.keys()] },
      { ...(signal && { signal }), timeLimit: 60 },
    );
    if (report.memoryBytes > MOST_MEMORY) this.#workers.renew();
    const pages = report.pages.map(({ svg, ...page }) => {
      this.#keep(page.hash, svg);
      return page;
    });
    this.#forget(new Set(pages.map((page) => page.hash)));
    return { pages, contents: report.contents, articles: report.articles };
  }

  /** Moves a drawing to the end of the queue of those to be forgotten. */
  #keep(hash: string, svg: string | undefined): void {
    const drawing = svg ?? this.#drawings.get(hash);
    if (drawing === undefined) return;
    this.#drawings.delete(hash);
    this.#drawings.set(hash, drawing);
  }

  #forget(shown: ReadonlySet<string>): void {
    for (const hash of this.#drawings.keys()) {
      if (this.#drawings.size <= Math.max(KEPT_DRAWINGS, shown.size)) return;
      if (!shown.has(hash)) this.#drawings.delete(hash);
    }
  }
}
