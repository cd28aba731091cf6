/** What the library knows of a picture beyond what a page needs of it. */
import { z } from 'zod';
import type { PictureSize } from '../document/figures.ts';
import type { Crop } from '../document/schema.ts';
import { type Picture, pictureDetailsSchema, type SourceUse } from './library.ts';

/** Names in a list: no two that are the same. */
const nameList = z
  .array(z.string().trim().min(1).max(100))
  .max(100)
  .transform((names) => [...new Set(names)]);

/** What a person says about a picture. Days are "YYYY-MM-DD". */
export const pictureAboutSchema = pictureDetailsSchema.extend({
  /** Where it is from: a colleague, an outlet, an archive. */
  source: z.string().max(500),
  /** What the desk may do with it, and who said so. */
  rights: z.string().max(2000),
  /** Day it was taken; null when unknown. */
  takenOn: z.iso.date().nullable(),
  /** Who is on it, as a caption would name them, from the left. */
  people: nameList,
  tags: nameList,
});
export type PictureAbout = z.infer<typeof pictureAboutSchema>;

/** A frame over a picture, in shares of its sides; see the figure's `crop`. */
export const pictureCropSchema = z
  .object({
    x: z.number().min(0).lt(1),
    y: z.number().min(0).lt(1),
    width: z.number().gt(0).max(1),
    height: z.number().gt(0).max(1),
  })
  .refine(({ x, y, width, height }) => x + width <= 1.00001 && y + height <= 1.00001);

/** Quarters clockwise. */
export const TURNS = [0, 1, 2, 3] as const;
export type Turn = (typeof TURNS)[number];

/** What is shown of a picture in a grid. */
export interface PictureRow {
  id: string;
  hash: string;
  name: string;
  caption: string;
  credit: string;
  alternativeText: string;
  /** Pixels, upright. */
  width: number;
  height: number;
  /** What figures begin with; null: the whole picture. */
  crop: Crop | null;
}

export interface PictureRecord extends Picture, PictureAbout {
  crop: Crop | null;
  turn: Turn;
  /** Hash of the file as it came; that of `hash` when it was not turned. */
  originalHash: string;
  /** Day that the camera noted. */
  takenOnSeen: string | null;
}

/** An article that shows a picture, and the issues it stands in, newest first. */
export type PictureUse = SourceUse;

/** A picture that looks nearly the same. */
export interface SimilarPicture {
  id: string;
  hash: string;
  name: string;
}

/** A tag, and how many pictures carry it. */
export interface PictureTag {
  name: string;
  pictures: number;
}

/** Which pictures a grid shows. */
export const pictureFilterSchema = z.object({
  tag: z.string().nullable().default(null),
  /** Only pictures that no article shows. */
  unused: z.boolean().default(false),
});
export type PictureFilter = z.infer<typeof pictureFilterSchema>;

const CENTIMETRES_PER_INCH = 2.54;
/** Printed below this, dots show. */
export const PRINT_DPI = 200;

/** Largest size in centimetres at which a picture, or a part of one, prints with so many dots per inch. */
export function printableCentimetres({ width, height }: PictureSize, dpi = PRINT_DPI): PictureSize {
  const size = (pixels: number) => (pixels / dpi) * CENTIMETRES_PER_INCH;
  return { width: size(width), height: size(height) };
}

/** Whether a picture is drawn with lines and prints sharp in every size. */
export function isDrawing({ mediaType }: Pick<Picture, 'mediaType'>): boolean {
  return mediaType === 'image/svg+xml';
}

/** The same frame after the picture was turned by so many quarters clockwise. */
export function turnedCrop(crop: Crop | null, quarters: Turn): Crop | null {
  if (crop === null) return null;
  let turned = crop;
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    const { x, y, width, height } = turned;
    turned = { x: Math.max(0, 1 - y - height), y: x, width: height, height: width };
  }
  return turned;
}
