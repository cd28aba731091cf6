import { describe, expect, it } from 'vitest';
import { blockStart } from './block-starts.ts';

describe('blockStart', () => {
  it.each([
    ['# ', { kind: 'heading1' }],
    ['### ', { kind: 'heading3' }],
    ['> ', { kind: 'quote' }],
    ['- ', { list: 'bullet' }],
    ['1. ', { list: 'number', start: 1 }],
    ['12) ', { list: 'number', start: 12 }],
  ])('knows %j', (text, expected) => {
    expect(blockStart(text)).toEqual(expected);
  });

  it.each(['#', '#### ', '-- ', '0. ', '2024. ', 'a. ', '', ' ', 'constructor '])(
    'leaves %j alone',
    (text) => {
      expect(blockStart(text)).toBeNull();
    },
  );
});
