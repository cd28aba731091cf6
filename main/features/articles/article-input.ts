/** What a window sends of an article. */
import { z } from 'zod';
import type { DocumentChanges } from '#shared/document/changes.ts';
import { parseDocument } from '#shared/document/parse.ts';
import { DOCUMENT_VERSION } from '#shared/document/schema.ts';
import { articleContentSchema } from '#shared/model/article.ts';

/** A document from a renderer goes through the same gate as one from disk. */
export const contentInput = articleContentSchema
  .extend({ document: z.unknown().transform((input) => parseDocument(input)) })
  .partial();

/** Changes of the body pass the same gate: what they put in is read as a document of its own. */
const changesInput = z
  .object({
    baseBlocks: z.int().nonnegative(),
    at: z.int().nonnegative(),
    removed: z.int().nonnegative(),
    inserted: z.array(z.unknown()),
    footnotes: z.unknown().optional(),
    suggestions: z.unknown().optional(),
  })
  .transform(({ inserted, footnotes, suggestions, ...places }): DocumentChanges => {
    const parsed = parseDocument({
      version: DOCUMENT_VERSION,
      blocks: inserted,
      footnotes: footnotes ?? {},
      suggestions: suggestions ?? {},
    });
    return {
      ...places,
      inserted: parsed.blocks,
      ...(footnotes !== undefined && { footnotes: parsed.footnotes }),
      ...(suggestions !== undefined && { suggestions: parsed.suggestions }),
    };
  });

/** Fields to change, the body whole or as what changed in it. */
export const patchInput = contentInput.extend({ documentChanges: changesInput.optional() });
