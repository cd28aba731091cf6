/**
 * Issues of about 24 and 100 pages as files, each way from the content at hand to a file on the disk:
 *
 * - ours: from the resolved issue through the worker to the PDF, and to the DOCX, whose contents need typeset pages;
 *   "anew" no sentence was ever set before, "after an edit" all but one were;
 * - Chromium's print: from a page of HTML on the disk, in a browser that runs, with print's paper, fonts and pictures,
 *   tagged and with bookmarks. It has no page numbers, running lines, notes at the foot or contents with pages;
 * - LibreOffice: from our DOCX on the disk, its start included; what the start takes stands beside it.
 *
 * A thread, a browser and their fonts are warm; the first round does not count.
 */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { WorkerPool } from '#main/jobs/worker-pool.ts';
import type { ResolvedIssue } from '#main/publishing/layout/resolved-issue.ts';
import type { Rendering } from '#main/publishing/render-formats.ts';
import type { EngineName } from '#main/publishing/typst/engine.ts';
import { engineFor } from '#main/publishing/typst/engines.ts';
import type { ExportFormat } from '#shared/model/export.ts';
import { TEST_PATHS } from '../support/program-paths.ts';
import { printablePage, printPage, startBrowser } from './export/chromium.ts';
import { edited, renewed, repeated } from './export/issues.ts';
import { plainPdf } from './export/plain-typst.ts';
import { convertToPdf, hasOffice, OFFICE } from './libre-office.ts';
import { type Contestant, medianCosts, printCosts } from './measure.ts';
import { sampleIssue } from './sample-issue.ts';

const ROUNDS = 5;
/** How often the sample's articles stand in the issue: 24 pages, 100 pages. */
const SIZES = [1, 4];
const PLAIN: Rendering = {
  purpose: null,
  look: { grey: false, cropMarks: false },
  range: null,
  standard: null,
};
const PEER = "Chromium's print";

export async function benchmarkExport(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-bench-'));
  const workers = new WorkerPool(TEST_PATHS, 1);
  const browser = await startBrowser(join(folder, 'browser'));
  try {
    const sample = await sampleIssue(join(folder, 'library'));
    for (const times of SIZES) await compare(repeated(sample, times), { folder, workers, browser });
  } finally {
    await browser.close();
    await workers.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Bench {
  folder: string;
  workers: WorkerPool;
  browser: Browser;
}

async function compare(issue: ResolvedIssue, bench: Bench): Promise<void> {
  const { folder, browser } = bench;
  let round = 0;
  const next = () => {
    round += 1;
    return round;
  };
  const page = join(folder, 'issue.html');
  const printed = join(folder, 'chromium.pdf');
  let pages = 0;
  const ours = (what: string, format: ExportFormat, engine: EngineName, change: () => ResolvedIssue) => {
    let changed = issue;
    return {
      name: `Tòa Soạn, ${format.toUpperCase()}, ${engine}, ${what}`,
      prepare: async () => {
        changed = change();
      },
      run: async () => {
        pages = await exported(bench, changed, format, engine);
      },
    };
  };
  const anew = () => renewed(issue, next());
  const afterEdit = () => edited(issue, next());
  const engines: EngineName[] = (await hasNative()) ? ['native', 'wasm'] : ['wasm'];
  const contestants: Contestant[] = [
    ...engines.map((engine) => ours('anew', 'pdf', engine, anew)),
    ...engines.map((engine) => ours('after an edit', 'pdf', engine, afterEdit)),
    // What would be left if our template, pictures and notes cost nothing.
    ...engines.map((engine) => {
      let changed = issue;
      return {
        name: `Typst alone, the text, ${engine}, anew`,
        prepare: async () => {
          changed = anew();
        },
        run: async () => writeFile(join(folder, `plain-${engine}.pdf`), await plainPdf(changed, engine)),
      };
    }),
    {
      name: PEER,
      prepare: async () => writeFile(page, await printablePage(anew())),
      run: () => printPage(browser, page, printed),
    },
    ...engines
      .slice(0, 1)
      .flatMap((engine) => [
        ours('anew', 'docx', engine, anew),
        ours('after an edit', 'docx', engine, afterEdit),
      ]),
  ];
  const office = join(folder, 'office');
  if (await hasOffice()) {
    const empty = join(folder, 'empty.txt');
    await writeFile(empty, 'Một dòng.\n');
    const docx = () => join(folder, `${engines[0]}.docx`);
    contestants.push(
      { name: 'LibreOffice, our DOCX to PDF', run: () => convertToPdf(docx(), office) },
      { name: 'LibreOffice, a line of text to PDF', run: () => convertToPdf(empty, office) },
    );
  } else console.log(`  ${OFFICE} is not on this computer: nothing of LibreOffice is measured`);
  const results = await medianCosts(contestants, ROUNDS);
  const articles = issue.sections.flatMap((section) => section.articles).length;
  const title = `${articles} articles, ${pages} pages; medians of ${ROUNDS}; × how many times as fast as ${PEER}`;
  printCosts(title, results, PEER);
  const sizes = [`${engines[0]}.pdf`, `plain-${engines[0]}.pdf`, 'chromium.pdf', `${engines[0]}.docx`].map(
    async (name) => {
      const { size } = await stat(join(folder, name));
      return `${name} ${(size / 1024 ** 2).toFixed(1)} MB`;
    },
  );
  console.log(`  Chromium made ${await pageCount(printed)} pages; ${(await Promise.all(sizes)).join(', ')}`);
}

/** @returns pages of the issue */
async function exported(
  { workers, folder }: Bench,
  issue: ResolvedIssue,
  format: ExportFormat,
  engine: EngineName,
): Promise<number> {
  const targets = [{ format, path: join(folder, `${engine}.${format}`) }];
  const request = { issue, warnings: [], rendering: PLAIN, engine, targets };
  const { files } = await workers.run('publishing.export', request);
  return files[0]?.pages ?? 0;
}

/** Native Typst is published for Linux only. */
async function hasNative(): Promise<boolean> {
  return engineFor('native', TEST_PATHS.fonts).then(
    () => true,
    () => false,
  );
}

/** Pages of a PDF whose page tree is not compressed, as Chromium writes it. */
async function pageCount(path: string): Promise<number> {
  return (await readFile(path, 'latin1')).match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
