/**
 * What must hold in a library after each thing that anybody does, whatever the services answered: said over the
 * rows as they lie in the file, compared with those before and with who did what.
 */
import { strict as assert } from 'node:assert';
import { isSignedStatement } from '#main/features/keys/signatures.ts';
import { approvalStatement } from '#shared/model/approval.ts';
import type { ModelApproval, ModelArticle, ModelKey, ModelState } from './library-rows.ts';

/** What people did, as the test saw them do it. */
export interface Ledger {
  /** Who changed what an article says, by its id. */
  writers: ReadonlyMap<string, Set<string>>;
  /** Who ever said yes to what: see `yes`. */
  yeses: Set<string>;
  /** The desk as it was when the issue went out; null before. */
  out: ModelState | null;
}

/** One thing that somebody did. */
export interface Deed {
  personId: string;
  /** False when the desk refused. */
  done: boolean;
  /** What a decision was about, with its hash when the person read it; null for what is no decision. */
  decision: { kind: 'approve' | 'return' | 'publish'; subjectId: string; hash: string } | null;
}

/** A person's yes to an article or issue as it was when they read it. */
export function yes(subjectId: string, personId: string, hash: string): string {
  return `${personId} says yes to ${subjectId} as ${hash}`;
}

/** Compares the desk after a deed with before, and takes down in the ledger what the deed was. */
export function checkDeed(
  before: ModelState,
  after: ModelState,
  deed: Deed,
  ledger: Ledger,
  keys: ReadonlyMap<string, ModelKey>,
): void {
  noteWriters(before, after, deed, ledger);
  const { decision, done } = deed;
  if (decision && done) {
    const subject = [...before.articles, before.issue].find(({ id }) => id === decision.subjectId);
    assert.equal(decision.hash, subject?.hash, 'a decision about what nobody read');
  }
  for (const [index, article] of after.articles.entries()) {
    const former = before.articles[index];
    assert.ok(former);
    checkApprovals('article-approval', former, article, ledger, keys);
    checkArticle(former, article, after, ledger);
  }
  checkApprovals('issue-approval', before.issue, after.issue, ledger, keys);
  checkIssue(before, after, deed, ledger);
  if (ledger.out) checkFrozen(ledger.out, after);
}

/**
 * Whoever changes the text in force, or takes away what another suggested, has written. What lies in the library
 * says so, and of nobody else.
 */
function noteWriters(before: ModelState, after: ModelState, { personId }: Deed, ledger: Ledger): void {
  for (const [index, article] of after.articles.entries()) {
    const former = before.articles[index];
    assert.ok(former);
    const hasDecided = [...former.suggestions].some(
      ([id, author]) => author !== personId && !article.suggestions.has(id),
    );
    const writers = ledger.writers.get(article.id);
    assert.ok(writers);
    if (former.hashInForce !== article.hashInForce || hasDecided) writers.add(personId);
    assert.deepEqual(article.writers, [...writers].sort(), 'whose own an article is');
  }
}

function open({ approvals }: { approvals: readonly ModelApproval[] }): ModelApproval[] {
  return approvals.filter(({ isOpen }) => isOpen);
}

/** What holds for the approvals of an article as for those of an issue. */
function checkApprovals(
  kind: 'article-approval' | 'issue-approval',
  former: { hash: string; state: string; approvals: readonly ModelApproval[] },
  now: { hash: string; state: string; approvals: readonly ModelApproval[] },
  ledger: Ledger,
  keys: ReadonlyMap<string, ModelKey>,
): void {
  const left = new Map(now.approvals.map((approval) => [approval.id, approval]));
  for (const { id, isOpen } of former.approvals) {
    const approval = left.get(id);
    assert.ok(approval, `an ${kind} is gone`);
    assert.ok(isOpen || !approval.isOpen, `an ${kind} that had lapsed holds again`);
    // An issue that is out keeps its approval when its publication gets another name.
    const isOut = former.state === 'published';
    if (former.hash !== now.hash && !isOut) assert.ok(!approval.isOpen, `an ${kind} outlived a change`);
  }
  for (const approval of now.approvals) {
    const { subjectId, personId, hash, at, keyId, signature } = approval;
    assert.ok(ledger.yeses.has(yes(subjectId, personId, hash)), `an ${kind} that nobody gave`);
    const subject =
      kind === 'article-approval' ? { kind, articleId: subjectId } : { kind, issueId: subjectId };
    const statement = approvalStatement({ ...subject, hash, personId, at });
    const key = keys.get(keyId);
    assert.equal(key?.personId, personId, `an ${kind} under the key of another`);
    assert.ok(
      isSignedStatement(key?.publicKey ?? '', statement, signature),
      `an ${kind} with a wrong signature`,
    );
    if (approval.isOpen && now.state !== 'published') {
      assert.equal(hash, now.hash, `an open ${kind} of another text`);
    }
  }
}

function checkArticle(former: ModelArticle, article: ModelArticle, desk: ModelState, ledger: Ledger): void {
  const given = open(article);
  const approvers = new Set(given.map(({ personId }) => personId));
  assert.equal(approvers.size, given.length, 'two open approvals of one person');
  for (const { personId, hash } of given) {
    assert.equal(hash, article.hash, 'an open approval of another text');
    assert.ok(!ledger.writers.get(article.id)?.has(personId), 'approved by who wrote it');
    assert.notEqual(personId, article.submittedBy, 'approved by who handed it in');
  }
  if (given.length > 0) assert.equal(article.suggestions.size, 0, 'approved with open suggestions');
  const { state } = article;
  if (state === 'draft' || state === 'returned') assert.equal(given.length, 0, `approved, but ${state}`);
  if (state === 'approved') assert.ok(given.length > 0, 'approved by nobody');
  if (state === 'approved' && former.state !== 'approved') {
    assert.ok(given.length >= desk.needed, 'approved by too few');
  }
  if (state === 'published') {
    assert.ok(given.length > 0, 'published without an approval');
    assert.equal(desk.issue.state, 'published', 'published without its issue');
    assert.ok(desk.issue.articleIds.includes(article.id), 'published outside of the issue');
  }
}

function checkIssue(before: ModelState, after: ModelState, { decision, done }: Deed, ledger: Ledger): void {
  const isPublishing = decision?.kind === 'publish' && done;
  const { issue, articles } = after;
  const inIssue = articles.filter(({ id }) => issue.articleIds.includes(id));
  const isReady = (article: ModelArticle) => open(article).length >= after.needed;
  assert.ok(open(issue).length <= 1, 'two open approvals of one issue');
  if (issue.approvals.length > before.issue.approvals.length) {
    assert.ok(inIssue.length > 0 && inIssue.every(isReady), 'an issue approved before its articles');
  }
  if (isPublishing) assert.equal(issue.state, 'published', 'an issue went out and is open still');
  if (issue.state !== 'published' || before.issue.state === 'published') return;
  assert.ok(isPublishing, 'an issue went out by itself');
  assert.equal(open(issue)[0]?.hash, issue.hash, 'an issue went out that nobody approved as it is');
  assert.equal(issue.hash, before.issue.hash, 'an issue changed while it went out');
  for (const article of inIssue) {
    assert.ok(isReady(article), 'an article went out with too few approvals');
    assert.equal(article.suggestions.size, 0, 'an article went out with open suggestions');
    assert.equal(article.state, 'published', 'an article went out and is open still');
  }
  ledger.out = after;
}

/** What is out stays as it went out. */
function checkFrozen(out: ModelState, now: ModelState): void {
  const asItIs = ({ issue, articles }: ModelState) => ({
    state: issue.state,
    isTrashed: issue.isTrashed,
    contents: issue.contents,
    approvals: issue.approvals,
    articles: articles
      .filter(({ id }) => out.issue.articleIds.includes(id))
      .map(({ id, state, isTrashed, hash, approvals }) => ({ id, state, isTrashed, hash, approvals })),
  });
  assert.deepEqual(asItIs(now), asItIs(out), 'what is out changed');
}
