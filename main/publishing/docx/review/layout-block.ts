/** Empty blocks that are laid out as a unit of text was. */
import type { Block, ListBlock } from '#shared/document/schema.ts';
import type { Layout } from '#shared/document/suggestions/units.ts';

/** A block whose last paragraph has the layout. */
export function blockOfLayout(layout: Layout): Block {
  if (layout.type !== 'item') return { ...layout, content: [] };
  const { ordered, numbering, depth } = layout;
  const kind = { type: 'list' as const, ordered, ...(numbering !== undefined && { numbering }) };
  let list: ListBlock = { ...kind, items: [{ content: [] }] };
  for (let level = 0; level < depth; level += 1) list = { ...kind, items: [{ content: [], children: list }] };
  return list;
}
