/** What a package brings, beside what is here: the same for showing it and for merging it. */
import { withoutAnchors } from '#shared/document/anchors.ts';
import type { ArticleMerge } from '#shared/document/merge/merge.ts';
import { conflictsOf, mergeArticles } from '#shared/document/merge/merge-article.ts';
import { resolveMerge } from '#shared/document/merge/resolve.ts';
import { isSameJson } from '#shared/document/same.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import type { PackagedArticle, PackagedThread } from '#shared/model/handoff.ts';
import type { ReceivedOutcome } from '#shared/model/receiving.ts';
import type { StoredArticle } from '../../articles/articles.service.ts';
import { contentOf } from '../../versions/version-content.ts';
import type { OpenedPackage } from '../package/opened-package.ts';
import type { LocalPictures } from './local-pictures.ts';

export interface IncomingArticle {
  packaged: PackagedArticle;
  /** Its text with the pictures of this library. */
  theirs: ArticleContent;
  threads: PackagedThread[];
  /** The article here; null when it is new. */
  stored: StoredArticle | null;
  /** The text both desks began with; null when none is known. */
  base: ArticleContent | null;
  /** Null when there is nothing to merge with. */
  merge: ArticleMerge | null;
  outcome: ReceivedOutcome;
}

export function incomingArticle(
  { parents, problems }: OpenedPackage,
  packaged: PackagedArticle,
  stored: StoredArticle | null,
  pictures: LocalPictures,
): IncomingArticle {
  const theirs = pictures.in(packaged.content);
  const base = parents.get(packaged.id)?.content ?? null;
  const threads = packaged.threads.map((thread) => ({ ...thread, place: pictures.inPlace(thread.place) }));
  const merge = stored && mergeArticles(base, contentOf(stored), theirs);
  const isClosed =
    stored?.state === 'published' ||
    problems.some(({ code }) => code === 'mergedBefore' || code === 'ownPackage');
  const outcome = outcomeOf(stored, merge, isClosed);
  return { packaged, theirs, threads, stored, base, merge, outcome };
}

function outcomeOf(
  stored: StoredArticle | null,
  merge: ArticleMerge | null,
  isClosed: boolean,
): ReceivedOutcome {
  if (!stored || !merge) return 'new';
  if (isClosed) return stored.state === 'published' ? 'refused' : 'same';
  if (conflictsOf(merge).length > 0) return 'conflict';
  return isSameText(contentOf(stored), resolveMerge(merge, {})) ? 'same' : 'merged';
}

/** True when two contents differ in comments at most. */
export function isSameText(one: ArticleContent, other: ArticleContent): boolean {
  const bare = (content: ArticleContent) => ({ ...content, document: withoutAnchors(content.document) });
  return isSameJson(bare(one), bare(other));
}
