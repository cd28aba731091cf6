/** Figures that print puts at the head or foot of a page, and the text of that page that they go with. */
import { withFigureRows } from '#shared/document/figures.ts';
import type { Block, FigureBlock } from '#shared/document/schema.ts';
import { figureAnchor } from '../layout/print-figures.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import type { FloatPlace } from '../typst/read-marks.ts';
import type { TypesetIssue } from '../typst/typeset-issue.ts';

export interface PrintedFloat extends Pick<FloatPlace, 'isAtHead'> {
  /** A paragraph of the page where it stands; null where no text stands beside it. */
  beside: Block | null;
}

export type PrintedFloats = ReadonlyMap<Block, PrintedFloat>;

/** Single figures only: those in a row are a table. */
export function printedFloats(
  { sections }: ResolvedIssue,
  { floats = new Map(), places = [] }: Partial<Pick<TypesetIssue, 'floats' | 'places'>>,
): PrintedFloats {
  const found = new Map<FigureBlock, PrintedFloat>();
  let anchors = 0;
  for (const { id, document } of sections.flatMap(({ articles }) => articles)) {
    const ends = new Map(
      places.filter(({ articleId }) => articleId === id).map(({ block, page }) => [block, page]),
    );
    for (const entry of withFigureRows(document.blocks)) {
      if (entry.type !== 'figure' && entry.type !== 'figureRow') continue;
      anchors += 1;
      const place = floats.get(figureAnchor(anchors));
      if (entry.type === 'figureRow' || !place) continue;
      found.set(entry, { isAtHead: place.isAtHead, beside: middleOf(place.page, document.blocks, ends) });
    }
  }
  return found;
}

/**
 * Of the paragraphs that stand on the page as a whole the one in the middle: lines that break otherwise in an office
 * program do not carry it to another page.
 *
 * @param ends pages on which blocks end, by their index
 */
function middleOf(page: number, blocks: readonly Block[], ends: ReadonlyMap<number, number>): Block | null {
  const whole: Block[] = [];
  let before: number | undefined;
  for (const [index, block] of blocks.entries()) {
    const end = ends.get(index);
    if (end === undefined) continue;
    if (block.type === 'paragraph' && before === page && end === page) whole.push(block);
    before = end;
  }
  return whole[Math.floor(whole.length / 2)] ?? null;
}
