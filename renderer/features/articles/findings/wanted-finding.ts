/** A finding that the next page of an article is to be opened at. */
import { neighbours, wordsFound } from '#shared/checks/decisions.ts';
import type { Finding } from '#shared/checks/finding.ts';

let wanted: { articleId: string; rule: string; words: string; around: string } | null = null;

export function goToOnArrival(articleId: string, finding: Finding): void {
  wanted = { articleId, rule: finding.rule, words: wordsFound(finding), around: neighbours(finding) };
}

/** The page was opened and the finding is not there any more. */
export function forgetWanted(articleId: string): void {
  if (wanted?.articleId === articleId) wanted = null;
}

/** True for the finding that was asked for; it is asked for once. */
export function isWanted(articleId: string, finding: Finding): boolean {
  if (wanted?.articleId !== articleId || wanted.rule !== finding.rule) return false;
  if (wanted.words !== wordsFound(finding) || wanted.around !== neighbours(finding)) return false;
  wanted = null;
  return true;
}
