/** The calendar of issues through the contract, over a small library. */
import { describe, expect, it } from 'vitest';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

const NOW = new Date('2026-11-22T03:00:00Z');
const MONTHS = { from: '2026-11-01', to: '2027-01-31' };

async function calendarDesk(now = () => NOW) {
  const desk = await openDesk({}, { now });
  const publication = await desk.services.publications.main();
  const make = (number: string, date: string, articleIds: string[] = []) =>
    desk.services.issues.create(publication.id, { number, date, theme: '' }, [
      { name: 'Thời sự', articleIds },
      { name: 'Hỏi đáp', articleIds: [] },
    ]);
  return { desk, call: callerOf(desk), publicationId: publication.id, make };
}

async function suggested(call: Awaited<ReturnType<typeof calendarDesk>>['call']) {
  const [first] = await call.calendar.suggestions();
  if (!first) throw new Error('no publication');
  return first;
}

describe('the calendar of issues', () => {
  it('plans by the month of the newest issue, with deadlines before each', async () => {
    const { call, make } = await calendarDesk();
    const id = await make('11/2026', '2026-11-20');
    const { today, entries } = await call.calendar.between(MONTHS);
    expect(today).toBe('2026-11-22');
    expect(entries.map(({ number, date, issue }) => [number, date, issue?.id ?? null])).toEqual([
      ['11/2026', '2026-11-20', id],
      ['12/2026', '2026-12-20', null],
      ['01/2027', '2027-01-20', null],
    ]);
    expect(entries[1]?.deadlines.map(({ step, day }) => [step, day])).toEqual([
      ['submit', '2026-12-10'],
      ['review', '2026-12-15'],
      ['print', '2026-12-17'],
    ]);
  });

  it('shows an issue for its deadline alone, and numbers what lies far ahead', async () => {
    const { call, make } = await calendarDesk();
    await make('11/2026', '2026-11-20');
    const early = await call.calendar.between({ from: '2027-02-08', to: '2027-02-12' });
    expect(early.entries.map(({ number }) => number)).toEqual(['02/2027']);
  });

  it('counts what is left of a draft, by the deadline that review has set', async () => {
    const { desk, call, make } = await calendarDesk();
    const article = await desk.services.articles.create({ title: 'Một cửa' });
    const id = await make('11/2026', '2026-11-28', [article]);
    await call.review.setIssueDeadline({ issueId: id, due: '2026-11-25' });
    const deadlines = async () => (await call.calendar.between(MONTHS)).entries[0]?.deadlines;
    expect(await deadlines()).toEqual([
      { step: 'submit', day: '2026-11-18', left: 1 },
      { step: 'review', day: '2026-11-25', left: 1 },
      { step: 'print', day: '2026-11-25', left: 0 },
    ]);
    await desk.services.issues.publish(id);
    expect((await deadlines())?.map(({ left }) => left)).toEqual(['done', 'done', 'done']);
  });

  it('makes the next issue from the last, once', async () => {
    const { desk, call, publicationId, make } = await calendarDesk();
    await make('11/2026', '2026-11-20');
    const suggestion = await suggested(call);
    expect(suggestion).toMatchObject({ number: '12/2026', date: '2026-12-20', after: '11/2026' });
    const details = { number: suggestion.number, date: suggestion.date, theme: '' };
    const { id, after } = await call.calendar.make({ publicationId, details });
    expect(after).toBe('11/2026');
    expect(await call.calendar.make({ publicationId, details })).toEqual({ id, after: null });
    const made = await desk.services.issues.get(id);
    expect(made.sections.map(({ name, articles }) => [name, articles.length])).toEqual([
      ['Thời sự', 0],
      ['Hỏi đáp', 0],
    ]);
    expect((await suggested(call)).number).toBe('01/2027');
  });

  it('keeps expecting an issue whose day has just passed', async () => {
    const { call, make } = await calendarDesk();
    await make('10/2026', '2026-10-20');
    expect(await suggested(call)).toMatchObject({ date: '2026-11-20' });
    expect((await call.calendar.between(MONTHS)).entries[0]).toMatchObject({
      number: '11/2026',
      issue: null,
    });
  });

  it('begins with the publication’s own sections where there is no issue', async () => {
    const { desk, call, publicationId } = await calendarDesk();
    const suggestion = await suggested(call);
    expect(suggestion).toMatchObject({ number: '11/2026', date: '2026-11-22', after: null });
    const { id } = await call.calendar.make({
      publicationId,
      details: { number: suggestion.number, date: suggestion.date, theme: '' },
    });
    const { sections } = await desk.services.publications.get(publicationId);
    expect((await desk.services.issues.get(id)).sections.map(({ name }) => name)).toEqual(sections);
  });

  it('suggests the next issue of each publication, first of the one whose issue was made last', async () => {
    let ticks = 0;
    const { desk, call, publicationId, make } = await calendarDesk(() => {
      ticks += 1;
      return new Date(NOW.getTime() + ticks);
    });
    await make('11/2026', '2026-11-20');
    const digest = await call.publications.add({ name: 'Báo chí', type: 'Điểm báo', template: 'diem-bao' });
    const titles = async () =>
      (await call.calendar.suggestions()).map(({ publication, number, date }) => [publication, number, date]);
    expect(await titles()).toEqual([
      ['Bản tin Cải cách hành chính', '12/2026', '2026-12-20'],
      // The next working day after a Sunday.
      ['Điểm báo Báo chí', '11/2026', '2026-11-23'],
    ]);
    await desk.services.issues.create(digest.id, { number: '1/2026', date: '2026-11-23', theme: '' });
    const [first] = await call.calendar.suggestions();
    expect([first?.publicationId === publicationId, first?.after]).toEqual([false, '1/2026']);
  });

  it('goes by the rhythm that is set, and back to its own', async () => {
    const { desk, call, publicationId, make } = await calendarDesk();
    await make('46/2026', '2026-11-20');
    const schedule = {
      rhythm: { every: 'week', weekday: 5 },
      deadlines: { submit: 2, review: 1, print: 1 },
    } as const;
    expect(await call.calendar.setSchedule({ publicationId, schedule })).toBeNull();
    expect(await suggested(call)).toMatchObject({
      number: '47/2026',
      date: '2026-11-27',
    });
    expect(await call.calendar.setSchedule({ publicationId, schedule: null })).toEqual(schedule);
    expect(await call.calendar.schedule({ publicationId })).toMatchObject({
      isSet: false,
      schedule: { rhythm: { every: 'month', months: 1, day: 20 } },
    });
    const log = await desk.services.history.ofSubject(publicationId);
    expect(log.filter(({ action }) => action === 'publication.scheduleChanged')).toHaveLength(2);
  });

  it('refuses a span that is none, and deadlines out of order', async () => {
    const { call, publicationId } = await calendarDesk();
    await expect(call.calendar.between({ from: '2026-12-01', to: '2026-11-01' })).rejects.toThrow();
    await expect(call.calendar.between({ from: '2020-01-01', to: '2026-11-01' })).rejects.toThrow();
    const deadlines = { submit: 1, review: 5, print: 3 };
    const schedule = { rhythm: { every: 'workday' }, deadlines } as const;
    await expect(call.calendar.setSchedule({ publicationId, schedule })).rejects.toThrow();
  });
});
