/**
 * Keydown to next paint, measured in the page: from the event's own time stamp (taken in the browser's
 * process when the key arrives) to the first task after the frame that shows it (a message posted in the
 * frame's callback runs once style, layout and paint of that frame are done).
 */
import type { CDPSession, Page } from '@playwright/test';

declare global {
  interface Window {
    keyLatencies: number[];
  }
}

/** Keeps a sample for each key in `window.keyLatencies`, in milliseconds; before the page's own scripts. */
export async function recordLatencies(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.keyLatencies = [];
    let pressedAt: number | null = null;
    addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), true);
    // The text of a key comes as an event of its own, which a frame could get in front of.
    addEventListener(
      'beforeinput',
      () => {
        if (pressedAt === null) return;
        const start = pressedAt;
        pressedAt = null;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.keyLatencies.push(performance.now() - start);
          port2.postMessage(null);
        });
      },
      true,
    );
  });
}

/**
 * Types the letters as key presses of a keyboard and resolves to the milliseconds of each.
 *
 * @param interval milliseconds from one key to the next; a key that takes longer delays the next.
 */
export async function typeAndMeasure(
  page: Page,
  keys: CDPSession,
  letters: string,
  interval: number,
): Promise<number[]> {
  await page.evaluate(() => {
    window.keyLatencies = [];
  });
  for (const letter of letters) {
    const next = new Promise((resolve) => setTimeout(resolve, interval));
    const key = { key: letter, text: letter, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0) };
    await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
    await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await next;
  }
  await page.waitForFunction((count) => window.keyLatencies.length >= count, letters.length);
  return page.evaluate(() => window.keyLatencies);
}

/** The value below which the share `part` (0 to 1) of all values lies. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}
