/** The office's own Word template: whose styles a publication's DOCX files have. */

/** A template without pictures has well below one. */
export const WORD_TEMPLATE_LIMIT_MB = 20;

/** Endings that a window offers; what a file is, its bytes say. */
export const WORD_TEMPLATE_ENDINGS = '.docx,.dotx';

/** What of a bulletin a template may have a style for, by Word's own name of the style. */
export const STYLE_ROLES = {
  title: 'title',
  heading1: 'heading 1',
  heading2: 'heading 2',
  heading3: 'heading 3',
  body: 'body text',
  normal: 'normal',
  quote: 'quote',
  caption: 'caption',
  footnote: 'footnote text',
  toc1: 'toc 1',
  toc2: 'toc 2',
  header: 'header',
  footer: 'footer',
} as const;
export type StyleRole = keyof typeof STYLE_ROLES;
export const STYLE_ROLE_NAMES = Object.keys(STYLE_ROLES) as readonly StyleRole[];

export interface WordTemplateInfo {
  /** The file's name. */
  name: string;
  bytes: number;
  addedBy: string;
  /** ISO 8601 UTC. */
  addedAt: string;
  /** What the template has styles for; the others are the desk's own. */
  found: StyleRole[];
}
