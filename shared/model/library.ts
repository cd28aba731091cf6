/** Sources, outlets and pictures: the desk's memory. */
import { z } from 'zod';
import type { ArticleDocument } from '../document/schema.ts';

/** Cơ quan báo chí, cổng: where texts come from. */
export interface Outlet {
  id: string;
  /** "Báo Cần Thơ". */
  name: string;
  /** Host name without "www.": "baocantho.com.vn". */
  domain: string;
}

export const outletDetailsSchema = z.object({
  name: z.string().trim().min(1).max(200),
  /** Without "http://" and "www."; see `domainOf`. */
  domain: z
    .string()
    .max(253)
    .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/),
});
export type OutletDetails = z.infer<typeof outletDetailsSchema>;

/** An outlet as the desk's directory shows it. */
export interface ListedOutlet extends Outlet {
  /** How many sources are known to come from it. */
  sources: number;
}

/** The host of an address as the directory keeps it: "https://www.Bao.vn/tin" is "bao.vn"; "" when it has none. */
export function domainOf(address: string): string {
  const host = /^\s*(?:[a-z][a-z0-9+.-]*:\/\/)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=[/:?#\s]|$)/i.exec(
    address,
  );
  return host?.[1]?.toLowerCase() ?? '';
}

/** Kinds of file that texts come in, told by their bytes. */
export const DOCUMENT_KINDS = ['docx', 'doc', 'pdf', 'html', 'text'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What a person says about a source. Days are "YYYY-MM-DD". */
export const sourceDetailsSchema = z.object({
  title: z.string().trim().min(1).max(1000),
  outletId: z.string().nullable(),
  author: z.string().max(300),
  /** Day it was published; null when unknown. */
  publishedOn: z.iso.date().nullable(),
  address: z.string().max(2000),
  /** What the desk may do with it, and who said so. */
  rights: z.string().max(2000),
  /** Day it was taken into the library. */
  takenOn: z.iso.date().nullable(),
});
export type SourceDetails = z.infer<typeof sourceDetailsSchema>;

/** The file a source came in, kept as it was. */
export interface SourceFile {
  /** SHA-256, hex. */
  hash: string;
  name: string;
  kind: DocumentKind;
  bytes: number;
}

/** A list row. */
export interface SourceSummary extends SourceDetails {
  id: string;
  outlet: string | null;
  /** Number of chữ. */
  words: number;
  createdAt: string;
  /** Null when it was typed or pasted. */
  file: SourceFile | null;
}

export interface Source extends SourceSummary {
  text: string;
  /** With headings, tables and pictures; null for a source that is its text alone. */
  document: ArticleDocument | null;
}

/** An article that draws on a source, and the issues it stands in, newest first. */
export interface SourceUse {
  articleId: string;
  title: string;
  issues: { id: string; number: string; date: string }[];
}

export const pictureDetailsSchema = z.object({
  name: z.string().trim().min(1).max(300),
  caption: z.string().max(2000),
  credit: z.string().max(300),
  alternativeText: z.string().max(2000),
});
export type PictureDetails = z.infer<typeof pictureDetailsSchema>;

/** Media types the desk stores as they are. */
export const PICTURE_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/tiff',
  'image/gif',
  'image/svg+xml',
  'image/avif',
  'image/heic',
] as const;
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
