/** The log as somebody may have changed it past the desk, with any tool that writes SQLite: every change is told. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { Kysely, SqliteDialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Problem } from '#shared/verify/problem.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { TEST_PORTS } from '../../../tests/support/test-ports.ts';
import { createDesk } from '../../desk/desk.ts';
import { type LibraryFolder, libraryFolder } from '../../files/library-folder.ts';
import { readHead } from '../audit/head-file.ts';
import { type KnownKey, LogCheck } from './check-log.ts';
import { VerifyRepository } from './verify.repository.ts';

const SUBJECT = { kind: 'article', id: 'a1', title: 'Một cửa liên thông � ở Triều Giang' } as const;
const SEED = 20_261_122;
const ROUNDS = 10_000;

let made: { folder: LibraryFolder; keys: ReadonlyMap<string, KnownKey> };

/** A library with a log of a few entries, some signed, closed; and who signs in it. */
beforeAll(async () => {
  const library = await mkdtemp(join(tmpdir(), 'toa-soan-log-'));
  const config = { library, whenMissing: 'empty' } as const;
  const ports = TEST_PORTS;
  const { services, folder, close } = await createDesk(config, ports);
  const { people, keys, audit } = services;
  const person = await people.add({ name: 'Trần Văn Bình', title: '', roles: ['reviewer'] }, '4711');
  await keys.unlock(person.id, '4711');
  for (let round = 0; round < 6; round += 1) {
    const state = { before: '0f'.repeat(32), after: round % 2 ? null : 'a0'.repeat(32) };
    const by = round % 2 === 0 ? { by: { id: null, name: 'Dòng lệnh' } } : { by: person };
    const details = { note: 'Sửa lại tít', signature: `9.${'0'.repeat(64)}.chữ ký ${round}` };
    await audit.record({ action: 'article.approved', subject: SUBJECT, ...state, ...by, details });
  }
  const known = (await keys.list()).map(async ({ id, personId }): Promise<[string, KnownKey]> => {
    const { card } = await keys.card(personId);
    return [id, { ...card, isOwn: true }];
  });
  made = { folder, keys: new Map(await Promise.all(known)) };
  await close();
}, 120_000);

afterAll(() => rm(made.folder.root, { recursive: true, force: true }));

/** The database of a copy of the library, with nothing that guards its log. */
async function unguarded() {
  const root = join(await temporaryFolder(), 'library');
  await cp(made.folder.root, root, { recursive: true });
  const raw = new BetterSqlite3(libraryFolder(root).database);
  onTestFinished(() => void raw.close());
  for (const name of ['audit_entry_follows', 'audit_entry_stays', 'audit_entry_is_kept']) {
    raw.exec(`drop trigger ${name}`);
  }
  const rows = new VerifyRepository(new Kysely({ dialect: new SqliteDialect({ database: raw }) }));
  return { raw, rows };
}

const head = () => readHead(made.folder.logHead);

async function problemsOf(rows: VerifyRepository, known: ReturnType<typeof head>): Promise<Problem[]> {
  const problems: Problem[] = [];
  const check = new LogCheck(made.keys, (problem) => problems.push(problem));
  for await (const entries of rows.entries()) for (const entry of entries) check.add(entry);
  check.end(known);
  return problems;
}

async function problemsAfter(statement: string): Promise<Problem[]> {
  const { raw, rows } = await unguarded();
  raw.exec(statement);
  return problemsOf(rows, head());
}

describe('a log that was changed past the desk', () => {
  it('is sound as the desk wrote it', async () => {
    expect(await problemsAfter('select 1')).toEqual([]);
  });

  it('tells which entry was altered', async () => {
    const problems = await problemsAfter("update audit_entry set person = 'Ai đó' where sequence = 4");
    expect(problems).toEqual([{ code: 'LOG_ALTERED', details: { sequence: 4 } }]);
  });

  it('tells which entries were taken out', async () => {
    const problems = await problemsAfter('delete from audit_entry where sequence in (4, 5)');
    expect(problems).toEqual([{ code: 'LOG_MISSING', details: { from: 4, to: 5 } }]);
  });

  it('tells that its end was cut off', async () => {
    const problems = await problemsAfter('delete from audit_entry where sequence > 6');
    expect(problems).toMatchObject([{ code: 'LOG_CUT', details: { found: 6 } }]);
  });

  it('tells of entries that changed places', async () => {
    const problems = await problemsAfter(`
      update audit_entry set sequence = -4 where sequence = 4;
      update audit_entry set sequence = 4 where sequence = 5;
      update audit_entry set sequence = 5 where sequence = -4`);
    expect(problems.map(({ code }) => code)).toContain('LOG_ALTERED');
  });

  it('tells of an entry taken out where the ones after it were moved up', async () => {
    const problems = await problemsAfter(`
      delete from audit_entry where sequence = 4;
      update audit_entry set sequence = -sequence where sequence > 4;
      update audit_entry set sequence = -sequence - 1 where sequence < 0`);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('tells of a signature that was taken off', async () => {
    const problems = await problemsAfter(
      'update audit_entry set signature = null where sequence = (select max(sequence) from audit_entry where signature is not null)',
    );
    expect(problems).toMatchObject([{ code: 'LOG_SIGNATURE', details: { person: 'Trần Văn Bình' } }]);
  });
});

describe(`${ROUNDS} changes of one byte (seed ${SEED})`, () => {
  it('are all told', { timeout: 300_000 }, async () => {
    const { raw, rows: repository } = await unguarded();
    const columns = (raw.pragma('table_info(audit_entry)') as { name: string; type: string }[]).filter(
      ({ type }) => type === 'TEXT',
    );
    const rows = raw.prepare('select * from audit_entry').all() as Record<string, string | number | null>[];
    const cells = rows.flatMap((row) =>
      columns.flatMap(({ name }) => {
        const value = row[name];
        return typeof value === 'string' && value !== '' ? [{ row: Number(row.sequence), name, value }] : [];
      }),
    );
    const known = head();
    const isTold = async () => (await problemsOf(repository, known)).length > 0;
    // One transaction that is never written: ten thousand writes would wear out a disk.
    raw.exec('begin');
    const alteration = fc.record({
      cell: fc.constantFrom(...cells),
      place: fc.nat(1_000_000),
      change: fc.integer({ min: 1, max: 255 }),
    });
    const property = fc.asyncProperty(alteration, async ({ cell, place, change }) => {
      const bytes = Buffer.from(cell.value);
      const at = place % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ change;
      const update = raw.prepare(
        `update audit_entry set "${cell.name}" = cast(? as text) where sequence = ?`,
      );
      update.run(bytes, cell.row);
      const told = await isTold();
      update.run(Buffer.from(cell.value), cell.row);
      expect(told, `${cell.name} of entry ${cell.row}, byte ${at}`).toBe(true);
    });
    expect(await isTold()).toBe(false);
    await fc.assert(property, { numRuns: ROUNDS, seed: SEED });
    expect(await isTold()).toBe(false);
  });

  it('are told of the numbers, too', async () => {
    const { raw, rows } = await unguarded();
    const last = Number(raw.prepare('select max(sequence) from audit_entry').pluck().get());
    for (let sequence = 1; sequence <= last; sequence += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const other = sequence ^ (1 << bit);
        if (other >= 1 && other <= last) continue;
        raw.prepare('update audit_entry set sequence = ? where sequence = ?').run(other, sequence);
        expect(await problemsOf(rows, head())).not.toEqual([]);
        raw.prepare('update audit_entry set sequence = ? where sequence = ?').run(sequence, other);
      }
    }
  });
});
