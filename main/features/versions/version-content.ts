/** An article's content as versions store it: named by its hash, compressed, read through the same gate as a row. */
import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { z } from 'zod';
import { parseDocument, serialiseDocument } from '#shared/document/parse.ts';
import { type ArticleContent, articleContentSchema } from '#shared/model/article.ts';

export interface StoredContent {
  /** SHA-256 of the canonical JSON, in hexadecimal digits. */
  hash: string;
  /** The canonical JSON, deflated. */
  content: Buffer;
}

const storedSchema = articleContentSchema.extend({
  document: z.unknown().transform((input) => parseDocument(input)),
});

/** JSON with the keys of every object in order: equal values give equal text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}

/** What counts as an article's content: nothing of its state, times or revision. */
export function contentOf(article: ArticleContent): ArticleContent {
  const { kind, title, kicker, lead, byline, via, attribution, document } = article;
  return { kind, title, kicker, lead, byline, via, attribution, document };
}

export function packContent(article: ArticleContent): StoredContent {
  const content = contentOf(article);
  const json = canonicalJson({ ...content, document: serialiseDocument(content.document) });
  return { hash: createHash('sha256').update(json).digest('hex'), content: deflateSync(json) };
}

/**
 * Inverse of `packContent`; documents of earlier builds are brought to the present form.
 *
 * @throws DeskError DOCUMENT_NEWER, DOCUMENT_INVALID
 */
export function unpackContent(content: Uint8Array): ArticleContent {
  return storedSchema.parse(JSON.parse(inflateSync(content).toString('utf8')));
}
