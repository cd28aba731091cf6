/** What can be exported of an issue, and what an export reports. */
import { z } from 'zod';
import type { Warning } from './job.ts';

/**
 * `pdfa`: PDF/A-2b for the archive; `pdfua`: PDF/UA-1 for blind readers; `booklet`: two pages on A4, to be folded;
 * `review`: a DOCX with comments and suggestions as Word's own, always a draft;
 * `portal`: a web page per article with its pictures beside it; `zip`: all of them with a list of their hashes.
 */
export const EXPORT_FORMATS = [
  'pdf',
  'booklet',
  'pdfa',
  'pdfua',
  'docx',
  'review',
  'html',
  'portal',
  'txt',
  'zip',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What stands behind the name of the issue in a file's name. */
export const FILE_ENDINGS: Record<ExportFormat, string> = {
  pdf: '.pdf',
  booklet: '-gap-doi.pdf',
  pdfa: '-luu-tru.pdf',
  pdfua: '-nguoi-khiem-thi.pdf',
  docx: '.docx',
  review: '-de-duyet.docx',
  html: '.html',
  portal: '-tung-bai.zip',
  txt: '.txt',
  zip: '-tron-bo.zip',
};

/** bản in: for the printer, once preflight finds no error; bản nháp: at any time, stamped on each page. */
export const EXPORT_PURPOSES = ['print', 'draft'] as const;
export type ExportPurpose = (typeof EXPORT_PURPOSES)[number];

const MOST_PAGES = 10_000;

/** What of the issue goes out; pages count from 1, both included, and can be chosen for `pdf` and `booklet` only. */
export const exportSelectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({
    kind: z.literal('pages'),
    from: z.int().min(1).max(MOST_PAGES),
    to: z.int().min(1).max(MOST_PAGES),
  }),
  z.object({ kind: z.literal('articles'), ids: z.array(z.string().max(80)).min(1).max(1000) }),
]);
export type ExportSelection = z.infer<typeof exportSelectionSchema>;

/** Formats from which pages can be taken: the others hold together by more than their pages. */
export const FORMATS_BY_PAGE: readonly ExportFormat[] = ['pdf', 'booklet'];

/** How `pdf` and `booklet` are made; crop marks are for `pdf` alone. */
export const pdfLookSchema = z.object({ grey: z.boolean(), cropMarks: z.boolean() });
export type PdfLook = z.infer<typeof pdfLookSchema>;

export interface ContentsEntry {
  /** 1 for a section, 2 for an article. */
  level: 1 | 2;
  title: string;
  /** Physical page, from 1. */
  page: number;
}

export interface ExportedFile {
  format: ExportFormat;
  path: string;
  bytes: number;
  /** Of a PDF its own, of a DOCX those of the typeset issue; 0 for what has none. */
  pages: number;
  /** SHA-256 of the bytes, hex. */
  hash: string;
}

export interface ExportReport {
  files: ExportedFile[];
  contents: ContentsEntry[];
  warnings: Warning[];
  /** Milliseconds per step; 0 for formats that were not asked for. */
  ms: { layout: number; typeset: number } & Record<ExportFormat, number>;
}

/** One earlier export, as the log tells of it. */
export interface PastExport {
  /** Number of the entry in the log. */
  sequence: number;
  /** ISO 8601 UTC. */
  at: string;
  person: string;
  /** Null where neither was asked for, and for entries older than drafts. */
  purpose: ExportPurpose | null;
  files: {
    name: string;
    /** SHA-256 of its bytes, hex. */
    hash: string;
    /** The export before this one that made a file of this name made the same bytes. */
    isSame: boolean;
  }[];
}
