/**
 * Issues as they print, kept while nothing of them changes: only an article that was saved is read again. An article
 * that did not change stays the same object, so that one can tell what did.
 */
import { figuresOf } from '#shared/document/walk.ts';
import type { Article } from '#shared/model/article.ts';
import type { ChangedKind, DeskEvents } from '../../desk/events.ts';
import { resolveArticle, resolvePicture } from '../../publishing/layout/resolve-issue.ts';
import type { ResolvedIssue } from '../../publishing/layout/resolved-issue.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { ExportsService } from '../exports/exports.service.ts';
import type { PicturesService } from '../pictures/pictures.service.ts';

/** Services that issues are read from. */
export interface IssueOrigins {
  exports: Pick<ExportsService, 'resolve' | 'resolveAlone'>;
  articles: Pick<ArticlesService, 'whole'>;
  pictures: Pick<PicturesService, 'byIds' | 'forPrint'>;
}

type Printed = Omit<Awaited<ReturnType<ExportsService['resolve']>>, 'warnings'>;

interface Kept {
  printed: Printed;
  /** Ids of articles that were saved since. */
  stale: Set<string>;
}

/** Nothing in print comes of these. What changes an article or an issue besides is told of by its own kind. */
const NOT_PRINTED: ReadonlySet<ChangedKind> = new Set([
  'attachment',
  'audit',
  'backup',
  'comment',
  'finding',
  'houseStyle',
  'key',
  'person',
  'presence',
  'printRun',
  'review',
  'royalty',
  'schedule',
  'search',
  'statistics',
  'version',
]);

/** Issues that people have on their screens at one time, hardly ever more. */
const MOST_KEPT = 3;

/** False for what never changes a page. */
export function isPrinted(kind: ChangedKind): boolean {
  return !NOT_PRINTED.has(kind);
}

export class KeptIssues {
  readonly #origins: IssueOrigins;
  /** The one asked for last is the last. */
  readonly #kept = new Map<string, Kept>();
  /** One reads at a time: nobody is given what another is about to replace. */
  #turn: Promise<unknown> = Promise.resolve();
  #changes = 0;

  constructor(origins: IssueOrigins, events: DeskEvents) {
    this.#origins = origins;
    events.listen(({ kind, id }) => {
      if (!isPrinted(kind)) return;
      this.#changes += 1;
      if (kind === 'issue') this.#kept.delete(id);
      else if (kind !== 'article') this.#kept.clear();
      else {
        for (const { printed, stale } of this.#kept.values()) {
          if (Object.hasOwn(printed.revisions, id)) stale.add(id);
        }
      }
    });
  }

  /** The issue as it is stored now. @throws DeskError NOT_FOUND */
  get(issueId: string): Promise<Printed> {
    const turn = this.#turn.then(() => this.#now(issueId));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** The issue with one of its articles as it is being typed. @throws DeskError NOT_FOUND */
  async withTyped(issueId: string, typed: Article): Promise<ResolvedIssue> {
    return (await this.#with(await this.get(issueId), typed)).issue;
  }

  async #now(issueId: string): Promise<Printed> {
    const kept = this.#kept.get(issueId);
    if (!kept) return this.#read(issueId);
    this.#kept.delete(issueId);
    const changes = this.#changes;
    let { printed } = kept;
    if (kept.stale.size > 0) {
      for (const article of (await this.#origins.articles.whole([...kept.stale])).values()) {
        printed = await this.#with(printed, article);
      }
    }
    this.#keep(issueId, printed, changes);
    return printed;
  }

  async #read(issueId: string): Promise<Printed> {
    const changes = this.#changes;
    const { issue, revisions, overrides } = await this.#origins.exports.resolve(issueId);
    const printed = { issue, revisions, overrides };
    this.#keep(issueId, printed, changes);
    return printed;
  }

  /** What changed while it was read is read anew next time. */
  #keep(issueId: string, printed: Printed, changes: number): void {
    if (this.#changes !== changes) return;
    this.#kept.set(issueId, { printed, stale: new Set() });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** The issue with this article in its place, if it has one there. */
  async #with({ issue, revisions, overrides }: Printed, article: Article): Promise<Printed> {
    const { id, revision } = article;
    const resolved = resolveArticle({ ...article, override: overrides[id] });
    const sections = issue.sections.map((section) =>
      section.articles.some((one) => one.id === id)
        ? { ...section, articles: section.articles.map((one) => (one.id === id ? resolved : one)) }
        : section,
    );
    return {
      issue: {
        ...issue,
        sections,
        pictures: { ...issue.pictures, ...(await this.#missing(issue, article)) },
      },
      revisions: Object.hasOwn(revisions, id) ? { ...revisions, [id]: revision } : revisions,
      overrides,
    };
  }

  /** Pictures of an article that the issue did not show before. */
  async #missing({ pictures }: ResolvedIssue, { document }: Article): Promise<ResolvedIssue['pictures']> {
    const ids = figuresOf(document).flatMap(({ pictureId }) =>
      pictureId === null || Object.hasOwn(pictures, pictureId) ? [] : [pictureId],
    );
    if (ids.length === 0) return {};
    const found = await this.#origins.pictures.byIds(ids);
    return Object.fromEntries(
      [...found].map(([id, picture]) => [id, resolvePicture(this.#origins.pictures.forPrint(picture))]),
    );
  }
}
