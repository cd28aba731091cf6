import { z } from 'zod';
import { AUDIT_FORMATS, auditFilterSchema } from '#shared/model/audit.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { AuditHistory } from './audit-history.service.ts';

const PAGE = 200;
const format = z.enum(AUDIT_FORMATS);

export function auditRouter(history: AuditHistory) {
  return router({
    /** Everybody who may read sees the history of what they read. */
    ofArticle: procedureFor('read')
      .input(z.object({ id: z.string().max(80) }))
      .query(({ input }) => history.ofSubject(input.id)),
    ofIssue: procedureFor('read')
      .input(z.object({ id: z.string().max(80) }))
      .query(({ input }) => history.ofIssue(input.id)),
    page: procedureFor('audit.read')
      .input(z.object({ filter: auditFilterSchema, cursor: z.int().positive().nullish() }))
      .query(async ({ input }) => {
        const { lines, hasMore } = await history.page(input.filter, input.cursor ?? null, PAGE);
        return { lines, next: hasMore ? (lines.at(-1)?.sequence ?? null) : null };
      }),
    people: procedureFor('audit.read').query(() => history.people()),
    /** Writes the history of an article or an issue into the library's folder of exports. */
    write: procedureFor('issue.export')
      .input(z.object({ of: z.enum(['article', 'issue']), id: z.string().max(80), format }))
      .mutation(({ input: { of, id, format } }) => history.write({ of, id }, format)),
    /** Writes the log, or what a filter leaves of it. */
    writeLog: procedureFor('audit.read')
      .input(z.object({ filter: auditFilterSchema, format }))
      .mutation(({ input: { filter, format } }) => history.write({ of: 'desk', filter }, format)),
  });
}
