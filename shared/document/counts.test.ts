import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, textBlock } from './build.ts';
import { countsOf } from './counts.ts';

describe('countsOf', () => {
  it('counts letters as they are seen, and paragraphs that hold something', () => {
    const document = documentOf([
      textBlock('paragraph', 'Đề án 06.'),
      textBlock('paragraph', ''),
      figureBlock({ caption: 'Ảnh một cửa'.normalize('NFD') }),
    ]);
    expect(countsOf({ title: 'Tít', lead: '', document })).toEqual({
      words: 7,
      characters: 3 + 9 + 11,
      charactersWithoutSpaces: 3 + 7 + 9,
      paragraphs: 2,
      figures: 1,
      tables: 0,
      footnotes: 0,
      readingMinutes: 1,
    });
  });

  it('has nothing to count in an empty article', () => {
    const counts = countsOf({ title: '', lead: '', document: documentOf([]) });
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
  });
});
