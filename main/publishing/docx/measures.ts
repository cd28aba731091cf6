/**
 * Measures of an office paper's page: A4 with the margins of Nghị định 30/2020/NĐ-CP, Phụ lục I
 * (top and bottom 20–25 mm, left 30–35, right 15–20).
 */

/** Millimetres. */
export const PAGE = {
  width: 210,
  height: 297,
  margin: { top: 22, bottom: 20, left: 30, right: 20, header: 11, footer: 10 },
} as const;

const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MILLIMETRE);
}

/** Width of the text, in millimetres. */
export const TEXT_WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right;
/** Width of the text, in twips. */
export const TEXT_TWIPS = twips(TEXT_WIDTH);

export const PAGE_OPTIONS = {
  size: { width: twips(PAGE.width), height: twips(PAGE.height) },
  margin: {
    top: twips(PAGE.margin.top),
    bottom: twips(PAGE.margin.bottom),
    left: twips(PAGE.margin.left),
    right: twips(PAGE.margin.right),
    header: twips(PAGE.margin.header),
    footer: twips(PAGE.margin.footer),
  },
} as const;

/** Pixels at 96 to the inch, the unit in which `docx` takes the size of a picture. */
export function drawingPixels(millimetres: number): number {
  return (millimetres / 25.4) * 96;
}

/** Word's own resolution for print. */
export const PICTURE_DPI = 220;
