import { z } from 'zod';
import { IMPORT_KINDS } from '#shared/model/importing.ts';
import { LETTER_CHANGE_KINDS, MOST_LISTED } from '#shared/model/letter-changes.ts';
import { sourceDetailsSchema } from '#shared/model/library.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { Uploads } from '../../files/uploads.ts';
import type { JobBoard } from '../../jobs/job-board.ts';
import type { FileToImport } from './import-steps.ts';
import type { ImportsService } from './imports.service.ts';

/** Characters; a book has a million. */
const PASTED = 20_000_000;
const MOST_FILES = 2000;
/** Single places that one may refuse in a file: more than are ever listed. */
const MOST_REFUSED = LETTER_CHANGE_KINDS.length * MOST_LISTED;

const uploadId = z.string().max(100);
const placeId = z.string().max(100);
/** What was refused of each upload that was decided about; [] accepts every change of its letters. */
const refused = z.record(uploadId, z.array(placeId).max(MOST_REFUSED));
const start = z.object({
  uploadIds: z.array(uploadId).min(1).max(MOST_FILES),
  as: z.enum(IMPORT_KINDS),
  refused: refused.optional(),
});

export function importsRouter(imports: ImportsService, uploads: Uploads, jobs: JobBoard) {
  return router({
    /**
     * Starts importing uploaded files; the job's result is `ImportedFile[]`. Files about whose letters somebody has
     * to decide first are not stored: they wait until they are started with `refused`, or given up.
     */
    start: procedureFor('import')
      .input(start)
      .mutation(({ input }) => {
        const decided = new Map(Object.entries(input.refused ?? {}));
        const files = input.uploadIds.map((uploadId): FileToImport => {
          const { path, name } = uploads.get(uploadId);
          const refused = decided.get(uploadId);
          return { path, name, ...(refused ? { refused } : { askFor: { uploadId } }) };
        });
        const jobId = jobs.start(async (controls) => {
          const waiting = new Set<string>();
          try {
            const reports = await imports.importFiles(files, input.as, controls);
            for (const { undecided } of reports) if (undecided) waiting.add(undecided.uploadId);
            return reports;
          } finally {
            for (const id of input.uploadIds) if (!waiting.has(id)) await uploads.discard(id);
          }
        });
        return { jobId };
      }),
    /**
     * More places at which the letters of an upload that waits would be changed, after those that are known. It
     * changes nothing, but what is known is too long for the address of a query.
     */
    letterPlaces: procedureFor('import')
      .input(
        z.object({
          uploadId,
          kind: z.enum(LETTER_CHANGE_KINDS),
          known: z.array(placeId).max(MOST_LISTED),
        }),
      )
      .mutation(({ input }) => imports.letterPlaces(uploads.get(input.uploadId), input.kind, input.known)),
    /** Drops uploads that wait for a decision. */
    giveUp: procedureFor('import')
      .input(z.object({ uploadIds: z.array(uploadId).max(MOST_FILES) }))
      .mutation(async ({ input }) => {
        for (const id of input.uploadIds) await uploads.discard(id);
      }),
    /** Adds a source from pasted or typed text. */
    addSource: procedureFor('import')
      .input(
        z.object({
          text: z.string().max(PASTED),
          html: z.string().max(PASTED),
          details: sourceDetailsSchema.extend({ title: z.string().trim().max(1000) }),
        }),
      )
      .mutation(({ input }) => imports.addSource(input)),
  });
}
