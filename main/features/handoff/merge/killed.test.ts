/** A desk that dies while it merges: the library is as it was, or wholly merged, and opens either way. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { TEST_PORTS } from '../../../../tests/support/test-ports.ts';
import { createDesk, type Desk } from '../../../desk/desk.ts';

const ARTICLES = 12;
/** Milliseconds after the merge began; the last one lets it end. */
const KILLS = [0, 15, 40, 90, null];
const PIN = '5678';

let folder = '';
let packagePath = '';

async function openAt(library: string): Promise<Desk> {
  return createDesk({ library, whenMissing: 'empty' }, TEST_PORTS);
}

async function seat({ services }: Desk, name: string) {
  const person = await services.people.add({ name, title: '', roles: ['editor', 'reviewer'] }, PIN);
  await services.people.seat(person.id);
  await services.keys.unlock(person.id, PIN);
  return person;
}

const titleOf = (index: number) => `Bài số ${index}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toasoan-'));
  const [lan, khoa] = [await openAt(join(folder, 'lan')), await openAt(join(folder, 'khoa'))];
  const [mine, theirs] = [await seat(lan, 'Lan'), await seat(khoa, 'Khoa')];
  const ids: string[] = [];
  for (let index = 0; index < ARTICLES; index += 1) {
    const document = documentOf([textBlock('paragraph', `${titleOf(index)}, bản của Lan.`)]);
    ids.push(await lan.services.articles.create({ title: titleOf(index), document }));
  }
  const what = { kind: 'articles' as const, ids };
  const away = await lan.services.sending.send(
    { what, purpose: 'review', recipient: 'Khoa', note: '' },
    mine,
  );
  await lan.close();
  const { handoff, merging, articles, comments, sending } = khoa.services;
  const opened = await handoff.openPackage({ path: away.path, name: 'goi.toasoan' });
  await merging.merge({ id: opened.id, decisions: [], acceptsUnknown: true, windowId: null }, theirs);
  for (const id of ids) {
    const { revision, title } = await articles.get(id);
    await articles.save(id, revision, {
      document: documentOf([textBlock('paragraph', `${title}, bản của Khoa.`)]),
    });
    const thread = { id: crypto.randomUUID(), articleId: id, place: { kind: 'article' as const }, quote: '' };
    await comments.begin({ ...thread, text: 'Đã sửa' }, theirs.id);
  }
  const back = await sending.send({ what, purpose: 'returned', recipient: 'Lan', note: '' }, theirs);
  packagePath = back.path;
  await khoa.close();
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Kills the process so long after it began to merge; null: waits for its end. */
async function mergeAndKill(library: string, after: number | null): Promise<void> {
  const script = join(import.meta.dirname, '../../../../tests/support/merging-process.ts');
  const child: ChildProcess = spawn(process.execPath, [script, library, packagePath], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  if (child.stdout) {
    for await (const line of createInterface({ input: child.stdout })) if (line === 'opened') break;
  }
  if (after !== null) {
    await new Promise((resolve) => setTimeout(resolve, after));
    child.kill('SIGKILL');
  }
  await ended;
}

/** How many articles, comments and packages of the other desk are there. */
async function stateOf(library: string): Promise<{ texts: number; comments: number; packages: number }> {
  const desk = await openAt(library);
  const { articles, comments, handoff } = desk.services;
  const listed = (await articles.list(ARTICLES * 2, 0)).articles;
  const whole = [...(await articles.whole(listed.map(({ id }) => id))).values()];
  const texts = whole.filter(({ document }) => JSON.stringify(document).includes('bản của Khoa')).length;
  const said = await Promise.all(whole.map(({ id }) => comments.ofArticle(id)));
  const packages = (await handoff.list()).filter(({ direction }) => direction === 'received').length;
  await desk.close();
  return { texts, comments: said.flat().length, packages };
}

it('leaves the library as it was or wholly merged, wherever it is killed', async () => {
  const before = { texts: 0, comments: 0, packages: 0 };
  const after = { texts: ARTICLES, comments: ARTICLES, packages: 1 };
  let isDoneAgain = false;
  for (const kill of KILLS) {
    const library = join(folder, `killed-${kill}`);
    await cp(join(folder, 'lan'), library, { recursive: true });
    await mergeAndKill(library, kill);
    const state = await stateOf(library);
    expect([before, after]).toContainEqual(state);
    if (kill === null) expect(state).toEqual(after);
    if (state.packages === 0 && !isDoneAgain) {
      // What was cut off can be done again.
      isDoneAgain = true;
      await mergeAndKill(library, null);
      expect(await stateOf(library)).toEqual(after);
    }
  }
}, 180_000);
