import { describe, expect, it } from 'vitest';
import type { DirectoryEntry } from '#shared/model/directory.ts';
import { fullName, matching } from './entry-words.ts';

const always = { from: null, to: null };
const entries: DirectoryEntry[] = [
  { id: '1', kind: 'person', name: 'Nguyễn Văn Lương', titles: [{ title: 'Giám đốc Sở Nội vụ', ...always }] },
  { id: '2', kind: 'body', name: 'Sở Nội vụ', shortName: 'SNV', ...always, successor: '' },
  { id: '3', kind: 'place', type: 'huyện', name: 'Phong Lưu', ...always, mergedInto: 'xã Phong Lưu' },
];
const found = (wanted: string, kinds: DirectoryEntry['kind'][] = []) =>
  matching(entries, wanted, new Set(kinds)).map(({ id }) => id);

describe('searching the directory', () => {
  it('finds names, titles and short names, with and without marks', () => {
    expect(found('')).toEqual(['1', '2', '3']);
    expect(found('so noi vu')).toEqual(['1', '2']);
    expect(found('SNV')).toEqual(['2']);
    expect(found('huyện phong')).toEqual(['3']);
    expect(found('giam doc luong')).toEqual(['1']);
    expect(found('không có')).toEqual([]);
  });

  it('keeps to the kinds that are asked for', () => {
    expect(found('noi vu', ['body'])).toEqual(['2']);
    expect(found('noi vu', ['place'])).toEqual([]);
  });

  it('calls a place with its type', () => {
    expect(entries.map(fullName)).toEqual(['Nguyễn Văn Lương', 'Sở Nội vụ', 'huyện Phong Lưu']);
  });
});
