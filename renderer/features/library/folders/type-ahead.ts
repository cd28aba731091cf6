/** Finding a folder by typing how its name begins, as in the windows of the system. */
import { fold } from '#shared/vietnamese/normalise.ts';

/** Milliseconds after which letters begin a new word. */
const PAUSE = 1000;

interface Typed {
  text: string;
  /** When the last letter came, in milliseconds. */
  at: number;
}

/**
 * @param marked path of the folder that is marked: one letter again finds the next name that begins with it.
 * @param before letters typed so far.
 * @returns the folder that is found, or null, and what is typed now.
 */
export function folderByLetters(
  folders: readonly { name: string; path: string }[],
  marked: string | null,
  before: Typed,
  { key, timeStamp }: { key: string; timeStamp: number },
): { path: string | null; letters: Typed } {
  const typed = timeStamp - before.at > PAUSE ? key : before.text + key;
  const isSameLetter = [...typed].every((letter) => letter === typed[0]);
  const text = fold(isSameLetter ? key : typed);
  const from = folders.findIndex(({ path }) => path === marked) + (isSameLetter ? 1 : 0);
  const inTurn = [...folders.slice(Math.max(0, from)), ...folders.slice(0, Math.max(0, from))];
  const found = inTurn.find(({ name }) => fold(name).startsWith(text));
  return { path: found?.path ?? null, letters: { text: typed, at: timeStamp } };
}
