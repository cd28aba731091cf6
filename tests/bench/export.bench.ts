/** The sample issue and one ten times as long to PDF, beside Chromium's print of the same content as HTML. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { WorkerPool } from '#main/jobs/worker-pool.ts';
import type { ResolvedIssue } from '#main/publishing/layout/resolved-issue.ts';
import type { Rendering } from '#main/publishing/render-formats.ts';
import type { EngineName } from '#main/publishing/typst/engine.ts';
import { textBlock } from '#shared/document/build.ts';
import { findTestBrowser } from '../../build/browser.mjs';
import { TEST_PATHS } from '../support/program-paths.ts';
import { medians, printRatios } from './measure.ts';
import { sampleIssue } from './sample-issue.ts';

const ROUNDS = 3;
const PLAIN: Rendering = {
  purpose: null,
  look: { grey: false, cropMarks: false },
  range: null,
  standard: null,
};

/** The same sections again and again: ten times the articles, titles numbered so that contents differ. */
function repeated(issue: ResolvedIssue, times: number): ResolvedIssue {
  const sections = Array.from({ length: times }, (_, round) =>
    issue.sections.map((section) => ({
      ...section,
      articles: section.articles.map((article) => ({
        ...article,
        id: `${article.id}-${round}`,
        title: `${article.title} (${round + 1})`,
      })),
    })),
  );
  return { ...issue, sections: sections.flat() };
}

/** The issue with so many sentences more at the end of an article in its middle. */
function edited(issue: ResolvedIssue, sentences: number): ResolvedIssue {
  const copy = structuredClone(issue);
  const article = copy.sections[Math.floor(copy.sections.length / 2)]?.articles[0];
  for (let sentence = 1; sentence <= sentences; sentence += 1) {
    article?.document.blocks.push(textBlock('paragraph', `Câu thêm vào, câu thứ ${sentence}.`));
  }
  return copy;
}

/** The issue with every paragraph changed, so that nothing of it was ever set before. */
function renewed(issue: ResolvedIssue, round: number): ResolvedIssue {
  const copy = structuredClone(issue);
  for (const article of copy.sections.flatMap((section) => section.articles)) {
    for (const block of article.document.blocks) {
      if (block.type === 'paragraph') block.content.unshift({ type: 'text', text: `Lần ${round}. ` });
    }
  }
  return copy;
}

export async function benchmarkExport(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-bench-'));
  const workers = new WorkerPool(TEST_PATHS, 1);
  const executablePath = findTestBrowser();
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args });
  try {
    const sample = await sampleIssue(join(folder, 'library'));
    for (const times of [1, 10]) {
      const issue = repeated(sample, times);
      const html = join(folder, `${times}.html`);
      const request = (engine: EngineName, edits: number) => ({
        issue: edited(issue, edits),
        warnings: [],
        rendering: PLAIN,
        engine,
        targets: [{ format: 'pdf' as const, path: join(folder, `${engine}.pdf`) }],
      });
      let edits = 0;
      // Nothing can be taken over from the run before: every article has a sentence of its own in front.
      const anew = (engine: EngineName) => ({
        name: `Tòa Soạn, ${engine}, every page anew`,
        run: async () => {
          edits += 1;
          await workers.run('publishing.export', { ...request(engine, 0), issue: renewed(issue, edits) });
        },
      });
      // After a sentence was added in the middle of the issue.
      const again = (engine: EngineName) => ({
        name: `Tòa Soạn, ${engine}, after an edit`,
        run: async () => {
          edits += 1;
          await workers.run('publishing.export', request(engine, edits));
        },
      });
      const { files } = await workers.run('publishing.export', {
        issue,
        warnings: [],
        rendering: PLAIN,
        targets: [
          { format: 'html', path: html },
          { format: 'pdf', path: join(folder, 'pages.pdf') },
        ],
      });
      const print = {
        name: "Chromium's print",
        run: async () => {
          const page = await browser.newPage();
          await page.goto(pathToFileURL(html).href, { waitUntil: 'load' });
          await page.pdf({ path: join(folder, 'chromium.pdf'), format: 'A4', tagged: true, outline: true });
          await page.close();
        },
      };
      const results = await medians(
        [anew('native'), anew('wasm'), again('native'), again('wasm'), print],
        ROUNDS,
      );
      const pages = files.find((file) => file.format === 'pdf')?.pages;
      const words = issue.sections.flatMap((section) => section.articles).length;
      printRatios(`${times} × the sample: ${words} articles, ${pages} pages; medians of ${ROUNDS}`, results);
      console.log(`  Chromium made ${await pageCount(join(folder, 'chromium.pdf'))} pages`);
    }
  } finally {
    await browser.close();
    await workers.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Pages of a PDF whose page tree is not compressed, as Chromium writes it. */
async function pageCount(path: string): Promise<number> {
  return (await readFile(path, 'latin1')).match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
