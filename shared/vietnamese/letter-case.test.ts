import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextCase } from './letter-case.ts';

describe('nextCase', () => {
  it('goes round as Word does', () => {
    expect(nextCase('sở nội vụ')).toBe('Sở Nội Vụ');
    expect(nextCase('Sở Nội Vụ')).toBe('SỞ NỘI VỤ');
    expect(nextCase('SỞ NỘI VỤ')).toBe('sở nội vụ');
    expect(nextCase('ủy ban Nhân dân')).toBe('ỦY BAN NHÂN DÂN');
    expect(nextCase('đề án 06/đl')).toBe('Đề Án 06/Đl');
  });

  it('never changes the length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(nextCase(text).length).toBe(text.length);
      }),
    );
  });
});
