/** In which sizes the figures of an issue stand on its typeset pages, found without reading a picture. */
import { withFigureRows } from '#shared/document/figures.ts';
import { pageGeometry } from '../layout/page-geometry.ts';
import { FigurePrinter } from '../layout/print-figures.ts';
import type { ResolvedIssue, ResolvedPicture } from '../layout/resolved-issue.ts';
import type { PrintSize } from './print-picture.ts';
import { PRINT_DPI, SCREEN_DPI } from './resolutions.ts';

export interface SizedPicture {
  picture: ResolvedPicture;
  size: PrintSize;
}

/**
 * For the preview first, then for print.
 *
 * @param hasFront whether the pictures of cover and masthead count
 */
export function pageSizes(issue: ResolvedIssue, hasFront: boolean): SizedPicture[] {
  const printer = new FigurePrinter(issue, pageGeometry(issue.template, issue.settings));
  for (const { document } of issue.sections.flatMap((section) => section.articles)) {
    for (const entry of withFigureRows(document.blocks)) {
      if (entry.type === 'figure') printer.figure(entry);
      else if (entry.type === 'figureRow') printer.row(entry);
    }
  }
  if (hasFront) {
    printer.cover();
    printer.masthead();
  }
  return [SCREEN_DPI, PRINT_DPI].flatMap((dpi) =>
    [...printer.pictures.values()].flatMap(({ pictureId, widthMillimetres, crop }) => {
      const picture = issue.pictures[pictureId];
      return picture ? [{ picture, size: { widthMillimetres, crop, dpi } }] : [];
    }),
  );
}
