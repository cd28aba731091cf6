/** The log as it is read: in the order of its entries, by person, kind and day, and as files. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { AuditFilter } from '#shared/model/audit.ts';
import { openDesk } from '../../../tests/support/test-desk.ts';

const ALL: AuditFilter = { person: null, topic: null, from: null, to: null };
const SUBJECT = { kind: 'article', id: 'a1', title: 'Một cửa' } as const;
const LAN = { id: 'p1', name: 'Lan' };
const BINH = { id: 'p2', name: 'Bình' };

/** A desk whose clock is where the test puts it. */
async function deskWithClock() {
  const clock = { now: new Date(2026, 10, 20, 9, 0, 0) };
  const { services } = await openDesk({}, { now: () => clock.now });
  return { clock, ...services };
}

describe('the log', () => {
  it('keeps its order when the clock is set back, and says where that happened', async () => {
    const { clock, audit, history } = await deskWithClock();
    await audit.record({ action: 'article.submitted', subject: SUBJECT });
    clock.now = new Date(2026, 10, 1, 9, 0, 0);
    await audit.record({ action: 'article.approved', subject: SUBJECT });
    await audit.record({ action: 'article.published', subject: SUBJECT });
    const told = await history.ofSubject('a1');
    expect(told.map(({ action }) => action)).toEqual([
      'article.submitted',
      'article.approved',
      'article.published',
    ]);
    expect(told.map(({ clockWentBack }) => clockWentBack)).toEqual([false, true, false]);
  });

  it('is found by person, by kind and by day, the last one included', async () => {
    const { clock, audit, history } = await deskWithClock();
    await audit.record({ action: 'article.submitted', subject: SUBJECT, by: LAN });
    clock.now = new Date(2026, 10, 21, 23, 59, 59);
    await audit.record({ action: 'article.approved', subject: SUBJECT, by: BINH });
    await audit.record({ action: 'person.signedIn', subject: { ...SUBJECT, kind: 'person' }, by: BINH });
    const actions = async (filter: Partial<AuditFilter>) =>
      (await history.page({ ...ALL, ...filter }, null, 50)).lines.map(({ action }) => action);
    expect(await actions({ person: 'Bình' })).toEqual(['person.signedIn', 'article.approved']);
    expect(await actions({ topic: 'review' })).toEqual(['article.approved', 'article.submitted']);
    expect(await actions({ from: '2026-11-21', to: '2026-11-21' })).toHaveLength(2);
    expect(await history.people()).toEqual(expect.arrayContaining(['Bình', 'Lan']));
  });

  it('comes page by page, newest first', async () => {
    const { audit, history } = await deskWithClock();
    for (let round = 0; round < 5; round += 1) {
      await audit.record({ action: 'article.submitted', subject: SUBJECT, details: { round } });
    }
    const first = await history.page(ALL, null, 3);
    expect(first.lines.map(({ details }) => details.round)).toEqual([4, 3, 2]);
    expect(first.hasMore).toBe(true);
    const next = await history.page({ ...ALL, topic: 'review' }, first.lines.at(-1)?.sequence ?? 0, 3);
    expect(next.lines.map(({ details }) => details.round)).toEqual([1, 0]);
    expect(next.hasMore).toBe(false);
  });
});

describe('a history as a file', () => {
  it('is a PDF, and a CSV in which nothing is a formula', async () => {
    const { audit, articles, history } = await deskWithClock();
    const id = await articles.create({ title: '=HYPERLINK("http://x")' });
    const subject = { kind: 'article', id, title: '=HYPERLINK("http://x")' } as const;
    await audit.record({ action: 'article.returned', subject, details: { note: 'Xem lại "tít"\nvà sapô' } });
    const pdf = await history.write({ of: 'article', id }, 'pdf');
    expect((await readFile(pdf.path)).subarray(0, 5).toString()).toBe('%PDF-');
    const csv = await readFile((await history.write({ of: 'article', id }, 'csv')).path, 'utf8');
    expect(csv.startsWith('\ufeff"STT","Thời điểm"')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv).toContain('"note: Xem lại ""tít""\nvà sapô"');
  });
});
