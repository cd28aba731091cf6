import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepLastInlines, keepLastWords } from './last-words.ts';
import type { PrintInline } from './print-data.ts';

const text = (content: string, marks: string[] = []): PrintInline => ({ type: 'text', text: content, marks });
const note: PrintInline = { type: 'footnote', paragraphs: [[text('Chú thích.')]] };
const textOf = (parts: readonly PrintInline[]) =>
  parts.map((part) => (part.type === 'text' ? part.text : '|')).join('');

describe('the last two words', () => {
  it.each([
    ['đã xong.', 'đã\u00a0xong.'],
    ['việc đã xong. ', 'việc đã\u00a0xong. '],
    ['xong.', 'xong.'],
    ['', ''],
    ['xem https://trieugiang.example/', 'xem https://trieugiang.example/'],
  ])('of %j are kept together', (before, after) => {
    expect(keepLastWords(before)).toBe(after);
    expect(textOf(keepLastInlines([text(before)]))).toBe(after);
  });

  it('are found across pieces, and before notes', () => {
    expect(textOf(keepLastInlines([text('của ông '), text('An', ['bold']), note]))).toBe('của ông\u00a0An|');
    expect(textOf(keepLastInlines([text('một '), note, text('hai'), text(' ba')]))).toBe('một |hai\u00a0ba');
  });

  it('begin behind a break of the line or a link', () => {
    expect(textOf(keepLastInlines([text('một hai'), { type: 'lineBreak' }, text('ba')]))).toBe('một hai|ba');
  });

  const parts = fc.array(
    fc.oneof(
      fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'ư', ' ', '.') }).map((content) => text(content)),
      fc.constant(note),
      fc.constant<PrintInline>({ type: 'lineBreak' }),
    ),
    { maxLength: 8 },
  );
  it('are all that changes, by one space at most', () => {
    fc.assert(
      fc.property(parts, (content) => {
        const kept = keepLastInlines(content);
        expect(textOf(kept).replaceAll('\u00a0', ' ')).toBe(textOf(content));
        expect(textOf(kept).split('\u00a0').length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
