import { documentChanges } from '#shared/document/changes.ts';
import type { ArticleDocument } from '#shared/document/schema.ts';
import type { ArticleChanges } from './autosave.ts';

/**
 * What is sent of changes: a long body travels as what changed in it.
 *
 * @param base the body that the desk has; null where that is not known.
 */
export function smallPatch({ document, ...fields }: ArticleChanges, base: ArticleDocument | null) {
  if (!document) return fields;
  return base ? { ...fields, documentChanges: documentChanges(base, document) } : { ...fields, document };
}
