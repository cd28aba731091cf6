/** An author's line with a mark, "HÀ AN (*)", and the note that the mark refers to: "(*) Trưởng phòng …". */
import { looksLikeNames } from '#shared/vietnamese/capitals.ts';

const MARK = /\s*\(\*{1,3}\)$/u;

/** True for a person's name that refers to a note about the person. */
export function isMarkedAuthor(text: string): boolean {
  return text.length <= 120 && MARK.test(text) && looksLikeNames(text.replace(MARK, ''));
}

/** True for the note about an author. It stays a paragraph of the article: templates print it where notes stand. */
export function isAuthorNote(text: string): boolean {
  return /^\(\*{1,3}\)\s*\p{L}/u.test(text) && text.length <= 400;
}
