/** What of a sent change is kept when it holds suggestions: a window is not believed about who made them. */
import type { ArticleDocument } from '#shared/document/schema.ts';
import { inTheNameOf, isPureSuggestion } from '#shared/document/suggestions/verify.ts';
import { DeskError } from '#shared/errors.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import { mayDo, type Person } from '#shared/model/person.ts';

type Sent = { [K in keyof ArticleContent]?: ArticleContent[K] | undefined };

/**
 * The document to keep, its new suggestions in the name of `person`; undefined when none was sent.
 *
 * @throws DeskError DOCUMENT_INVALID when the text speaks of a suggestion that nobody made, ONLY_SUGGESTIONS when
 *   a person who may suggest but not write changes more.
 */
export function keptDocument(
  person: Person,
  now: Date,
  current: ArticleContent,
  sent: Sent,
): ArticleDocument | undefined {
  const { document, ...fields } = sent;
  const kept = document && inTheNameOf(person, now.toISOString(), current.document, document);
  if (kept === null) throw new DeskError('DOCUMENT_INVALID', { place: 'suggestions' });
  if (mayDo(person.roles, 'article.write')) return kept;
  const isOnlySuggested =
    Object.values(fields).every((value) => value === undefined) &&
    (kept === undefined || isPureSuggestion(person.id, current.document, kept));
  if (!isOnlySuggested) throw new DeskError('ONLY_SUGGESTIONS', { title: current.title });
  return kept;
}
