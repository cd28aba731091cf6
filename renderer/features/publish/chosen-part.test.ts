import { describe, expect, it } from 'vitest';
import { possibleFormats, selectionOf, WHOLE_ISSUE } from './chosen-part.ts';

const ORDER = ['a', 'b', 'c'];

describe('selectionOf', () => {
  it('asks for the whole issue unless told', () => {
    expect(selectionOf(WHOLE_ISSUE, null, ORDER)).toEqual({ kind: 'all' });
  });

  it.each([
    ['2', '5', { kind: 'pages', from: 2, to: 5 }],
    ['2', '', { kind: 'pages', from: 2, to: 24 }],
    ['', '5', null],
    ['0', '5', null],
    ['6', '5', null],
    ['1', '25', null],
  ])('reads pages “%s” to “%s” of 24', (from, to, selection) => {
    expect(selectionOf({ ...WHOLE_ISSUE, kind: 'pages', from, to }, 24, ORDER)).toEqual(selection);
  });

  it('asks for articles in the order of the issue, and for one at least', () => {
    const part = { ...WHOLE_ISSUE, kind: 'articles' as const };
    expect(selectionOf({ ...part, articles: new Set(['c', 'a', 'gone']) }, 24, ORDER)).toEqual({
      kind: 'articles',
      ids: ['a', 'c'],
    });
    expect(selectionOf(part, 24, ORDER)).toBeNull();
  });
});

it('pages can be taken of PDFs only', () => {
  expect(possibleFormats({ ...WHOLE_ISSUE, kind: 'pages' }, 'print')).toEqual(['pdf', 'booklet']);
  expect(possibleFormats(WHOLE_ISSUE, 'print')).toContain('zip');
});

it('the copy for review goes with drafts only', () => {
  expect(possibleFormats(WHOLE_ISSUE, 'print')).not.toContain('review');
  expect(possibleFormats(WHOLE_ISSUE, 'draft')).toContain('review');
});
