import { z } from 'zod';
import { pictureAboutSchema, pictureCropSchema, pictureFilterSchema } from '#shared/model/picture.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { PicturesService } from './pictures.service.ts';

const byId = z.object({ id: z.string() });
/** As many as a library has. */
const ids = z.array(z.string()).min(1).max(50_000);

const tagName = z.string().trim().min(1).max(100);

export function picturesRouter(pictures: PicturesService) {
  return router({
    /** Newest first; what is in sight of them is asked for by `rows`. */
    ids: procedureFor('read')
      .input(pictureFilterSchema)
      .query(({ input }) => pictures.ids(input)),
    rows: procedureFor('read')
      .input(z.object({ ids: z.array(z.string()).max(500) }))
      .query(({ input }) => pictures.rows(input.ids)),
    get: procedureFor('read')
      .input(byId)
      .query(({ input }) => pictures.get(input.id)),
    /** Which articles show it. */
    uses: procedureFor('read')
      .input(byId)
      .query(({ input }) => pictures.uses(input.id)),
    similar: procedureFor('read')
      .input(byId)
      .query(({ input }) => pictures.similar(input.id)),
    tags: procedureFor('read').query(() => pictures.tags()),
    updateAbout: procedureFor('library.write')
      .input(byId.extend({ about: pictureAboutSchema }))
      .mutation(({ input }) => pictures.updateAbout(input.id, input.about)),
    /** Gives pictures a tag, or takes it from them; the answer names those that changed. */
    tag: procedureFor('library.write')
      .input(z.object({ ids, name: tagName, isOn: z.boolean() }))
      .mutation(({ input }) => pictures.tag(input.ids, input.name, input.isOn)),
    renameTag: procedureFor('library.write')
      .input(z.object({ from: tagName, to: tagName }))
      .mutation(({ input }) => pictures.renameTag(input.from, input.to)),
    crop: procedureFor('library.write')
      .input(byId.extend({ crop: pictureCropSchema.nullable() }))
      .mutation(({ input }) => pictures.crop(input.id, input.crop)),
    turn: procedureFor('library.write')
      .input(byId.extend({ quarters: z.union([z.literal(1), z.literal(2), z.literal(3)]) }))
      .mutation(({ input }) => pictures.turn(input.id, input.quarters)),
  });
}
