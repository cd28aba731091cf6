/** Reads a text file as a bulletin or as one article, in a worker: a hostile file cannot stall the desk. */
import type { ArticleContent } from '#shared/model/article.ts';
import type { ImportedBulletin } from '#shared/model/importing.ts';
import type { Warning } from '#shared/model/job.ts';
import type { Task } from '../jobs/task.ts';
import { decodeText } from './text/decode.ts';
import { importArticle, importBulletin, looksLikeBulletin } from './text/import-text.ts';
import { readLimited } from './text/read-limited.ts';

export interface ReadTextRequest {
  path: string;
  /** The name the person knows the file by; tells the number and date, and stands in messages. */
  name: string;
  as: 'auto' | 'bulletin' | 'article' | 'source';
}

export type ReadText = { encoding: string } & (
  | { kind: 'bulletin'; bulletin: ImportedBulletin }
  | { kind: 'article'; article: ArticleContent; warnings: Warning[] }
  | { kind: 'source'; text: string }
);

/** @throws DeskError FILE_* of ./text/decode.ts, FILE_NOT_FOUND, FILE_UNREADABLE, IMPORT_NO_ARTICLES */
export const readTextTask: Task<ReadTextRequest, ReadText> = async ({ path, name, as }) => {
  const { text, encoding } = decodeText(await readLimited(path, name), name);
  if (as === 'source') return { kind: 'source', encoding, text };
  if (as === 'bulletin' || (as === 'auto' && looksLikeBulletin(text))) {
    return { kind: 'bulletin', encoding, bulletin: importBulletin(text, { name }) };
  }
  return { kind: 'article', encoding, ...importArticle(text, { name }) };
};
