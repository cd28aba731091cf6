/**
 * An issue with what somebody types in one of its articles, for a moment's look.
 *
 * Only the pages that are looked at are drawn, and named by their drawing; all others keep the names and pictures of the
 * issue as it was typeset last. Columns stay as they were balanced then.
 */
import { createHash } from 'node:crypto';
import type { PreviewPage } from '#shared/model/preview.ts';
import type { Task } from '../jobs/task.ts';
import type { FigureShares } from './layout/fit-figures.ts';
import type { ResolvedIssue } from './layout/resolved-issue.ts';
import { SCREEN_DPI } from './pictures/resolutions.ts';
import { type PreviewReport, pagesShown } from './preview.task.ts';
import { PageDrawer } from './typst/page-drawer.ts';
import { PageSession } from './typst/page-session.ts';
import { type TypesetIssue, typesetIssue } from './typst/typeset-issue.ts';

export interface DraftRequest {
  /** What was shown last, as a request for its pages named it. */
  source: string;
  issue: ResolvedIssue;
  /** Indexes, from 0, of the pages that are being looked at. */
  inSight: number[];
  /** Where somebody types: the page is drawn, too, as it may be looked at next. */
  caret: Caret;
}

export interface Caret {
  articleId: string;
  /** Index of a block of the article's text; null outside of it: in its title, its lead. */
  block: number | null;
}

interface Draft {
  source: string;
  session: PageSession;
  shares: FigureShares;
}

/** One at a time: a person types in one article. */
let draft: Draft | null = null;

export const draftPagesTask: Task<DraftRequest, PreviewReport> = async (
  { source, issue, inSight, caret },
  { paths },
) => {
  const settled = pagesShown(source);
  const before = draft?.source === source ? draft : null;
  const shares = before?.shares ?? settled?.shares;
  const typeset = await typesetIssue(issue, paths, {
    engine: 'auto',
    dpi: SCREEN_DPI,
    ...(shares && { shares }),
    ...(settled && { columns: settled.columns }),
  });
  const vector = typeset.document.vector();
  const session = await sessionFor(before, vector);
  draft = { source, session, shares: typeset.shares };
  const known = settled?.drawer.pages ?? (await namesOf(vector));
  const wanted = new Set([...inSight, pageOf(caret, typeset) - 1]);
  const drawings: Record<string, string> = {};
  const pages = session.sizes().map((size, index): PreviewPage => {
    const page = known[index];
    if (page && !wanted.has(index)) return page;
    const svg = session.draw(index);
    const hash = createHash('sha256').update(svg).digest('hex');
    drawings[hash] = svg;
    return { hash, ...size };
  });
  const { contents, articles, places } = typeset;
  const memoryBytes = typeset.memoryBytes + session.memoryBytes;
  const { columns } = issue.settings;
  return { pages, drawings, contents, articles, places, columns, memoryBytes };
};

async function sessionFor(before: Draft | null, vector: Uint8Array): Promise<PageSession> {
  if (!before) {
    draft?.session.close();
    return PageSession.open(vector);
  }
  before.session.update(vector);
  return before.session;
}

/** Pages that nobody has asked for yet. */
async function namesOf(vector: Uint8Array): Promise<readonly PreviewPage[]> {
  const drawer = await PageDrawer.open(vector);
  const { pages } = drawer;
  drawer.close();
  return pages;
}

/** From 1; 0 where the article is not in print. */
function pageOf(
  { articleId, block }: Caret,
  { places, articles }: Pick<TypesetIssue, 'places' | 'articles'>,
): number {
  const place = places.findLast((one) => one.articleId === articleId && one.block <= (block ?? -1));
  return place?.page ?? articles[articleId]?.firstPage ?? 0;
}
