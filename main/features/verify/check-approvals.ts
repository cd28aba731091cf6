/** Approvals against the log, the keys and what is stored: is each one's signature its own, and does it still hold? */
import type { SignedApproval } from '#shared/model/approval.ts';
import { approvalStatement } from '#shared/model/approval.ts';
import type { Problem } from '#shared/verify/problem.ts';
import { headOfSignature, isSignedStatement } from '../keys/signatures.ts';
import type { KnownKey, LogCheck } from './check-log.ts';
import type { ApprovalRow } from './verify.repository.ts';

type Kind = SignedApproval['kind'];

/** @returns the approvals that count, lapsed or not. */
export function genuineApprovals<Row extends ApprovalRow>(
  kind: Kind,
  rows: readonly Row[],
  keys: ReadonlyMap<string, KnownKey>,
  log: LogCheck,
  report: (problem: Problem) => void,
): Row[] {
  return rows.filter((row) => {
    const problem = faultOf(kind, row, keys.get(row.keyId), log);
    if (problem) report(problem);
    return !problem;
  });
}

function faultOf(kind: Kind, row: ApprovalRow, key: KnownKey | undefined, log: LogCheck): Problem | null {
  const { title, person, signature, keyId } = row;
  const details = { title, person };
  if (!key) return { code: 'APPROVAL_KEY_UNKNOWN', details };
  const isSigned = isSignedStatement(key.publicKey, statementOf(kind, row), signature);
  if (!isSigned || key.personId !== row.personId) return { code: 'APPROVAL_SIGNATURE', details };
  const told = log.sequenceOf(signature);
  if (told === null) return { code: 'APPROVAL_NOT_IN_LOG', details };
  const revoked = log.revocationOf(keyId);
  if (revoked !== null && revoked < told) return { code: 'APPROVAL_KEY_REVOKED', details };
  // What was signed on another desk covers the log of that desk.
  const head = key.isOwn ? headOfSignature(signature) : null;
  if (head && !log.holds(head)) {
    return { code: 'APPROVAL_LOG_DIFFERS', details: { ...details, sequence: head.sequence } };
  }
  return null;
}

function statementOf(kind: Kind, { subjectId, hash, personId, at }: ApprovalRow): string {
  return approvalStatement(
    kind === 'article-approval'
      ? { kind, articleId: subjectId, hash, personId, at }
      : { kind, issueId: subjectId, hash, personId, at },
  );
}
