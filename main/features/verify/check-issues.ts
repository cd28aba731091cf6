/** Issues that are out: was each approved, with the articles that it holds, and as they print in it? */
import { z } from 'zod';
import { isSameJson } from '#shared/document/same.ts';
import type { Problem } from '#shared/verify/problem.ts';
import { sha256 } from '../audit/chain.ts';
import type { ArticlesCheck } from './check-articles.ts';
import type { ApprovalRow } from './verify.repository.ts';

/** As much of an approved issue as is compared; see `issueText` in shared/model/approval.ts. */
const contentSchema = z.object({
  sections: z.array(
    z.object({
      articles: z.array(z.object({ id: z.string(), hash: z.string(), override: z.json().optional() })),
    }),
  ),
});

/**
 * @param genuine approvals with true signatures.
 * @param overrides what prints in issues otherwise than it is written, by issue and article.
 */
export function checkIssues(
  published: readonly { id: string; number: string; createdAt: string }[],
  genuine: readonly (ApprovalRow & { content: string })[],
  { approved }: Pick<ArticlesCheck, 'approved'>,
  overrides: ReadonlyMap<string, ReadonlyMap<string, unknown>>,
  begun: string | null,
  report: (problem: Problem) => void,
): void {
  for (const { id, number, createdAt } of published) {
    const standing = genuine.filter(({ subjectId, lapsedAt }) => subjectId === id && lapsedAt === null);
    const title = `Số ${number}`;
    if (standing.length === 0) {
      if (begun !== null && createdAt >= begun) report({ code: 'APPROVED_BY_NOBODY', details: { title } });
      continue;
    }
    const isWhole = standing.every(({ hash, content }) => {
      if (sha256(content) !== hash) return false;
      const { sections } = contentSchema.parse(JSON.parse(content));
      return sections
        .flatMap(({ articles }) => articles)
        .every(
          (article) =>
            approved.get(article.id)?.hash === article.hash &&
            isSameJson(article.override ?? null, overrides.get(id)?.get(article.id) ?? null),
        );
    });
    if (!isWhole) report({ code: 'APPROVED_TEXT_DIFFERS', details: { title } });
  }
}
