/**
 * A library of ten years for benchmarks and for trying things out by hand: the same seed gives the same texts.
 *
 * It is made once and kept under `.cache/libraries`, by seed, size, and whatever decides its structure. Copy it,
 * never open it in place: `node tests/bench/library/ten-years.ts FOLDER [PICTURE_FILES]`.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { createDesk } from '#main/desk/desk.ts';
import { TEST_PATHS } from '../../support/program-paths.ts';
import { randomOf } from './random.ts';
import { addArticles, addIssues, addPictures, addSources } from './rows.ts';

export interface LibrarySize {
  issues: number;
  articles: number;
  sources: number;
  pictures: number;
  /** How many of the pictures, the newest ones, have a file of their own; the others are rows alone. */
  pictureFiles: number;
}

export const TEN_YEARS: LibrarySize = {
  issues: 2_500,
  articles: 25_000,
  sources: 50_000,
  pictures: 20_000,
  pictureFiles: 500,
};

const ROOT = resolve(import.meta.dirname, '../../..');
const CACHE = join(ROOT, '.cache', 'libraries');
/** Where it is written what the tables look like and what goes into them. */
const DECIDING_FOLDERS = ['main/database/migrations', 'tests/bench/library', 'assets/directory'];
const KEPT_LIBRARIES = 3;

/**
 * Makes a copy of the library; the first one of a structure takes about a minute.
 *
 * @param target folder that does not exist yet.
 */
export async function copyTenYears(target: string, size: LibrarySize = TEN_YEARS, seed = 1): Promise<void> {
  const made = await tenYears(size, seed);
  await mkdir(target, { recursive: true });
  for (const name of ['library.db', 'log-head.json']) await copyFile(join(made, name), join(target, name));
  // Stored files never change: the copy shares them.
  for (const prefix of await readdir(join(made, 'files'))) {
    const [from, to] = [join(made, 'files', prefix), join(target, 'files', prefix)];
    await mkdir(to, { recursive: true });
    for (const name of await readdir(from)) {
      await link(join(from, name), join(to, name)).catch(() => copyFile(join(from, name), join(to, name)));
    }
  }
}

/** @returns the folder where it is kept. */
async function tenYears(size: LibrarySize, seed: number): Promise<string> {
  const folder = join(CACHE, `${await structure()}-${seed}-${Object.values(size).join('-')}`);
  if (existsSync(folder)) return folder;
  const half = `${folder}.${process.pid}.making`;
  try {
    await make(half, size, seed);
  } catch (thrown) {
    await rm(half, { recursive: true, force: true });
    throw thrown;
  }
  await rename(half, folder).catch(async (thrown: unknown) => {
    // Somebody else made the same one meanwhile.
    if (!existsSync(folder)) throw thrown;
    await rm(half, { recursive: true });
  });
  await forgetOldest();
  return folder;
}

async function structure(): Promise<string> {
  const digest = createHash('sha256');
  for (const folder of DECIDING_FOLDERS) {
    for (const name of (await readdir(join(ROOT, folder))).sort()) {
      digest.update(name).update(await readFile(join(ROOT, folder, name)));
    }
  }
  return digest.digest('hex').slice(0, 12);
}

async function make(folder: string, size: LibrarySize, seed: number): Promise<void> {
  const desk = await createDesk(
    { library: folder, whenMissing: 'sample' },
    { paths: TEST_PATHS, now: () => new Date(), fileActions: null },
  );
  await desk.close();
  const connection = new BetterSqlite3(desk.folder.database);
  connection.pragma('synchronous = OFF');
  connection.pragma('journal_mode = OFF');
  const making = { connection, random: randomOf(seed), size };
  connection.exec('begin');
  const pictureIds = await addPictures(making, desk.folder.files);
  const sourceIds = addSources(making);
  addIssues(making, addArticles(making, pictureIds, sourceIds));
  connection.exec('commit');
  connection.pragma('journal_mode = WAL');
  connection.close();
}

/** A library takes half a gigabyte: only the newest are kept. */
async function forgetOldest(): Promise<void> {
  const names = (await readdir(CACHE)).filter((name) => !name.endsWith('.making'));
  const dated = await Promise.all(
    names.map(async (name) => ({ name, made: (await stat(join(CACHE, name))).mtimeMs })),
  );
  const old = dated.toSorted((left, right) => right.made - left.made).slice(KEPT_LIBRARIES);
  for (const { name } of old) await rm(join(CACHE, name), { recursive: true, force: true });
}

if (import.meta.main) {
  const [target, pictureFiles = TEN_YEARS.pictureFiles] = process.argv.slice(2);
  if (target === undefined) {
    console.error('usage: node tests/bench/library/ten-years.ts FOLDER [PICTURE_FILES]');
    process.exitCode = 2;
  } else {
    const start = performance.now();
    await copyTenYears(resolve(target), { ...TEN_YEARS, pictureFiles: Number(pictureFiles) });
    console.log(`${target} made in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
}
