/** What a save or a new article brings, and the whole that comes of it. */
import { type DocumentChanges, withDocumentChanges } from '#shared/document/changes.ts';
import { documentText } from '#shared/document/plain-text.ts';
import { emptyDocument } from '#shared/document/schema.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import { countWords } from '#shared/vietnamese/words.ts';

/** Fields to change; what is absent stays as it is. */
export type ArticlePatch = { [K in keyof ArticleContent]?: ArticleContent[K] | undefined };

/** A patch whose body may come as changes of the stored one. */
export type SentPatch = ArticlePatch & { documentChanges?: DocumentChanges | undefined };

export function inFull(current: ArticleContent, { documentChanges, ...patch }: SentPatch): ArticlePatch {
  if (!documentChanges) return patch;
  return { ...patch, document: withDocumentChanges(current.document, documentChanges) };
}

/** A new article: what is not given is empty. */
export function wholeContent(content: ArticlePatch): ArticleContent {
  return {
    kind: content.kind ?? 'news',
    title: content.title ?? '',
    kicker: content.kicker ?? '',
    lead: content.lead ?? '',
    byline: content.byline ?? '',
    via: content.via ?? '',
    attribution: content.attribution ?? '',
    document: content.document ?? emptyDocument(),
  };
}

/** Title, lead and body in chữ: what the bulletin counts as an article's length. */
export function wordsOf(content: ArticleContent): number {
  return countWords(`${content.title}\n${content.lead}\n${documentText(content.document)}`);
}
