/** The name of a file as the library shows it. */

const MOST_LETTERS = 300;

/**
 * Without the folders of a path and what no screen shows, composed, and no longer than the library takes; the ending
 * of a long one is kept.
 */
export function pictureName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const shown = last.replace(/\p{C}+/gu, ' ').trim();
  if (shown === '') return 'ảnh';
  if (shown.length <= MOST_LETTERS) return shown;
  const ending = /\.\w{1,5}$/.exec(shown)?.[0] ?? '';
  return `${shown
    .slice(0, MOST_LETTERS - ending.length)
    .trimEnd()
    .toWellFormed()}${ending}`;
}
