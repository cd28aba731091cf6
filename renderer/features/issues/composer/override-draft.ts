/** What is typed in the dialog that changes an article's print in one issue, before it is saved. */
import { withFigureRows } from '#shared/document/figures.ts';
import type { FigureBlock } from '#shared/document/schema.ts';
import { currentDocument } from '#shared/document/suggestions/decide.ts';
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

/** A figure, or a row of figures, whose size can be chosen. */
export interface SizedFigures {
  first: FigureBlock & { pictureId: string };
  /** Among the figures of the article, from 1. */
  from: number;
  to: number;
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

/** The figures of an article as they stand; those that still lack their picture have no size to choose. */
export function sizedFigures({ document }: Article): SizedFigures[] {
  const found: SizedFigures[] = [];
  let count = 0;
  for (const entry of withFigureRows(currentDocument(document).blocks)) {
    if (entry.type !== 'figure' && entry.type !== 'figureRow') continue;
    const [first, ...beside] = entry.type === 'figure' ? [entry] : entry.figures;
    if (!first) continue;
    const from = count + 1;
    count += 1 + beside.length;
    const { pictureId } = first;
    const isKnown = found.some((other) => other.first.pictureId === pictureId);
    if (pictureId !== null && !isKnown) found.push({ first: { ...first, pictureId }, from, to: count });
  }
  return found;
}
