/** Where the program's parts are when it runs from its sources. */
import { join } from 'node:path';
import { programPaths } from '#main/desk/program-paths.ts';

export const TEST_PATHS = programPaths(join(import.meta.dirname, '..', '..', 'main', 'cli'));
