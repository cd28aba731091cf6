/** Checks one article in a thread of its own, so that typing never waits for it. */

import { ArticleChecker } from '#shared/checks/incremental.ts';
import { knownPairs } from '#shared/checks/known-pairs.ts';
import { NO_SURROUNDINGS, type Surroundings } from '#shared/checks/surroundings.ts';
import type { Block } from '#shared/document/schema.ts';
import { DOCUMENT_VERSION } from '#shared/document/schema.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import { type Lexicon, readLexicon } from '#shared/vietnamese/spelling/lexicon.ts';
import { suggestSpellings } from '#shared/vietnamese/spelling/suggest.ts';
import type {
  CheckRequest,
  SuggestRequest,
  SurroundingsRequest,
  WorkerAnswer,
  WorkerRequest,
} from './check-messages.ts';

/** The package names no file of its own to import; the bundler copies what such a URL names. */
const DICTIONARY = new URL('../../../../node_modules/@cspell/dict-vi-vn/vi.trie.gz', import.meta.url);
/** The whole article is looked at once the typing has rested this long after the passages were, in milliseconds. */
const WHOLE_AFTER = 500;

const answer = (message: WorkerAnswer) => self.postMessage(message);

async function loadLexicon(): Promise<Lexicon> {
  const response = await fetch(DICTIONARY);
  if (!response.ok || !response.body) throw new Error(`no dictionary: ${response.status}`);
  const unpacked = response.body.pipeThrough(new DecompressionStream('gzip'));
  return readLexicon(new Uint8Array(await new Response(unpacked).arrayBuffer()));
}

/** Without its dictionary the desk still knows what no Vietnamese syllable can be. */
const ready = loadLexicon().catch(() => null);

let surroundings: Surroundings = NO_SURROUNDINGS;
/** Made when it is first asked, and anew with other surroundings. */
let made: ArticleChecker | null = null;

async function checkerNow(): Promise<ArticleChecker> {
  const lexicon = (await ready) ?? undefined;
  made ??= new ArticleChecker({ lexicon, surroundings });
  return made;
}

function surround(request: SurroundingsRequest): void {
  surroundings = request.surroundings;
  made = null;
}

let blocks: readonly Block[] = [];
let content: ArticleContent | null = null;
let whole: ReturnType<typeof setTimeout> | undefined;

async function check({ revision, lines, blocks: changed, footnotes }: CheckRequest): Promise<void> {
  const known = blocks;
  blocks = changed.flatMap((block) => (typeof block === 'number' ? (known[block] ?? []) : block));
  const current: ArticleContent = {
    ...lines,
    document: { version: DOCUMENT_VERSION, blocks: [...blocks], footnotes, suggestions: {} },
  };
  content = current;
  clearTimeout(whole);
  const checker = await checkerNow();
  // Something newer has come meanwhile: it answers for both.
  if (content !== current) return;
  answer({ type: 'found', revision, part: 'passages', passages: checker.checkPassages(current) });
  clearTimeout(whole);
  whole = setTimeout(
    () => answer({ type: 'found', revision, part: 'whole', passages: checker.checkWhole(current) }),
    WHOLE_AFTER,
  );
}

async function suggest({ id, word, before, behind }: SuggestRequest): Promise<void> {
  const lexicon = await ready;
  const { tone } = surroundings.style;
  const toneStyle = tone === 'either' ? null : tone;
  const isPair = content ? knownPairs(content) : () => false;
  const words = lexicon ? suggestSpellings(word, lexicon, { before, behind, isPair, toneStyle }) : [];
  answer({ type: 'suggested', id, words });
}

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.type === 'surroundings') surround(data);
  else void (data.type === 'check' ? check(data) : suggest(data));
});
