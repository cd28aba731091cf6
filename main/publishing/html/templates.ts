/** The templates of this format: the body each makes of an issue, and the rules it needs beside those of all. */
import type { TemplateName } from '#shared/model/template-settings.ts';
import type { ResolvedArticle, ResolvedIssue, ResolvedSection } from '../layout/resolved-issue.ts';
import type { FigurePictures } from '../pictures/fit-pictures.ts';
import type { MastheadPicture } from '../pictures/masthead-picture.ts';
import { bulletin } from './ban-tin/bulletin.ts';
import { administrativeDocument } from './bao-cao/document.ts';
import { review } from './chuyen-san/review.ts';
import { digest } from './diem-bao/digest.ts';
import type { Markup } from './markup.ts';

export interface HtmlTemplate {
  /** @param name the picture of the masthead, where it has one */
  body: (issue: ResolvedIssue, pictures: FigurePictures, name: MastheadPicture | null) => Markup;
  /** What a page of one article shows, `main` included; left out: the article below the name of its section. */
  articleAlone?: (
    issue: ResolvedIssue,
    section: ResolvedSection,
    article: ResolvedArticle,
    pictures: FigurePictures,
  ) => Markup;
  /** CSS. */
  rules: string;
}

export const HTML_TEMPLATES: Record<TemplateName, HtmlTemplate> = {
  'ban-tin': bulletin,
  'diem-bao': digest,
  'chuyen-san': review,
  'bao-cao': administrativeDocument,
};
