import { describe, expect, it } from 'vitest';
import { depositStanding } from './deposit.ts';

const law = { depositCopies: 3, law: 'Thông tư 20/2026/TT-BVHTTDL' };
const issue = { date: '2026-11-20', isPublished: true };
const nothing = { depositCopies: null, depositDay: null };

describe('depositStanding', () => {
  it('asks for the copies from the day of issue on', () => {
    expect(depositStanding(issue, nothing, law, '2026-11-19')).toEqual({ kind: 'notDue' });
    expect(depositStanding(issue, nothing, law, '2026-11-20')).toMatchObject({ kind: 'missing', days: 0 });
    expect(depositStanding(issue, nothing, law, '2026-12-01')).toEqual({
      kind: 'missing',
      needed: 3,
      days: 11,
      law: law.law,
    });
  });

  it('asks for nothing where no law does, and of no issue that is not out', () => {
    expect(depositStanding(issue, nothing, null, '2026-12-01')).toEqual({ kind: 'notDue' });
    expect(depositStanding({ ...issue, isPublished: false }, nothing, law, '2026-12-01')).toEqual({
      kind: 'notDue',
    });
  });

  it('counts copies only with their day', () => {
    const undated = { depositCopies: 3, depositDay: null };
    expect(depositStanding(issue, undated, law, '2026-11-20').kind).toBe('missing');
  });

  it('tells how many are lacking, and how late they came', () => {
    const on = (depositDay: string, depositCopies = 3) =>
      depositStanding(issue, { depositCopies, depositDay }, law, '2026-12-01');
    expect(on('2026-11-20')).toEqual({ kind: 'done' });
    expect(on('2026-11-18')).toEqual({ kind: 'done' });
    expect(on('2026-11-22')).toEqual({ kind: 'doneLate', days: 2 });
    expect(on('2026-11-20', 2)).toMatchObject({ kind: 'short', needed: 3, lacking: 1 });
  });
});
