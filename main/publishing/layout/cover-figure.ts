/** Which picture stands on the cover. */
import { cropPixels } from '#shared/document/figures.ts';
import type { FigureBlock } from '#shared/document/schema.ts';
import { figuresOf } from '#shared/document/walk.ts';
import type { ResolvedIssue } from './resolved-issue.ts';

/** The first landscape picture that is as wide as the page, else the first; of a cropped one, what is left counts. */
export function coverFigure(issue: ResolvedIssue): FigureBlock | null {
  const landscapes = allFigures(issue).filter((figure) => {
    const picture = figure.pictureId === null ? undefined : issue.pictures[figure.pictureId];
    if (!picture) return false;
    const part = cropPixels(picture, figure.crop);
    return part.width > part.height;
  });
  return landscapes.find((figure) => figure.width === 'page') ?? landscapes[0] ?? null;
}

function allFigures(issue: ResolvedIssue): FigureBlock[] {
  return issue.sections.flatMap((section) =>
    section.articles.flatMap((article) => figuresOf(article.document)),
  );
}
