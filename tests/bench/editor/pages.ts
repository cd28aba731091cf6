/** The two sides of the comparison: the desk's window with an article open, and the bare editor. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { build, type InlineConfig, preview } from 'vite';
import { createDesk } from '#main/desk/desk.ts';
import { documentOf, headingBlock, textInline } from '#shared/document/build.ts';
import type { ArticleDocument, Block } from '#shared/document/schema.ts';
import type { Article } from '#shared/model/article.ts';
import { openLoopback } from '../../e2e/support/doors.ts';
import { expectSaved } from '../../e2e/support/rooms.ts';
import { TEST_PATHS } from '../../support/program-paths.ts';
import { recordLatencies } from './latency.ts';
import { benchPassages } from './text.ts';

export const VIEWPORT = { width: 1366, height: 768 };

/** The passages as an article's document. */
export function benchDocument(words: number): ArticleDocument {
  return documentOf(
    benchPassages(words).map(({ isHeading, runs }): Block => {
      if (isHeading) return headingBlock(2, runs.map(({ text }) => text).join(''));
      const content = runs.flatMap(({ text, isBold }) => textInline(text, isBold ? ['bold'] : []));
      return { type: 'paragraph', content };
    }),
  );
}

export interface DeskWindow {
  page: Page;
  /** Opens one of the articles; resolves when its text stands, to the milliseconds that took. */
  open(title: string): Promise<number>;
  /** An article as the desk has it, once the window says that all is saved. */
  stored(title: string): Promise<Article>;
  close(): Promise<void>;
}

/**
 * A library of these articles by title, open in a window of its own process.
 *
 * @param without scripts that the window does not get: what they do is switched off.
 */
export async function openDeskWindow(
  browser: Browser,
  articles: ReadonlyMap<string, ArticleDocument>,
  without?: RegExp,
): Promise<DeskWindow> {
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-bench-'));
  const library = join(folder, 'library');
  const desk = await createDesk(
    { library, whenMissing: 'empty' },
    { paths: TEST_PATHS, now: () => new Date(), fileActions: null },
  );
  // Nobody is to be guided through the first steps.
  await desk.services.setup.setKind('office');
  const ids = new Map<string, string>();
  for (const [title, document] of articles) {
    ids.set(title, await desk.services.articles.create({ title, document }));
  }
  await desk.close();
  const opened = await openLoopback(library, browser, {
    viewport: VIEWPORT,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const { page } = opened;
  await recordLatencies(page);
  if (without) await page.route(without, (route) => route.abort());
  const address = new URL(page.url());
  return {
    page,
    open: async (title) => {
      await page.goto(`${address.origin}/#/articles/${ids.get(title)}`);
      // Another place alone would load nothing anew.
      await page.reload();
      await page
        .locator('.article-body[contenteditable="true"] > :nth-child(2)')
        .waitFor({ timeout: 120_000 });
      return page.evaluate(() => performance.now());
    },
    stored: async (title) => {
      await expectSaved(page);
      const input = encodeURIComponent(JSON.stringify({ id: ids.get(title) }));
      const answer = await page.request.get(`${address.origin}/trpc/articles.get?input=${input}`);
      return (await answer.json()).result.data;
    },
    close: async () => {
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface BareWindow {
  page: Page;
  /** Shows so many words in the bare editor; resolves to the milliseconds that took. */
  open(words: number): Promise<number>;
  close(): Promise<void>;
}

export async function openBareWindow(browser: Browser): Promise<BareWindow> {
  const outDir = await mkdtemp(join(tmpdir(), 'toa-soan-bench-'));
  const root = fileURLToPath(new URL('bare', import.meta.url));
  const config: InlineConfig = { configFile: false, root, logLevel: 'error' };
  await build({ ...config, build: { outDir, reportCompressedSize: false } });
  const server = await preview({ ...config, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await recordLatencies(page);
  return {
    page,
    open: async (words) => {
      await page.goto(`${server.resolvedUrls?.local[0]}?words=${words}`);
      await page.locator('#text > :nth-child(2)').waitFor({ timeout: 120_000 });
      return page.evaluate(() => performance.now());
    },
    close: async () => {
      await context.close();
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
