/**
 * Native Typst on one thread. Its threads share what was made before; two of them number the same things now in one
 * order, now in another, and pages that did not change come under other names. Sections are set no sooner by two.
 *
 * Typst reads the variable once, from the environment of the process, which only the main thread can set: to be called
 * there before the first pages are set. What somebody has chosen in the environment stays.
 */
export function setOneThread(): void {
  process.env.RAYON_NUM_THREADS ??= '1';
}
