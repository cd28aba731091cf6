import { describe, expect, it } from 'vitest';
import { type Schedule, scheduleSchema } from '#shared/model/schedule.ts';
import { draftOf, scheduleOf, withRhythm } from './schedule-draft.ts';

const deadlines = { submit: 10, review: 5, print: 3 };

describe('a schedule in its form', () => {
  it('comes back as it went in', () => {
    const rhythms: Schedule['rhythm'][] = [
      { every: 'workday' },
      { every: 'week', weekday: 3 },
      { every: 'month', months: 3, day: 31 },
      { every: 'never' },
    ];
    for (const rhythm of rhythms)
      expect(scheduleOf(draftOf({ rhythm, deadlines }))).toEqual({ rhythm, deadlines });
  });

  it('is refused while a field is empty or out of bounds', () => {
    const draft = draftOf({ rhythm: { every: 'month', months: 1, day: 20 }, deadlines });
    const read = (part: object) => scheduleSchema.safeParse(scheduleOf({ ...draft, ...part })).success;
    expect(read({})).toBe(true);
    expect(read({ day: '' })).toBe(false);
    expect(read({ day: '32' })).toBe(false);
    expect(read({ submit: '' })).toBe(false);
    expect(read({ print: '7' })).toBe(false);
    expect(read({ rhythm: 'never', day: '' })).toBe(true);
  });

  it('has the usual deadlines of its rhythm until somebody sets others', () => {
    const draft = draftOf({ rhythm: { every: 'month', months: 1, day: 20 }, deadlines });
    expect(withRhythm(draft, 'week')).toMatchObject({ rhythm: 'week', submit: '3', review: '2', print: '1' });
    expect(withRhythm({ ...draft, submit: '12' }, 'week')).toMatchObject({ submit: '12', review: '5' });
  });
});
