import { z } from 'zod';
import { daysBetween } from '#shared/calendar/days.ts';
import { issueDetailsSchema } from '#shared/model/issue.ts';
import { scheduleSchema } from '#shared/model/schedule.ts';
import { isIsoDate } from '#shared/vietnamese/dates.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { CalendarService } from './calendar.service.ts';

const day = z.string().refine(isIsoDate);
const ofPublication = z.object({ publicationId: z.string() });
/** No window shows more at once. */
const MOST_DAYS = 800;

export function calendarRouter(calendar: CalendarService) {
  return router({
    /** Issues, made and planned, whose day or deadline lies in the span. */
    between: procedureFor('read')
      .input(
        z
          .object({ from: day, to: day })
          .refine(({ from, to }) => from <= to && daysBetween(from, to) <= MOST_DAYS),
      )
      .query(({ input }) => calendar.between(input.from, input.to)),
    /** Number and date of the next issue of each publication. */
    suggestions: procedureFor('read').query(() => calendar.suggestions()),
    schedule: procedureFor('read')
      .input(ofPublication)
      .query(({ input }) => calendar.schedule(input.publicationId)),
    /** Gives back what was set before; null where nothing was. */
    setSchedule: procedureFor('publication.write')
      .input(ofPublication.extend({ schedule: scheduleSchema.nullable() }))
      .mutation(({ input }) => calendar.setSchedule(input.publicationId, input.schedule)),
    /** The next issue made from the last. */
    make: procedureFor('issue.compose')
      .input(ofPublication.extend({ details: issueDetailsSchema }))
      .mutation(({ input }) => calendar.make(input.publicationId, input.details)),
  });
}
