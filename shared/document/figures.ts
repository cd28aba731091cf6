/** Figures: which part of a picture they show, and which of them stand side by side. */
import type { Block, Crop, FigureBlock } from './schema.ts';

/** In any unit, as long as it is one. */
export interface PictureSize {
  width: number;
  height: number;
}

/** More than this no row holds; the next begins another row. */
export const LONGEST_ROW = 4;

/** Figures that stand side by side, two to LONGEST_ROW of them. */
export interface FigureRow {
  type: 'figureRow';
  figures: FigureBlock[];
}

/** The part of a picture that is shown, in whole pixels that lie within it: at least one. */
export function cropPixels(
  picture: PictureSize,
  crop: Crop | undefined,
): PictureSize & { left: number; top: number } {
  const [left, width] = span(picture.width, crop?.x ?? 0, crop?.width ?? 1);
  const [top, height] = span(picture.height, crop?.y ?? 0, crop?.height ?? 1);
  return { left, top, width, height };
}

function span(pixels: number, start: number, share: number): [start: number, length: number] {
  const first = Math.min(Math.round(start * pixels), pixels - 1);
  return [first, Math.max(1, Math.min(Math.round(share * pixels), pixels - first))];
}

/** The figure with these changes; what is set to undefined is gone. */
export function changedFigure(
  figure: FigureBlock,
  changes: { [Name in keyof FigureBlock]?: FigureBlock[Name] | undefined },
): FigureBlock {
  const changed = Object.entries({ ...figure, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(changed) as unknown as FigureBlock;
}

/** Whether a figure stands in the row of the block before it, which may be full. */
export function joinsRow(figure: FigureBlock, before: Block | undefined, rowSoFar: number): boolean {
  return figure.beside === true && before?.type === 'figure' && rowSoFar < LONGEST_ROW;
}

/** The blocks in order, figures that stand side by side as one row. */
export function withFigureRows(blocks: readonly Block[]): (Block | FigureRow)[] {
  const entries: (Block | FigureRow)[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = entries.at(-1);
    const row = last?.type === 'figureRow' ? last.figures : last?.type === 'figure' ? [last] : [];
    if (block.type === 'figure' && joinsRow(block, blocks[index - 1], row.length)) {
      entries[entries.length - 1] = { type: 'figureRow', figures: [...row, block] };
    } else entries.push(block);
  }
  return entries;
}

/**
 * How pictures of these sizes fill a row with one height.
 *
 * @param width of the whole row, with `gap` between neighbours, in the unit of the result.
 * @param tallest the height that is not exceeded; a row that would be higher is narrower instead.
 */
export function fitRow(
  pictures: readonly PictureSize[],
  { width, gap, tallest }: { width: number; gap: number; tallest: number },
): PictureSize[] {
  const ratios = pictures.map((picture) => picture.width / picture.height);
  const free = width - gap * (pictures.length - 1);
  const height = Math.min(tallest, free / ratios.reduce((sum, ratio) => sum + ratio, 0));
  return ratios.map((ratio) => ({ width: ratio * height, height }));
}
