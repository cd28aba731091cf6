/**
 * The one resolved model of an issue that every format renders (DESIGN.md, decision 7).
 *
 * Everything a writer needs is here, in printing order: no ids left to look up, no rule left to apply.
 * Plain values only, so that it crosses to a worker and, as JSON, to the Typst templates.
 */
import type { ArticleDocument } from '#shared/document/schema.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import type { CommentThread } from '#shared/model/comment.ts';
import type { Imprint } from '#shared/model/publication.ts';
import type { TemplateName, TemplateSettings } from '#shared/model/template-settings.ts';

export interface ResolvedPicture {
  /** Absolute path of the stored original. */
  path: string;
  hash: string;
  mediaType: string;
  /** Pixels, upright. */
  width: number;
  height: number;
  /** Absolute folder that keeps it in the sizes in which it goes out; absent: it is scaled each time. */
  printSizes?: string | undefined;
}

/** What people say and suggest about an article. */
export interface ArticleReview {
  /** The document as stored, with its suggestions. */
  document: ArticleDocument;
  threads: CommentThread[];
}

export interface ResolvedArticle extends ArticleContent {
  id: string;
  /** Name of the outlet that the attribution stands for; null when the directory has none. */
  outlet: string | null;
  /**
   * Of each block of the document, its index in the document as stored; absent: the same. What is told about places
   * is told in the stored document's blocks, which people see in the editor.
   */
  origins?: number[];
  /** Only for a reviewer's copy; nothing else shows it. */
  review?: ArticleReview;
}

export interface ResolvedSection {
  name: string;
  articles: ResolvedArticle[];
}

export interface ResolvedIssue {
  template: TemplateName;
  /** In force; a picture of its masthead is among `pictures`. */
  settings: TemplateSettings;
  /** "Bản tin". */
  type: string;
  /** "Cải cách hành chính". */
  name: string;
  authority: string;
  publisher: string;
  place: string;
  imprint: Imprint;
  /** "11/2026". */
  number: string;
  /** ISO day. */
  date: string;
  theme: string;
  sections: ResolvedSection[];
  /** By picture id; a figure whose picture is null or not here is printed as an empty frame. */
  pictures: Record<string, ResolvedPicture>;
  /** The office's own Word template, whose styles a DOCX has: absolute path and name. */
  wordTemplate?: { path: string; name: string };
}
