/** Where the window was last, and whether that place is still on a screen: without Electron. */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const windowState = z.object({ bounds: box, maximized: z.boolean() });

/** In device-independent pixels, as Electron has them. */
export type Box = z.infer<typeof box>;
export type WindowState = z.infer<typeof windowState>;

/** The smallest window that everything fits into. */
export const SMALLEST = { width: 1024, height: 640 };
const USUAL = { width: 1366, height: 768 };
/** So much of the title bar must be on a screen for the window to be dragged. */
const GRIP = { width: 200, height: 40 };

/** The kept state; null when there is none or it cannot be read, which is no reason not to open. */
export function readWindowState(file: string): WindowState | null {
  try {
    return windowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps the state; a disk that is full or read-only costs the window its place, no more. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // Nothing a person could or should do about it.
  }
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}

/** True when the top of the box can be taken hold of on one of the screens. */
function isReachable({ x, y, width }: Box, screens: readonly Box[]): boolean {
  return screens.some(
    (screen) =>
      overlap(x, width, screen.x, screen.width) >= GRIP.width &&
      overlap(y, GRIP.height, screen.y, screen.height) >= GRIP.height,
  );
}

/**
 * Bounds to open with: the kept ones where they still fit, else the usual size, centred (no `x`, `y`) and no
 * larger than the main screen.
 *
 * @param screens work areas, the main screen's first
 */
export function openingBounds(
  kept: WindowState | null,
  screens: readonly Box[],
): { width: number; height: number; x?: number; y?: number } {
  if (kept && isReachable(kept.bounds, screens)) {
    const { x, y, width, height } = kept.bounds;
    return { x, y, width: Math.max(width, SMALLEST.width), height: Math.max(height, SMALLEST.height) };
  }
  const [main = { ...USUAL }] = screens;
  return { width: Math.min(USUAL.width, main.width), height: Math.min(USUAL.height, main.height) };
}
