import { describe, expect, it } from 'vitest';
import { beginsWith, findByName } from './find-command.ts';

const entries = ['Đến Số báo', 'Một cửa số ở Bến Nghinh', 'Số báo đầu tiên'].map((name) => ({ name }));
const names = (query: string, limit = 9) => findByName(entries, query, limit).map(({ name }) => name);

describe('findByName', () => {
  it('finds without marks, what begins with the words first', () => {
    expect(names('so bao')).toEqual(['Số báo đầu tiên', 'Đến Số báo']);
    expect(names('DEN')).toEqual(['Đến Số báo']);
  });

  it('wants every word, in any order', () => {
    expect(names('nghinh cửa')).toEqual(['Một cửa số ở Bến Nghinh']);
    expect(names('nghinh huyện')).toEqual([]);
  });

  it('shows the first ones when nothing is typed', () => {
    expect(names('  ', 2)).toEqual(['Đến Số báo', 'Một cửa số ở Bến Nghinh']);
  });
});

it('a name begins with what was typed, marks set aside', () => {
  expect(beginsWith('Số báo mới', 'so ba')).toBe(true);
  expect(beginsWith('Số báo mới', 'mới')).toBe(false);
  expect(beginsWith('Số báo mới', ' ')).toBe(false);
});
