/**
 * Verifying a library of ten years with its log and the approvals of all its articles, beside SQLite's own check of
 * the same database and beside reading every byte once. What is beyond the two is the price of the chain, the
 * signatures, and reading every document.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import BetterSqlite3 from 'better-sqlite3';
import { createDesk, type Desk } from '#main/desk/desk.ts';
import { figuresOf } from '#shared/document/walk.ts';
import { approvalStatement, articleText } from '#shared/model/approval.ts';
import type { Article } from '#shared/model/article.ts';
import type { Person } from '#shared/model/person.ts';
import { TEST_PATHS } from '../support/program-paths.ts';
import { copyTenYears, type LibrarySize, TEN_YEARS } from './library/ten-years.ts';
import { medians, printRatios } from './measure.ts';

const ROUNDS = 1;
const BATCH = 500;
const PIN = '2468';

/** Every picture has its file. */
const WHOLE: LibrarySize = { ...TEN_YEARS, pictureFiles: TEN_YEARS.pictures };

export async function benchmarkVerify(size = WHOLE): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-bench-verify-'));
  const library = join(folder, 'library');
  try {
    await copyTenYears(library, size);
    const desk = await createDesk(
      { library, whenMissing: 'refuse' },
      { paths: TEST_PATHS, now: () => new Date(), fileActions: null },
    );
    try {
      const approved = await approveAll(desk);
      const found = await desk.services.verify.verify();
      if (!found.ok) throw new Error(`not whole: ${JSON.stringify(found.problems.slice(0, 5))}`);
      const { entries, signatures, articles, files } = found.checked;
      console.log(
        `${articles} articles, ${approved} approved, ${entries} entries, ${signatures} signatures, ${files} files`,
      );
      const results = await medians(
        [
          { name: 'every byte hashed once', run: () => hashEverything(desk) },
          { name: "SQLite's integrity check", run: async () => checkDatabase(desk) },
          { name: 'desk verify', run: () => desk.services.verify.verify() },
        ],
        ROUNDS,
      );
      printRatios('a library of ten years', results);
    } finally {
      await desk.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Gives every published article what ten years of work leave behind: two entries of the log and a signed approval.
 *
 * @returns how many articles were approved.
 */
async function approveAll(desk: Desk): Promise<number> {
  const { services } = desk;
  const person = await services.accounts.add(
    { name: 'Người duyệt', title: '', roles: ['reviewer'] },
    PIN,
    false,
  );
  await services.keys.unlock(person.id, PIN);
  const hashes = new Map((await services.pictures.list()).map(({ id, hash }) => [id, hash]));
  const rows: unknown[][] = [];
  for (let offset = 0; ; offset += BATCH) {
    const { articles: listed } = await services.articles.list(BATCH, offset);
    if (listed.length === 0) break;
    const published = listed.filter(({ state }) => state === 'published').map(({ id }) => id);
    const whole = await services.articles.whole(published);
    await services.work.transaction(async () => {
      for (const article of whole.values()) rows.push(await approve(desk, person, article, hashes));
    });
  }
  const raw = new BetterSqlite3(desk.folder.database);
  const insert = raw.prepare(
    "insert into article_approval (id, article_id, hash, person_id, person_name, at, note, key_id, signature) values (?, ?, ?, ?, ?, ?, '', ?, ?)",
  );
  raw.transaction(() => {
    for (const row of rows) insert.run(...row);
  })();
  raw.close();
  return rows.length;
}

/** Records the handing in and the approval of an article; the approval as a row. */
async function approve(
  { services }: Desk,
  person: Person,
  article: Article,
  pictures: ReadonlyMap<string, string>,
): Promise<unknown[]> {
  const { id, title, document } = article;
  const known = new Map(
    figuresOf(document).map(({ pictureId }) => [pictureId, pictures.get(pictureId ?? '')]),
  );
  const text = articleText(article, (picture) => known.get(picture) ?? null);
  const hash = createHash('sha256').update(text).digest('hex');
  const at = new Date().toISOString();
  const subject = { kind: 'article', id, title } as const;
  await services.audit.record({
    action: 'article.submitted',
    subject,
    before: hash,
    after: hash,
    by: person,
  });
  const statement = approvalStatement({
    kind: 'article-approval',
    articleId: id,
    hash,
    personId: person.id,
    at,
  });
  const signed = await services.keys.sign(person.id, statement);
  await services.audit.record({
    action: 'article.approved',
    subject,
    before: hash,
    after: hash,
    by: person,
    signed,
  });
  return [`approval-${id}`, id, hash, person.id, person.name, at, signed.keyId, signed.signature];
}

async function hashEverything({ folder, services }: Desk): Promise<void> {
  const stored = (await services.files.list()).map((hash) => services.files.pathOf(hash));
  for (const path of [folder.database, ...stored]) {
    await pipeline(createReadStream(path), createHash('sha256'));
  }
}

function checkDatabase({ folder }: Desk): void {
  const raw = new BetterSqlite3(folder.database, { readonly: true });
  raw.pragma('integrity_check');
  raw.pragma('foreign_key_check');
  raw.close();
}
