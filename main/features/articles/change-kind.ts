/** What a save does to an article: it decides what becomes of one that waits for approval, or has it. */
import { withoutAnchors } from '#shared/document/anchors.ts';
import { isSameJson } from '#shared/document/same.ts';
import { isPureSuggestion } from '#shared/document/suggestions/verify.ts';
import type { ArticleContent } from '#shared/model/article.ts';

/** `none`: nothing but comments were put on the text or taken off it. `suggest`: the text in force is the same. */
export type ChangeKind = 'none' | 'suggest' | 'edit';

type Patch = { [K in keyof ArticleContent]?: ArticleContent[K] | undefined };

/** @param personId who saves; null when nobody is signed in. */
export function kindOfChange(personId: string | null, current: ArticleContent, patch: Patch): ChangeKind {
  const { document, ...fields } = patch;
  const isFieldChanged = Object.entries(fields).some(
    ([name, value]) => value !== undefined && value !== current[name as keyof typeof fields],
  );
  if (isFieldChanged) return 'edit';
  if (document === undefined) return 'none';
  if (isSameJson(withoutAnchors(current.document), withoutAnchors(document))) return 'none';
  const hasSuggestions =
    Object.keys(document.suggestions).length > 0 || Object.keys(current.document.suggestions).length > 0;
  return hasSuggestions && personId !== null && isPureSuggestion(personId, current.document, document)
    ? 'suggest'
    : 'edit';
}
