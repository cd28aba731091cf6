/** Where on the screen that opens next somebody wants to arrive; forgotten once it was asked for. */

export type Arrival = { at: 'block'; articleId: string; block: number } | { at: 'imprint' };

let wanted: Arrival | null = null;

export function arriveAt(arrival: Arrival): void {
  wanted = arrival;
}

/** The block of this article to begin at; null for its beginning. */
export function takeWantedBlock(articleId: string): number | null {
  if (wanted?.at !== 'block') return null;
  const { block } = wanted;
  const isHere = wanted.articleId === articleId;
  wanted = null;
  return isHere ? block : null;
}

/** True when the imprint is to be shown. */
export function takeWantedImprint(): boolean {
  const isWanted = wanted?.at === 'imprint';
  if (isWanted) wanted = null;
  return isWanted;
}
