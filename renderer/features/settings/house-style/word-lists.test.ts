import { describe, expect, it } from 'vitest';
import { readLists, shownLists } from './word-lists.ts';

const lists = {
  preferred: [{ instead: 'website', use: 'trang thông tin điện tử' }],
  forbidden: ['bật mí', 'siêu tốc'],
  names: ['VNeID'],
};

describe('word lists', () => {
  it('come back from the field as they were', () => {
    expect(readLists(shownLists(lists))).toEqual({ ...lists, wrongLine: 0 });
  });

  it('may have empty lines and spaces; a word twice is there once', () => {
    const read = readLists({
      preferred: '\n website=trang thông tin điện tử \n',
      forbidden: 'bật mí\n\nsiêu tốc \nbật mí',
      names: ' VNeID',
    });
    expect(read).toEqual({ ...lists, wrongLine: 0 });
  });

  it.each(['website', 'website =', '= trang', 'a = b = c'])('say which line is no pair: “%s”', (line) => {
    expect(readLists({ preferred: `a = b\n${line}`, forbidden: '', names: '' }).wrongLine).toBe(2);
  });
});
