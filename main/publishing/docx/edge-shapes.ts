/** Colour without words: what touches the page's edge in print, and short rules. Screen readers pass over it. */
import { HorizontalPositionRelativeFrom, TextWrappingType, VerticalPositionRelativeFrom } from 'docx';
import { ShapeRun } from 'docx/shapes';
import type { Look } from './look.ts';
import { drawingPixels } from './measures.ts';
import type { Writing } from './writing.ts';

/** Millimetres, from the upper left corner of the page. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Edged = Pick<Writing, 'look' | 'nextDrawing'>;

const BAND_HEIGHT = 5;
/** A section's bar: as high as its name on A4 in points, and so far from it in millimetres. */
const BAR = { height: 11.4, gap: 4 };
const MILLIMETRES_PER_POINT = 25.4 / 72;
const EMU_PER_MILLIMETRE = 36_000;

/** A band along the top of a page that has no running line. */
export function topBand({ look, nextDrawing }: Edged): ShapeRun {
  const { width } = look.page;
  return shape({ x: 0, y: 0, width, height: BAND_HEIGHT }, look, nextDrawing());
}

/** A bar from the left edge of the page to the name of a section at its head. */
export function edgeBar({ look, nextDrawing }: Edged): ShapeRun {
  const { margin } = look.page;
  const height = (look.sized(BAR.height * 100) / 100) * MILLIMETRES_PER_POINT;
  return shape({ x: 0, y: margin.top, width: margin.left - BAR.gap, height }, look, nextDrawing());
}

/** Millimetres. */
const RULE = { width: 16, height: 0.42 };

/**
 * A short rule that stands in a line of text.
 *
 * @param raised points above the line's foot
 */
export function inlineRule({ look, nextDrawing }: Edged, raised = 0): ShapeRun {
  return new ShapeRun({ ...drawn(RULE, look, nextDrawing()), run: { position: `${raised}pt` } });
}

function shape(box: Box, look: Look, number: number): ShapeRun {
  return new ShapeRun({
    ...drawn(box, look, number),
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: emu(box.x) },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: emu(box.y) },
      behindDocument: true,
      wrap: { type: TextWrappingType.NONE },
    },
  });
}

function drawn({ width, height }: Pick<Box, 'width' | 'height'>, { accent }: Look, number: number) {
  return {
    type: 'rectangle',
    transformation: { width: drawingPixels(width), height: drawingPixels(height) },
    fill: accent,
    line: 'none',
    decorative: true,
    altText: { id: String(number), name: `Dải màu ${number}` },
  } as const;
}

function emu(millimetres: number): number {
  return Math.round(millimetres * EMU_PER_MILLIMETRE);
}
