/** Figures as the templates read them: measured, named, and with the pictures they need. */
import { cropPixels, type FigureRow } from '#shared/document/figures.ts';
import type { Crop, FigureBlock } from '#shared/document/schema.ts';
import { figureShare } from '#shared/model/placement-override.ts';
import { coverFigure } from './cover-figure.ts';
import type { FigureToFit } from './fit-figures.ts';
import { keepSpaces } from './kept-together.ts';
import { keepLastWords } from './last-words.ts';
import {
  EMPTY_IN_ROW,
  type FigureSize,
  figureSize,
  figureWidth,
  type PageGeometry,
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
  /** Share of `width` and `height` at which it prints: as asked for, until it is fitted. */
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

/** What is needed of a figure to print it in a size. */
type PrintedFigure = Pick<FigureBlock, 'pictureId' | 'caption' | 'credit' | 'alternativeText'> & {
  crop?: Crop | undefined;
};

/** A picture that the data names, and how large it prints. */
export interface NeededPicture {
  pictureId: string;
  path: string;
  widthMillimetres: number;
  crop: Crop | undefined;
}

/** The frame of a figure that has no picture yet, in millimetres: seen, and no waste of paper. */
export const EMPTY_HEIGHT = 46;
/** How far a cover's picture reaches beyond the page at either side, in millimetres; see common/bleed.typ. */
const BLEED = 3;
/** Share of the page's height that the cover's picture fills. */
const COVER_SHARE = 96 / 297;
/** The largest masthead pictures, in millimetres. */
const LOGO = { width: 60, height: 22 };
const BANNER_HEIGHT = 60;
/** Captions of a row, in millimetres: mean width of a letter, height of a line, and the space above. */
const LETTER = 1.6;
const LINE = 3.9;
const CAPTION_SPACE = 2;

/** What the text before the figure or row of this number in the issue, from 1, notes its end by. */
export function figureAnchor(number: number): string {
  return `figure-${number}`;
}

/** What the cover's picture fills, from edge to edge, in millimetres. */
export function coverPictureSize({ width, height }: Pick<PageGeometry, 'width' | 'height'>): FigureSize {
  return { width: width + 2 * BLEED, height: Math.round(COVER_SHARE * height * 100) / 100 };
}

/** Measures figures one after the other; `pictures` and `toFit` grow with each. */
export class FigurePrinter {
  readonly pictures = new Map<string, NeededPicture>();
  readonly toFit: FigureToFit[] = [];
  #anchors: number;
  readonly #issue: ResolvedIssue;
  readonly #page: PageGeometry;

  /** @param before figures and rows of the issue that stand before these */
  constructor(issue: ResolvedIssue, page: PageGeometry, before = 0) {
    this.#anchors = before;
    this.#page = page;
    this.#issue = issue;
  }

  figure(block: FigureBlock): PrintFigure {
    const part = this.#partOf(block);
    const size = part ? figureSize(part, block.width, this.#page) : emptyFrame(block.width, this.#page);
    const fitted = this.#fit({ height: size.height }, block);
    return { type: 'figure', ...fitted, ...this.#inSize(block, size) };
  }

  row({ figures }: FigureRow): PrintFigureRow {
    const [first] = figures;
    const sizes = rowSizes(
      figures.map((figure) => this.#partOf(figure) ?? EMPTY_IN_ROW),
      first?.width ?? 'column',
      this.#page,
    );
    const printed = figures.map((figure, index) => this.#inSize(figure, sizes[index] ?? EMPTY_IN_ROW));
    const fitted = this.#fit({ height: sizes[0]?.height ?? 0, below: captionsHeight(printed) }, first);
    return { type: 'figure-row', ...fitted, gap: ROW_GAP, figures: printed };
  }

  cover(): PrintRowFigure | null {
    const figure = coverFigure(this.#issue);
    const part = figure && this.#partOf(figure);
    if (!part) return null;
    const cover = coverPictureSize(this.#page);
    const width = Math.max(cover.width, (cover.height * part.width) / part.height);
    return this.#inSize(figure, { width, height: (width * part.height) / part.width });
  }

  /** The picture of the masthead; null where the name stands in letters alone. */
  masthead(): PrintRowFigure | null {
    const { masthead, mastheadPicture } = this.#issue.settings;
    if (masthead === 'text' || mastheadPicture === null) return null;
    const part = this.#issue.pictures[mastheadPicture];
    if (!part) return null;
    const bounds = masthead === 'logo' ? LOGO : { width: this.#page.textWidth, height: BANNER_HEIGHT };
    const scale = Math.min(bounds.width / part.width, bounds.height / part.height);
    const { type, name } = this.#issue;
    const size = { width: part.width * scale, height: part.height * scale };
    const words = { caption: '', credit: '', alternativeText: `${type} ${name}`.trim() };
    return this.#inSize({ pictureId: mastheadPicture, ...words }, size);
  }

  #fit(size: Omit<FigureToFit, 'anchor'>, block: FigureBlock | undefined): Fitted {
    this.#anchors += 1;
    const anchor = figureAnchor(this.#anchors);
    const wide = block?.width === 'page';
    const asked = figureShare(block);
    // Across columns it goes to the head or foot of a page by itself, and leaves no hole.
    if (!wide || this.#page.columns === 1) {
      this.toFit.push({ anchor, ...size, ...(asked < 1 && { most: asked }) });
    }
    return { anchor, share: asked, wide };
  }

  #inSize(
    { pictureId, crop, caption, credit, alternativeText }: PrintedFigure,
    size: FigureSize,
  ): PrintRowFigure {
    const picture = pictureId === null ? undefined : this.#issue.pictures[pictureId];
    const part = picture && crop ? `-${cropName(picture, crop)}` : '';
    const path = picture ? `/pictures/${picture.hash}-${Math.round(size.width)}${part}` : null;
    if (path && pictureId !== null) {
      this.pictures.set(path, { pictureId, path, widthMillimetres: size.width, crop });
    }
    return {
      picture: path,
      ...size,
      // The credit follows its caption on the same line.
      caption: credit === '' ? keepLastWords(keepSpaces(caption)) : keepSpaces(caption),
      credit: keepLastWords(credit),
      alternativeText: alternativeText || caption,
    };
  }

  /** Pixels of what a figure shows; null without a picture. */
  #partOf({ pictureId, crop }: FigureBlock): FigureSize | null {
    const picture = pictureId === null ? undefined : this.#issue.pictures[pictureId];
    return picture ? cropPixels(picture, crop) : null;
  }
}

function emptyFrame(width: 'column' | 'page', page: PageGeometry): FigureSize {
  return { width: figureWidth(page, width), height: EMPTY_HEIGHT };
}

/** Estimated: how much the longest caption needs below its picture. */
function captionsHeight(figures: readonly PrintRowFigure[]): number {
  const lines = figures.map(({ caption, credit, width }) => {
    const letters = caption.length + (credit ? credit.length + 6 : 0);
    return Math.ceil((letters * LETTER) / width);
  });
  return CAPTION_SPACE + Math.max(...lines) * LINE;
}
