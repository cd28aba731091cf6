/**
 * Kills while somebody types, two hundred when asked for, at moments drawn from a fixed seed: every word typed up to one second
 * before is there afterwards.
 *
 * One in eight is in the real window: the desk's process ended at once (`kill -9`), or the window's page crashed.
 * Starting both anew takes long, so the others end a process that holds the real desk over a
 * real library and the window's real autosave, without the window around it (tests/support/typing-process.ts).
 *
 * The second is one in which the computer let the programs run: where it stalled, what they measured of that is
 * added, as this runs beside other tests on few cores.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT, runDesk } from './support/command-line.ts';
import { sampleLibrary } from './support/global-setup.ts';
import { openArticle } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

const SECOND = 1000;
/** `KILLS=200 npx playwright test kills` takes five minutes; every run of all tests makes do with ten kills. */
const KILLS = Number(process.env.KILLS ?? 10);
const KILLS_IN_WINDOW = Math.ceil(KILLS * 0.12);
const KILLS_OF_PROCESS = KILLS - KILLS_IN_WINDOW;
/** Processes typing at a time, each over a library of its own. */
const LANES = 4;
const DRAFT = 'Tủ sách pháp luật ở bến phà';

/** Numbers from 0 to 1, the same in each run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Typed {
  word: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Milliseconds of the last second in which nothing ran. */
  stall: number;
}

/** The words that must be there after a kill at `killedAt`. */
function promised(typed: readonly Typed[], killedAt: number): string[] {
  const stall = Math.max(0, ...typed.filter(({ at }) => at > killedAt - 2 * SECOND).map((one) => one.stall));
  return typed.filter(({ at }) => at <= killedAt - SECOND - stall).map(({ word }) => word);
}

const lost = (words: readonly string[], text: string) => {
  const found = new Set(text.match(/v\d+t\d+|từ\d+/gu));
  return words.filter((word) => !found.has(word));
};

test('a killed desk and a crashed page lose nothing typed a second before', async ({ desk, door }) => {
  test.skip(door !== 'loopback', 'the page of Electron’s window cannot be crashed from here');
  test.setTimeout(240_000);
  const random = randomFrom(20261120);
  let page = desk.page;
  const mustBeThere: string[] = [];
  for (let round = 0; round < KILLS_IN_WINDOW; round += 1) {
    await openArticle(page, DRAFT);
    const body = page.getByRole('textbox', { name: 'Chính văn' });
    await expect.poll(async () => lost(mustBeThere, (await body.textContent()) ?? '')).toEqual([]);
    await body.click();
    await page.keyboard.press('Control+End');
    const typed: Typed[] = [];
    const until = Date.now() + 800 + random() * 1700;
    for (let index = 0; Date.now() < until; index += 1) {
      const word = `v${round}t${index}`;
      const start = Date.now();
      await page.keyboard.type(` ${word}`);
      const at = Date.now();
      typed.push({ word, at, stall: Math.max(0, at - start - 50) });
    }
    const killedAt = Date.now();
    if (round % 2 === 0) {
      await desk.kill();
      page = await desk.reopen();
    } else {
      const context = page.context();
      const tools = await context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      void tools.send('Page.crash').catch(() => undefined);
      await crashed;
      const address = page.url();
      await page.close();
      page = await context.newPage();
      await page.goto(address);
    }
    mustBeThere.push(...promised(typed, killedAt));
  }
  await openArticle(page, DRAFT);
  const body = page.getByRole('textbox', { name: 'Chính văn' });
  await expect.poll(async () => lost(mustBeThere, (await body.textContent()) ?? '')).toEqual([]);
  // None would mean that every kill came before anything was due.
  expect(mustBeThere.length).toBeGreaterThan(0);
});

/** The lines of a process, one at a time. */
function linesOf(child: ChildProcess): AsyncIterator<string> {
  if (!child.stdout) throw new Error('no output');
  return createInterface({ input: child.stdout })[Symbol.asyncIterator]();
}

/**
 * Types, kills and looks, `kills` times over one library; gives the words that were due and those that were lost.
 * On a computer so busy that little was due it goes on, up to three times as long.
 */
async function lane(
  library: string,
  articleId: string,
  kills: number,
  random: () => number,
): Promise<{ due: number; missing: string[] }> {
  const due: string[] = [];
  const missing: string[] = [];
  let next = 0;
  for (let round = 0; ; round += 1) {
    const isOver = round >= (due.length > kills ? kills : 3 * kills);
    const script = join(ROOT, 'tests', 'support', 'typing-process.ts');
    const child = spawn(process.execPath, [script, library, articleId, String(next)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const over = once(child, 'exit');
    const lines = linesOf(child);
    const { value: found } = await lines.next();
    missing.push(...lost(due, String(found)));
    if (isOver) {
      child.kill('SIGKILL');
      await over;
      break;
    }
    const typed: Typed[] = [];
    let killedAt = 0;
    setTimeout(
      () => {
        killedAt = Date.now();
        child.kill('SIGKILL');
      },
      200 + random() * 1800,
    );
    for (;;) {
      const { value: line, done } = await lines.next();
      if (done) break;
      const [, word, stall] = /^typed (\d+) (\d+)$/.exec(line) ?? [];
      if (word === undefined) continue;
      typed.push({ word: `từ${word}`, at: Date.now(), stall: Number(stall) });
      next = Number(word) + 1;
    }
    await over;
    due.push(...promised(typed, killedAt));
  }
  return { due: due.length, missing };
}

test('a killed process loses nothing typed a second before', async ({ door }) => {
  test.skip(door !== 'loopback', 'the same desk in both doors');
  test.setTimeout(240_000);
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-kills-'));
  const libraries = Array.from({ length: LANES }, (_, index) => join(folder, String(index)));
  for (const library of libraries) await cp(sampleLibrary(), library, { recursive: true });
  // Asked of a copy: other tests copy the sample meanwhile, and a desk at work in it has files that come and go.
  const { articles } = (await runDesk(join(folder, '0'), 'list', 'articles')) as {
    articles: { id: string; title: string }[];
  };
  const id = articles.find(({ title }) => title === DRAFT)?.id ?? '';
  const results = await Promise.all(
    libraries.map((library, index) => lane(library, id, KILLS_OF_PROCESS / LANES, randomFrom(index + 1))),
  );
  await rm(folder, { recursive: true, force: true });
  expect(results.flatMap(({ missing }) => missing)).toEqual([]);
  // Fewer would mean that the kills came before anything was due.
  expect(results.reduce((sum, { due }) => sum + due, 0)).toBeGreaterThan(KILLS_OF_PROCESS);
});
