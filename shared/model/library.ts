/** Sources, outlets and pictures: the desk's memory. */
import { z } from 'zod';

/** Cơ quan báo chí, cổng: where texts come from. */
export interface Outlet {
  id: string;
  /** "Báo Cần Thơ". */
  name: string;
  /** Host name without "www.": "baocantho.com.vn". */
  domain: string;
}

export interface Source {
  id: string;
  title: string;
  outletId: string | null;
  outlet: string | null;
  author: string;
  /** Day it was published, ISO; null when unknown. */
  publishedOn: string | null;
  address: string;
  text: string;
  words: number;
  createdAt: string;
}

export const pictureDetailsSchema = z.object({
  name: z.string().trim().min(1).max(300),
  caption: z.string().max(2000),
  credit: z.string().max(300),
  alternativeText: z.string().max(2000),
});
export type PictureDetails = z.infer<typeof pictureDetailsSchema>;

/** Media types the desk stores as they are. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/tiff'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

export interface Picture extends PictureDetails {
  id: string;
  /** SHA-256 of the stored file, hex. */
  hash: string;
  mediaType: PictureType;
  /** Pixels, as seen upright. */
  width: number;
  height: number;
  bytes: number;
  createdAt: string;
}

/** Longest sides, in pixels, of the smaller pictures that stand for an original on the screen. */
export const THUMBNAIL_SIDES = {
  /** Sharp on a grid of 240 CSS pixels at twice the density. */
  small: 480,
  /** Sharp in the text of an article at twice the density, and while it is cropped. */
  large: 1600,
} as const;
export type ThumbnailSize = keyof typeof THUMBNAIL_SIDES;
