/**
 * From a key in an article to its page, as a window asks the desk for it: what is typed goes in, the drawing of the
 * page comes out. Issues of 24 and 100 pages in two templates; half of the edits, and 95 of 100. Then what one waits for
 * who only reads: from a save of one article to the names of all pages.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createDesk, type Desk } from '#main/desk/desk.ts';
import { createCallerFactory } from '#main/desk/trpc.ts';
import { documentChanges } from '#shared/document/changes.ts';
import type { ArticleDocument } from '#shared/document/schema.ts';
import type { Article } from '#shared/model/article.ts';
import type { PreviewPages } from '#shared/model/preview.ts';
import type { TemplateName } from '#shared/model/template-settings.ts';
import { settingsInForce } from '#shared/model/template-settings.ts';
import { TEST_PATHS } from '../support/program-paths.ts';

const EDITS = 60;
/** The first edits meet cold caches and do not count. */
const WARM_UP = 5;
const SAVES = 20;
/** Milliseconds after which nobody counts as typing any more. */
const RESTED = 1000;
const TEMPLATES: readonly TemplateName[] = ['ban-tin', 'chuyen-san'];
/** How often the sample's articles stand in its issue: 24 pages, 100 pages. */
const SIZES = [1, 4];

interface Sample {
  name: string;
  /** What the paragraph ends with after this edit, counted from 0. No text comes twice. */
  typed(edit: number): string;
}

/** What a person does most, and what costs most: everything behind it moves. */
const SAMPLES: readonly Sample[] = [
  { name: 'a few letters typed', typed: (edit) => ` lần ${edit}` },
  {
    name: 'some lines more or fewer, all behind moves',
    typed: (edit) => ` Câu thứ ${edit} cho dài ra.`.repeat(3 * (1 + (edit % 4))),
  },
];

export async function benchmarkPreview(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-bench-'));
  const desk = await createDesk(
    { library: join(folder, 'library'), whenMissing: 'sample' },
    { paths: TEST_PATHS, now: () => new Date(), fileActions: null },
  );
  try {
    for (const [round, size] of SIZES.entries()) {
      const times = round === 0 ? size : size - (SIZES[round - 1] ?? 0);
      if (round > 0) await addCopies(desk, times);
      for (const template of TEMPLATES) await measure(desk, template);
    }
  } finally {
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const callsOf = (desk: Desk) => createCallerFactory(desk.router)(desk.createContext());

async function issueOf(desk: Desk) {
  const [row] = await desk.services.issues.list();
  return desk.services.issues.get(row?.id ?? '');
}

/** Every article of the issue so many times more, in sections of their own. */
async function addCopies(desk: Desk, times: number): Promise<void> {
  const { articles, issues } = desk.services;
  const issue = await issueOf(desk);
  for (let copy = 1; copy <= times; copy += 1) {
    const before = (await issueOf(desk)).sections;
    const added = issue.sections.map(({ name }) => ({ id: null, name: `${name} ${copy}` }));
    await issues.arrangeSections(issue.id, [...before.map(({ id, name }) => ({ id, name })), ...added]);
    const { sections } = await issueOf(desk);
    for (const [index, section] of issue.sections.entries()) {
      const sectionId = sections[before.length + index]?.id ?? '';
      for (const [place, { id }] of section.articles.entries()) {
        const articleId = await articles.create(await articles.get(id));
        await issues.place(issue.id, articleId, { sectionId, index: place });
      }
    }
  }
}

async function setTemplate(desk: Desk, template: TemplateName): Promise<void> {
  const { publications } = desk.services;
  const { id, ...details } = await publications.get((await issueOf(desk)).publicationId);
  await publications.update(id, { ...details, template, settings: settingsInForce(template, undefined) });
}

async function measure(desk: Desk, template: TemplateName): Promise<void> {
  await setTemplate(desk, template);
  const issue = await issueOf(desk);
  const { articles } = desk.services;
  const middle = issue.sections[Math.floor(issue.sections.length / 2)]?.articles[0];
  const article = await articles.get(middle?.id ?? '');
  const watching = new AbortController();
  const watched = desk.services.preview.watch(issue.id, watching.signal);
  const { value: first } = await watched.next();
  if (first?.type !== 'pages') throw new Error(JSON.stringify(first));
  console.log(`${template}, ${first.preview.pages.length} pages`);
  for (const { name, typed } of SAMPLES) {
    const took: number[] = [];
    let pages = first.preview;
    for (let edit = 0; edit < EDITS + WARM_UP; edit += 1) {
      const page = (pages.articles[article.id]?.firstPage ?? 1) - 1;
      const document = withText(article.document, typed(edit));
      const start = performance.now();
      pages = await draft(desk, issue.id, article, document, page);
      await drawing(desk, pages.pages[page]?.hash ?? '');
      if (edit >= WARM_UP) took.push(performance.now() - start);
    }
    print(name, took);
  }
  await wait(RESTED);
  const took: number[] = [];
  for (let edit = 0; edit < SAVES + WARM_UP; edit += 1) {
    const { revision } = await articles.get(article.id);
    const patch = { document: withText(article.document, ` lần ${edit}`) };
    const start = performance.now();
    await articles.save(article.id, revision, patch);
    for (let shown = 0; shown <= revision; ) {
      const { value } = await watched.next();
      if (value?.type !== 'pages') throw new Error(JSON.stringify(value));
      shown = value.revisions[article.id] ?? 0;
    }
    if (edit >= WARM_UP) took.push(performance.now() - start);
  }
  print('all pages after a save', took);
  watching.abort();
  await watched.return(undefined);
}

function print(name: string, took: number[]): void {
  took.sort((left, right) => left - right);
  const at = (share: number) => (took[Math.floor(share * took.length)] ?? Number.NaN).toFixed(0);
  console.log(`  ${name.padEnd(43)} median ${at(0.5)} ms   p95 ${at(0.95)} ms`);
}

/** What the window sends while somebody types. */
async function draft(
  desk: Desk,
  issueId: string,
  { id, revision, document: base }: Article,
  document: ArticleDocument,
  page: number,
): Promise<PreviewPages> {
  const patch = { documentChanges: documentChanges(base, document) };
  return callsOf(desk).preview.draft({ issueId, articleId: id, revision, patch, inSight: [page], block: 0 });
}

async function drawing(desk: Desk, hash: string): Promise<void> {
  const answer = await desk.handleFile(new Request(`http://desk/preview/${hash}.svg`));
  if (!(await answer.text()).startsWith('<svg')) throw new Error(`page ${hash} was not drawn`);
}

/** The document with more text at the end of its first paragraph. */
function withText(document: ArticleDocument, text: string): ArticleDocument {
  const copy = structuredClone(document);
  const block = copy.blocks.find(({ type }) => type === 'paragraph');
  if (block?.type === 'paragraph') block.content.push({ type: 'text', text });
  return copy;
}
