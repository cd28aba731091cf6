/** What an export reports. */
import type { Warning } from './job.ts';

export const EXPORT_FORMATS = ['pdf', 'docx', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

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
  /** Pages of the typeset issue; 0 for HTML. */
  pages: number;
}

export interface ExportReport {
  files: ExportedFile[];
  contents: ContentsEntry[];
  warnings: Warning[];
  /** Milliseconds per step that ran. */
  ms: { layout: number; typeset: number; pdf: number; docx: number; html: number };
}
