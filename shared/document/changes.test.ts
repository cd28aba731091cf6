import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, textBlock } from './build.ts';
import { documentChanges, withDocumentChanges } from './changes.ts';
import type { Inline } from './schema.ts';

const document = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'b', 'c')),
    fc.dictionary(fc.constantFrom('m', 'n'), fc.constant<Inline[][]>([[]])),
  )
  .map(([words, notes]) =>
    documentOf(
      words.map((word) => textBlock('paragraph', word)),
      notes,
    ),
  );

describe('changes of a document', () => {
  it('make the one of the other, whatever they are', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        expect(withDocumentChanges(before, documentChanges(before, after))).toEqual(after);
      }),
    );
  });

  it('are one block when one was written in', () => {
    const words = Array.from({ length: 100 }, (_, index) => textBlock('paragraph', `đoạn ${index}`));
    const before = documentOf(words);
    const after = documentOf(words.with(50, textBlock('paragraph', 'đoạn mới')));
    expect(documentChanges(before, after)).toEqual({
      baseBlocks: 100,
      at: 50,
      removed: 1,
      inserted: [textBlock('paragraph', 'đoạn mới')],
    });
  });

  it('are refused by another document', () => {
    const changes = documentChanges(documentOf([textBlock('paragraph', 'a')]), documentOf([]));
    expect(() => withDocumentChanges(documentOf([]), changes)).toThrow(
      expect.objectContaining({ code: 'BASE_DIFFERS' }),
    );
  });
});
