import { describe, expect, it } from 'vitest';
import { folderByLetters } from './type-ahead.ts';

const folders = ['Ảnh', 'Bản tin', 'Báo cáo', 'Sao lưu'].map((name) => ({ name, path: `/${name}` }));

/** Presses keys one after another, each `pause` milliseconds after the one before. */
function typed(keys: string, pause = 100, marked: string | null = null): string | null {
  let found = marked;
  let letters = { text: '', at: 0 };
  [...keys].forEach((key, index) => {
    const answer = folderByLetters(folders, found, letters, { key, timeStamp: 5000 + index * pause });
    letters = answer.letters;
    found = answer.path ?? found;
  });
  return found;
}

describe('typing how a folder is called', () => {
  it('finds it with marks or without', () => {
    expect(typed('sao')).toBe('/Sao lưu');
    expect(typed('anh')).toBe('/Ảnh');
    expect(typed('bao')).toBe('/Báo cáo');
  });

  it('goes from one to the next with one letter pressed again', () => {
    expect(typed('b')).toBe('/Bản tin');
    expect(typed('bb')).toBe('/Báo cáo');
    expect(typed('bbb')).toBe('/Bản tin');
  });

  it('begins a new word after a pause, and stays where nothing is found', () => {
    expect(typed('bs', 2000)).toBe('/Sao lưu');
    expect(typed('xyz', 100, '/Ảnh')).toBe('/Ảnh');
  });
});
