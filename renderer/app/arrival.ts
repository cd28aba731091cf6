/** Where on the screen that opens next somebody wants to arrive; forgotten once it was asked for. */
import type { ArticleFieldName } from '../editor/fields/article-fields.tsx';

export type Arrival =
  | { at: 'block'; articleId: string; block: number }
  | { at: 'field'; articleId: string; field: ArticleFieldName }
  | { at: PublicationPart; publicationId: string };

/** What the settings say of a publication: its lines with the imprint, or how its template is set. */
export type PublicationPart = 'lines' | 'imprint' | 'template';

let wanted: Arrival | null = null;

export function arriveAt(arrival: Arrival): void {
  wanted = arrival;
}

/** The place of this article to begin at; null for its beginning. */
export function takeWantedPlace(articleId: string): Extract<Arrival, { articleId: string }> | null {
  if (wanted?.at !== 'block' && wanted?.at !== 'field') return null;
  const place = wanted;
  wanted = null;
  return place.articleId === articleId ? place : null;
}

/** True when this part of the publication's settings is to be shown. */
export function takeWantedPart(part: PublicationPart, publicationId: string): boolean {
  const isWanted = wanted?.at === part && wanted.publicationId === publicationId;
  if (isWanted) wanted = null;
  return isWanted;
}
