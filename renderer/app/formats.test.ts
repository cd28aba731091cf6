import { describe, expect, it } from 'vitest';
import { formatsOf } from './formats.ts';

describe('formatsOf', () => {
  const vi = formatsOf('vi');

  it('groups thousands by dots and marks decimals by a comma', () => {
    expect(vi.number(1248)).toBe('1.248');
    expect(vi.decimal(2.14)).toBe('2,1');
    expect(vi.decimal(2)).toBe('2,0');
    expect(vi.bytes(1_310_000)).toBe('1,3 MB');
    expect(vi.bytes(12)).toBe('1 KB');
    expect(vi.bytes(73_502_100_000)).toBe('73,5 GB');
  });

  it('writes days the Vietnamese way, and the English way', () => {
    expect(vi.day('2026-11-20')).toBe('20/11/2026');
    expect(vi.longDay('2026-11-20')).toBe('Thứ Sáu, ngày 20 tháng 11 năm 2026');
    expect(formatsOf('en').longDay('2026-11-20')).toContain('Friday');
  });

  it('gives the time of what happened today and the day of what did not', () => {
    expect(vi.moment(new Date().toISOString())).toMatch(/^\d\d:\d\d$/);
    expect(vi.moment('2020-05-06T12:00:00Z')).toBe('06/05/2020');
  });
});
