/** Desks over temporary libraries, run from sources with real worker threads. */
import { onTestFinished } from 'vitest';
import { createDesk, type Desk } from '#main/desk/desk.ts';
import type { DeskConfig, DeskPorts } from '#main/desk/ports.ts';
import { createCallerFactory } from '#main/desk/trpc.ts';
import { copySampleLibrary } from './sample-library.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { TEST_PORTS } from './test-ports.ts';

/** Opens a library (a new temporary one unless named, a copy of the sample where that is asked for). */
export async function openDesk(
  config: Partial<DeskConfig> = {},
  ports: Partial<DeskPorts> = {},
): Promise<Desk> {
  const library = config.library ?? (await temporaryFolder());
  if (config.whenMissing === 'sample') await copySampleLibrary(library);
  const desk = await createDesk({ whenMissing: 'empty', ...config, library }, { ...TEST_PORTS, ...ports });
  onTestFinished(() => desk.close());
  return desk;
}

/** The contract as a window calls it, through permissions and zod. */
export function callerOf(desk: Desk) {
  return createCallerFactory(desk.router)(desk.createContext());
}
