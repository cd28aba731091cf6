/** Merging any two versions of any document: what holds whatever they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../model/article.ts';
import { anchoredThreads, settleAnchors } from '../anchors.ts';
import { documentOf, figureBlock, textBlock, textInline } from '../build.ts';
import { appendInline } from '../inline-runs.ts';
import { parseDocument, serialiseDocument } from '../parse.ts';
import { blockTexts } from '../plain-text.ts';
import { isSameJson } from '../same.ts';
import type { ArticleDocument, Block, Inline, ListBlock, ListItem } from '../schema.ts';
import { unitsOf } from '../suggestions/units.ts';
import { articleOf } from './article.fixture.ts';
import type { MergeChoice } from './merge.ts';
import { choicesOf, conflictsOf, mergeArticles } from './merge-article.ts';
import { resolveMerge, undecided } from './resolve.ts';
import { sideOf } from './side.ts';

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

const kind = fc.constantFrom<Pick<ListBlock, 'ordered' | 'numbering'>>(
  { ordered: false },
  { ordered: true },
  { ordered: true, numbering: 'letter' },
);

const arbitraryBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: content.map((all): Block => ({ type: 'paragraph', content: all })) },
  { weight: 1, arbitrary: content.map((all): Block => ({ type: 'heading', level: 2, content: all })) },
  {
    weight: 2,
    arbitrary: fc.tuple(items, kind, fc.boolean()).map(([all, list, isNested]): Block => {
      const [first, ...rest] = all;
      const nested =
        isNested && first && rest[0]
          ? [{ ...first, children: { type: 'list' as const, ordered: !list.ordered, items: rest } }]
          : all;
      return { type: 'list', ...list, items: nested };
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

const arbitraryDocument: fc.Arbitrary<ArticleDocument> = fc
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
function commented(document: ArticleDocument, threadId: string): ArticleDocument {
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
const settled = (document: ArticleDocument) =>
  settleAnchors(parseDocument(serialiseDocument(document)), 'whole');

const arbitraryEdits = fc.array(edit, { maxLength: 4 }).map(
  (edits) =>
    (document: ArticleDocument): ArticleDocument =>
      settled({
        ...document,
        blocks: edits.reduce<Block[]>((blocks, next) => next(blocks), document.blocks),
      }),
);

const all = (merge: ReturnType<typeof mergeArticles>, choice: MergeChoice) =>
  Object.fromEntries(conflictsOf(merge).map(({ id }) => [id, choice]));
const merged = (base: ArticleContent, ours: ArticleContent, theirs: ArticleContent) => {
  const merge = mergeArticles(base, ours, theirs);
  return { conflicts: conflictsOf(merge), content: resolveMerge(merge, all(merge, 'ours')) };
};
const reasons = (conflicts: ReturnType<typeof conflictsOf>) =>
  conflicts.map((conflict) => (conflict.about === 'text' ? conflict.stretch.reason : conflict.id));

describe('any two versions', () => {
  const versions = fc
    .tuple(arbitraryDocument, arbitraryEdits, arbitraryEdits)
    .map(([document, mine, other]) => {
      const base = settled(document);
      return { base: articleOf(base), ours: articleOf(mine(base)), theirs: articleOf(other(base)) };
    });
  const check = (
    property: (all: { base: ArticleContent; ours: ArticleContent; theirs: ArticleContent }) => void,
  ) => fc.assert(fc.property(versions, property), { numRuns: 200 });
  /** The paragraphs of a document, each as it is without comments. */
  const textsOf = (article: ArticleContent) =>
    sideOf(article).units.map((unit) =>
      // Where a list begins is no text.
      JSON.stringify(unit, (key, value) => (key === 'list' && value.start === undefined ? undefined : value)),
    );

  it('one that nobody else changed is what comes out', () => {
    check(({ base, ours }) => {
      for (const [left, right] of [
        [ours, base],
        [base, ours],
        [ours, ours],
      ] as const) {
        const { conflicts, content } = merged(base, left, right);
        expect(conflicts).toEqual([]);
        expect(content.document.blocks).toEqual(ours.document.blocks);
      }
    });
  });

  it('are asked about alike from either side', () => {
    check(({ base, ours, theirs }) => {
      const from = conflictsOf(mergeArticles(base, ours, theirs));
      const back = conflictsOf(mergeArticles(base, theirs, ours));
      expect(reasons(back).toSorted()).toEqual(reasons(from).toSorted());
    });
  });

  it('give documents that can be stored, whatever is chosen', () => {
    fc.assert(
      fc.property(
        versions,
        fc.array(fc.constantFrom('ours', 'theirs', 'both')),
        ({ base, ours, theirs }, picks) => {
          const merge = mergeArticles(base, ours, theirs);
          const choices = Object.fromEntries(
            conflictsOf(merge).map((conflict, index) => {
              const offered = choicesOf(conflict);
              return [conflict.id, offered.find((choice) => choice === picks[index]) ?? 'ours'];
            }),
          );
          expect(undecided(merge, choices)).toEqual([]);
          const { document } = resolveMerge(merge, choices);
          expect(isSameJson(parseDocument(serialiseDocument(document)), document)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('lose nothing: what either side wrote is in the result or asked about', () => {
    check(({ base, ours, theirs }) => {
      const merge = mergeArticles(base, ours, theirs);
      const old = new Set(textsOf(base));
      const kept = new Set(
        (['both', 'ours', 'theirs'] as const).flatMap((choice) =>
          textsOf(resolveMerge(merge, all(merge, choice))),
        ),
      );
      const words = (text: string) => JSON.stringify((JSON.parse(text) as { content?: unknown }).content);
      const layout = (text: string) => JSON.stringify((JSON.parse(text) as { layout?: unknown }).layout);
      const oldWords = new Set([...old].map(words));
      const result = [...kept];
      for (const side of [ours, theirs]) {
        for (const text of textsOf(side).filter((one) => !old.has(one))) {
          // Of a paragraph that both changed, one may have written the words and the other said what it is.
          const stands = oldWords.has(words(text))
            ? result.some((one) => layout(one) === layout(text))
            : result.some((one) => words(one) === words(text));
          expect(kept.has(text) || stands).toBe(true);
        }
      }
    });
  });

  it('keep every comment whose text stayed', () => {
    // Paragraphs that have no word in common: it is plain which one became which.
    const distinct = fc
      .integer({ min: 1, max: 6 })
      .map((count) =>
        documentOf(
          Array.from({ length: count }, (_, index) =>
            textBlock(
              'paragraph',
              ['Hồ', 'sơ', 'về', 'đất', 'đai'].map((word) => `${word}${index}`).join(' '),
            ),
          ),
        ),
      );
    const property = fc.property(distinct, arbitraryEdits, (document, edits) => {
      const base = articleOf(document);
      const theirs = { ...base, document: commented(document, 't1') };
      const ours = articleOf(edits(document));
      const { content } = merged(base, ours, theirs);
      const text = (block: Block | undefined) => JSON.stringify(block && blockTexts(block));
      const stayed = ours.document.blocks.filter((block) => text(block) === text(document.blocks[0]));
      fc.pre(stayed.length === 1);
      expect(anchoredThreads(content.document)).toEqual(['t1']);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('without a common version: ours and theirs can both be chosen whole', () => {
    check(({ ours, theirs }) => {
      const merge = mergeArticles(null, ours, theirs);
      const blocks = (choice: MergeChoice) => resolveMerge(merge, all(merge, choice)).document.blocks;
      expect(blocks('ours')).toEqual(ours.document.blocks);
      expect(unitsOf(blocks('theirs'))).toEqual(unitsOf(theirs.document.blocks));
    });
  });
});
