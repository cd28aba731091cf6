/**
 * Typing in the desk beside typing in a bare Lexical editor with the same text: keydown to next paint.
 *
 * The desk is the real one: its window, panes, autosave, preview and checks, with its own process behind it.
 * The browser draws without waiting for the screen's next refresh, which would hide anything below 16 ms.
 */
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { findTestBrowser } from '../../build/browser.mjs';
import { ensureBuild } from '../../build/setup.mjs';
import { percentile, typeAndMeasure } from './editor/latency.ts';
import { benchDocument, openBareWindow, openDeskWindow } from './editor/pages.ts';

const SIZES = [1000, 10_000, 50_000];
const ROUNDS = 4;
/** Milliseconds between keys: twenty letters a second, faster than anybody types. */
const INTERVAL = 50;
/**
 * Two and a half seconds of typing without a pause, so that saves under way are measured too. Words as an input
 * method leaves them: letters without their marks would be one spelling mistake after another.
 */
const LETTERS = 'người dân đến bộ phận một cửa từ sớm và ';
const PLACES = ['middle', 'end'] as const;

const FRAME = 16;
const TARGET_RATIO = 1.25;
const TARGET_SIZE = 10_000;

interface Side {
  name: string;
  page: Page;
  keys: CDPSession;
  body: string;
  open(words: number): Promise<number>;
}

/** Puts the caret at the end of a block of the text and shows it. */
async function putCaret({ page, body }: Side, place: (typeof PLACES)[number]): Promise<void> {
  await page.evaluate(
    ({ body, place }) => {
      const root = document.querySelector<HTMLElement>(body);
      const blocks = [...(root?.children ?? [])].filter((child) => child.localName === 'p');
      const block = place === 'end' ? blocks.at(-1) : blocks[Math.floor(blocks.length / 2)];
      if (!root || !block) throw new Error('no text');
      block.scrollIntoView({ block: 'center' });
      root.focus({ preventScroll: true });
      getSelection()?.selectAllChildren(block);
      getSelection()?.collapseToEnd();
    },
    { body, place },
  );
  // The text, its saving and its pages come to rest first.
  await page.waitForTimeout(1500);
}

const cell = (milliseconds: number) => `${milliseconds.toFixed(1)} ms`.padStart(10);

/** Measures both sides in turn and prints them with their ratio; resolves to p95 and ratio of ours by place. */
async function compare(ours: Side, bare: Side, words: number): Promise<Map<string, Measured>> {
  const opening = new Map<Side, number>();
  for (const side of [ours, bare]) opening.set(side, await side.open(words));
  const samples = new Map(
    [ours, bare].flatMap((side) => PLACES.map((place) => [`${side.name}, ${place}`, [] as number[]])),
  );
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const place of PLACES) {
      for (const side of [ours, bare]) {
        await side.page.bringToFront();
        await putCaret(side, place);
        const times = await typeAndMeasure(side.page, side.keys, LETTERS, INTERVAL);
        // The first round warms the compiler of both.
        if (round > 0) samples.get(`${side.name}, ${place}`)?.push(...times);
      }
    }
  }
  console.log(`\n${words} chữ; ${ROUNDS * LETTERS.length} keys each, ${INTERVAL} ms apart`);
  for (const [side, milliseconds] of opening) {
    console.log(`  ${side.name.padEnd(28)} opened in ${milliseconds.toFixed(0)} ms`);
  }
  const measured = new Map<string, Measured>();
  for (const [name, times] of samples) {
    const reference = samples.get(name.replace(ours.name, bare.name)) ?? [];
    const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
    const ratio = p95 / percentile(reference, 0.95);
    console.log(`  ${name.padEnd(28)} p50 ${cell(p50)}  p95 ${cell(p95)}  p95 ×${ratio.toFixed(2)}`);
    if (name.startsWith(`${ours.name},`)) measured.set(name, { p95, ratio });
  }
  return measured;
}

interface Measured {
  /** Milliseconds. */
  p95: number;
  /** p95 of ours over that of the other side. */
  ratio: number;
}

const verdict = (isMet: boolean) => (isMet ? 'met    ' : 'NOT met');

export async function benchmarkEditor(): Promise<void> {
  await ensureBuild();
  const executablePath = findTestBrowser();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-frame-rate-limit',
      '--disable-gpu-vsync',
    ],
  });
  const documents = new Map(SIZES.map((words) => [String(words), benchDocument(words)]));
  const desk = await openDeskWindow(browser, documents);
  // The same desk, whose window gets no checks: what spelling and rules cost while one types.
  const quiet = await openDeskWindow(browser, documents, /check\.worker/);
  const bareWindow = await openBareWindow(browser);
  try {
    const ours: Side = {
      name: 'Tòa Soạn',
      page: desk.page,
      keys: await desk.page.context().newCDPSession(desk.page),
      body: '.article-body',
      open: (words) => desk.open(String(words)),
    };
    const bare: Side = {
      name: 'bare Lexical',
      page: bareWindow.page,
      keys: await bareWindow.page.context().newCDPSession(bareWindow.page),
      body: '#text',
      open: bareWindow.open,
    };
    for (const words of SIZES) {
      for (const [name, { p95, ratio }] of await compare(ours, bare, words)) {
        console.log(`  ${verdict(ratio <= TARGET_RATIO)} p95 within ${TARGET_RATIO} × bare, ${name}`);
        if (words === TARGET_SIZE) console.log(`  ${verdict(p95 < FRAME)} p95 under ${FRAME} ms, ${name}`);
      }
    }
    const unchecked: Side = {
      ...ours,
      name: 'without checks',
      page: quiet.page,
      keys: await quiet.page.context().newCDPSession(quiet.page),
      open: (words) => quiet.open(String(words)),
    };
    await compare(ours, unchecked, TARGET_SIZE);
  } finally {
    await bareWindow.close();
    await quiet.close();
    await desk.close();
    await browser.close();
  }
}
