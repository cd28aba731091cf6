import type { ArticleDocument } from '#shared/document/schema.ts';
import { figuresOf } from '#shared/document/walk.ts';

/** Ids of the pictures a document shows, or would show again if a suggestion were refused. */
export function pictureIdsIn(document: ArticleDocument): string[] {
  return figuresOf(document).flatMap(({ pictureId, proposal }) => {
    const before = proposal?.changed?.before;
    const former = before && typeof before === 'object' && 'pictureId' in before ? before.pictureId : null;
    return [pictureId, former].filter((id) => typeof id === 'string');
  });
}
