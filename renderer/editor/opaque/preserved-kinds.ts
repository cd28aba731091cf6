/** The kinds that the editor keeps whole without editing them. */
import type { BlockOf, Inline } from '#shared/document/schema.ts';

export type PreservedBlock = BlockOf<'table' | 'opaque'>;
export type PreservedInline = Extract<Inline, { type: 'opaque' }>;
