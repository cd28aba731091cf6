/** One article of a package becomes part of the library: its text, what was said about it, what was decided. */
import { conflictsOf } from '#shared/document/merge/merge-article.ts';
import { resolveMerge, undecided } from '#shared/document/merge/resolve.ts';
import { isSameJson } from '#shared/document/same.ts';
import { countSuggestions } from '#shared/document/suggestions/open.ts';
import { DeskError } from '#shared/errors.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import type { Person } from '#shared/model/person.ts';
import type { MergeDecision, MergedArticleReport } from '#shared/model/receiving.ts';
import { wordsOf } from '../../articles/article-patch.ts';
import type { StoredArticle } from '../../articles/articles.service.ts';
import type { AuditLog } from '../../audit/audit.service.ts';
import type { CommentsService } from '../../comments/comments.service.ts';
import type { ReviewWatch } from '../../review/review-watch.ts';
import type { SourcesService } from '../../sources/sources.service.ts';
import { contentOf, packContent } from '../../versions/version-content.ts';
import type { VersionsService } from '../../versions/versions.service.ts';
import type { MergedArticle } from '../handoff.service.ts';
import type { OpenedPackage } from '../package/opened-package.ts';
import { type DecisionPartners, handIn, senderOf, takeOverApprovals, takeOverReturn } from './decisions.ts';
import { type IncomingArticle, isSameText } from './incoming.ts';

export interface ArticleTargets extends DecisionPartners {
  versions: VersionsService;
  comments: CommentsService;
  sources: SourcesService;
  articleWatch: ReviewWatch;
  audit: AuditLog;
}

/** What is the same for every article of a merge. */
export interface MergeCircumstances {
  opened: OpenedPackage;
  merger: Person;
  /** Whether a person works at this desk. */
  isOfThisDesk(personId: string): boolean;
  /** Ids here of the package's sources. */
  sourceIds: ReadonlyMap<string, string>;
}

/**
 * @param decision what the person chose; null when there was nothing to choose.
 * @throws DeskError MERGE_UNDECIDED, CHANGED_ELSEWHERE when the article is not what the choices were about.
 */
export async function mergeArticle(
  targets: ArticleTargets,
  incoming: IncomingArticle,
  decision: MergeDecision | null,
  circumstances: MergeCircumstances,
): Promise<{ report: MergedArticleReport; merged: MergedArticle }> {
  const { packaged, theirs, threads, stored } = incoming;
  const { opened, merger, isOfThisDesk, sourceIds } = circumstances;
  const isTrusted = opened.trust === 'trusted';
  const { manifest } = opened;
  const { id: articleId } = packaged;
  const before = stored && contentOf(stored);
  if (stored) {
    // Nobody would find in the trash what another desk has just answered.
    if ((await targets.articles.listed(articleId)) === null) await targets.articles.restore([articleId]);
    await mergeText(targets, incoming, stored, decision, merger);
  } else await addArticle(targets, incoming);
  const textCameIn =
    before === null || !isSameText(before, contentOf(await targets.articles.stored(articleId)));
  if (textCameIn) await targets.articleWatch.writtenElsewhere(articleId, packaged.writers);
  const newComments = await targets.comments.takeOver(articleId, threads, {
    isOfThisDesk,
    isUnproven: !isTrusted,
  });
  for (const id of packaged.sourceIds) {
    const sourceId = sourceIds.get(id);
    if (sourceId !== undefined) await targets.sources.linkToArticle(articleId, sourceId);
  }
  const contentHash = await keepTheirs(targets, incoming);
  const sender = senderOf(manifest);
  if (manifest.purpose === 'review') await handIn(targets, sender, packaged, manifest.note);
  const approvals = await takeOverApprovals(targets, merger, packaged);
  const wasReturned = manifest.purpose === 'returned' && packaged.state === 'returned' && isTrusted;
  const isReturned = wasReturned && (await takeOverReturn(targets, sender, articleId, manifest.note));
  const after = await targets.articles.stored(articleId);
  await targets.audit.record({
    action: 'package.merged',
    subject: { kind: 'article', id: articleId, title: after.title },
    before: before && packContent(before).hash,
    after: packContent(after).hash,
    details: { sender: sender.name, package: manifest.id, comments: newComments },
  });
  return {
    report: {
      articleId,
      title: after.title,
      outcome: incoming.outcome,
      newComments,
      newSuggestions: newSuggestionsIn(theirs, before),
      approvals,
      isReturned,
    },
    merged: { articleId, hash: packaged.hash, contentHash, revision: after.revision },
  };
}

async function addArticle(targets: ArticleTargets, { packaged, theirs }: IncomingArticle): Promise<void> {
  const { id, writtenBy, versions } = packaged;
  await targets.articles.create(theirs, 'received', { id, writtenBy });
  const stored = await targets.articles.stored(id);
  for (const version of versions) {
    const { content, writtenAt } = version;
    await targets.versions.keepRead(
      { ...stored, ...content, words: wordsOf(content), updatedAt: writtenAt },
      'received',
    );
  }
}

async function mergeText(
  targets: ArticleTargets,
  { packaged, theirs, merge }: IncomingArticle,
  stored: StoredArticle,
  decision: MergeDecision | null,
  merger: Person,
): Promise<void> {
  if (!merge) return;
  const { id, title, revision } = stored;
  if (decision && decision.revision !== revision) throw new DeskError('CHANGED_ELSEWHERE', { title });
  const choices = decision?.choices ?? {};
  const places = undecided(merge, choices).length;
  if (places > 0) throw new DeskError('MERGE_UNDECIDED', { title, places });
  const result = resolveMerge(merge, choices);
  if (isSameJson(result, contentOf(stored))) return;
  await targets.versions.keep(id, 'beforeMerge');
  // Who chooses between two readings writes the text; who takes over what another wrote does not.
  const hasChosen = conflictsOf(merge).length > 0 && !isSameText(result, theirs);
  const writtenBy = hasChosen ? merger.id : packaged.writtenBy;
  await targets.articles.save(id, revision, result, { writtenBy });
  if (!isSameText(result, theirs)) await targets.versions.keep(id, 'merged');
}

/** Keeps the text that came, as both desks know it from now on. Returns its hash. */
async function keepTheirs(
  { articles, versions }: ArticleTargets,
  { packaged, theirs }: IncomingArticle,
): Promise<string> {
  const known = packContent(theirs).hash;
  if (await versions.byHash(known)) return known;
  const { createdAt } = await articles.stored(packaged.id);
  const { id, updatedAt, writtenBy } = packaged;
  return versions.keepRead(
    { ...theirs, id, words: wordsOf(theirs), createdAt, updatedAt, writtenBy },
    'received',
  );
}

/** How many suggestions of the text are not in the other. */
export function newSuggestionsIn({ document }: ArticleContent, here: ArticleContent | null): number {
  const known = here?.document.suggestions ?? {};
  const suggestions = Object.fromEntries(
    Object.entries(document.suggestions).filter(([id]) => !Object.hasOwn(known, id)),
  );
  return countSuggestions({ ...document, suggestions });
}
