/** What changed between two documents, as little of it as crosses a door while somebody types in a long text. */
import { DeskError } from '../errors.ts';
import { isSameJson } from './same.ts';
import type { ArticleDocument, Block } from './schema.ts';

export interface DocumentChanges {
  /** How many blocks the document has that they start from: both ends must mean the same one. */
  baseBlocks: number;
  /** The `removed` blocks from this index on give way to `inserted`. */
  at: number;
  removed: number;
  inserted: Block[];
  /** Absent: as they were. */
  footnotes?: ArticleDocument['footnotes'] | undefined;
  suggestions?: ArticleDocument['suggestions'] | undefined;
}

/** The changes that make `after` of `before`: everything between the first and the last block that differ. */
export function documentChanges(before: ArticleDocument, after: ArticleDocument): DocumentChanges {
  const [old, now] = [before.blocks, after.blocks];
  const shorter = Math.min(old.length, now.length);
  let at = 0;
  while (at < shorter && isSameJson(old[at], now[at])) at += 1;
  let kept = 0;
  while (kept < shorter - at && isSameJson(old[old.length - 1 - kept], now[now.length - 1 - kept])) kept += 1;
  return {
    baseBlocks: old.length,
    at,
    removed: old.length - kept - at,
    inserted: now.slice(at, now.length - kept),
    ...(!isSameJson(before.footnotes, after.footnotes) && { footnotes: after.footnotes }),
    ...(!isSameJson(before.suggestions, after.suggestions) && { suggestions: after.suggestions }),
  };
}

/** @throws DeskError BASE_DIFFERS when the changes start from another document */
export function withDocumentChanges(before: ArticleDocument, changes: DocumentChanges): ArticleDocument {
  const { baseBlocks, at, removed, inserted, footnotes, suggestions } = changes;
  if (before.blocks.length !== baseBlocks || at + removed > baseBlocks)
    throw new DeskError('BASE_DIFFERS', {});
  return {
    ...before,
    blocks: before.blocks.toSpliced(at, removed, ...inserted),
    footnotes: footnotes ?? before.footnotes,
    suggestions: suggestions ?? before.suggestions,
  };
}
