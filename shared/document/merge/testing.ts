/** fast-check arbitraries of the tests: a document and what somebody made of it. */
import fc from 'fast-check';
import type { ArticleContent } from '../../model/article.ts';
import { settleAnchors } from '../anchors.ts';
import { documentOf, figureBlock, textInline } from '../build.ts';
import { appendInline } from '../inline-runs.ts';
import { parseDocument, serialiseDocument } from '../parse.ts';
import type { ArticleDocument, Block, Inline, ListItem } from '../schema.ts';

export function articleOf(document: ArticleDocument, fields: Partial<ArticleContent> = {}): ArticleContent {
  return {
    kind: 'news',
    title: 'Một cửa ở phường Bến Sông',
    kicker: '',
    lead: '',
    byline: 'Minh Anh',
    via: '',
    attribution: '',
    ...fields,
    document,
  };
}

const word = fc.constantFrom(
  ...'Sở Nội vụ thành phố Triều Giang tiếp nhận hồ sơ trực tuyến 1.325 93,02% 76/NQ-CP một cửa Ủy ban phường'.split(
    ' ',
  ),
);
const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((all) => all.join(' '));
const content: fc.Arbitrary<Inline[]> = fc.oneof(
  { weight: 4, arbitrary: sentence.map((text) => textInline(text)) },
  { weight: 1, arbitrary: sentence.map((text) => textInline(text, ['bold'])) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(sentence, fc.constantFrom('n1', 'n2'))
      .map(([text, footnoteId]): Inline[] => [
        ...textInline(text),
        { type: 'footnoteReference', footnoteId },
      ]),
  },
);
const items = fc
  .array(content, { minLength: 1, maxLength: 3 })
  .map((all) => all.map((one): ListItem => ({ content: one })));

export const arbitraryBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: content.map((all): Block => ({ type: 'paragraph', content: all })) },
  { weight: 1, arbitrary: content.map((all): Block => ({ type: 'heading', level: 2, content: all })) },
  {
    weight: 2,
    arbitrary: fc.tuple(items, fc.boolean(), fc.boolean()).map(([all, ordered, isNested]): Block => {
      const [first, ...rest] = all;
      const nested =
        isNested && first && rest[0]
          ? [{ ...first, children: { type: 'list' as const, ordered: !ordered, items: rest } }]
          : all;
      return { type: 'list', ordered, items: nested };
    }),
  },
  { weight: 1, arbitrary: sentence.map((caption) => figureBlock({ pictureId: 'p1', caption })) },
  {
    weight: 1,
    arbitrary: fc.tuple(content, sentence).map(
      ([cell, caption]): Block => ({
        type: 'table',
        headerRows: 0,
        rows: [{ cells: [{ paragraphs: [cell] }, { paragraphs: [textInline('Hồ sơ')] }] }],
        caption,
      }),
    ),
  },
  { weight: 1, arbitrary: sentence.map((name): Block => ({ type: 'signature', lines: ['TM.'], name })) },
  { weight: 1, arbitrary: fc.constant<Block>({ type: 'opaque', original: { type: 'hologram' } }) },
);

const notes = fc.tuple(sentence, sentence);

export const arbitraryDocument: fc.Arbitrary<ArticleDocument> = fc
  .tuple(fc.array(arbitraryBlock, { maxLength: 7 }), notes)
  .map(([blocks, [one, other]]) => documentOf(blocks, { n1: [textInline(one)], n2: [textInline(other)] }));

type Edit = (blocks: readonly Block[]) => Block[];
const place = fc.nat(20);

/** The block with another word put before its text; what has no text of its own is as it was. */
function rewritten(block: Block, text: string): Block {
  if (block.type === 'figure' || block.type === 'table') return { ...block, caption: text };
  if ('content' in block) {
    const content: Inline[] = textInline(text);
    for (const inline of block.content) appendInline(content, inline);
    return { ...block, content };
  }
  return block;
}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, arbitraryBlock).map(
    ([at, block]): Edit =>
      (all) =>
        all.toSpliced(at % (all.length + 1), 0, block),
  ),
  place.map(
    (at): Edit =>
      (all) =>
        all.toSpliced(at % Math.max(1, all.length), 1),
  ),
  fc.tuple(place, sentence).map(
    ([at, text]): Edit =>
      (all) =>
        all.map((block, index) => (index === at % all.length ? rewritten(block, `${text} `) : block)),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Edit =>
      (all) => {
        const moved = all[from % Math.max(1, all.length)];
        if (!moved) return [...all];
        const rest = all.filter((block) => block !== moved);
        return rest.toSpliced(to % (rest.length + 1), 0, moved);
      },
  ),
  place.map(
    (at): Edit =>
      (all) =>
        all.flatMap((block, index): Block[] => {
          const [only] = block.type === 'paragraph' ? block.content : [];
          if (index !== at % all.length || block.type !== 'paragraph' || only?.type !== 'text')
            return [block];
          const middle = only.text.indexOf(' ');
          if (middle < 1 || middle === only.text.length - 1) return [block];
          const [left, right] = [only.text.slice(0, middle), only.text.slice(middle + 1)];
          return [
            { ...block, content: [{ ...only, text: left }] },
            { ...block, content: [{ ...only, text: right }, ...block.content.slice(1)] },
          ];
        }),
  ),
  place.map(
    (at): Edit =>
      (all) =>
        all.map(
          (block, index): Block =>
            index === at % all.length && block.type === 'paragraph'
              ? { type: 'heading', level: 3, content: block.content }
              : block,
        ),
  ),
);

/** Adds a comment on the whole of the first text of a document. */
export function commented(document: ArticleDocument, threadId: string): ArticleDocument {
  const at = document.blocks.findIndex((block) => 'content' in block && block.content.length > 0);
  const blocks = document.blocks.map(
    (block, index): Block =>
      index === at && 'content' in block
        ? {
            ...block,
            content: [
              { type: 'commentAnchor', threadId, edge: 'start' },
              ...block.content,
              { type: 'commentAnchor', threadId, edge: 'end' },
            ],
          }
        : block,
  );
  return settled({ ...document, blocks });
}

/** In the form in which documents are stored. */
export const settled = (document: ArticleDocument) =>
  settleAnchors(parseDocument(serialiseDocument(document)), 'whole');

export const arbitraryEdits = fc.array(edit, { maxLength: 4 }).map(
  (edits) =>
    (document: ArticleDocument): ArticleDocument =>
      settled({
        ...document,
        blocks: edits.reduce<Block[]>((blocks, next) => next(blocks), document.blocks),
      }),
);
