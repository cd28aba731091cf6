/** The pictures of an issue, made ready before the document is built: `docx` builds at once, pictures take time. */
import type { FigureBlock } from '#shared/document/schema.ts';
import { figuresOf } from '#shared/document/walk.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { type PrintPicture, printPicture } from './print-picture.ts';

export interface Size {
  /** Millimetres. */
  width: number;
  height: number;
}

export interface FittedPicture {
  picture: PrintPicture;
  /** Printed size in millimetres. */
  size: Size;
}

/** What a figure may take at most, by its width in the document. */
export type FigureBounds = Record<FigureBlock['width'], Size>;

export type FigurePictures = ReadonlyMap<FigureBlock, FittedPicture>;

/** The figure for the cover, as the print template chooses it: the first wide landscape picture, else the first. */
export function coverFigure(issue: ResolvedIssue): FigureBlock | null {
  const landscapes = allFigures(issue).filter((figure) => {
    const picture = figure.pictureId === null ? undefined : issue.pictures[figure.pictureId];
    return picture !== undefined && picture.width > picture.height;
  });
  return landscapes.find((figure) => figure.width === 'page') ?? landscapes[0] ?? null;
}

/** Pictures by figure. A figure is left out when it has none, or when its file is gone or broken. */
export async function fitPictures(
  issue: ResolvedIssue,
  bounds: FigureBounds,
  dpi: number,
): Promise<FigurePictures> {
  const fitted = new Map<FigureBlock, FittedPicture>();
  // One after the other: sharp uses all cores for each, and pictures are large.
  for (const figure of allFigures(issue)) {
    const picture = await fitPicture(issue, figure, bounds[figure.width], dpi);
    if (picture) fitted.set(figure, picture);
  }
  return fitted;
}

export async function fitPicture(
  issue: ResolvedIssue,
  figure: FigureBlock,
  bounds: Size,
  dpi: number,
): Promise<FittedPicture | null> {
  const original = figure.pictureId === null ? undefined : issue.pictures[figure.pictureId];
  if (!original) return null;
  const ratio = original.height / original.width;
  const height = Math.min(bounds.width * ratio, bounds.height);
  const size = { width: height / ratio, height };
  try {
    return { picture: await printPicture(original, { widthMillimetres: size.width, dpi }), size };
  } catch {
    // As in print: the issue still comes out, with an empty frame in its place.
    return null;
  }
}

function allFigures(issue: ResolvedIssue): FigureBlock[] {
  return issue.sections.flatMap((section) =>
    section.articles.flatMap((article) => figuresOf(article.document)),
  );
}
