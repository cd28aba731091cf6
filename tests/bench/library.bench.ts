/**
 * The library of ten years: opening it, searching as one types beside LIKE over the same rows, the first page of
 * each list, and memory. Beside the time that passed stands the time this thread was at work, which says more on a
 * machine that does other things, too.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { createDesk, type Desk } from '#main/desk/desk.ts';
import { createCallerFactory } from '#main/desk/trpc.ts';
import { TEST_PATHS } from '../support/program-paths.ts';
import { copyTenYears } from './library/ten-years.ts';

/** What people look for; every beginning of each is asked, as it is when one types. */
const QUERIES = [
  'thu tuc hanh chinh',
  'đổi mới phong cách phục vụ',
  'Đề án 06',
  'nghị quyết 76/NQ-CP',
  'phường Bến Nghinh hộ tịch',
  'Nguyễn Thị Lan',
  '"chuyển đổi số" loại:bài',
  'rut ngan thoi gian từ:2024',
];
/** Milliseconds. */
const SEARCH_TARGET = 30;
const OPENING_TARGET = 300;
const OPENINGS = 5;
/** LIKE reads every text for each key: a few words tell enough. */
const LIKE_QUERIES = ['thủ tục', 'đổi mới', '76/NQ-CP'];
const SHOWN = { limit: 60, limitPerKind: 5 };
const EDITS_A_DAY = 60;

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds. */
interface Taken {
  passed: number;
  /** Of this thread. */
  busy: number;
}

async function timeOf(work: () => unknown): Promise<Taken> {
  const start = performance.now();
  const cpu = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(cpu);
  return { passed: performance.now() - start, busy: (user + system) / 1000 };
}

function percentileOf(times: readonly Taken[], share: number): Taken {
  const of = (key: keyof Taken) =>
    percentile(
      times.map((time) => time[key]),
      share,
    );
  return { passed: of('passed'), busy: of('busy') };
}

const line = (name: string, { passed, busy }: Taken, note = '') =>
  console.log(
    `  ${name.padEnd(34)} ${passed.toFixed(1).padStart(8)} ms  (busy ${busy.toFixed(1).padStart(7)} ms)  ${note}`,
  );
const verdict = ({ passed }: Taken, target: number) =>
  `target ${target} ms: ${passed <= target ? 'met' : 'NOT met'}`;

export async function benchmarkLibrary(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-ten-years-'));
  try {
    const library = join(folder, 'library');
    await copyTenYears(library);
    // In a process of its own, so that it is not in the memory measured below.
    const script = join(import.meta.dirname, 'library', 'make-index.ts');
    execFileSync(process.execPath, [script, library], { stdio: 'inherit' });
    await openings(library);
    const desk = await open(library);
    try {
      await searches(desk);
      await lists(desk);
      await work(desk);
      const megabytes = process.memoryUsage().rss / 2 ** 20;
      console.log(`  memory of the process              ${megabytes.toFixed(0).padStart(8)} MB`);
    } finally {
      await desk.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function open(library: string): Promise<Desk> {
  return createDesk(
    { library, whenMissing: 'refuse' },
    { paths: TEST_PATHS, now: () => new Date(), fileActions: null },
  );
}

async function openings(library: string): Promise<void> {
  const times: Taken[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    let desk: Desk | null = null;
    times.push(
      await timeOf(async () => {
        desk = await open(library);
      }),
    );
    await (desk as Desk | null)?.close();
  }
  const median = percentileOf(times, 0.5);
  line('opening, median', median, verdict(median, OPENING_TARGET));
}

async function searches(desk: Desk): Promise<void> {
  const typed = await typedSearches(desk, 'as they are typed');
  const like = percentileOf(await likeTimes(desk.folder.database), 0.5);
  line('LIKE over the same rows, p50', like, `×${(like.busy / typed.busy).toFixed(0)}`);
}

/** What a day leaves in the index: texts that came anew, one by one. */
async function work(desk: Desk): Promise<void> {
  const { indexer } = desk.services.search;
  const connection = new BetterSqlite3(desk.folder.database);
  for (const table of ['article', 'source', 'picture']) {
    const change = connection.prepare(
      `update ${table} set id = id where id = (select id from ${table} order by id desc limit 1 offset ?)`,
    );
    for (let edit = 0; edit < EDITS_A_DAY; edit += 1) {
      change.run(edit);
      await indexer.freshen();
    }
  }
  connection.close();
  await typedSearches(desk, `after ${EDITS_A_DAY} changes of each kind`);
  await indexer.catchUp();
  await typedSearches(desk, 'and the work behind');
}

/** @returns the median. */
async function typedSearches(desk: Desk, when: string): Promise<Taken> {
  const { service } = desk.services.search;
  const typed = QUERIES.flatMap((query) =>
    Array.from({ length: query.length }, (_, index) => query.slice(0, index + 1)),
  );
  const times: Taken[] = [];
  for (const text of typed) times.push(await timeOf(() => service.find({ text, ...SHOWN })));
  const [p50, p95] = [percentileOf(times, 0.5), percentileOf(times, 0.95)];
  console.log(`searching: ${typed.length} texts ${when}`);
  line('search, p50', p50);
  line('search, p95', p95, verdict(p95, SEARCH_TARGET));
  return p50;
}

/** The same tables without an index; it knows nothing of marks, order or filters. */
async function likeTimes(file: string): Promise<Taken[]> {
  const connection = new BetterSqlite3(file, { readonly: true });
  const query = connection.prepare(`
    select id from article where trashed_at is null and (title || lead || document) like @text
    union all select id from source where trashed_at is null and (title || text) like @text
    union all select id from picture where (name || caption || credit) like @text
    union all select id from issue where trashed_at is null and (number || theme) like @text`);
  const times: Taken[] = [];
  for (const words of LIKE_QUERIES) times.push(await timeOf(() => query.all({ text: `%${words}%` })));
  connection.close();
  return times;
}

async function lists(desk: Desk): Promise<void> {
  const caller = createCallerFactory(desk.router)(desk.createContext());
  console.log('first page of each list');
  const pages: [string, () => Promise<unknown>][] = [
    ['articles', () => caller.articles.list({ limit: 200 })],
    ['sources', () => caller.sources.list({ limit: 200 })],
    ['pictures', async () => caller.pictures.rows({ ids: (await caller.pictures.ids({})).slice(0, 100) })],
    ['issues', () => caller.issues.list({})],
    ['documents cited', () => caller.search.cited({})],
    ['drafts', () => caller.articles.list({ limit: 7, states: ['draft'] })],
    ['what waits for whom', () => caller.review.queues()],
  ];
  for (const [name, page] of pages) {
    await page();
    line(name, await timeOf(page));
  }
}
