import { describe, expect, it } from 'vitest';
import { isIsoDate, longDate, shortDate, weekday } from './dates.ts';
import { collapseSpaces, fold, toNfc } from './normalise.ts';
import { compareVietnamese } from './sort.ts';
import { countWords } from './words.ts';

describe('Vietnamese text', () => {
  it('folds every mark, đ and case', () => {
    expect(fold('Đề án 06, ƯỚC NGUYỆN')).toBe('de an 06, uoc nguyen');
    expect(fold('Đề án'.normalize('NFD'))).toBe('de an');
  });

  it('composes and collapses', () => {
    expect(toNfc('ệ'.normalize('NFD'))).toBe('ệ');
    expect(collapseSpaces('\u00a0 a \n\t b ')).toBe('a b');
  });

  it('counts chữ as Word does', () => {
    expect(countWords('Cải cách hành chính – 1.325 biên chế (93,02%).')).toBe(8);
    expect(countWords(' … ')).toBe(0);
  });

  it('sorts by the Vietnamese alphabet, tones in their order', () => {
    const letters = ['đi', 'dê', 'ă', 'â', 'a', 'ma', 'mạ', 'mã', 'mà', 'mả', 'má'];
    expect(letters.sort(compareVietnamese)).toEqual([
      'a',
      'ă',
      'â',
      'dê',
      'đi',
      'ma',
      'mà',
      'mả',
      'mã',
      'má',
      'mạ',
    ]);
  });

  it('writes dates as the bulletin does', () => {
    expect(shortDate('2026-11-05')).toBe('05/11/2026');
    expect(longDate('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026');
    expect(longDate('2026-11-20')).toBe('ngày 20 tháng 11 năm 2026');
    expect(weekday('2024-09-05')).toBe('Thứ Năm');
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-1', 'hôm nay'])('%s is no day', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});
