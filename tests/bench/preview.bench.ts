/**
 * From a key in an article to its page, as a window asks the desk for it: what is typed goes in, the drawing of the
 * page comes out. Issues of about 24 and 100 pages in every template; half of the edits, 95 of 100, and how long
 * processors work for one, beside the bulletin of as many pages. Then what one waits for who only reads: from a save of
 * one article to the names of all pages.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createDesk, type Desk } from '#main/desk/desk.ts';
import { createCallerFactory } from '#main/desk/trpc.ts';
import { documentChanges } from '#shared/document/changes.ts';
import type { ArticleDocument } from '#shared/document/schema.ts';
import type { Article, ArticleContent } from '#shared/model/article.ts';
import type { PreviewPages } from '#shared/model/preview.ts';
import { settingsInForce, type TemplateName } from '#shared/model/template-settings.ts';
import { TEST_PATHS } from '../support/program-paths.ts';

const EDITS = 60;
/** The first edits meet cold caches and do not count. */
const WARM_UP = 5;
const SAVES = 20;
/** Milliseconds after which nobody counts as typing any more. */
const RESTED = 1000;
/** The first is what the others are compared with. */
const TEMPLATES: readonly TemplateName[] = ['ban-tin', 'chuyen-san', 'diem-bao', 'bao-cao'];
/** How often the sample's texts stand in an issue: 24 pages, 100 pages. */
const SIZES = [1, 4];
/** Blocks of an item of the digest. */
const ITEM_BLOCKS = 5;
/** Share of a report's texts that are the document itself; the others are its appendices. */
const DOCUMENT_SHARE = 2 / 3;

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
  const costs = new Map<string, number>();
  try {
    const sample = await sampleOf(desk);
    for (const size of SIZES) {
      for (const template of TEMPLATES) await measure(desk, sample, template, size, costs);
    }
  } finally {
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const callsOf = (desk: Desk) => createCallerFactory(desk.router)(desk.createContext());

/** Articles of the sample's issue, by section. */
type Texts = ArticleContent[][];

interface SampleIssue {
  publicationId: string;
  texts: Texts;
}

async function sampleOf({ services: { issues, articles } }: Desk): Promise<SampleIssue> {
  const [row] = await issues.list();
  const { publicationId, sections } = await issues.get(row?.id ?? '');
  const texts = await Promise.all(
    sections.map((section) => Promise.all(section.articles.map(({ id }) => articles.get(id)))),
  );
  return { publicationId, texts };
}

/** The same texts as each template is used: a digest has many short items, a report one long document. */
function textsFor(template: TemplateName, texts: Texts, times: number): Texts {
  const repeated = Array.from({ length: times }, () => texts).flat();
  if (template === 'diem-bao') return repeated.map((articles) => articles.flatMap(itemsOf));
  if (template !== 'bao-cao') return repeated;
  const all = repeated.flat();
  const count = Math.round(all.length * DOCUMENT_SHARE);
  return [[...joined(all.slice(0, count)), ...all.slice(count)]];
}

function itemsOf(article: ArticleContent): ArticleContent[] {
  const { blocks } = article.document;
  return Array.from({ length: Math.ceil(blocks.length / ITEM_BLOCKS) }, (_, index) => ({
    ...article,
    document: {
      ...article.document,
      blocks: blocks.slice(index * ITEM_BLOCKS, (index + 1) * ITEM_BLOCKS),
    },
  }));
}

function joined(articles: readonly ArticleContent[]): ArticleContent[] {
  const [first] = articles;
  if (!first) return [];
  const blocks = articles.flatMap(({ document }) => document.blocks);
  const footnotes = Object.assign({}, ...articles.map(({ document }) => document.footnotes));
  return [{ ...first, document: { ...first.document, blocks, footnotes } }];
}

/** An issue with these texts, each of them an article of its own. */
async function makeIssue({ services }: Desk, publicationId: string, texts: Texts): Promise<string> {
  const sections = [];
  for (const [index, articles] of texts.entries()) {
    const articleIds = [];
    for (const text of articles) articleIds.push(await services.articles.create(text));
    sections.push({ name: `Chuyên mục ${index + 1}`, articleIds });
  }
  return services.issues.create(publicationId, { number: '1', date: '2026-11-20', theme: '' }, sections);
}

async function setTemplate({ services }: Desk, publicationId: string, template: TemplateName): Promise<void> {
  const { id, ...details } = await services.publications.get(publicationId);
  const settings = settingsInForce(template, undefined);
  await services.publications.update(id, { ...details, template, settings });
}

/** @param costs how long processors work for one edit, by size and kind of edit: the first template's */
async function measure(
  desk: Desk,
  { publicationId, texts }: SampleIssue,
  template: TemplateName,
  size: number,
  costs: Map<string, number>,
): Promise<void> {
  const { articles, issues, preview } = desk.services;
  await setTemplate(desk, publicationId, template);
  const issueId = await makeIssue(desk, publicationId, textsFor(template, texts, size));
  const { sections } = await issues.get(issueId);
  const middle = sections[Math.floor(sections.length / 2)]?.articles;
  const article = await articles.get(middle?.[0]?.id ?? '');
  const watching = new AbortController();
  const watched = preview.watch(issueId, watching.signal);
  const { value: first } = await watched.next();
  if (first?.type !== 'pages') throw new Error(JSON.stringify(first));
  console.log(`${template}, ${first.preview.pages.length} pages`);
  const timed = async (name: string, edits: number, run: (edit: number) => Promise<void>) => {
    const took: number[] = [];
    let before = process.cpuUsage();
    for (let edit = -WARM_UP; edit < edits; edit += 1) {
      if (edit === 0) before = process.cpuUsage();
      const start = performance.now();
      await run(edit + WARM_UP);
      if (edit >= 0) took.push(performance.now() - start);
    }
    const { user, system } = process.cpuUsage(before);
    const cost = (user + system) / 1000 / edits;
    const peer = costs.get(`${size} ${name}`) ?? cost;
    costs.set(`${size} ${name}`, peer);
    print(name, took, cost, peer);
  };
  for (const { name, typed } of SAMPLES) {
    let pages = first.preview;
    await timed(name, EDITS, async (edit) => {
      const page = (pages.articles[article.id]?.firstPage ?? 1) - 1;
      const document = withText(article.document, typed(edit));
      pages = await draft(desk, issueId, article, document, page);
      await drawing(desk, pages.pages[page]?.hash ?? '');
    });
  }
  await wait(RESTED);
  await timed('all pages after a save', SAVES, async (edit) => {
    const { revision } = await articles.get(article.id);
    await articles.save(article.id, revision, { document: withText(article.document, ` lần ${edit}`) });
    for (let shown = 0; shown <= revision; ) {
      const { value } = await watched.next();
      if (value?.type !== 'pages') throw new Error(JSON.stringify(value));
      shown = value.revisions[article.id] ?? 0;
    }
  });
  watching.abort();
  await watched.return(undefined);
}

/** @param cost milliseconds that processors work for one, and the same for the template compared with */
function print(name: string, took: number[], cost: number, peer: number): void {
  took.sort((left, right) => left - right);
  const at = (share: number) => (took[Math.floor(share * took.length)] ?? Number.NaN).toFixed(0).padStart(4);
  const work = `${cost.toFixed(0).padStart(4)} ms  ×${(cost / peer).toFixed(2)}`;
  console.log(`  ${name.padEnd(43)} median ${at(0.5)} ms   p95 ${at(0.95)} ms   processors ${work}`);
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
