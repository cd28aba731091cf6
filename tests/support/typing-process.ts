/**
 * A process that is killed: the real desk over a library, and the real autosave of the window, typing one word
 * after the other into an article until it is ended.
 *
 *     node tests/support/typing-process.ts LIBRARY ARTICLE FIRST_WORD
 *
 * Prints `found TEXT` once, then `typed WORD STALL` for each word as it is typed. STALL: for how many of the last
 * milliseconds the computer did not let the process run when it was due.
 */
import { writeSync } from 'node:fs';
import { createDesk } from '#main/desk/desk.ts';
import { createCallerFactory } from '#main/desk/trpc.ts';
import { failureOf } from '#renderer/desk-client/failure.ts';
import { Autosave } from '#renderer/features/articles/autosave.ts';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { documentText } from '#shared/document/plain-text.ts';
import { TEST_PORTS } from './test-ports.ts';

const [library = '', articleId = '', first = '0'] = process.argv.slice(2);

/** The milliseconds between two words: quick and slow typing. */
const PAUSES = [5, 15, 30, 60, 120, 350];
const PULSE = 20;

// Written at once: what waits in a stream would die with the process.
const say = (line: string) => writeSync(1, `${line}\n`);

const desk = await createDesk({ library, whenMissing: 'refuse' }, TEST_PORTS);
const call = createCallerFactory(desk.router)(desk.createContext());
const article = await call.articles.get({ id: articleId });
let text = documentText(article.document).replaceAll('\n', ' ');
say(`found ${text}`);

const autosave = new Autosave({
  revision: article.revision,
  save: (revision, patch) => call.articles.save({ id: articleId, revision, patch }),
  failureOf,
});

const stalls: { at: number; late: number }[] = [];
let pulse = performance.now();
setInterval(() => {
  const now = performance.now();
  const late = now - pulse - PULSE;
  if (late > PULSE) stalls.push({ at: now, late });
  pulse = now;
}, PULSE);

let word = Number(first);
function type(): void {
  text = `${text} từ${word}`.trim();
  autosave.change({ document: documentOf([textBlock('paragraph', text)]) });
  const since = performance.now() - 1500;
  const stall = stalls.reduce((sum, { at, late }) => (at > since ? sum + late : sum), 0);
  say(`typed ${word} ${Math.ceil(stall)}`);
  word += 1;
  setTimeout(type, PAUSES[word % PAUSES.length]);
}
type();
