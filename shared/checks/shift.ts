/** Where a stretch of a text stands after the text was edited. */

export interface Stretch {
  from: number;
  to: number;
}

/**
 * The stretch's place in `now`, or null when the edit touched it: then nothing is known of it any more.
 * Letters typed right at an end of the stretch touch it as well, as they make another word of it.
 * @param then the text that the stretch was found in; the edit is what lies between the common start and end.
 */
export function shiftStretch({ from, to }: Stretch, then: string, now: string): Stretch | null {
  if (then === now) return { from, to };
  const shorter = Math.min(then.length, now.length);
  let start = 0;
  while (start < shorter && then[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && then[then.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const grown = now.length - then.length;
  if (to <= start) return to === start && continuesWord(now, to) ? null : { from, to };
  const moved = { from: from + grown, to: to + grown };
  if (from >= then.length - end) {
    return from === then.length - end && continuesWord(now, moved.from) ? null : moved;
  }
  return null;
}

/** True when a word runs on over this place. */
function continuesWord(text: string, at: number): boolean {
  const isLetter = (index: number) => /[\p{L}\p{M}\p{N}]/u.test(text.charAt(index));
  return isLetter(at - 1) && isLetter(at);
}
