/** What stands on a page of a PDF, and where. */

/** Points from the top left of the page as it is seen; `top` < `bottom`. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Text set in one go. */
export interface Span extends Box {
  text: string;
  baseline: number;
  /** Points. */
  size: number;
  /** As the PDF names it: "ABCDEF+.VnTime"; "" when it does not. */
  font: string;
}

/** Spans of a line that follow each other without a hole. */
export interface Segment extends Box {
  spans: Span[];
  baseline: number;
  size: number;
}

export interface PlacedPicture extends Box {
  /** Name of its data within the page. */
  object: string;
  /** The same for a picture that stands on several pages. */
  key: string;
}

export interface PageContent {
  width: number;
  height: number;
  spans: Span[];
  pictures: PlacedPicture[];
  /** Text that does not stand upright: stamps across the page, labels at its edge. */
  slanted: string[];
}

export function widthOf(box: Box): number {
  return box.right - box.left;
}

export function heightOf(box: Box): number {
  return box.bottom - box.top;
}

/** The box around boxes; there must be one at least. */
export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

/** The middle value; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
