/** The ledger of issues through the contract, over a small library. */
import { describe, expect, it } from 'vitest';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';
import type { Desk } from '../../desk/desk.ts';

const NOW = new Date('2026-11-22T03:00:00Z');
const YEAR = { publicationId: null, year: 2026, withDrafts: false };
const LIST = [
  { name: 'UBND các phường, xã', address: 'Thành phố Triều Giang', copies: 54 },
  { name: 'Thư viện thành phố', address: '', copies: 5 },
];

/** An issue that is out, without the review that leads there. */
async function publish(desk: Desk, number: string, date: string): Promise<string> {
  const { issues, publications } = desk.services;
  const publication = await publications.main();
  const { id: _, ...details } = publication;
  await publications.update(publication.id, {
    ...details,
    imprint: { ...details.imprint, printRun: 600 },
  });
  const id = await issues.create(publication.id, { number, date, theme: '' });
  await issues.publish(id);
  return id;
}

async function ledgerDesk() {
  const desk = await openDesk({}, { now: () => NOW });
  const call = callerOf(desk);
  const issueId = await publish(desk, '11/2026', '2026-11-20');
  const [publication] = await call.publications.list();
  return { desk, call, issueId, publicationId: publication?.id ?? '' };
}

describe('the ledger of issues', () => {
  it('proposes what the imprint, the law and the list say, and records only what is told', async () => {
    const { call, issueId, publicationId } = await ledgerDesk();
    await call.printRun.setRecipients({ publicationId, recipients: LIST });
    const [row] = (await call.printRun.ledger(YEAR)).rows;
    expect(row).toMatchObject({
      number: '11/2026',
      recorded: { printed: null, recipients: null },
      proposed: { printed: 600, depositCopies: 3, recipients: LIST },
      deposit: { kind: 'missing', needed: 3, days: 2 },
    });

    const deposit = { depositCopies: 3, depositDay: '2026-11-20', depositPlace: 'Sở Văn hóa' };
    const before = await call.printRun.record({ issueId, patch: { printed: 620, ...deposit } });
    expect(before).toEqual({ printed: null, depositCopies: null, depositDay: null, depositPlace: '' });
    const { rows } = await call.printRun.ledger(YEAR);
    expect(rows[0]).toMatchObject({ recorded: { printed: 620, pages: null }, deposit: { kind: 'done' } });

    await call.printRun.record({ issueId, patch: before });
    expect((await call.printRun.ledger(YEAR)).rows[0]?.recorded).toEqual(row?.recorded);
  });

  it('keeps the dispatch of an issue when the list changes, and proposes the place of the last deposit', async () => {
    const { desk, call, issueId, publicationId } = await ledgerDesk();
    await call.printRun.record({ issueId, patch: { recipients: LIST, depositPlace: 'Sở Văn hóa' } });
    await call.printRun.setRecipients({ publicationId, recipients: LIST.slice(1) });
    await publish(desk, '10/2026', '2026-10-20');
    const { rows } = await call.printRun.ledger(YEAR);
    expect(rows.map(({ number, recorded }) => [number, recorded.recipients])).toEqual([
      ['10/2026', null],
      ['11/2026', LIST],
    ]);
    expect(rows[0]?.proposed).toMatchObject({ depositPlace: 'Sở Văn hóa', recipients: LIST.slice(1) });
  });

  it('lists issues of one year, those that are not out only when asked', async () => {
    const { desk, call } = await ledgerDesk();
    await publish(desk, '12/2025', '2025-12-20');
    const publication = await desk.services.publications.main();
    await desk.services.issues.create(publication.id, { number: '12/2026', date: '2026-12-20', theme: '' });
    const numbers = async (scope: typeof YEAR) =>
      (await call.printRun.ledger(scope)).rows.map(({ number }) => number);
    expect(await numbers(YEAR)).toEqual(['11/2026']);
    expect(await numbers({ ...YEAR, withDrafts: true })).toEqual(['11/2026', '12/2026']);
    expect((await call.printRun.ledger({ ...YEAR, year: 2024 })).years).toEqual([2026, 2025, 2024]);
  });

  it('names issues whose deposit copies are lacking', async () => {
    const { call, issueId } = await ledgerDesk();
    expect(await call.printRun.depositsDue()).toMatchObject([{ issueId, deposit: { kind: 'missing' } }]);
    const patch = { depositCopies: 2, depositDay: '2026-11-20' };
    await call.printRun.record({ issueId, patch });
    expect(await call.printRun.depositsDue()).toMatchObject([
      { issueId, deposit: { kind: 'short', lacking: 1 } },
    ]);
    await call.printRun.record({ issueId, patch: { depositCopies: 3 } });
    expect(await call.printRun.depositsDue()).toEqual([]);
  });

  it('writes what changed into the log, and nothing where nothing did', async () => {
    const { desk, call, issueId } = await ledgerDesk();
    await call.printRun.record({ issueId, patch: { printed: 620, recipients: LIST } });
    await call.printRun.record({ issueId, patch: { printed: 620 } });
    const told = await desk.services.history.ofSubject(issueId);
    expect(told.filter(({ action }) => action === 'issue.printRunRecorded')).toMatchObject([
      { details: { printed: 620, recipients: '2 nơi nhận, 59 bản' } },
    ]);
  });

  it('refuses numbers and days that are none', async () => {
    const { call, issueId } = await ledgerDesk();
    await expect(call.printRun.record({ issueId, patch: { printed: -1 } })).rejects.toThrow();
    await expect(call.printRun.record({ issueId, patch: { depositDay: '2026-02-30' } })).rejects.toThrow();
    await expect(call.printRun.record({ issueId: 'none', patch: { printed: 1 } })).rejects.toThrow();
  });

  it('writes the year as an Excel file', async () => {
    const { call, issueId } = await ledgerDesk();
    await call.printRun.record({ issueId, patch: { printed: 620 } });
    const { path, bytes } = await call.printRun.write(YEAR);
    expect(path).toMatch(/so-phat-hanh-tat-ca-an-pham-2026\.xlsx$/);
    expect(bytes).toBeGreaterThan(1000);
  });
});
