/** What of a sent change is kept when it holds suggestions: a window is not believed about who made them. */
import type { ArticleDocument } from '#shared/document/schema.ts';
import { inTheNameOf, isPureSuggestion } from '#shared/document/suggestions/verify.ts';
import {
  type HeldSuggestion,
  type HeldSuggestions,
  heldIn,
  heldTogether,
} from '#shared/document/suggestions/words.ts';
import { DeskError } from '#shared/errors.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import { mayDo, type Person } from '#shared/model/person.ts';

type Sent = { [K in keyof ArticleContent]?: ArticleContent[K] | undefined };

/**
 * The document to keep, its new suggestions in the name of `person`; undefined when none was sent.
 *
 * @param known what suggestions of the article hold, or have held
 * @throws DeskError DOCUMENT_INVALID when the text speaks of a suggestion that nobody made, ONLY_SUGGESTIONS when
 *   a person who may suggest but not write changes more.
 */
export function keptDocument(
  person: Person,
  now: Date,
  current: ArticleContent,
  sent: Sent,
  known: HeldSuggestions = heldIn(current.document),
): ArticleDocument | undefined {
  const { document, ...fields } = sent;
  const kept = document && inTheNameOf(person, now.toISOString(), known, document);
  if (kept === null) throw new DeskError('DOCUMENT_INVALID', { place: 'suggestions' });
  if (mayDo(person.roles, 'article.write')) return kept;
  const isOnlySuggested =
    Object.values(fields).every((value) => value === undefined) &&
    (kept === undefined || isPureSuggestion(person.id, current.document, kept));
  if (!isOnlySuggested) throw new DeskError('ONLY_SUGGESTIONS', { title: current.title });
  return kept;
}

/** Articles whose suggestions are remembered; a person undoes in the few that are open. */
const MOST_ARTICLES = 50;

/**
 * Judges what windows send, and remembers what suggestions have held as long as the desk is open: one that was
 * decided, or lost words, and comes back by undo is still the suggestion of who made it.
 */
export class SuggestionsSent {
  readonly #held = new Map<string, Map<string, HeldSuggestion>>();

  /** See `keptDocument`. */
  keep(
    person: Person,
    now: Date,
    current: ArticleContent & { id: string },
    sent: Sent,
  ): ArticleDocument | undefined {
    return keptDocument(person, now, current, sent, this.#remember(current));
  }

  #remember({ id, document }: Pick<ArticleContent, 'document'> & { id: string }): HeldSuggestions {
    const held = this.#held.get(id) ?? new Map<string, HeldSuggestion>();
    for (const [name, one] of heldIn(document)) {
      const older = held.get(name);
      held.set(name, older ? heldTogether(older, one) : one);
    }
    if (held.size === 0) return held;
    // The one used last goes to the end, the one not used for longest leaves.
    this.#held.delete(id);
    this.#held.set(id, held);
    const [longest] = this.#held.keys();
    if (this.#held.size > MOST_ARTICLES && longest !== undefined) this.#held.delete(longest);
    return held;
  }
}
