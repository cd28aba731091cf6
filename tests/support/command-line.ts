/** The command line, as tests of its verbs call it. */
import { join, resolve } from 'node:path';

/**
 * What Node starts: the sources; in `npm test`, which has just bundled them, the bundle, which starts in a third of the
 * time.
 */
export const ENTRY =
  process.env.TESTED_COMMAND_LINE ??
  join(resolve(import.meta.dirname, '..', '..'), 'main', 'cli', 'entry.ts');
