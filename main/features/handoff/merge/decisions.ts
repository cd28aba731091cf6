/** Decisions of another desk: what was approved or given back there counts here for just that text. */
import { DeskError } from '#shared/errors.ts';
import type { PackagedArticle, PackageManifest } from '#shared/model/handoff.ts';
import { mayDo, type Person } from '#shared/model/person.ts';
import type { ReceivedApproval } from '#shared/model/receiving.ts';
import { wireError } from '../../../desk/wire-error.ts';
import type { ArticlesService } from '../../articles/articles.service.ts';
import type { ReviewService } from '../../review/review.service.ts';
import type { ReviewReader } from '../../review/review-reader.ts';

export interface DecisionPartners {
  articles: ArticlesService;
  review: ReviewService;
  reviewReader: ReviewReader;
}

/** The sender as somebody who acts here; roles say nothing, as nobody of another desk signs in. */
export function senderOf({ sender }: Pick<PackageManifest, 'sender'>): Person {
  return { id: sender.personId, name: sender.name, title: sender.title, roles: [] };
}

/** An article that was sent for review waits here for a decision, handed in by its sender. */
export async function handIn(
  { articles, review }: DecisionPartners,
  by: Person,
  { id: articleId }: Pick<PackagedArticle, 'id'>,
  note: string,
): Promise<void> {
  const { state, revision, words } = await articles.stored(articleId);
  if ((state !== 'draft' && state !== 'returned') || words === 0) return;
  await review.submit(by, { articleId, revision, reviewerId: null, due: null, note });
}

/**
 * Takes over approvals; one that does not hold here is told with its reason, and changes nothing.
 *
 * @param merger who merges. What was sent without being handed in is handed in by them, so that a yes can count.
 */
export async function takeOverApprovals(
  partners: DecisionPartners,
  merger: Person,
  { id: articleId, approvals }: PackagedArticle,
): Promise<ReceivedApproval[]> {
  const taken: ReceivedApproval[] = [];
  for (const approval of approvals) {
    const { hash } = await partners.reviewReader.ofArticle(merger, articleId);
    if (hash === approval.hash && mayDo(merger.roles, 'article.submit')) {
      await handIn(partners, merger, { id: articleId }, '');
    }
    const told = { person: approval.personName, at: approval.at };
    const refusal = await refusalOf(() =>
      partners.review.takeOver({ ...approval, versionId: null, lapsedAt: null, lapsedReason: null }),
    );
    taken.push({ ...told, refusal });
  }
  return taken;
}

/** Gives an article back that the other desk gave back. @returns false where that cannot be here. */
export async function takeOverReturn(
  { review, reviewReader }: DecisionPartners,
  by: Person,
  articleId: string,
  note: string,
): Promise<boolean> {
  const { hash } = await reviewReader.ofArticle(by, articleId);
  return (await refusalOf(() => review.return(by, { articleId, hash, note }))) === null;
}

/** What review refuses it refuses before it writes anything; whatever else goes wrong ends the whole merge. */
const REFUSALS = new Set([
  'APPROVAL_NOT_GENUINE',
  'STATE_FORBIDS',
  'OWN_ARTICLE',
  'REVIEWED_BY_ANOTHER',
  'TEXT_CHANGED',
  'APPROVED_ALREADY',
  'SUGGESTIONS_UNDECIDED',
]);

async function refusalOf(action: () => Promise<void>): Promise<ReceivedApproval['refusal']> {
  try {
    await action();
    return null;
  } catch (thrown) {
    if (!(thrown instanceof DeskError) || !REFUSALS.has(thrown.code)) throw thrown;
    return wireError(thrown);
  }
}
