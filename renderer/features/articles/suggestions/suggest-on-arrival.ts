/** An article that is to be opened with suggesting on: whoever reviews it does not change it by mistake. */

let wanted: string | null = null;

export function suggestOnArrival(articleId: string): void {
  wanted = articleId;
}

/** True for the article that was asked for; it is asked for once. */
export function wantsSuggesting(articleId: string): boolean {
  if (wanted !== articleId) return false;
  wanted = null;
  return true;
}
