/** The dictionary that the desk ships, for tests. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readLexicon } from '#shared/vietnamese/spelling/lexicon.ts';
import { TEST_PATHS } from './program-paths.ts';

export const LEXICON = readLexicon(new Uint8Array(gunzipSync(readFileSync(TEST_PATHS.dictionary))));
