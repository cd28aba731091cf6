/**
 * Fitting figures into what is left of their page.
 *
 * A picture that would just miss the page leaves a hole; it is shrunk instead, to half at the least. The
 * text before a figure reports where it ends, so a typeset document tells how much room there was; the
 * shares that follow are set in the next. Room depends on earlier figures only, so the passes settle from
 * the front of each section to its back.
 */
import type { PageGeometry } from './page-geometry.ts';

/** Where the text before a figure ends: page from 1, and millimetres from the page's top. */
export interface TextEnd {
  /** The figure's anchor. */
  name: string;
  page: number;
  y: number;
}

/** A figure as it prints unshrunk, in millimetres. */
export interface FigureToFit {
  anchor: string;
  height: number;
  /** What stays below it however small it prints; absent: a caption, which moves beside a shrunk picture. */
  below?: number;
  /** Share of its size that it has at the most; absent: whole. */
  most?: number;
}

/** Share of its size at which each figure prints, by anchor; absent: whole. */
export type FigureShares = ReadonlyMap<string, number>;

const CAPTION = 13;
/** Around a figure. */
const GAP = 5.5;
/** What stands below the last baseline, and a little air. */
const DESCENT = 5;
/** A heading between the text and the figure, which then reports its end as well. */
const HEADING = 13;
const LEAST = 0.5;
/** A figure that is shrunk at all leaves enough width for its caption to stand beside it. */
const MOST = 0.74;

/** The shares that the ends of text ask for. */
export function fitFigures(
  figures: readonly FigureToFit[],
  ends: readonly TextEnd[],
  page: PageGeometry,
): FigureShares {
  const shares = new Map<string, number>();
  const byName = Map.groupBy(ends, ({ name }) => name);
  for (const { anchor, height, below, most: asked = 1 } of figures) {
    const [first, heading] = byName.get(anchor) ?? [];
    if (!first) continue;
    const room = page.height - page.margin.bottom - first.y - GAP - (heading ? HEADING : 0);
    // Beside a picture that is to be smaller anyway its caption has room.
    const under = below ?? (asked > MOST ? CAPTION : 0);
    if (height * asked + under <= room) continue;
    const share = (room - DESCENT - (below ?? 0)) / height;
    const most = Math.min(asked, below === undefined ? MOST : 1);
    // Rounded, so that a hair's breadth does not ask for one more pass.
    if (share >= LEAST) shares.set(anchor, Math.round(Math.min(share, most) * 1000) / 1000);
  }
  return shares;
}

/** The shares of these figures alone: those of other parts, and of figures that are no more, left out. */
export function sharesOf(figures: readonly FigureToFit[], shares: FigureShares): FigureShares {
  const anchors = new Set(figures.map(({ anchor }) => anchor));
  return new Map([...shares].filter(([anchor]) => anchors.has(anchor)));
}

/** True when both ask for the same. */
export function sameShares(left: FigureShares, right: FigureShares): boolean {
  return left.size === right.size && [...left].every(([anchor, share]) => right.get(anchor) === share);
}
