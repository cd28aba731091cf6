import { describe, expect, it } from 'vitest';
import { blockStart } from './block-starts.ts';

describe('blockStart', () => {
  it.each([
    ['# ', { kind: 'heading1' }],
    ['### ', { kind: 'heading3' }],
    ['> ', { kind: 'quote' }],
    ['- ', { list: 'bullet' }],
    ['1. ', { list: 'number', start: 1, outer: [] }],
    ['12) ', { list: 'number', start: 12, outer: [] }],
    ['a) ', { list: 'letter', start: 1, outer: [] }],
    ['đ) ', { list: 'letter', start: 5, outer: [] }],
    ['1.1. ', { list: 'outline', start: 1, outer: [1] }],
    ['2.1.3. ', { list: 'outline', start: 3, outer: [2, 1] }],
  ])('knows %j', (text, expected) => {
    expect(blockStart(text)).toEqual(expected);
  });

  it.each([
    '#',
    '#### ',
    '-- ',
    '0. ',
    '2024. ',
    'a. ',
    'A) ',
    'â) ',
    'f) ',
    'ab) ',
    '1.1 ',
    '1.0. ',
    '1.2026. ',
    '',
    ' ',
    'constructor ',
  ])('leaves %j alone', (text) => {
    expect(blockStart(text)).toBeNull();
  });
});
