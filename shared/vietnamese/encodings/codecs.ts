/** The legacy encodings by their names. */
import type { Codec, LegacyEncoding } from './encoding.ts';
import { tcvn3 } from './tcvn3.ts';
import { viqr } from './viqr.ts';
import { viscii } from './viscii.ts';
import { vni } from './vni.ts';

export const CODECS: Readonly<Record<LegacyEncoding, Codec>> = { vni, tcvn3, viscii, viqr };
