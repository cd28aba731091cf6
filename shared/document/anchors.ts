/**
 * The anchors of comment threads in a document.
 *
 * Normal form: a thread has one start and one end, in the same part (the body, or one footnote), tight around
 * content: the start stands right before, the end right after a piece of text, a link, a footnote mark or an
 * unknown inline. Where several stand at one place, ends come before starts, each in the order of their ids.
 */
import { appendInline } from './inline-runs.ts';
import type { ArticleDocument, Block, Inline, ListBlock } from './schema.ts';
import { inlineContents } from './walk.ts';

/**
 * `whole`: one pair for each thread, as stored. `each`: a pair in every run of content that the thread reaches
 * into, so that a run can be understood by itself.
 */
export type AnchorForm = 'whole' | 'each';

type Contents = readonly (readonly Inline[])[];

/** The document with its anchors in the form. Pairs that are broken or hold nothing are left out. */
export function settleAnchors(document: ArticleDocument, form: AnchorForm): ArticleDocument {
  const taken = new Set<string>();
  const blocks = settleBlocks(document.blocks, form, taken);
  const footnotes = Object.entries(document.footnotes);
  const settledNotes = footnotes.map(([id, note]) => {
    const paragraphs = hasAnchors(note.paragraphs) ? settle(note.paragraphs, form, taken) : note.paragraphs;
    return [id, paragraphs === note.paragraphs ? note : { ...note, paragraphs }] as const;
  });
  return {
    ...document,
    blocks,
    footnotes: settledNotes.some(([, note], place) => note !== footnotes[place]?.[1])
      ? Object.fromEntries(settledNotes)
      : document.footnotes,
  };
}

/** Ids of the threads that have anchors in the document, in reading order of their starts. */
export function anchoredThreads(document: ArticleDocument): string[] {
  const contents = [
    ...document.blocks.flatMap((block) => [...inlineContents(block)]),
    ...Object.values(document.footnotes).flatMap((note) => note.paragraphs),
  ];
  return [...new Set(contents.flat().flatMap((inline) => (isAnchor(inline) ? inline.threadId : [])))];
}

/**
 * The document as if nobody had ever commented on it: also runs that an anchor parted once, and text that it
 * brought into NFC, are what they would be without.
 */
export function withoutAnchors(document: ArticleDocument): ArticleDocument {
  const bare = (content: readonly Inline[]) => joined(content.filter((inline) => !isAnchor(inline)));
  return {
    ...document,
    blocks: document.blocks.map((block) => mapContents(block, bare)),
    footnotes: Object.fromEntries(
      Object.entries(document.footnotes).map(([id, note]) => [
        id,
        { ...note, paragraphs: note.paragraphs.map(bare) },
      ]),
    ),
  };
}

type Anchor = Extract<Inline, { type: 'commentAnchor' }>;

function isAnchor(inline: Inline): inline is Anchor {
  return inline.type === 'commentAnchor';
}

/** What a thread can be about; a line break alone is nothing. */
function isMember(inline: Inline): boolean {
  if (inline.type === 'link') return inline.content.some(isMember);
  return !isAnchor(inline) && inline.type !== 'lineBreak';
}

function hasAnchors(contents: Contents): boolean {
  return contents.some((content) => content.some(isAnchor));
}

const known = new WeakMap<Block, boolean>();

function blockHasAnchors(block: Block): boolean {
  let has = known.get(block);
  if (has === undefined) {
    has = hasAnchors([...inlineContents(block)]);
    known.set(block, has);
  }
  return has;
}

/** What a block became last: one that becomes the same again is the same object. */
const settled = { whole: new WeakMap<Block, Block>(), each: new WeakMap<Block, Block>() };

function settleBlocks(blocks: readonly Block[], form: AnchorForm, taken: Set<string>): Block[] {
  if (!blocks.some(blockHasAnchors)) return [...blocks];
  const contents = settle(
    blocks.flatMap((block) => [...inlineContents(block)]),
    form,
    taken,
  );
  let place = 0;
  return blocks.map((block) => {
    const size = [...inlineContents(block)].length;
    const mine = contents.slice(place, place + size);
    place += size;
    if (!blockHasAnchors(block) && !hasAnchors(mine)) return block;
    let next = 0;
    const result = mapContents(block, (content) => mine[next++] ?? [...content]);
    const last = settled[form].get(block);
    if (last !== undefined && JSON.stringify(last) === JSON.stringify(result)) return last;
    settled[form].set(block, result);
    return result;
  });
}

/** First and last member of each whole pair, as numbers of inlines counted through all contents. */
function membersOf(contents: Contents): Map<string, { first: number; last: number }> {
  const starts = new Map<string, number>();
  const ends = new Map<string, number>();
  const members: number[] = [];
  let at = 0;
  for (const inline of contents.flat()) {
    if (isMember(inline)) members.push(at);
    else if (isAnchor(inline) && inline.edge === 'end') ends.set(inline.threadId, at);
    else if (isAnchor(inline) && !starts.has(inline.threadId)) starts.set(inline.threadId, at);
    at += 1;
  }
  const found = new Map<string, { first: number; last: number }>();
  for (const [id, start] of starts) {
    const end = ends.get(id) ?? -1;
    const first = members.find((member) => member > start);
    const last = members.findLast((member) => member < end);
    if (first !== undefined && last !== undefined && first <= last) found.set(id, { first, last });
  }
  return found;
}

/** @param taken threads that stand in an earlier part: they stand nowhere else. Those of this part are added. */
function settle(contents: Contents, form: AnchorForm, taken: Set<string>): Inline[][] {
  const threads = [...membersOf(contents)]
    .filter(([id]) => !taken.has(id))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [id] of threads) taken.add(id);
  let at = 0;
  return contents.map((content) => {
    const numbers = content.map((_, index) => at + index);
    at += content.length;
    const members = numbers.filter((_, index) => isMember(content[index] as Inline));
    const edges = threads.map(([threadId, { first, last }]) => {
      const reached = members.filter((member) => member >= first && member <= last);
      const start = reached[0];
      const end = reached.at(-1);
      return {
        threadId,
        start: form === 'each' || start === first ? start : undefined,
        end: form === 'each' || end === last ? end : undefined,
      };
    });
    const anchors = (edge: Anchor['edge'], number: number | undefined): Anchor[] =>
      edges.flatMap(({ threadId, ...places }) =>
        places[edge] === number ? { type: 'commentAnchor', threadId, edge } : [],
      );
    return joined(
      content.flatMap((inline, index) =>
        isAnchor(inline)
          ? []
          : [...anchors('start', numbers[index]), inline, ...anchors('end', numbers[index])],
      ),
    );
  });
}

/** Runs of text and links that only an anchor parted are one again. */
function joined(content: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const next of content) appendInline(result, next);
  return result.map((inline) =>
    inline.type === 'text' ? { ...inline, text: inline.text.normalize('NFC') } : inline,
  );
}

/** The block with each run of inline content, in reading order, replaced by what `change` makes of it. */
export function mapContents(block: Block, change: (content: readonly Inline[]) => Inline[]): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'question':
    case 'answer':
      return { ...block, content: change(block.content) };
    case 'list':
      return mapList(block, change);
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(change) })),
        })),
      };
    default:
      return block;
  }
}

function mapList(list: ListBlock, change: (content: readonly Inline[]) => Inline[]): ListBlock {
  return {
    ...list,
    items: list.items.map((item) => {
      const content = change(item.content);
      return item.children
        ? { ...item, content, children: mapList(item.children, change) }
        : { ...item, content };
    }),
  };
}
