/** Finding and replacing in the whole article on the screen: its lines above and below the body, and the body. */
import type { ArticleContent } from '#shared/model/article.ts';
import { type Hit, hitsInText } from '#shared/replace/replace.ts';
import type { FindOptions } from '#shared/vietnamese/find.ts';
import type { ArticleEditorHandle } from '../../../editor/article-editor-handle.ts';
import { revealElement } from '../../../editor/reveal/reveal-block.ts';

const ABOVE = ['kicker', 'title', 'lead'] as const;
const BELOW = ['byline', 'via', 'attribution'] as const;
type FieldName = (typeof ABOVE)[number] | (typeof BELOW)[number];

export interface ArticleOnScreen {
  editor: ArticleEditorHandle;
  content: ArticleContent;
  changeFields(changes: Partial<Record<FieldName, string>>): void;
}

const isField = (name: string): name is FieldName => [...ABOVE, ...BELOW].some((field) => field === name);

/** Every hit in reading order. */
export function findOnScreen(
  { editor, content }: ArticleOnScreen,
  query: string,
  replacement: string,
  options: FindOptions,
): Hit[] {
  const inFields = (names: readonly FieldName[]) =>
    names.flatMap((field) => hitsInText(content[field], { field }, query, replacement, options));
  return [...inFields(ABOVE), ...editor.find(query, replacement, options), ...inFields(BELOW)];
}

const fieldElement = (field: FieldName) =>
  document.querySelector<HTMLTextAreaElement>(`.article-editor .article-field-${field}`);

/** Brings the hit into sight; the focus stays in the bar. */
export function revealHit({ editor }: ArticleOnScreen, { place }: Hit): void {
  if (isField(place.field)) revealElement(fieldElement(place.field));
  else editor.revealPlace(place);
}

/** Selects the hit, and gives the text the focus. */
export function selectHit({ editor }: ArticleOnScreen, { place }: Hit): void {
  if (!isField(place.field)) {
    editor.selectPlace(place);
    return;
  }
  const field = fieldElement(place.field);
  field?.focus();
  field?.setSelectionRange(place.from, place.to);
}

/** Replaces the hits, which were found in the article as it is. Returns what takes it back. */
export function replaceOnScreen(article: ArticleOnScreen, hits: readonly Hit[]): () => void {
  const { editor, content, changeFields } = article;
  const before: Partial<Record<FieldName, string>> = {};
  const after: Partial<Record<FieldName, string>> = {};
  for (const { place, replacement } of [...hits].reverse()) {
    const { field, from, to } = place;
    if (!isField(field)) continue;
    const text = after[field] ?? content[field];
    before[field] = content[field];
    after[field] = text.slice(0, from) + replacement + text.slice(to);
  }
  const inBody = hits.filter(({ place }) => !isField(place.field));
  editor.replaceHits(inBody);
  if (Object.keys(after).length > 0) changeFields(after);
  return () => {
    if (inBody.length > 0) editor.undo();
    if (Object.keys(before).length > 0) changeFields(before);
  };
}
