/** The pages of an issue with a part of it set anew, by itself. */
import type { PreviewPage, PreviewPages } from '#shared/model/preview.ts';
import type { DraftReport } from '../../publishing/draft-pages.task.ts';
import type { IssueRun } from '../../publishing/layout/issue-run.ts';

/** Pages from 1 that the part filled before. */
export interface PartSpan {
  firstPage: number;
  lastPage: number;
}

/**
 * What stands behind the part moves by the pages that it has more or fewer. It keeps its pictures, on which it has the
 * numbers from before.
 *
 * @param before the whole issue
 * @param part its report, with numbers of pages as in the issue
 */
export function joinPart(
  before: PreviewPages,
  { firstPage, lastPage }: PartSpan,
  part: Pick<DraftReport, 'pages' | 'contents' | 'articles' | 'places'>,
): PreviewPages {
  const moved = part.pages.length - (lastPage - firstPage + 1);
  const around = <T extends { page: number }>(all: readonly T[], own: readonly T[]): T[] => [
    ...all.filter(({ page }) => page < firstPage),
    ...own,
    ...all.filter(({ page }) => page > lastPage).map((one) => ({ ...one, page: one.page + moved })),
  ];
  const articles = Object.entries(before.articles).map(([id, span]): [string, typeof span] => [
    id,
    span.firstPage <= lastPage
      ? span
      : { ...span, firstPage: span.firstPage + moved, lastPage: span.lastPage + moved },
  ]);
  return {
    ...before,
    pages: [
      ...before.pages.slice(0, firstPage - 1),
      ...namedPages(part.pages, before.pages.slice(firstPage - 1, lastPage)),
      ...before.pages.slice(lastPage),
    ],
    contents: around(before.contents, part.contents),
    places: around(before.places, part.places),
    articles: { ...Object.fromEntries(articles), ...part.articles },
  };
}

/**
 * What stands behind the run stays where it was, until all is set anew: so does the end of its last article, where the
 * issue goes on.
 *
 * @param before the whole issue
 * @param report of the run, with its own pages alone
 */
export function joinRun(
  before: PreviewPages,
  { firstPage, entriesBefore, follower }: Pick<IssueRun, 'firstPage' | 'entriesBefore' | 'follower'>,
  { pages, contents, articles, places }: Pick<DraftReport, 'pages' | 'contents' | 'articles' | 'places'>,
): PreviewPages {
  const start = firstPage - 1;
  const count = follower === null ? before.pages.length - start : pages.length;
  const isOwn = ({ articleId }: PreviewPages['places'][number]) => Object.hasOwn(articles, articleId);
  const ownPlaces = before.places.findIndex(isOwn);
  const others = before.places.filter((place) => !isOwn(place));
  const ended = Object.entries(articles).filter(([id]) => id !== follower);
  return {
    ...before,
    pages: before.pages.toSpliced(
      start,
      count,
      ...namedPages(pages, before.pages.slice(start, start + count)),
    ),
    contents: before.contents.toSpliced(entriesBefore, contents.length, ...contents),
    articles: { ...before.articles, ...Object.fromEntries(ended) },
    places: others.toSpliced(ownPlaces < 0 ? others.length : ownPlaces, 0, ...places),
  };
}

/** Pages that were not drawn keep the pictures they had. */
export function namedPages(pages: DraftReport['pages'], before: readonly PreviewPage[]): PreviewPage[] {
  return pages.map(({ hash, ...size }, index) => ({ ...size, hash: hash ?? before[index]?.hash ?? '' }));
}
