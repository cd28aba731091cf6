/** Names of exported files: letters of every system, no marks, no spaces. */
import { fold } from '#shared/vietnamese/normalise.ts';

/** Longer names do not fit into the paths of older systems. */
const LONGEST = 60;

/**
 * "Số 11/2026" becomes "so-11-2026".
 *
 * @param otherwise for texts without any letter
 */
export function fileName(text: string, otherwise: string): string {
  const name = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
  return name || otherwise;
}

/** What all files of an issue begin with: "cai-cach-hanh-chinh-so-11-2026". */
export function issueFileName({ name, number }: { name: string; number: string }): string {
  return `${fileName(name, 'so-bao')}-so-${fileName(number, 'so-bao')}`;
}
