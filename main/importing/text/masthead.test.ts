import { describe, expect, it } from 'vitest';
import { issueDate, issueNumber } from './masthead.ts';

describe('issueNumber', () => {
  it.each([
    [['Số 3/2026'], 'a.txt', '03/2026', 'text'],
    [['BẢN TIN', 'SỐ 05 - THÁNG 5/2026'], 'a.txt', '05/2026', 'text'],
    [['Số: 12, năm 2026'], 'a.txt', '12/2026', 'text'],
    [['Tháng 4 năm 2026'], 'a.txt', '04/2026', 'text'],
    [['BẢN TIN', 'Quý IV/2026'], 'a.txt', 'IV/2026', 'text'],
    [['quý 2 năm 2026'], 'a.txt', 'II/2026', 'text'],
    [[], 'C:\\ban\\ban-tin-2026-03.txt', '03/2026', 'name'],
    [[], 'Bản tin số 7.2026.docx', '07/2026', 'name'],
  ])('%j in %s is %s', (lines, name, value, from) => {
    expect(issueNumber(lines, name)).toEqual({ value, from });
  });

  it.each([
    [['Nghị quyết số 76/NQ-CP'], 'a.txt'],
    [['Kết quả quý I và quý II'], 'a.txt'],
    [[], 'diem-bao-2026-09-05.txt'],
    [[], 'ban-tin.txt'],
  ])('guesses nothing from %j, %s', (lines, name) => expect(issueNumber(lines, name)).toBeNull());
});

describe('issueDate', () => {
  it.each([
    [['Trà Giang, ngày 28 tháng 5 năm 2026'], 'a.txt', '2026-05-28'],
    [['Phát hành: 05/9/2026'], 'a.txt', '2026-09-05'],
    [[], 'diem-bao-2026-09-05.txt', '2026-09-05'],
    [['ngày 31 tháng 2 năm 2026'], 'a.txt', null],
    [[], 'ban-tin-2026-03.txt', null],
  ])('%j in %s is %s', (lines, name, date) => expect(issueDate(lines, name)).toBe(date));
});
