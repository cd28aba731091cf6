/** Figures that print puts at the head or foot of a page, and the text of that page that they go with. */
import { type FigureRow, withFigureRows } from '#shared/document/figures.ts';
import type { Block } from '#shared/document/schema.ts';
import { figureAnchor } from '../layout/print-figures.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import type { FloatPlace } from '../typst/read-marks.ts';
import type { TypesetIssue } from '../typst/typeset-issue.ts';

export interface PrintedFloat extends Pick<FloatPlace, 'isAtHead'> {
  /** A paragraph of the page where it stands; null where no text stands beside it. */
  beside: Block | null;
}

/** By the figure, or the first of those in a row. */
export type PrintedFloats = ReadonlyMap<Block, PrintedFloat>;

/** The figure under which what floats is found; null for what is none. */
export function floatKey(entry: Block | FigureRow): Block | null {
  if (entry.type === 'figure') return entry;
  return entry.type === 'figureRow' ? (entry.figures[0] ?? null) : null;
}

export function printedFloats(
  { sections }: ResolvedIssue,
  { floats = new Map(), places = [] }: Partial<Pick<TypesetIssue, 'floats' | 'places'>>,
): PrintedFloats {
  const found = new Map<Block, PrintedFloat>();
  let anchors = 0;
  for (const { id, document } of sections.flatMap(({ articles }) => articles)) {
    const ends = new Map(
      places.filter(({ articleId }) => articleId === id).map(({ block, page }) => [block, page]),
    );
    for (const entry of withFigureRows(document.blocks)) {
      const key = floatKey(entry);
      if (!key) continue;
      anchors += 1;
      const place = floats.get(figureAnchor(anchors));
      if (place)
        found.set(key, { isAtHead: place.isAtHead, beside: middleOf(place.page, document.blocks, ends) });
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
