import { z } from 'zod';
import { issueDetailsSchema, pageBudgetSchema } from '#shared/model/issue.ts';
import { placementOverrideSchema } from '#shared/model/placement-override.ts';
import { isIsoDate } from '#shared/vietnamese/dates.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { ArticlePool } from './article-pool.ts';
import type { IssuesService } from './issues.service.ts';
import type { PlacementOverridesService } from './placement-overrides.service.ts';

const byId = z.object({ id: z.string() });
const sectionInput = z.object({ id: z.uuid().nullable(), name: z.string().trim().max(200) });
const sectionsInput = z
  .array(sectionInput)
  .min(1)
  .max(60)
  .refine((sections) => {
    const ids = sections.flatMap(({ id }) => id ?? []);
    return new Set(ids).size === ids.length;
  });
const placement = z.object({ sectionId: z.string(), index: z.int().nonnegative() });

interface Composing {
  issues: IssuesService;
  overrides: PlacementOverridesService;
  pool: ArticlePool;
}

export function issuesRouter({ issues, overrides, pool }: Composing) {
  return router({
    list: procedureFor('read')
      .input(z.object({ limit: z.int().min(1).max(500).default(100), offset: z.int().min(0).default(0) }))
      .query(({ input }) => issues.page(input.limit, input.offset)),
    /** What the desk works towards. */
    coming: procedureFor('read')
      .input(z.object({ day: z.string().refine(isIsoDate) }))
      .query(({ input }) => issues.coming(input.day)),
    get: procedureFor('read')
      .input(byId)
      .query(({ input }) => issues.get(input.id)),
    /** The issues in which an article stands. */
    holding: procedureFor('read')
      .input(z.object({ articleId: z.string() }))
      .query(({ input }) => issues.holding(input.articleId)),
    /** Articles that stand in no issue: what can be put into one. */
    unplaced: procedureFor('read').query(() => pool.list()),
    /** How many pictures the articles show that stand in the issue, or could be put into it. */
    pictureCounts: procedureFor('read')
      .input(z.object({ issueId: z.string() }))
      .query(({ input }) => pool.pictureCounts(input.issueId)),
    create: procedureFor('issue.compose')
      .input(z.object({ publicationId: z.string(), details: issueDetailsSchema }))
      .mutation(async ({ input }) => ({ id: await issues.create(input.publicationId, input.details) })),
    updateDetails: procedureFor('issue.compose')
      .input(z.object({ id: z.string(), details: issueDetailsSchema }))
      .mutation(({ input }) => issues.updateDetails(input.id, input.details)),
    /** Names, order and number of the sections; those that are gone must be empty, new ones may bring their id. */
    arrangeSections: procedureFor('issue.compose')
      .input(z.object({ issueId: z.string(), sections: sectionsInput }))
      .mutation(({ input }) => issues.arrangeSections(input.issueId, input.sections)),
    place: procedureFor('issue.compose')
      .input(z.object({ issueId: z.string(), articleId: z.string(), place: placement }))
      .mutation(({ input }) => issues.place(input.issueId, input.articleId, input.place)),
    remove: procedureFor('issue.compose')
      .input(z.object({ issueId: z.string(), articleId: z.string() }))
      .mutation(({ input }) => issues.remove(input.issueId, input.articleId)),
    /** Has an article print otherwise in the issue; null: as it is written. Answers what was there before. */
    override: procedureFor('issue.compose')
      .input(
        z.object({
          issueId: z.string(),
          articleId: z.string(),
          override: placementOverrideSchema.nullable(),
        }),
      )
      .mutation(({ input }) => overrides.set(input.issueId, input.articleId, input.override)),
    setPageBudget: procedureFor('issue.compose')
      .input(z.object({ id: z.string(), pages: pageBudgetSchema }))
      .mutation(({ input }) => issues.setPageBudget(input.id, input.pages)),
    trash: procedureFor('issue.compose')
      .input(byId)
      .mutation(({ input }) => issues.trash(input.id)),
    restore: procedureFor('issue.compose')
      .input(byId)
      .mutation(({ input }) => issues.restore(input.id)),
  });
}
