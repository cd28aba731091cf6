/**
 * Lines and gaps of print in the words of an office file. Print measures a gap from a baseline to the top of the next
 * capitals and lines by the leading between them; Word puts space between boxes that hold a line each.
 */
import { LineRuleType } from 'docx';
import { twips } from './measures.ts';

/** Of a font, in em: height of capitals, and what a line of single spacing has above and below its baseline. */
export interface Face {
  capital: number;
  ascent: number;
  descent: number;
}

/** One line's box. All but `size` in twips. */
export interface Lines {
  /** Half points. */
  size: number;
  /** Percent by which letters are stretched, to be as wide as in print where Word has no such size. */
  stretch: number;
  capital: number;
  above: number;
  below: number;
  /** As `docx` takes it. */
  spacing: { line: number; lineRule: typeof LineRuleType.AUTO };
}

/** No text: the edge of a picture, a rule or a table. */
export const EDGE = { capital: 0, above: 0, below: 0 };

const SINGLE = 240;
const TWIPS_PER_POINT = 20;

/** @param leading from a baseline to the capitals of the next line, in em */
export function linesOf(face: Face, points: number, leading: number): Lines {
  // Word knows half points only; the distance of lines stays that of print.
  const size = Math.round(points * 2);
  const single = ((face.ascent + face.descent) * size) / 2;
  const pitch = Math.max(single, (face.capital + leading) * points);
  const below = (face.descent * size) / 2;
  return {
    size,
    stretch: Math.round((points * 2 * 100) / size),
    capital: Math.round(face.capital * points * TWIPS_PER_POINT),
    above: Math.round((pitch - below) * TWIPS_PER_POINT),
    below: Math.round(below * TWIPS_PER_POINT),
    spacing: { line: Math.round((pitch / single) * SINGLE), lineRule: LineRuleType.AUTO },
  };
}

/** Space in twips between two boxes that stand so many millimetres apart in print. */
export function between(
  millimetres: number,
  upper: Pick<Lines, 'below'>,
  lower: Pick<Lines, 'capital' | 'above'>,
): number {
  return Math.max(0, twips(millimetres) + lower.capital - upper.below - lower.above);
}
