/** What tests hand to a desk: the program's sources, the clock of the machine, and PINs that cost little to try. */
import type { DeskPorts } from '#main/desk/ports.ts';
import { TEST_PATHS } from './program-paths.ts';

export const TEST_PORTS = {
  paths: TEST_PATHS,
  now: () => new Date(),
  fileActions: null,
  pinCost: { N: 2 ** 10, r: 8, p: 1 },
} satisfies DeskPorts;
