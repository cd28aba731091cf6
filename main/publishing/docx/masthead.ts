/** What stands for the publication's name: letters, a logo above them, or a picture that shows the name itself. */
import { AlignmentType, ImageRun, Paragraph } from 'docx';
import type { MastheadPicture } from '../pictures/masthead-picture.ts';
import { imageOptions } from './figure.ts';
import type { Writing } from './writing.ts';

/** The letters, with or instead of the picture that the settings name. */
export function mastheadBlocks(
  picture: MastheadPicture | null,
  letters: readonly Paragraph[],
  nextDrawing: Writing['nextDrawing'],
): Paragraph[] {
  if (!picture) return [...letters];
  const { figure, fitted, isLogo } = picture;
  const image = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 200, after: 120 },
    children: [new ImageRun(imageOptions(fitted, figure, nextDrawing()))],
  });
  return isLogo ? [image, ...letters] : [image];
}
