/** The log grows and does nothing else; what happened and its entry are kept together or not at all. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openDesk } from '../../../tests/support/test-desk.ts';
import { hashOfEntry } from './chain.ts';

const SUBJECT = { kind: 'article', id: 'a1', title: 'Một cửa liên thông' } as const;

function rowsOf(library: string, query = 'select * from audit_entry order by sequence') {
  const raw = new BetterSqlite3(join(library, 'library.db'));
  try {
    return raw.prepare(query).all() as Record<string, unknown>[];
  } finally {
    raw.close();
  }
}

describe('the log', () => {
  it('binds each entry to the one before', async () => {
    const desk = await openDesk();
    await desk.services.audit.record({ action: 'article.submitted', subject: SUBJECT, after: 'ab' });
    await desk.services.audit.record({ action: 'article.approved', subject: SUBJECT, before: 'ab' });
    const rows = rowsOf(desk.folder.root).slice(-2);
    expect(rows[1]).toMatchObject({ action: 'article.approved', previous: rows[0]?.hash, before: 'ab' });
    expect(rows[1]?.hash).toBe(hashOfEntry(rows[1] as never));
  });

  it('takes many entries at once, in their order and each by who did it', async () => {
    const { services, folder } = await openDesk();
    const by = { id: null, name: 'Máy' };
    await services.audit.recordAll([]);
    await services.audit.recordAll([
      { action: 'article.submitted', subject: SUBJECT },
      { action: 'article.approved', subject: SUBJECT, by },
      { action: 'article.submitted', subject: SUBJECT },
    ]);
    const rows = rowsOf(folder.root).slice(-3);
    const present = (await services.people.current())?.name ?? 'Tòa Soạn';
    expect(rows.map(({ person }) => person)).toEqual([present, 'Máy', present]);
    expect(rows.slice(1).map(({ previous }) => previous)).toEqual(rows.slice(0, 2).map(({ hash }) => hash));
    for (const row of rows) expect(row.hash).toBe(hashOfEntry(row as never));
    expect(await services.audit.head()).toMatchObject({ hash: rows.at(-1)?.hash });
  });

  it('keeps nothing of what was rolled back', async () => {
    const { services, folder } = await openDesk();
    const before = rowsOf(folder.root).length;
    const failing = services.work.transaction(async () => {
      await services.audit.record({ action: 'article.submitted', subject: SUBJECT });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(rowsOf(folder.root)).toHaveLength(before);
  });

  it.each([
    "update audit_entry set person = 'Ai đó'",
    'delete from audit_entry where sequence = (select max(sequence) from audit_entry)',
    'insert or replace into audit_entry select * from audit_entry limit 1',
    'insert into audit_entry select sequence + 7, at, action, subject_kind, subject_id, subject_title, person_id, person, machine, desk_id, before, after, details, key_id, previous, hash, signature from audit_entry limit 1',
  ])('the database refuses %s', async (statement) => {
    const { services, folder } = await openDesk();
    await services.audit.record({ action: 'article.submitted', subject: SUBJECT });
    const raw = new BetterSqlite3(folder.database);
    expect(() => raw.exec(statement)).toThrow(/log/);
    raw.close();
  });
});

describe('a log that was cut at its end', () => {
  async function cut(alsoHead: 'lost' | 'broken' | 'kept') {
    const library = await temporaryFolder();
    const desk = await openDesk({ library });
    for (let round = 0; round < 3; round += 1) {
      await desk.services.audit.record({ action: 'article.submitted', subject: SUBJECT });
    }
    await desk.close();
    const raw = new BetterSqlite3(desk.folder.database);
    raw.exec('drop trigger audit_entry_is_kept');
    raw.exec('delete from audit_entry where sequence > (select max(sequence) - 2 from audit_entry)');
    raw.close();
    if (alsoHead === 'lost') await rm(desk.folder.logHead);
    if (alsoHead === 'broken') await writeFile(desk.folder.logHead, '{');
    await (await openDesk({ library })).close();
    return rowsOf(library);
  }

  it.each(['kept', 'lost', 'broken'] as const)(
    'says so for good at the next opening (head file %s)',
    async (head) => {
      const rows = await cut(head);
      expect(rows.at(-1)).toMatchObject({ action: 'log.shortened', person: 'Tòa Soạn' });
      const details = JSON.parse(String(rows.at(-1)?.details));
      expect(details).toEqual({ expected: head === 'kept' ? rows.length + 1 : null, found: rows.length - 1 });
    },
  );

  it('is not seen where nothing was cut', async () => {
    const library = await temporaryFolder();
    const desk = await openDesk({ library });
    await desk.services.audit.record({ action: 'article.submitted', subject: SUBJECT });
    await desk.close();
    await (await openDesk({ library })).close();
    expect(rowsOf(library, "select * from audit_entry where action = 'log.shortened'")).toEqual([]);
  });
});
