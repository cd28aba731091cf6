/** A finding's words with what stands around them, the words themselves marked. */
import type { Finding } from '#shared/checks/finding.ts';
import { styleOf } from '../../../editor/findings/anchors.ts';
import styles from './findings.module.css';

/** The excerpt cut at the finding's words: what is before, the words, what is behind. */
export function cutExcerpt({
  excerpt,
  text,
  place,
}: Finding): [before: string, words: string, behind: string] {
  // The same words can stand in the excerpt before; the engine puts at most 24 letters in front.
  const from = Math.min(place.from, excerpt.length);
  const at = text === '' ? -1 : nearest(excerpt, text, Math.min(from, 24));
  if (at < 0) return [excerpt, '', ''];
  return [excerpt.slice(0, at), text, excerpt.slice(at + text.length)];
}

function nearest(excerpt: string, text: string, wanted: number): number {
  let best = -1;
  for (let at = excerpt.indexOf(text); at >= 0; at = excerpt.indexOf(text, at + 1)) {
    if (best < 0 || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at;
  }
  return best;
}

export function Excerpt({ finding }: { finding: Finding }) {
  const [before, words, behind] = cutExcerpt(finding);
  if (finding.excerpt === '') return null;
  return (
    <span className={styles.excerpt}>
      {before}
      {words && <mark data-style={styleOf(finding)}>{words}</mark>}
      {behind}
    </span>
  );
}
