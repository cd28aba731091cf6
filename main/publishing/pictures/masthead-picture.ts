/** The picture of a publication's masthead, made ready like that of a figure. */
import { figureBlock } from '#shared/document/build.ts';
import type { FigureBlock } from '#shared/document/schema.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { type FittedPicture, fitPicture, type Size } from './fit-pictures.ts';

export interface MastheadPicture {
  figure: FigureBlock;
  fitted: FittedPicture;
  /** True when the name stands below it in letters too. */
  isLogo: boolean;
}

/** Largest logo and highest picture, in millimetres. */
const LOGO: Size = { width: 60, height: 22 };
const PICTURE_HEIGHT = 60;

/**
 * Null where the name stands in letters alone, and where the picture's file is gone or broken.
 *
 * @param width of the text in millimetres, which a picture that shows the name may fill
 */
export async function mastheadPicture(
  issue: ResolvedIssue,
  width: number,
  dpi: number,
): Promise<MastheadPicture | null> {
  const { masthead, mastheadPicture: pictureId } = issue.settings;
  if (masthead === 'text' || pictureId === null) return null;
  const isLogo = masthead === 'logo';
  const figure = figureBlock({ pictureId, alternativeText: `${issue.type} ${issue.name}`.trim() });
  const fitted = await fitPicture(issue, figure, isLogo ? LOGO : { width, height: PICTURE_HEIGHT }, dpi);
  return fitted && { figure, fitted, isLogo };
}
