/** fast-check arbitraries: documents in normal form, with every kind of block and inline. */
import fc from 'fast-check';
import { settleAnchors } from '#shared/document/anchors.ts';
import {
  ALIGNMENTS,
  type ArticleDocument,
  type Block,
  DOCUMENT_VERSION,
  FIGURE_WIDTHS,
  type Inline,
  type ListBlock,
  type ListItem,
  MARKS,
  NUMBERINGS,
  type TextInline,
} from '#shared/document/schema.ts';
import { inlineContents } from '#shared/document/walk.ts';
import { arbitraryTable } from './arbitrary-table.ts';

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom('Ủy ban', ' nhân dân', 'Ế Ộ Ữ', '\t', '  ', 'a\tb'),
  )
  .map((text) => text.normalize('NFC'));
const id = fc.stringMatching(/^[a-z0-9]{1,6}$/);
const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const line = fc.string({ unit: 'grapheme', maxLength: 20 });
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)));

const text: fc.Arbitrary<TextInline> = fc
  .tuple(words, fc.subarray([...MARKS]))
  .map(([value, marks]) =>
    marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value },
  );
const lineBreak = fc.constant({ type: 'lineBreak' } as const);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 1, arbitrary: lineBreak },
  {
    weight: 1,
    arbitrary: fc
      .record({
        type: fc.constant('link' as const),
        href: fc.oneof(fc.webUrl(), fc.constantFrom('mailto:tin@vi.du', 'javascript:1', '/tin')),
        content: fc.array(fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: lineBreak }), {
          minLength: 1,
          maxLength: 3,
        }),
      })
      .map((link) => ({ ...link, content: joined(link.content) })),
  },
  fc.record({ type: fc.constant('footnoteReference' as const), footnoteId: id }),
  fc.record({ type: fc.constant('opaque' as const), original: json }),
);

/** Normal form: neighbouring runs with equal marks are one run, neighbouring links to one address one link. */
function joined<T extends Inline>(content: T[]): T[] {
  const result: T[] = [];
  for (const next of content) {
    const last = result.at(-1);
    const one = last === undefined ? null : joint(last, next);
    if (one === null) result.push(next);
    else result[result.length - 1] = one as T;
  }
  return result;
}

function joint(last: Inline, next: Inline): Inline | null {
  if (last.type === 'text' && next.type === 'text' && String(last.marks) === String(next.marks)) {
    return { ...last, text: (last.text + next.text).normalize('NFC') };
  }
  if (last.type === 'link' && next.type === 'link' && last.href === next.href) {
    return { ...last, content: joined([...last.content, ...next.content]) };
  }
  return null;
}

const content = fc.array(inline, { maxLength: 6 }).map(joined);
const paragraphs = fc.array(content, { minLength: 1, maxLength: 2 });

const anyList: fc.Arbitrary<ListBlock> = fc.letrec<{ list: ListBlock }>((tie) => ({
  list: fc
    .record(
      {
        type: fc.constant('list' as const),
        ordered: fc.boolean(),
        numbering: fc.constantFrom(...NUMBERINGS),
        outer: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 2 }),
        start: fc.integer({ min: 2, max: 50 }),
        items: fc.array(fc.record({ content, children: tie('list') }, { requiredKeys: ['content'] }), {
          minLength: 1,
          maxLength: 3,
        }),
      },
      { requiredKeys: ['type', 'ordered', 'items'] },
    )
    // Bullets have no number; 1 is what an absent start says already.
    .map(({ start, numbering, outer, ...rest }) => ({
      ...rest,
      ...(rest.ordered && start !== undefined && { start }),
      ...(rest.ordered && numbering !== undefined && { numbering }),
      ...(rest.ordered && numbering === 'outline' && outer !== undefined && { outer }),
    })),
})).list;
const list = anyList.map((outermost) => ({ ...outermost, items: outermost.items.map(withoutOuterBelow) }));

/** Only an outermost list has numbers above that are not those of items. */
function withoutOuterBelow({ children, ...item }: ListItem): ListItem {
  if (!children) return item;
  const { outer: _, ...below } = children;
  return { ...item, children: { ...below, items: below.items.map(withoutOuterBelow) } };
}

const withContent = fc.oneof(
  fc.record(
    { type: fc.constant('paragraph' as const), align: fc.constantFrom(...ALIGNMENTS), content },
    { requiredKeys: ['type', 'content'] },
  ),
  fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3), content }),
  fc.record({ type: fc.constantFrom('quote' as const, 'question' as const, 'answer' as const), content }),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: withContent },
  { weight: 3, arbitrary: list },
  fc.record(
    {
      type: fc.constant('figure' as const),
      pictureId: fc.option(id),
      width: fc.constantFrom(...FIGURE_WIDTHS),
      crop: fc.record({ x: share, y: share, width: share, height: share }),
      beside: fc.constant(true as const),
      caption: line,
      credit: line,
      alternativeText: line,
    },
    { requiredKeys: ['type', 'pictureId', 'width', 'caption', 'credit', 'alternativeText'] },
  ),
  fc.constant({ type: 'divider' } as const),
  arbitraryTable(paragraphs),
  fc.record({ type: fc.constant('recipients' as const), items: fc.array(line, { maxLength: 3 }) }),
  fc.record({
    type: fc.constant('signature' as const),
    lines: fc.array(line, { maxLength: 2 }),
    name: line,
  }),
  fc.record({ type: fc.constant('opaque' as const), original: json }),
) as fc.Arbitrary<Block>;

/** Normal form: one empty paragraph alone is what an empty document shows, so it is the empty document. */
function isBlankParagraph(blocks: Block[]): boolean {
  const [only] = blocks;
  return (
    blocks.length === 1 && only?.type === 'paragraph' && only.content.length === 0 && only.align === undefined
  );
}

/** A thread about the pieces `from` to `to` of a part, counted round. Part 0 is the body, others are notes. */
const thread = fc.record({ id, part: fc.nat(2), from: fc.nat(40), to: fc.nat(40) });

/** Puts anchors around stretches of the document; in normal form. */
function commented(
  document: ArticleDocument,
  threads: { id: string; part: number; from: number; to: number }[],
) {
  const copy = structuredClone(document);
  const parts = [
    copy.blocks.flatMap((one) => [...inlineContents(one)]),
    ...Object.values(copy.footnotes).map((note) => note.paragraphs),
  ];
  for (const { id, part, from, to } of threads) {
    const places = (parts[part % parts.length] ?? []).flatMap((content) =>
      content.flatMap((piece) => (piece.type === 'commentAnchor' ? [] : [{ content, piece }])),
    );
    const [first, last] = [from % places.length, to % places.length].sort((one, other) => one - other);
    const start = places[first ?? 0];
    const end = places[last ?? 0];
    if (start === undefined || end === undefined) continue;
    end.content.splice(end.content.indexOf(end.piece) + 1, 0, {
      type: 'commentAnchor',
      threadId: id,
      edge: 'end',
    });
    start.content.splice(start.content.indexOf(start.piece), 0, {
      type: 'commentAnchor',
      threadId: id,
      edge: 'start',
    });
  }
  return settleAnchors(copy, 'whole');
}

const plainDocument = fc.record({
  version: fc.constant(DOCUMENT_VERSION),
  blocks: fc.array(block, { maxLength: 6 }).map((blocks) => (isBlankParagraph(blocks) ? [] : blocks)),
  footnotes: fc.dictionary(id, fc.record({ paragraphs }), { maxKeys: 2, noNullPrototype: true }),
  suggestions: fc.constant({}),
}) as fc.Arbitrary<ArticleDocument>;

export const articleDocument: fc.Arbitrary<ArticleDocument> = fc
  .tuple(plainDocument, fc.uniqueArray(thread, { selector: (one) => one.id, maxLength: 4 }))
  .map(([document, threads]) => commented(document, threads));
