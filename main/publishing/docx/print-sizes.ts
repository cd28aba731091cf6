/** Pictures in the sizes that print gave them: one that would just miss a page is smaller there. */
import { withFigureRows } from '#shared/document/figures.ts';
import { figureShare } from '#shared/model/placement-override.ts';
import type { FigureShares } from '../layout/fit-figures.ts';
import { figureAnchor } from '../layout/print-figures.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import type { FigurePictures, FittedPicture } from '../pictures/fit-pictures.ts';

/** Lines and captions break a little otherwise here: a picture that fills what is left of a page leaves them room. */
const LEAST_ROOM = 0.96;

/** @param shares of the typeset issue */
export function inPrintSizes(
  issue: ResolvedIssue,
  pictures: FigurePictures,
  shares: FigureShares,
): FigurePictures {
  const sized = new Map(pictures);
  let anchors = 0;
  for (const { document } of issue.sections.flatMap(({ articles }) => articles)) {
    for (const entry of withFigureRows(document.blocks)) {
      if (entry.type !== 'figure' && entry.type !== 'figureRow') continue;
      anchors += 1;
      const share = shares.get(figureAnchor(anchors));
      if (share === undefined) continue;
      const figures = entry.type === 'figure' ? [entry] : entry.figures;
      // Of the whole size, of which the issue may have asked for less.
      const change = (share / figureShare(figures[0])) * LEAST_ROOM;
      for (const figure of figures) {
        const fitted = pictures.get(figure);
        if (fitted) sized.set(figure, scaled(fitted, change));
      }
    }
  }
  return sized;
}

function scaled({ picture, size }: FittedPicture, share: number): FittedPicture {
  return { picture, size: { width: size.width * share, height: size.height * share } };
}
