/** The pictures of an issue, made ready before the document is built: `docx` builds at once, pictures take time. */
import { cropPixels, fitRow, withFigureRows } from '#shared/document/figures.ts';
import type { FigureBlock } from '#shared/document/schema.ts';
import { figureShare } from '#shared/model/placement-override.ts';
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

/** Between figures that stand side by side in a file for the office or the web, in millimetres. */
export const ROW_GAP = 4;

/** Shape of the frame of a figure without a picture, beside others. */
const EMPTY: Size = { width: 3, height: 2 };

/** Pictures by figure. A figure is left out when it has none, or when its file is gone or broken. */
export async function fitPictures(
  issue: ResolvedIssue,
  bounds: FigureBounds,
  dpi: number,
): Promise<FigurePictures> {
  const fitted = new Map<FigureBlock, FittedPicture>();
  for (const { document } of issue.sections.flatMap((section) => section.articles)) {
    for (const entry of withFigureRows(document.blocks)) {
      if (entry.type !== 'figure' && entry.type !== 'figureRow') continue;
      const figures = entry.type === 'figure' ? [entry] : entry.figures;
      const share = figureShare(figures[0]);
      const sizes = rowSizes(issue, figures, bounds).map(({ width, height }) => ({
        width: width * share,
        height: height * share,
      }));
      // One after the other: sharp uses all cores for each, and pictures are large.
      for (const [index, figure] of figures.entries()) {
        const picture = await pictureInSize(issue, figure, sizes[index] ?? EMPTY, dpi);
        if (picture) fitted.set(figure, picture);
      }
    }
  }
  return fitted;
}

/** A figure's picture by itself, as large as the bounds allow. */
export async function fitPicture(
  issue: ResolvedIssue,
  figure: FigureBlock,
  bounds: Size,
  dpi: number,
): Promise<FittedPicture | null> {
  const [size = EMPTY] = rowSizes(issue, [figure], { column: bounds, page: bounds });
  return pictureInSize(issue, figure, size, dpi);
}

/** The printed sizes, in millimetres, of figures side by side; frames for lacking pictures included. */
export function rowSizes(
  issue: ResolvedIssue,
  figures: readonly FigureBlock[],
  bounds: FigureBounds,
): Size[] {
  const parts = figures.map(({ pictureId, crop }) => {
    const picture = pictureId === null ? undefined : issue.pictures[pictureId];
    return picture ? cropPixels(picture, crop) : EMPTY;
  });
  const { width, height } = bounds[figures[0]?.width ?? 'column'];
  return fitRow(parts, { width, gap: ROW_GAP, tallest: height });
}

async function pictureInSize(
  issue: ResolvedIssue,
  { pictureId, crop }: FigureBlock,
  size: Size,
  dpi: number,
): Promise<FittedPicture | null> {
  const original = pictureId === null ? undefined : issue.pictures[pictureId];
  if (!original) return null;
  try {
    return { picture: await printPicture(original, { widthMillimetres: size.width, dpi, crop }), size };
  } catch {
    // As in print: the issue still comes out, with an empty frame in its place.
    return null;
  }
}
