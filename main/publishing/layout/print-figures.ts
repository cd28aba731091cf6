/** Figures as the templates read them: measured, named, and with the pictures they need. */
import { cropPixels, type FigureRow } from '#shared/document/figures.ts';
import type { Crop, FigureBlock } from '#shared/document/schema.ts';
import { coverFigure } from './cover-figure.ts';
import type { FigureShares, FigureToFit } from './fit-figures.ts';
import {
  COLUMN_WIDTH,
  EMPTY_IN_ROW,
  type FigureSize,
  figureSize,
  PAGE_WIDTH,
  ROW_GAP,
  rowSizes,
} from './page-geometry.ts';
import { cropName } from './picture-part.ts';
import type { ResolvedIssue } from './resolved-issue.ts';

interface PrintWords {
  caption: string;
  credit: string;
  alternativeText: string;
}

/** A picture in its printed size. */
export interface PrintRowFigure extends PrintWords {
  /** Virtual path of the picture; null prints an empty frame. */
  picture: string | null;
  /** Millimetres. */
  width: number;
  height: number;
}

interface Fitted {
  wide: boolean;
  /** Names the end of the text before it. */
  anchor: string;
  /** Share of `width` and `height` at which it prints. */
  share: number;
}

export interface PrintFigure extends PrintRowFigure, Fitted {
  type: 'figure';
}

/** Figures side by side, all equally high. */
export interface PrintFigureRow extends Fitted {
  type: 'figure-row';
  /** Millimetres between them. */
  gap: number;
  figures: PrintRowFigure[];
}

/** A picture that the data names, and how large it prints. */
export interface NeededPicture {
  pictureId: string;
  path: string;
  widthMillimetres: number;
  crop: Crop | undefined;
}

/** The frame of a figure that has no picture yet, in millimetres: seen, and no waste of paper. */
const EMPTY_HEIGHT = 46;
/** What the cover's picture fills, in millimetres; see cover.typ. */
const COVER = { width: 170, height: 96 };
/** Captions of a row, in millimetres: mean width of a letter, height of a line, and the space above. */
const LETTER = 1.6;
const LINE = 3.9;
const CAPTION_SPACE = 2;

/** Measures figures one after the other; `pictures` and `toFit` grow with each. */
export class FigurePrinter {
  readonly pictures = new Map<string, NeededPicture>();
  readonly toFit: FigureToFit[] = [];
  readonly #issue: ResolvedIssue;
  readonly #shares: FigureShares;

  /** @param shares how large each figure prints, see ./fit-figures.ts */
  constructor(issue: ResolvedIssue, shares: FigureShares) {
    this.#issue = issue;
    this.#shares = shares;
  }

  figure(block: FigureBlock): PrintFigure {
    const part = this.#partOf(block);
    const size = part ? figureSize(part, block.width) : emptyFrame(block.width);
    const fitted = this.#fit({ height: size.height }, block);
    return { type: 'figure', ...fitted, ...this.#inSize(block, size) };
  }

  row({ figures }: FigureRow): PrintFigureRow {
    const [first] = figures;
    const sizes = rowSizes(
      figures.map((figure) => this.#partOf(figure) ?? EMPTY_IN_ROW),
      first?.width ?? 'column',
    );
    const printed = figures.map((figure, index) => this.#inSize(figure, sizes[index] ?? EMPTY_IN_ROW));
    const fitted = this.#fit({ height: sizes[0]?.height ?? 0, below: captionsHeight(printed) }, first);
    return { type: 'figure-row', ...fitted, gap: ROW_GAP, figures: printed };
  }

  cover(): PrintRowFigure | null {
    const figure = coverFigure(this.#issue);
    const part = figure && this.#partOf(figure);
    if (!part) return null;
    const width = Math.max(COVER.width, (COVER.height * part.width) / part.height);
    return this.#inSize(figure, { width, height: (width * part.height) / part.width });
  }

  #fit(size: Omit<FigureToFit, 'anchor'>, block: FigureBlock | undefined): Fitted {
    const anchor = `figure-${this.toFit.length + 1}`;
    this.toFit.push({ anchor, ...size });
    return { anchor, share: this.#shares.get(anchor) ?? 1, wide: block?.width === 'page' };
  }

  #inSize(
    { pictureId, crop, caption, credit, alternativeText }: FigureBlock,
    size: FigureSize,
  ): PrintRowFigure {
    const picture = pictureId === null ? undefined : this.#issue.pictures[pictureId];
    const part = picture && crop ? `-${cropName(picture, crop)}` : '';
    const path = picture ? `/pictures/${picture.hash}-${Math.round(size.width)}${part}` : null;
    if (path && pictureId !== null) {
      this.pictures.set(path, { pictureId, path, widthMillimetres: size.width, crop });
    }
    return { picture: path, ...size, caption, credit, alternativeText: alternativeText || caption };
  }

  /** Pixels of what a figure shows; null without a picture. */
  #partOf({ pictureId, crop }: FigureBlock): FigureSize | null {
    const picture = pictureId === null ? undefined : this.#issue.pictures[pictureId];
    return picture ? cropPixels(picture, crop) : null;
  }
}

function emptyFrame(width: 'column' | 'page'): FigureSize {
  return { width: width === 'page' ? PAGE_WIDTH : COLUMN_WIDTH, height: EMPTY_HEIGHT };
}

/** Estimated: how much the longest caption needs below its picture. */
function captionsHeight(figures: readonly PrintRowFigure[]): number {
  const lines = figures.map(({ caption, credit, width }) => {
    const letters = caption.length + (credit ? credit.length + 6 : 0);
    return Math.ceil((letters * LETTER) / width);
  });
  return CAPTION_SPACE + Math.max(...lines) * LINE;
}
