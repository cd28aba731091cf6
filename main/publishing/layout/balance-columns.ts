/**
 * Columns of an article's last page that end at one height.
 *
 * A typesetter fills one column after the other; the last page ends somewhere in one of them. Empty room at the
 * page's foot makes all columns shorter. How much of it leaves the text on the same page is found by trying:
 * notes, figures and headings keep it from being computed.
 */
import type { PageGeometry } from './page-geometry.ts';

/** Room at the foot of the last page of articles, in millimetres, by id; absent: none. */
export type ColumnSpares = ReadonlyMap<string, number>;

/** Where the columns of an article lie; millimetres from the top of the page, pages from 1. */
export interface ColumnSpan {
  id: string;
  firstPage: number;
  /** Notes that run on included. */
  lastPage: number;
  /** Where its columns begin on its first page. */
  top: number;
  /** Where its text ends; the column counts from 0. */
  end: { page: number; column: number; y: number };
}

/** How the columns of a version ended. */
export interface BalancedColumns {
  spares: ColumnSpares;
  /** Pages of each article in columns, by its id. */
  pages: ReadonlyMap<string, number>;
}

/** What asks for room at the foot of pages, after seeing how they were set with what it asked for last. */
export interface ColumnAsker {
  /** What to set next; null when nothing is to be changed. */
  next(spans: readonly ColumnSpan[]): ColumnSpares | null;
}

/**
 * Columns as they were before, for pages that are shown for a moment while somebody types. None are balanced anew;
 * room that an article has outgrown is given back.
 */
export class KeptColumns implements ColumnAsker {
  readonly #pages: BalancedColumns['pages'];
  readonly #spares: Map<string, number>;

  constructor({ spares, pages }: BalancedColumns) {
    this.#pages = pages;
    this.#spares = new Map(spares);
  }

  next(spans: readonly ColumnSpan[]): ColumnSpares | null {
    const outgrown = spans.filter((span) => {
      const pages = this.#pages.get(span.id) ?? 0;
      return (this.#spares.get(span.id) ?? 0) > 0 && (pagesOf(span) > pages || span.end.page < span.lastPage);
    });
    for (const { id } of outgrown) this.#spares.delete(id);
    return outgrown.length > 0 ? new Map(this.#spares) : null;
  }
}

/** Pages that an article in columns fills. */
export function pagesOf({ firstPage, lastPage }: ColumnSpan): number {
  return lastPage - firstPage + 1;
}

interface Trial {
  /** Set in the pages that are looked at. */
  spare: number;
  /** Most that is known to fit, and least that is known not to. */
  good: number;
  bad: number;
  /** Pages of the article without any. */
  pages: number;
  /** How far to go back from what did not fit. */
  step: number;
  settled: boolean;
}

/** About a line of text: what is left at the foot of a column that is full. */
const LINE = 5;
const LONGEST_STEP = 2 * LINE;
const MOST_ROUNDS = 6;

/** One for each issue that is typeset: it remembers what was tried. */
export class ColumnBalancer implements ColumnAsker {
  readonly #page: PageGeometry;
  readonly #known: BalancedColumns;
  readonly #trials = new Map<string, Trial>();
  #rounds = 0;

  /** @param known columns that were balanced before; the first pages were set with their room. */
  constructor(page: PageGeometry, known: BalancedColumns = { spares: new Map(), pages: new Map() }) {
    this.#page = page;
    this.#known = known;
  }

  /** What to set next, after pages that were set with the last answer; null when nothing is to be changed. */
  next(spans: readonly ColumnSpan[]): ColumnSpares | null {
    if (this.#page.columns === 1) return null;
    this.#rounds += 1;
    let isChanged = false;
    for (const span of spans) {
      const trial = this.#trials.get(span.id) ?? this.#first(span);
      if (!trial) {
        // It is to be seen without any room first.
        isChanged = true;
        continue;
      }
      this.#trials.set(span.id, trial);
      if (trial.settled) continue;
      const before = trial.spare;
      this.#judge(trial, span);
      // Whatever comes last has been seen to fit.
      if (this.#rounds > MOST_ROUNDS && !trial.settled) settle(trial);
      if (trial.spare !== before) isChanged = true;
    }
    if (!isChanged) return null;
    return new Map([...this.#trials].map(([id, { spare }]) => [id, spare]));
  }

  /** Null for an article that fills other pages than it did with the room it had. */
  #first(span: ColumnSpan): Trial | null {
    const isFirstRound = this.#rounds === 1;
    const spare = isFirstRound ? (this.#known.spares.get(span.id) ?? 0) : 0;
    const pages = pagesOf(span);
    const settled = isFirstRound && this.#known.pages.get(span.id) === pages;
    if (spare > 0 && !settled) return null;
    return { spare, good: spare, bad: Number.POSITIVE_INFINITY, pages, step: LINE, settled };
  }

  #judge(trial: Trial, span: ColumnSpan): void {
    const { spare } = trial;
    if (pagesOf(span) > trial.pages) {
      trial.bad = spare;
      // The guess is near, unless something stands across the last page's columns: then it is looked for by halves.
      const back = trial.step <= LONGEST_STEP ? spare - trial.step : (trial.good + spare) / 2;
      trial.step *= 2;
      trial.spare = back - trial.good < LINE ? trial.good : rounded(back);
      if (trial.spare === trial.good) trial.settled = true;
      return;
    }
    trial.good = spare;
    // Notes that run on over pages of their own have nothing to balance.
    const room = span.end.page === span.lastPage ? this.#room(span, spare) - LINE : 0;
    const most = trial.bad === Number.POSITIVE_INFINITY ? room : Math.min(room, (trial.bad - spare) / 2);
    if (most < LINE / 2) trial.settled = true;
    else trial.spare = rounded(spare + most);
  }

  /** Room below the text of the last page, over all its columns. */
  #room({ top, firstPage, end }: ColumnSpan, spare: number): number {
    const { height, margin, columns } = this.#page;
    const head = end.page === firstPage ? top : margin.top;
    const foot = height - margin.bottom - spare;
    return (foot - end.y + (columns - 1 - end.column) * (foot - head)) / columns;
  }
}

function settle(trial: Trial): void {
  trial.spare = trial.good;
  trial.settled = true;
}

function rounded(millimetres: number): number {
  return Math.round(millimetres * 100) / 100;
}
