/** What is typed in the dialog that changes an article's print in one issue, before it is saved. */
import type { Article } from '#shared/model/article.ts';
import {
  type FigureOverride,
  leanOverride,
  OVERRIDABLE_FIELDS,
  OVERRIDE_LENGTH,
  type OverridableField,
  type PlacementOverride,
  placementOverrideSchema,
} from '#shared/model/placement-override.ts';

export interface OverrideDraft {
  fields: Record<OverridableField, string>;
  /** By picture. */
  figures: Record<string, FigureOverride>;
}

/** As the issue prints the article now; without an override, as it is written. */
export function draftOf(article: Article, override: PlacementOverride | null): OverrideDraft {
  const { kicker = article.kicker, title = article.title, lead = article.lead } = override?.fields ?? {};
  return { fields: { kicker, title, lead }, figures: override?.figures ?? {} };
}

/** What is wrong with a line; null when nothing is. */
export function faultOf(field: OverridableField, words: string): 'titleNeeded' | 'tooLong' | null {
  if (field === 'title' && words.trim() === '') return 'titleNeeded';
  return words.length > OVERRIDE_LENGTH[field] ? 'tooLong' : null;
}

/** @returns what is to be saved, null for an article that prints as it is written; undefined while it has a fault. */
export function overrideFrom(draft: OverrideDraft, article: Article): PlacementOverride | null | undefined {
  // What was not touched is the article's own, however many spaces it has.
  const touched = OVERRIDABLE_FIELDS.filter((field) => draft.fields[field] !== article[field]);
  // An article without a title prints without one until somebody gives it one here.
  if (touched.some((field) => faultOf(field, draft.fields[field]))) return undefined;
  const parsed = placementOverrideSchema.safeParse({
    fields: Object.fromEntries(touched.map((field) => [field, draft.fields[field]])),
    figures: draft.figures,
  });
  return parsed.success ? leanOverride(parsed.data, article) : undefined;
}
