/** The issue as pages for the screen: named when it is typeset, drawn when they are looked at. */
import type { PreviewPages } from '#shared/model/preview.ts';
import type { Task } from '../jobs/task.ts';
import type { BalancedColumns } from './layout/balance-columns.ts';
import type { FigureShares } from './layout/fit-figures.ts';
import { knownColumns } from './layout/known-columns.ts';
import type { ResolvedIssue } from './layout/resolved-issue.ts';
import { SCREEN_DPI } from './pictures/resolutions.ts';
import { PageDrawer } from './typst/page-drawer.ts';
import { typesetIssue } from './typst/typeset-issue.ts';

export interface PreviewRequest {
  /** Names what is shown, from one version of it to the next. */
  source: string;
  issue: ResolvedIssue;
  /** Indexes, from 0, of the pages that are being looked at: those are drawn at once. */
  inSight: number[];
}

/** What of an issue's layout was found by trying: the next version begins with it. */
export interface PageLayout {
  /** How large figures print. */
  shares: FigureShares;
  columns: BalancedColumns;
}

export interface PreviewReport extends PreviewPages {
  layout: PageLayout;
  /** Pages in sight, by name. */
  drawings: Record<string, string>;
  /** Bytes the engine holds and never gives back: past a limit the thread should be renewed. */
  memoryBytes: number;
}

export interface PageRequest {
  source: string;
  /** Name of the page. */
  hash: string;
}

interface Shown {
  drawer: PageDrawer;
  issue: ResolvedIssue;
  /** A good guess for the next version, which then needs fewer passes. */
  layout: PageLayout;
}

/** Issues and articles that are on screens at one time, hardly ever more; others are typeset again when asked for. */
const MOST_SHOWN = 4;

/** The newest last. */
const shown = new Map<string, Shown>();

export const previewIssueTask: Task<PreviewRequest, PreviewReport> = async (
  { source, issue, inSight },
  { paths },
) => {
  const before = shown.get(source);
  const typeset = await typesetIssue(issue, paths, {
    engine: 'auto',
    dpi: SCREEN_DPI,
    ...(before && {
      shares: before.layout.shares,
      known: knownColumns(before.issue, before.layout.columns, issue),
    }),
  });
  const { contents, articles, places } = typeset;
  const drawer = await drawerFor(before, typeset.document.vector());
  const layout = { shares: typeset.shares, columns: typeset.columns };
  keep(source, { drawer, issue, layout });
  const drawings: Record<string, string> = {};
  for (const { hash } of inSight.flatMap((index) => drawer.pages[index] ?? [])) {
    drawings[hash] = drawer.draw(hash) ?? '';
  }
  const memoryBytes = typeset.memoryBytes + drawer.memoryBytes;
  const { columns } = issue.settings;
  return { pages: [...drawer.pages], drawings, contents, articles, places, columns, layout, memoryBytes };
};

/** A page's SVG; null when what is shown has no such page, or is no longer held. */
export const drawPageTask: Task<PageRequest, string | null> = async ({ source, hash }) =>
  shown.get(source)?.drawer.draw(hash) ?? null;

async function drawerFor(before: Shown | undefined, vector: Uint8Array): Promise<PageDrawer> {
  if (!before) return PageDrawer.open(vector);
  before.drawer.update(vector);
  return before.drawer;
}

function keep(source: string, now: Shown): void {
  shown.delete(source);
  shown.set(source, now);
  const [oldest] = shown.keys();
  if (shown.size <= MOST_SHOWN || oldest === undefined) return;
  shown.get(oldest)?.drawer.close();
  shown.delete(oldest);
}
