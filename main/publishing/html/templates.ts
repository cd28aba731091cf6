/** The templates of this format: the body each makes of an issue, and the rules it needs beside those of all. */
import type { TemplateName } from '#shared/model/template-settings.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import type { FigurePictures } from '../pictures/fit-pictures.ts';
import { bulletin } from './ban-tin/bulletin.ts';
import type { Markup } from './markup.ts';

export interface HtmlTemplate {
  body: (issue: ResolvedIssue, pictures: FigurePictures) => Markup;
  /** CSS. */
  rules: string;
}

export const HTML_TEMPLATES: Record<TemplateName, HtmlTemplate> = {
  'ban-tin': bulletin,
  'diem-bao': bulletin,
  'chuyen-san': bulletin,
  'bao-cao': bulletin,
};
