import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, textInline } from '../build.ts';
import { parseDocument, serialiseDocument } from '../parse.ts';
import { ALIGNMENTS, type ArticleDocument, type Block, MARKS, NUMBERINGS } from '../schema.ts';
import {
  acceptSuggestions,
  currentDocument,
  currentOrigins,
  decideBlocks,
  refuseSuggestions,
  withoutLoneBlank,
} from './decide.ts';
import { suggestionIdsOf } from './ids.ts';
import { type Token, tokensOf, unitsOfTokens } from './tokens.ts';
import { trackBlocks } from './track.ts';
import { blocksOf, type Layout, unitsOf } from './units.ts';

const marks = fc.subarray([...MARKS].slice(0, 2));
const char = fc.record({
  kind: fc.constant('char' as const),
  text: fc.constantFrom('a', 'á', ' ', 'n', 'h', '😀'),
  marks,
  href: fc.constantFrom(undefined, undefined, undefined, 'https://vi.du'),
  proposal: fc.constant(undefined),
});
const layout: fc.Arbitrary<Layout> = fc.oneof(
  fc.record(
    { type: fc.constant('paragraph' as const), align: fc.constantFrom(...ALIGNMENTS) },
    { requiredKeys: ['type'] },
  ),
  fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(1 as const, 2 as const) }),
  fc.constant({ type: 'quote' as const }),
  fc.record(
    {
      type: fc.constant('item' as const),
      ordered: fc.boolean(),
      numbering: fc.constantFrom(...NUMBERINGS),
      depth: fc.nat(2),
      list: fc.record(
        {
          start: fc.integer({ min: 2, max: 5 }),
          outer: fc.array(fc.constantFrom(2, 4), { minLength: 1, maxLength: 1 }),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['type', 'ordered', 'depth'] },
  ),
);
const end = fc.record({ kind: fc.constant('end' as const), layout, proposal: fc.constant(undefined) });
const figure = fc.constantFrom('Cầu', 'Chợ').map((caption) => figureBlock({ caption }));
const whole = fc
  .oneof(figure, fc.constant<Block>({ type: 'divider' }))
  .map((block) => ({ kind: 'whole', block }) as Token);
const token: fc.Arbitrary<Token> = fc.oneof(
  { weight: 8, arbitrary: char },
  { weight: 1, arbitrary: fc.constant<Token>({ kind: 'break', href: undefined, proposal: undefined }) },
  { weight: 1, arbitrary: fc.constant<Token>({ kind: 'note', footnoteId: 'n', proposal: undefined }) },
  { weight: 3, arbitrary: end },
  { weight: 1, arbitrary: whole },
);
const tokens = fc.array(token, { maxLength: 10 });

/** A run of tokens as whole blocks; loose text gets a paragraph. */
function blocksOfTokens(run: readonly Token[]): Block[] {
  const blocks = blocksOf(unitsOfTokens(run));
  // Once more: the first making has put stray items where they fit.
  return blocksOf(unitsOf(blocks));
}

const someBlocks: fc.Arbitrary<Block[]> = tokens.map(blocksOfTokens);

interface RandomEdit {
  at: number;
  length: number;
  written: Token[];
  layout: Layout | null;
  isBold: boolean;
  caption: string | null;
}

const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.nat(30),
  length: fc.nat(6),
  written: fc.oneof(fc.constant<Token[]>([]), tokens),
  layout: fc.option(layout),
  isBold: fc.boolean(),
  caption: fc.option(fc.constantFrom('Bến', 'Sông')),
});

/** What a plain editor makes of blocks: a stretch replaced, one beside it given another look. */
function edited(blocks: readonly Block[], edit: RandomEdit): Block[] {
  const all = tokensOf(unitsOf(blocks));
  const from = Math.min(edit.at, all.length);
  const looked = all.map((one, place): Token => {
    if (place < from + edit.length || place > from + edit.length + 4) return one;
    if (one.kind === 'end' && edit.layout) return { ...one, layout: edit.layout };
    if (one.kind === 'char' && edit.isBold) return { ...one, marks: ['bold'] };
    if (one.kind === 'whole' && one.block.type === 'figure' && edit.caption !== null) {
      return { kind: 'whole', block: { ...one.block, caption: edit.caption } };
    }
    return one;
  });
  return blocksOfTokens([...looked.slice(0, from), ...edit.written, ...looked.slice(from + edit.length)]);
}

const AUTHORS = ['lan', 'minh'] as const;
type Author = (typeof AUTHORS)[number];

/** The blocks with the edit suggested by an author; ids are "<author> <turn>". */
function suggested(blocks: Block[], edit: RandomEdit, author: Author, turn: number): Block[] {
  return trackBlocks(blocks, edited(blocks, edit), {
    caret: null,
    isForward: false,
    going: null,
    fresh: `${author} ${turn}`,
    isMine: (id) => id?.startsWith(author) ?? false,
  }).content;
}

const suggestion = { authorId: 'lan', author: 'Lan', at: '2026-11-22T07:00:00.000Z' };

/** Blocks as a document that names all the suggestions of `suggested` up to a turn. */
function documentWith(blocks: Block[], turns: number): ArticleDocument {
  const ids = AUTHORS.flatMap((author) => Array.from({ length: turns }, (_, turn) => `${author} ${turn}`));
  return {
    ...documentOf(blocks),
    suggestions: Object.fromEntries(ids.map((id) => [id, suggestion])),
  };
}

const turns = fc.array(fc.tuple(randomEdit, fc.constantFrom(...AUTHORS)), { minLength: 1, maxLength: 5 });

function afterTurns(blocks: Block[], steps: readonly [RandomEdit, Author][]): Block[] {
  return steps.reduce((now, [edit, author], turn) => suggested(now, edit, author, turn), blocks);
}

/**
 * The order of deciding may tell whether two lists that come to stand side by side are one, and how deep an item
 * stands: where the item above it is none for a while, it moves up (`blocksOf`), and nothing remembers from where.
 */
function withoutListShapes({ blocks }: ArticleDocument) {
  return unitsOf(blocks).map((unit) =>
    unit.kind === 'text' && unit.layout.type === 'item'
      ? { ...unit, layout: { ...unit.layout, list: undefined, depth: undefined } }
      : unit,
  );
}

describe('units', () => {
  it('are another form of blocks', () => {
    fc.assert(
      fc.property(someBlocks, (blocks) => {
        expect(blocksOf(unitsOf(blocks))).toEqual(blocks);
      }),
    );
  });
});

describe('suggested edits', () => {
  it('are undone by refusing all, whoever made how many', () => {
    fc.assert(
      fc.property(someBlocks, turns, (blocks, steps) => {
        expect(decideBlocks(afterTurns(blocks, steps), false, 'all')).toEqual(blocks);
      }),
      { numRuns: 500 },
    );
  });

  it('are the plain edits when all are accepted', () => {
    fc.assert(
      fc.property(someBlocks, randomEdit, (blocks, edit) => {
        const accepted = decideBlocks(suggested(blocks, edit, 'lan', 0), true, 'all');
        expect(accepted).toEqual(edited(blocks, edit));
      }),
      { numRuns: 500 },
    );
  });

  it('leave a valid document, and no trace once decided', () => {
    fc.assert(
      fc.property(someBlocks, turns, (blocks, steps) => {
        const document = documentWith(afterTurns(blocks, steps), steps.length);
        expect(parseDocument(serialiseDocument(document))).toEqual(document);
        for (const decided of [acceptSuggestions(document, 'all'), refuseSuggestions(document, 'all')]) {
          expect(parseDocument(serialiseDocument(decided))).toEqual(decided);
          expect(suggestionIdsOf(decided).size).toBe(0);
          expect(decided.suggestions).toEqual({});
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leave of each block that is in force where it stands among them', () => {
    fc.assert(
      fc.property(someBlocks, turns, (blocks, steps) => {
        const document = documentWith(afterTurns(blocks, steps), steps.length);
        const current = currentDocument(document).blocks;
        const origins = currentOrigins(document);
        expect(origins).toEqual(origins.toSorted((one, other) => one - other));
        expect(origins.map((origin) => document.blocks[origin]?.type === 'figure')).toEqual(
          current.map(({ type }) => type === 'figure'),
        );
        expect(currentOrigins(currentDocument(document))).toEqual([...current.keys()]);
      }),
      { numRuns: 200 },
    );
  });

  it('come to the same in whatever order they are decided', () => {
    // A last paragraph that nobody touches: at the very end there is none to join to.
    const last: Block = { type: 'paragraph', content: textInline('Hết bài') };
    fc.assert(
      fc.property(someBlocks, turns, fc.infiniteStream(fc.nat(1000)), (blocks, steps, numbers) => {
        const document = documentWith([...afterTurns(blocks, steps), last], steps.length);
        const ids = [...suggestionIdsOf(document)];
        const choices = ids.map((id) => ({ id, isAccepted: (numbers.next().value ?? 0) % 2 === 0 }));
        const shuffled = choices
          .map((choice) => ({ choice, place: numbers.next().value ?? 0 }))
          .sort((one, other) => one.place - other.place)
          .map(({ choice }) => choice);
        const decide = (now: ArticleDocument, isAccepted: boolean, chosen: string[]) =>
          (isAccepted ? acceptSuggestions : refuseSuggestions)(now, new Set(chosen));
        const chosen = (isAccepted: boolean) =>
          choices.filter((choice) => choice.isAccepted === isAccepted).map(({ id }) => id);
        const oneByOne = shuffled.reduce(
          (now, { id, isAccepted }) => decide(now, isAccepted, [id]),
          document,
        );
        const atOnce = decide(decide(document, true, chosen(true)), false, chosen(false));
        expect(withoutListShapes(oneByOne)).toEqual(withoutListShapes(atOnce));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a suggested split of the only paragraph', () => {
  it('is gone without a trace when refused', () => {
    const blocks: Block[] = [
      { type: 'paragraph', content: [], proposal: { inserted: 's' } },
      { type: 'paragraph', content: [] },
    ];
    expect(withoutLoneBlank(decideBlocks(blocks, false, 'all'))).toEqual([]);
  });
});
