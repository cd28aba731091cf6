/** Two thousand words of Vietnamese in every place that is typed in, by every input method: what comes out wrong. */
import { chromium } from '@playwright/test';
import { findTestBrowser } from '../../build/browser.mjs';
import { ensureBuild } from '../../build/setup.mjs';
import { INPUT_METHODS } from '../support/replay/input-methods.ts';
import { articleOfPlaces } from '../support/replay/places.ts';
import { misspeltPlaces, typeEverywhere } from '../support/replay/type-everywhere.ts';
import { openDeskWindow } from './editor/pages.ts';

const WORDS = 2000;

export async function benchmarkTyping(): Promise<void> {
  await ensureBuild();
  const executablePath = findTestBrowser();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const desk = await openDeskWindow(
    browser,
    new Map(INPUT_METHODS.map((method) => [method, articleOfPlaces()])),
  );
  try {
    for (const method of INPUT_METHODS) {
      await desk.open(method);
      const start = performance.now();
      const typed = await typeEverywhere(desk.page, method, { placeWords: WORDS, bodyWords: WORDS });
      const seconds = (performance.now() - start) / 1000;
      const wrong = misspeltPlaces(await desk.stored(method), typed);
      const characters = [...typed.values()].join('').length;
      console.log(
        `  ${method.padEnd(16)} ${characters} characters in ${typed.size} places, ${(characters / seconds).toFixed(0)} a second; ` +
          (wrong.length === 0 ? 'none wrong' : `WRONG: ${wrong.join(', ')}`),
      );
    }
  } finally {
    await desk.close();
    await browser.close();
  }
}
