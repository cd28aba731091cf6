/**
 * The library of ten years: opening it, searching as one types beside LIKE over the same rows, the first page of
 * each list, and memory.
 */
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

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const line = (name: string, milliseconds: number, note = '') =>
  console.log(`  ${name.padEnd(38)} ${milliseconds.toFixed(1).padStart(8)} ms   ${note}`);
const verdict = (value: number, target: number) =>
  `target ${target} ms: ${value <= target ? 'met' : 'MISSED'}`;

export async function benchmarkLibrary(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-ten-years-'));
  try {
    const library = join(folder, 'library');
    await copyTenYears(library);
    await openings(library);
    const desk = await open(library);
    try {
      await searches(desk);
      await lists(desk);
      const megabytes = process.memoryUsage().rss / 2 ** 20;
      console.log(`  memory of the process                  ${megabytes.toFixed(0).padStart(8)} MB`);
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
  const times: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    const start = performance.now();
    const desk = await open(library);
    times.push(performance.now() - start);
    await desk.close();
  }
  const median = percentile(times, 0.5);
  line('opening, median', median, verdict(median, OPENING_TARGET));
}

async function searches(desk: Desk): Promise<void> {
  const { indexer, service } = desk.services.search;
  const made = await millisecondsOf(() => indexer.catchUp());
  if (made > 1000) line('making the index', made);
  const typed = QUERIES.flatMap((query) =>
    Array.from({ length: query.length }, (_, index) => query.slice(0, index + 1)),
  );
  const times: number[] = [];
  for (const text of typed) {
    times.push(await millisecondsOf(() => service.find({ text, ...SHOWN })));
  }
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
  console.log(`searching: ${typed.length} texts as they are typed`);
  line('search, p50', p50);
  line('search, p95', p95, verdict(p95, SEARCH_TARGET));
  const like = likeTimes(desk.folder.database);
  line('LIKE over the same rows, p50', percentile(like, 0.5), `×${(percentile(like, 0.5) / p50).toFixed(0)}`);
}

/** The same tables without an index; it knows nothing of marks, order or filters. */
function likeTimes(file: string): number[] {
  const connection = new BetterSqlite3(file, { readonly: true });
  const query = connection.prepare(`
    select id from article where trashed_at is null and (title || lead || document) like @text
    union all select id from source where trashed_at is null and (title || text) like @text
    union all select id from picture where (name || caption || credit) like @text
    union all select id from issue where trashed_at is null and (number || theme) like @text`);
  const times = LIKE_QUERIES.map((words) => {
    const start = performance.now();
    query.all({ text: `%${words}%` });
    return performance.now() - start;
  });
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
    ['issues', () => caller.issues.list()],
    ['documents cited', () => caller.search.cited({})],
  ];
  for (const [name, page] of pages) {
    await page();
    line(name, await millisecondsOf(page));
  }
}
