/** Another wording, word by word: what would go, and what would come in its place. */
import { diffWordsWithSpace } from 'diff';

export function Rewording({ before, after }: { before: string; after: string }) {
  return diffWordsWithSpace(before, after).map((part, place) => {
    const key = `${place} ${part.value}`;
    if (part.added) return <ins key={key}>{part.value}</ins>;
    return part.removed ? <del key={key}>{part.value}</del> : <span key={key}>{part.value}</span>;
  });
}
