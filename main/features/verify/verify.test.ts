/** A library that somebody changed past the desk: verification says what, in words a clerk understands. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Problem, problemSentence } from '#shared/verify/problem.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openDesk } from '../../../tests/support/test-desk.ts';
import { TEST_PORTS } from '../../../tests/support/test-ports.ts';
import { createDesk } from '../../desk/desk.ts';
import { FileStore } from '../../files/file-store.ts';
import { type LibraryFolder, libraryFolder } from '../../files/library-folder.ts';
import { verifyTask } from './verify.task.ts';

let sample: LibraryFolder;

/** The sample, whose articles are approved with signatures. */
beforeAll(async () => {
  const library = await mkdtemp(join(tmpdir(), 'toa-soan-verify-'));
  const ports = TEST_PORTS;
  const desk = await createDesk({ library, whenMissing: 'sample' }, ports);
  sample = desk.folder;
  await desk.close();
}, 120_000);

afterAll(() => rm(sample.root, { recursive: true, force: true }));

async function copy(): Promise<LibraryFolder> {
  const root = join(await temporaryFolder(), 'library');
  await cp(sample.root, root, { recursive: true });
  return libraryFolder(root);
}

async function problemsOf({ root }: LibraryFolder): Promise<Problem[]> {
  const { ok, problems } = await verifyTask(
    { library: root },
    { paths: TEST_PATHS, progress: () => undefined },
  );
  expect(ok).toBe(problems.length === 0);
  return problems;
}

/** What is found after somebody ran these statements on the database. */
async function problemsAfter(...statements: string[]): Promise<Problem[]> {
  const folder = await copy();
  const raw = new BetterSqlite3(folder.database);
  for (const trigger of ['audit_entry_follows', 'audit_entry_stays', 'audit_entry_is_kept']) {
    raw.exec(`drop trigger ${trigger}`);
  }
  for (const statement of statements) raw.exec(statement);
  raw.close();
  return problemsOf(folder);
}

const codes = (problems: readonly Problem[]) => [...new Set(problems.map(({ code }) => code))];
const APPROVED = "(select id from article where state = 'approved' order by id limit 1)";

describe('a library', () => {
  it('is whole as the desk left it', async () => {
    expect(await problemsOf(await copy())).toEqual([]);
  });

  it('is verified while it is open and written in', async () => {
    const desk = await openDesk({ whenMissing: 'empty' });
    const steps: number[] = [];
    const running = desk.services.verify.verify({ progress: ({ fraction }) => steps.push(fraction) });
    for (let round = 0; round < 20; round += 1)
      await desk.services.articles.create({ title: `Bài ${round}` });
    expect((await running).problems).toEqual([]);
    expect(steps).toEqual(steps.toSorted((left, right) => left - right));
    const abort = new AbortController();
    abort.abort();
    await expect(desk.services.verify.verify({ signal: abort.signal })).rejects.toMatchObject({
      code: 'JOB_CANCELLED',
    });
  });
});

describe('what was approved', () => {
  it('is not what it was when one letter of it is another', async () => {
    const problems = await problemsAfter(`update article set title = title || '.' where id = ${APPROVED}`);
    expect(codes(problems)).toEqual(['APPROVED_TEXT_DIFFERS']);
  });

  it('is not what it was when another file stands behind its picture', async () => {
    const problems = await problemsAfter("update picture set hash = substr(hash, 2) || '0'");
    expect(codes(problems)).toContain('APPROVED_TEXT_DIFFERS');
  });

  it('was approved by nobody where only its state says so', async () => {
    const problems = await problemsAfter("update article set state = 'published' where state = 'draft'");
    expect(codes(problems)).toEqual(['APPROVED_BY_NOBODY']);
  });

  it('has no approval that was given to another text', async () => {
    const problems = await problemsAfter(
      `update article_approval set article_id = (select id from article where state = 'draft' limit 1) where article_id = ${APPROVED}`,
      "update article set state = 'approved' where state = 'draft'",
    );
    expect(codes(problems).sort()).toEqual(['APPROVAL_SIGNATURE', 'APPROVED_BY_NOBODY']);
  });

  it.each(['person_id', 'hash', 'at', 'signature', 'key_id'])(
    'is told of an approval with another %s',
    async (column) => {
      const problems = await problemsAfter(
        `update article_approval set "${column}" = '0' || substr("${column}", 2) || '0' where article_id = ${APPROVED}`,
      );
      expect(codes(problems)[0]).toBe(column === 'key_id' ? 'APPROVAL_KEY_UNKNOWN' : 'APPROVAL_SIGNATURE');
    },
  );

  it('is told of a key that was put in place of another', async () => {
    const problems = await problemsAfter(
      "update person_key set card = replace(card, 'Vinh', 'Vịnh') where person_id in (select person_id from article_approval)",
    );
    expect(codes(problems)).toContain('KEY_ALTERED');
  });
});

describe('a log that was cut together with the file beside it', () => {
  it('is missed by the approvals that it told of', async () => {
    const folder = await copy();
    const raw = new BetterSqlite3(folder.database);
    raw.exec('drop trigger audit_entry_is_kept');
    raw.exec(
      "delete from audit_entry where sequence >= (select min(sequence) from audit_entry where action = 'article.approved')",
    );
    const last = raw.prepare('select sequence, hash from audit_entry order by sequence desc limit 1').get();
    raw.close();
    await writeFile(folder.logHead, JSON.stringify(last));
    expect(codes(await problemsOf(folder))).toEqual(['APPROVAL_NOT_IN_LOG', 'APPROVED_BY_NOBODY']);
  });

  it('is told as long as that file is there, and when it is not', async () => {
    const folder = await copy();
    await rm(folder.logHead);
    expect(codes(await problemsOf(folder))).toEqual(['LOG_HEAD_MISSING']);
    await writeFile(folder.logHead, JSON.stringify({ sequence: 999, hash: 'x' }));
    expect(codes(await problemsOf(folder))).toEqual(['LOG_CUT']);
    await writeFile(folder.logHead, JSON.stringify({ sequence: 2, hash: 'x' }));
    expect(codes(await problemsOf(folder))).toEqual(['LOG_HEAD_DIFFERS']);
  });
});

describe('a cut that the desk noted at its next opening', () => {
  it.each([
    ['article.submitted', ['LOG_WAS_CUT']],
    ['backup.restored', []],
  ] as const)('stays told after %s: %j', async (action, expected) => {
    const folder = await copy();
    const subject = { kind: 'library', id: 'x', title: '' } as const;
    const record = async (next: 'person.signedOut' | typeof action) => {
      const desk = await openDesk({ library: folder.root, whenMissing: 'refuse' });
      await desk.services.audit.record({ action: next, subject });
      await desk.close();
    };
    await record('person.signedOut');
    const raw = new BetterSqlite3(folder.database);
    raw.exec('drop trigger audit_entry_is_kept');
    raw.exec("delete from audit_entry where action = 'person.signedOut'");
    raw.close();
    await record(action);
    expect(codes(await problemsOf(folder))).toEqual(expected);
  });
});

describe('what is stored', () => {
  it('is told where a file was changed by one byte, or is gone', async () => {
    const folder = await copy();
    const files = new FileStore(folder);
    const [changed = '', lost = ''] = await files.list();
    const bytes = await readFile(files.pathOf(changed));
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await writeFile(files.pathOf(changed), bytes);
    await rm(files.pathOf(lost));
    const problems = await problemsOf(folder);
    expect(problems[0]).toEqual({ code: 'FILE_ALTERED', details: { hash: changed } });
    expect(problems[1]).toMatchObject({ code: 'FILE_MISSING', details: { kind: 'picture' } });
  });

  it('is told where a document or a version is broken', async () => {
    const problems = await problemsAfter(
      "update article set document = '{' where state = 'draft'",
      "update version_content set content = x'00' where hash = (select min(hash) from version_content)",
    );
    expect(codes(problems)).toEqual(['DOCUMENT', 'VERSION']);
  });

  it('is said in sentences, without the words of the program', async () => {
    const problems = await problemsAfter(
      "update article set document = '{' where state = 'draft'",
      `update article set title = title || '.' where id = ${APPROVED}`,
      "update audit_entry set person = 'Ai đó' where sequence = 4",
    );
    for (const problem of problems) {
      expect(problemSentence(problem, 'vi')).toMatch(/^(Nhật ký|Bài|‘).*[.]$/u);
      expect(problemSentence(problem, 'vi')).not.toMatch(/undefined|null|SyntaxError|JSON/);
    }
  });
});
