/**
 * Fitting figures into what is left of their page.
 *
 * A picture that would just miss the page leaves a hole; it is shrunk instead, to half at the least. The
 * text before a figure reports where it ends, so a typeset document tells how much room there was; the
 * shares that follow are set in the next. Room mostly depends on earlier figures only, so the passes settle
 * from the front of each section to its back.
 */
import type { ColumnSpares } from './balance-columns.ts';

/** Where the text before a figure ends: page from 1, and millimetres from the page's top. */
export interface TextEnd {
  /** The figure's anchor. */
  name: string;
  page: number;
  y: number;
  /** Where the page's text has to end: above its notes. */
  foot: number;
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
export function fitFigures(figures: readonly FigureToFit[], ends: readonly TextEnd[]): FigureShares {
  const shares = new Map<string, number>();
  const rooms = roomsLeft(ends);
  for (const figure of figures) {
    const { anchor, height, below, most: asked = 1 } = figure;
    const room = rooms.get(anchor);
    if (room === undefined || heightAt(figure, asked) <= room) continue;
    const share = (room - DESCENT - (below ?? 0)) / height;
    const most = Math.min(asked, below === undefined ? MOST : 1);
    // Rounded, so that a hair's breadth does not ask for one more pass.
    if (share >= LEAST) shares.set(anchor, Math.round(Math.min(share, most) * 1000) / 1000);
  }
  return shares;
}

/** Height that is left of the page for the figure behind each text, by its anchor. */
function roomsLeft(ends: readonly TextEnd[]): Map<string, number> {
  const rooms = new Map<string, number>();
  for (const [anchor, [first, heading]] of Map.groupBy(ends, ({ name }) => name)) {
    if (!first) continue;
    rooms.set(anchor, first.foot - first.y - GAP - (heading ? HEADING : 0));
  }
  return rooms;
}

/** What a figure takes of its page, printed with this share of its size. */
function heightAt({ height, below }: FigureToFit, share: number): number {
  // Beside a picture that is to be smaller anyway its caption has room.
  return height * share + (below ?? (share > MOST ? CAPTION : 0));
}

/** Millimetres left empty in front of figures that do not fit where their text ends, set with these shares. */
function roomLost(figures: readonly FigureToFit[], ends: readonly TextEnd[], shares: FigureShares): number {
  const rooms = roomsLeft(ends);
  return figures.reduce((lost, figure) => {
    const room = rooms.get(figure.anchor) ?? 0;
    const share = shares.get(figure.anchor) ?? figure.most ?? 1;
    return room > 0 && heightAt(figure, share) > room ? lost + room : lost;
  }, 0);
}

interface TriedSizes {
  shares: FigureShares;
  /** Room at the foot of pages that they were set with. */
  spares: ColumnSpares;
  lost: number;
}

/**
 * Sizes of figures from pass to pass, one for each issue that is typeset.
 *
 * A figure may move its own text: small, it has room to be larger; large, it has to be small. Passes then come back to
 * sizes that were set before. Of those that come in turn the ones that leave the least room empty stay, of equal ones
 * the largest, whichever came first.
 */
export class FigureFitter {
  readonly #figures: readonly FigureToFit[];
  readonly #tried: TriedSizes[] = [];
  #isDecided = false;

  constructor(figures: readonly FigureToFit[]) {
    this.#figures = figures;
  }

  /**
   * @param shares the sizes of the pages that are looked at
   * @param spares the room at their feet
   * @param ends where the text before the figures ended in them
   * @returns sizes to set next; null when they stay
   */
  next(shares: FigureShares, spares: ColumnSpares, ends: readonly TextEnd[]): FigureShares | null {
    if (this.#isDecided) return null;
    const asked = fitFigures(this.#figures, ends);
    if (sameShares(asked, shares)) return null;
    this.#tried.push({ shares, spares, lost: roomLost(this.#figures, ends, shares) });
    const first = this.#tried.findIndex(
      (tried) => tried.spares === spares && sameShares(tried.shares, asked),
    );
    if (first === -1) return asked;
    this.#isDecided = true;
    const best = this.#tried
      .slice(first)
      .reduce((left, right) => (this.#isBetter(right, left) ? right : left));
    return best.shares === shares ? null : best.shares;
  }

  #isBetter(left: TriedSizes, right: TriedSizes): boolean {
    if (left.lost !== right.lost) return left.lost < right.lost;
    const size = ({ shares }: TriedSizes) =>
      this.#figures.reduce(
        (sum, { anchor, height, most = 1 }) => sum + height * (shares.get(anchor) ?? most),
        0,
      );
    return size(left) > size(right);
  }
}

/** The shares of these figures alone: those of other parts, and of figures that are no more, left out. */
export function sharesOf(figures: readonly FigureToFit[], shares: FigureShares): FigureShares {
  const anchors = new Set(figures.map(({ anchor }) => anchor));
  return new Map([...shares].filter(([anchor]) => anchors.has(anchor)));
}

/** True when both ask for the same. */
function sameShares(left: FigureShares, right: FigureShares): boolean {
  return left.size === right.size && [...left].every(([anchor, share]) => right.get(anchor) === share);
}
