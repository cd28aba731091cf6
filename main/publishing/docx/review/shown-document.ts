/** An article's text as a reviewer's copy shows it: what is suggested stands beside what is in force. */
import { settleAnchors } from '#shared/document/anchors.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import {
  type ArticleDocument,
  type Block,
  type BlockProposal,
  blockSchema,
  type FigureBlock,
  type Inline,
} from '#shared/document/schema.ts';
import type { CommentThread } from '#shared/model/comment.ts';

export interface ShownDocument {
  document: ArticleDocument;
  /** Threads about a whole block of it: a figure, or text that is not there as it was. */
  blockThreads: ReadonlyMap<Block, CommentThread[]>;
}

/**
 * The stored document made ready to be written: comments on passages have their two anchors in the text, and a
 * figure or table that would change stands there twice, as it was and as it would be.
 */
export function shownDocument(stored: ArticleDocument, threads: readonly CommentThread[]): ShownDocument {
  const blockThreads = new Map<Block, CommentThread[]>();
  const blocks = settleAnchors(stored, 'whole').blocks.flatMap((block, index) => {
    const about = threads.filter(
      ({ place }) => (place.kind === 'passage' || place.kind === 'figure') && place.block === index,
    );
    let anchored = block;
    const whole = about.filter((thread) => {
      const next = thread.place.kind === 'passage' ? withPassage(anchored, thread) : null;
      if (next) anchored = next;
      return next === null;
    });
    const shown = bothWays(anchored);
    const last = shown.at(-1);
    if (last && whole.length > 0) blockThreads.set(last, whole);
    return shown;
  });
  const document = settleAnchors({ ...stored, blocks: standingAlone(blocks, blockThreads) }, 'whole');
  return { document, blockThreads: moved(blockThreads, blocks, document.blocks) };
}

/** The block with anchors around the first place of the thread's quote; null where it is not there. */
function withPassage(block: Block, { id, quote }: CommentThread): Block | null {
  if (!('content' in block) || quote === '') return null;
  const from = inlineText(block.content).indexOf(quote);
  if (from < 0) return null;
  const content: Inline[] = [];
  let at = 0;
  const anchor = (edge: 'start' | 'end') => content.push({ type: 'commentAnchor', threadId: id, edge });
  for (const inline of block.content) {
    const length = inlineText([inline]).length;
    const edges = [from, from + quote.length].filter((edge) => edge > at && edge < at + length);
    const cuts = inline.type === 'text' ? [0, ...edges.map((edge) => edge - at), length] : [0, length];
    for (const [index, cut] of cuts.slice(0, -1).entries()) {
      if (at + cut === from && length > 0) anchor('start');
      const piece = cuts[index + 1] ?? length;
      const part: Inline =
        inline.type === 'text' ? { ...inline, text: inline.text.slice(cut, piece) } : inline;
      content.push(part);
      if (at + piece === from + quote.length && length > 0) anchor('end');
    }
    at += length;
  }
  return { ...block, content };
}

/** A block that is no text and would change, as it was (to be taken out) and as it would be (to be put in). */
function bothWays(block: Block): Block[] {
  if (block.type === 'opaque' || block.type === 'list' || 'content' in block) return [block];
  const { proposal, ...now } = block;
  const changed = proposal?.changed;
  if (!changed) return [block];
  const before = blockSchema.safeParse(changed.before).data;
  const going: BlockProposal = {
    ...(proposal.inserted !== undefined && { inserted: proposal.inserted }),
    deleted: changed.id,
  };
  const coming: BlockProposal = {
    inserted: proposal.inserted ?? changed.id,
    ...(proposal.deleted !== undefined && { deleted: proposal.deleted }),
  };
  const was = before && before.type === now.type ? [{ ...before, proposal: going } as Block] : [];
  return [...was, { ...now, proposal: coming } as Block];
}

/** Figures with something to say about them leave their row: a row is one table, which cannot show it. */
function standingAlone(blocks: readonly Block[], threads: ReadonlyMap<Block, unknown>): Block[] {
  const isSpokenOf = (block: Block | undefined): boolean =>
    block?.type === 'figure' && (block.proposal !== undefined || threads.has(block));
  return blocks.map((block, index) => {
    if (block.type !== 'figure' || !block.beside) return block;
    if (!isSpokenOf(block) && !isSpokenOf(blocks[index - 1])) return block;
    const { beside: _, ...alone } = block;
    return alone satisfies FigureBlock;
  });
}

/** The same threads by the blocks that stand in the place of theirs. */
function moved(
  threads: ReadonlyMap<Block, CommentThread[]>,
  from: readonly Block[],
  to: readonly Block[],
): Map<Block, CommentThread[]> {
  const result = new Map<Block, CommentThread[]>();
  for (const [index, block] of from.entries()) {
    const [about, now] = [threads.get(block), to[index]];
    if (about && now) result.set(now, about);
  }
  return result;
}
