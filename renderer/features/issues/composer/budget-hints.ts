/** What to take out, cut, add or illustrate, so that an issue fills its pages and no more. */
import type { ArticleSummary } from '#shared/model/article.ts';
import type { Issue } from '#shared/model/issue.ts';
import type { PreviewPages } from '#shared/model/preview.ts';
import { type Fit, type Fits, longestWithin, type Piece, shortestReaching } from './best-fit.ts';
import { type PageBudget, placedSpans } from './page-budget.ts';
import type { PictureCounts } from './pages-estimate.ts';

/** A page that holds no more than this of text is worth saving. */
const SHORT = 0.35;
/** Less room than this is no room. */
const LEAST_ROOM = 0.15;
/** Two articles are worth the trouble when they come so much closer than one. */
const CLOSER = 0.15;
const MOST_HINTS = 3;
/** Nobody cuts more than this share of an article. */
const MOST_CUT = 0.4;
/** Words are cut in tens. */
const TEN = 10;
/** What a picture with its caption takes of a page. */
const PICTURE = 0.3;

type Article = Pick<ArticleSummary, 'id' | 'title' | 'words' | 'state'>;

/** `articles` are one or two; lengths are pages. */
export type BudgetHint = { articles: Article[] } & (
  | /** Without them the issue is no longer than it may be. */ { kind: 'takeOut'; length: number }
  | /** Neither one nor two are enough: the longest, and how many of the longest it takes. */ {
      kind: 'takeOutMany';
      count: number;
      length: number;
    }
  | /** So many words less, and the same is reached. */ { kind: 'shorten'; words: number }
  | /** From the pool: they fill what is left. */ { kind: 'add'; length: number }
  | /** Long, and without a picture. */ { kind: 'illustrate'; length: number }
  /** `cut`: so much less, and the page is saved; `fill`: so much room is left on it; `longest`: the longest article. */
  | { kind: 'cut' | 'fill' | 'longest'; page: number; length: number }
);

export interface BudgetSituation {
  issue: Pick<Issue, 'sections'>;
  preview: PreviewPages;
  budget: PageBudget;
  /** Articles that stand in no issue. */
  pool: readonly Article[];
  /** Pages of an article that is not typeset. */
  estimate(article: Article): number;
  pictures: PictureCounts;
}

/** Those that help most come first; none of them does anything by itself. */
export function budgetHints(situation: BudgetSituation): BudgetHint[] {
  const { budget, issue, preview } = situation;
  const { cut, fill, longest } = pageHints(issue, preview);
  if (budget.over > 0) {
    const out = takeOut(situation);
    // Where many have to go, the longest is named already.
    const isNamed = out.some(({ kind }) => kind === 'takeOutMany');
    return [...out, ...shorten(situation), ...cut, ...(isNamed ? [] : longest)];
  }
  if (budget.room < LEAST_ROOM) return [...cut, ...longest];
  return [...add(situation), ...illustrate(situation), ...cut, ...fill, ...longest];
}

function takeOut({ issue, preview, budget }: BudgetSituation): BudgetHint[] {
  const pieces = placedSpans(issue, preview).map(({ article, span }) => ({ article, length: span.length }));
  const enough = worthTelling(shortestReaching(pieces, budget.over), budget.over);
  const [longest, ...others] = pieces.toSorted((left, right) => right.length - left.length);
  if (enough.length === 0 && longest) {
    let [left, count] = [budget.over - longest.length, 1];
    for (const { length } of others) {
      if (left <= 0) break;
      left -= length;
      count += 1;
    }
    return [{ kind: 'takeOutMany', articles: [longest.article], count, length: longest.length }];
  }
  return enough.map(({ pieces: out, length }) => ({
    kind: 'takeOut',
    articles: out.map(({ article }) => article),
    length,
  }));
}

function shorten({ issue, preview, budget }: BudgetSituation): BudgetHint[] {
  const [longest] = placedSpans(issue, preview).toSorted(
    (left, right) => right.span.length - left.span.length,
  );
  if (!longest || budget.over > longest.span.length * MOST_CUT) return [];
  const { article, span } = longest;
  const words = Math.ceil((article.words * budget.over) / span.length / TEN) * TEN;
  return words > 0 ? [{ kind: 'shorten', articles: [article], words }] : [];
}

/** What is approved is offered first: the rest cannot be printed yet. */
function add({ budget, pool, estimate }: BudgetSituation): BudgetHint[] {
  const pieces = pool
    .map((article) => ({ article, length: estimate(article) }))
    .filter(({ length }) => length > 0);
  const approved = worthTelling(
    longestWithin(
      pieces.filter(({ article }) => article.state === 'approved'),
      budget.room,
    ),
    budget.room,
  );
  const found =
    approved.length > 0 ? approved : worthTelling(longestWithin(pieces, budget.room), budget.room);
  return found.map(({ pieces: added, length }) => ({
    kind: 'add',
    articles: added.map(({ article }) => article),
    length,
  }));
}

function illustrate({ issue, preview, budget, pictures }: BudgetSituation): BudgetHint[] {
  if (budget.room < PICTURE) return [];
  const [longest] = placedSpans(issue, preview)
    .filter(({ article, span }) => span.length >= 1 && !pictures[article.id])
    .toSorted((left, right) => right.span.length - left.span.length);
  return longest ? [{ kind: 'illustrate', articles: [longest.article], length: longest.span.length }] : [];
}

/** The single piece, and the pair where it comes much closer. */
function worthTelling<P extends Piece>({ single, pair }: Fits<P>, goal: number): Fit<P>[] {
  const far = ({ length }: Fit<P>) => Math.abs(goal - length);
  const isCloser = pair !== null && (single === null || far(pair) + CLOSER <= far(single));
  return [...(single ? [single] : []), ...(pair && isCloser ? [pair] : [])];
}

/** Pages that a short cut would save, pages with room, and the longest article. */
function pageHints(
  issue: Pick<Issue, 'sections'>,
  preview: PreviewPages,
): Record<'cut' | 'fill' | 'longest', BudgetHint[]> {
  const set = placedSpans(issue, preview);
  // Where the next article begins on a page of its own, this one's last page has room, or could be saved.
  const ends = set
    .filter(({ span }, index) => {
      const next = set[index + 1];
      return next === undefined || next.span.firstPage > span.lastPage;
    })
    .toSorted((left, right) => left.span.end - right.span.end);
  const cut = ends.filter(({ span }) => span.end <= SHORT && span.lastPage > span.firstPage);
  const cutPages = new Set(cut.map(({ span }) => span.lastPage));
  const fill = ends.filter(({ span }) => !cutPages.has(span.lastPage) && 1 - span.end >= LEAST_ROOM);
  const [longest] = set.toSorted((left, right) => right.span.length - left.span.length);
  const hint = (kind: 'cut' | 'fill' | 'longest', article: Article, page: number, length: number) => ({
    kind,
    articles: [article],
    page,
    length,
  });
  return {
    cut: cut.slice(0, MOST_HINTS).map(({ article, span }) => hint('cut', article, span.lastPage, span.end)),
    fill: fill
      .slice(0, MOST_HINTS)
      .map(({ article, span }) => hint('fill', article, span.lastPage, 1 - span.end)),
    longest: longest ? [hint('longest', longest.article, longest.span.firstPage, longest.span.length)] : [],
  };
}
