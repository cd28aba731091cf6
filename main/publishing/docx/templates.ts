/** The templates of this format: what each makes of an issue, and the styles it needs beside those of all. */
import type { IParagraphStyleOptions, ISectionOptions, IStylesOptions } from 'docx';
import type { ContentsEntry } from '#shared/model/export.ts';
import type { TemplateName } from '#shared/model/template-settings.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { bulletin } from './ban-tin/bulletin.ts';
import { administrativeDocument } from './bao-cao/document.ts';
import { review } from './chuyen-san/review.ts';
import { digest } from './diem-bao/digest.ts';
import type { Look } from './look.ts';
import type { Writing } from './writing.ts';

export interface DocxTemplate {
  /** The file's sections in order; fills `writing` with notes and headings on the way. */
  sections: (
    issue: ResolvedIssue,
    contents: readonly ContentsEntry[],
    writing: Writing,
  ) => Promise<ISectionOptions[]>;
  styles: (look: Look) => IParagraphStyleOptions[];
  /** Instead of the common headings. */
  headings?: (look: Look) => NonNullable<IStylesOptions['default']>;
}

export const DOCX_TEMPLATES: Record<TemplateName, DocxTemplate> = {
  'ban-tin': bulletin,
  'diem-bao': digest,
  'chuyen-san': review,
  'bao-cao': administrativeDocument,
};
