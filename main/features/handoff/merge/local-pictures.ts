/** Pictures of a package under the ids that they have, or will have, in this library. */
import { v5 as uuidOf } from 'uuid';
import { z } from 'zod';
import type { ArticleDocument, Block } from '#shared/document/schema.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import type { CommentPlace } from '#shared/model/comment.ts';
import type { PackageContents, PackagedPicture } from '#shared/model/handoff.ts';
import type { PlacementOverride } from '#shared/model/placement-override.ts';
import type { PicturesService } from '../../pictures/pictures.service.ts';

/** Where ids come from when another picture here has the one of the package. */
const NAMES = '5c9d1f0e-6c0b-4a57-9c1c-2f5b7a1f4f0a';

const figureBefore = z.looseObject({ pictureId: z.string().nullable() }).catchall(z.json());

export class LocalPictures {
  readonly #ids: ReadonlyMap<string, string>;
  /** Pictures of the package whose files this library lacks, under their new ids. */
  readonly missing: readonly PackagedPicture[];

  private constructor(ids: ReadonlyMap<string, string>, missing: readonly PackagedPicture[]) {
    this.#ids = ids;
    this.missing = missing;
  }

  /** @param isCarried whether the package has the file with a hash. */
  static async of(
    { pictures }: Pick<PackageContents, 'pictures'>,
    library: Pick<PicturesService, 'byIds' | 'byHash'>,
    isCarried: (hash: string) => boolean,
  ): Promise<LocalPictures> {
    const taken = await library.byIds(pictures.map(({ id }) => id));
    const ids = new Map<string, string>();
    const missing = new Map<string, PackagedPicture>();
    for (const picture of pictures) {
      const { id, hash } = picture;
      const known = (await library.byHash(hash))?.id ?? missing.get(hash)?.id;
      const free = taken.has(id) ? uuidOf(hash, NAMES) : id;
      ids.set(id, known ?? free);
      if (known === undefined && isCarried(hash)) missing.set(hash, { ...picture, id: free });
    }
    return new LocalPictures(ids, [...missing.values()]);
  }

  in(content: ArticleContent): ArticleContent {
    return { ...content, document: this.inDocument(content.document) };
  }

  inDocument(document: ArticleDocument): ArticleDocument {
    return { ...document, blocks: document.blocks.map((block) => this.#inBlock(block)) };
  }

  inPlace(place: CommentPlace): CommentPlace {
    return place.kind === 'figure' ? { ...place, pictureId: this.#localId(place.pictureId) } : place;
  }

  inOverride({ fields, figures }: PlacementOverride): PlacementOverride {
    const local = Object.entries(figures).map(([id, figure]) => [this.#ids.get(id) ?? id, figure]);
    return { fields, figures: Object.fromEntries(local) };
  }

  #inBlock(block: Block): Block {
    if (block.type !== 'figure') return block;
    const { proposal, ...figure } = { ...block, pictureId: this.#localId(block.pictureId) };
    if (proposal === undefined) return figure;
    const was = figureBefore.safeParse(proposal.changed?.before).data;
    if (!proposal.changed || !was) return { ...figure, proposal };
    // What the figure was before a suggestion names a picture, too.
    const before = { ...was, pictureId: this.#localId(was.pictureId) };
    return { ...figure, proposal: { ...proposal, changed: { ...proposal.changed, before } } };
  }

  #localId(id: string | null): string | null {
    return id === null ? null : (this.#ids.get(id) ?? id);
  }
}
