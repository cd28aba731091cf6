/**
 * An issue, or a part of it, with what somebody types in one of its articles, for a moment's look.
 *
 * Only the pages that are looked at are drawn, and named by their drawing; all others keep the names and pictures they
 * had. Columns stay as they were balanced then.
 */
import { createHash } from 'node:crypto';
import type { PreviewPages } from '#shared/model/preview.ts';
import type { Task } from '../jobs/task.ts';
import type { FigureShares } from './layout/fit-figures.ts';
import type { PartPlace } from './layout/issue-part.ts';
import type { ResolvedIssue } from './layout/resolved-issue.ts';
import { SCREEN_DPI } from './pictures/resolutions.ts';
import type { PageLayout } from './preview.task.ts';
import { PageDrawer } from './typst/page-drawer.ts';
import type { PageSize } from './typst/page-pictures.ts';
import { PageSession } from './typst/page-session.ts';
import { type TypesetIssue, typesetIssue } from './typst/typeset-issue.ts';

export interface DraftRequest {
  /** Names what is set, from one draft of it to the next. */
  source: string;
  issue: ResolvedIssue;
  /** Where the issue stands if it is a part of one; null: it is whole. */
  part: PartPlace | null;
  /** What stands behind it goes on on its last page, which is then not whole and left out. */
  runsOn: boolean;
  /** Of the issue as it was set whole last; null: it was not. */
  layout: PageLayout | null;
  /** So many pages of the issue, from the first, have names; others are drawn whether looked at or not. */
  named: number;
  /** Indexes in the issue, from 0, of the pages that are being looked at. */
  inSight: number[];
  /** Where somebody types: the page is drawn, too, as it may be looked at next. */
  caret: Caret;
}

export interface Caret {
  articleId: string;
  /** Index of a block of the article's text; null outside of it: in its title, its lead. */
  block: number | null;
}

/** What is set, with the numbers that pages have in the issue; pages that it fills with others are left out. */
export interface DraftReport extends Pick<PreviewPages, 'contents' | 'articles' | 'places'> {
  /** Of what is set alone; those that were not drawn have no name. */
  pages: (PageSize & { hash: string | null })[];
  /** By name. */
  drawings: Record<string, string>;
  layout: PageLayout;
  /** Bytes the engine holds and never gives back: past a limit the thread should be renewed. */
  memoryBytes: number;
}

interface Draft {
  session: PageSession;
  shares: FigureShares;
}

/** A person types in one article; a part of its issue is set, and now and then all of it. */
const MOST_DRAFTS = 2;

/** By source; the newest last. */
const drafts = new Map<string, Draft>();

export const draftPagesTask: Task<DraftRequest, DraftReport> = async (
  { source, issue, part, runsOn, layout, named, inSight, caret },
  { paths },
) => {
  const before = drafts.get(source);
  const shares = before?.shares ?? layout?.shares;
  const typeset = await typesetIssue(issue, paths, {
    engine: 'auto',
    dpi: SCREEN_DPI,
    ...(shares && { shares }),
    ...(layout && { columns: layout.columns }),
    ...(part && { part }),
  });
  const vector = typeset.document.vector();
  const session = before?.session ?? (await PageSession.open(vector));
  if (before) session.update(vector);
  keep(source, { session, shares: typeset.shares });
  const names = named === 0 ? await namesOf(vector) : [];
  const wanted = new Set([...inSight, pageOf(caret, typeset) - 1]);
  const drawings: Record<string, string> = {};
  const from = part ? part.pagesBefore + (part.roomBefore > 0 ? 1 : 0) : 0;
  const sizes = session.sizes();
  const until = runsOn ? lastPageOf(typeset) - 1 : sizes.length;
  const pages = sizes.slice(0, until).map((size, index) => {
    const name = names[index] ?? null;
    const isKnown = index < named || name !== null;
    if (index < from || (isKnown && !wanted.has(index))) return { hash: name, ...size };
    const svg = session.draw(index);
    const hash = createHash('sha256').update(svg).digest('hex');
    drawings[hash] = svg;
    return { hash, ...size };
  });
  const { contents, articles, places, columns } = typeset;
  return {
    pages: pages.slice(from),
    drawings,
    contents,
    articles,
    places,
    layout: { shares: typeset.shares, columns },
    memoryBytes: typeset.memoryBytes + session.memoryBytes,
  };
};

function keep(source: string, draft: Draft): void {
  drafts.delete(source);
  drafts.set(source, draft);
  const [oldest] = drafts.keys();
  if (drafts.size <= MOST_DRAFTS || oldest === undefined) return;
  drafts.get(oldest)?.session.close();
  drafts.delete(oldest);
}

/** From 1: where the last article ends. */
function lastPageOf({ articles, pages }: Pick<TypesetIssue, 'articles' | 'pages'>): number {
  return Object.values(articles).at(-1)?.lastPage ?? pages;
}

/** Pages that nobody has asked for yet. */
async function namesOf(vector: Uint8Array): Promise<readonly string[]> {
  const drawer = await PageDrawer.open(vector);
  const names = drawer.pages.map(({ hash }) => hash);
  drawer.close();
  return names;
}

/** From 1; 0 where the article is not in print. */
function pageOf(
  { articleId, block }: Caret,
  { places, articles }: Pick<TypesetIssue, 'places' | 'articles'>,
): number {
  const place = places.findLast((one) => one.articleId === articleId && one.block <= (block ?? -1));
  return place?.page ?? articles[articleId]?.firstPage ?? 0;
}
