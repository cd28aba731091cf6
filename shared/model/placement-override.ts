/**
 * How an article prints in one issue otherwise than it is written: another title, kicker or lead, and figures wider,
 * narrower or smaller. It belongs to the article's place in the issue; the article itself stays as it is.
 */
import { z } from 'zod';
import { changedFigure } from '../document/figures.ts';
import { type ArticleDocument, FIGURE_WIDTHS, type FigureBlock } from '../document/schema.ts';
import { figuresOf } from '../document/walk.ts';
import { collapseSpaces, toNfc } from '../vietnamese/normalise.ts';
import type { ArticleContent } from './article.ts';

/** In the order in which they stand on the page. */
export const OVERRIDABLE_FIELDS = ['kicker', 'title', 'lead'] as const;
export type OverridableField = (typeof OVERRIDABLE_FIELDS)[number];

/** Letters at most, as in articles. */
export const OVERRIDE_LENGTH: Record<OverridableField, number> = { kicker: 1000, title: 1000, lead: 10_000 };

/** How much of its width a figure takes: beside the two smaller ones there is room for its caption. */
export const FIGURE_SIZES = ['full', 'medium', 'small'] as const;
export type FigureSizeName = (typeof FIGURE_SIZES)[number];
const FIGURE_SHARES: Record<FigureSizeName, number> = { full: 1, medium: 0.74, small: 0.5 };

const MOST_FIGURES = 500;

/** One line of clean text: NFC, no control characters, single spaces. */
const line = (most: number) =>
  z
    .string()
    .transform((text) => collapseSpaces(toNfc(text.toWellFormed()).replace(/\p{Cc}/gu, ' ')))
    .pipe(z.string().max(most));

const figureOverride = z.object({
  /** Absent: as in the article. */
  width: z.enum(FIGURE_WIDTHS).exactOptional(),
  /** Absent: full. */
  size: z.enum(FIGURE_SIZES).exactOptional(),
});
export type FigureOverride = z.infer<typeof figureOverride>;

export const placementOverrideSchema = z.object({
  /** What prints in place of the article's own words. A kicker or lead may be left out by an empty line. */
  fields: z.object({
    kicker: line(OVERRIDE_LENGTH.kicker).exactOptional(),
    title: line(OVERRIDE_LENGTH.title).pipe(z.string().min(1)).exactOptional(),
    lead: line(OVERRIDE_LENGTH.lead).exactOptional(),
  }),
  /**
   * By the picture that a figure shows, so that it stays with the figure whatever is written around it. In a row of
   * figures that of the first counts for the whole row.
   */
  figures: z
    .record(z.string().min(1).max(200), figureOverride)
    .refine((figures) => Object.keys(figures).length <= MOST_FIGURES),
});
export type PlacementOverride = z.infer<typeof placementOverrideSchema>;

/** As it is stored: with what the article itself said when it was overridden, so that a later change can be told. */
export const placedOverrideSchema = placementOverrideSchema.extend({
  own: z.object({
    kicker: z.string().exactOptional(),
    title: z.string().exactOptional(),
    lead: z.string().exactOptional(),
  }),
});
export type PlacedOverride = z.infer<typeof placedOverrideSchema>;

/** A figure as an issue prints it. */
export type ResolvedFigure = FigureBlock & { share?: number };

/** @returns the override without what says the same as the article; null when nothing is left. */
export function leanOverride(
  { fields, figures }: PlacementOverride,
  article: Pick<ArticleContent, OverridableField | 'document'>,
): PlacementOverride | null {
  const own = Map.groupBy(figuresOf(article.document), ({ pictureId }) => pictureId);
  const leanFields = Object.fromEntries(
    OVERRIDABLE_FIELDS.flatMap((field) => {
      const words = fields[field];
      return words === undefined || words === article[field] ? [] : [[field, words]];
    }),
  );
  const leanFigures = Object.fromEntries(
    Object.entries(figures).flatMap(([pictureId, { width, size }]) => {
      const lean: FigureOverride = {
        ...(own.get(pictureId)?.some((figure) => width && figure.width !== width) && { width }),
        ...(size !== undefined && size !== 'full' && { size }),
      };
      return Object.keys(lean).length > 0 && own.has(pictureId) ? [[pictureId, lean]] : [];
    }),
  );
  if (Object.keys(leanFields).length === 0 && Object.keys(leanFigures).length === 0) return null;
  return { fields: leanFields, figures: leanFigures };
}

/** The override with what the article says now, to be stored. */
export function placedOverride(
  override: PlacementOverride,
  article: Pick<ArticleContent, OverridableField>,
): PlacedOverride {
  const own = OVERRIDABLE_FIELDS.filter((field) => override.fields[field] !== undefined);
  return { ...override, own: Object.fromEntries(own.map((field) => [field, article[field]])) };
}

/** The overridden lines that the article itself has changed since. */
export function changedSince(
  { fields, own }: PlacedOverride,
  article: Pick<ArticleContent, OverridableField>,
): OverridableField[] {
  return OVERRIDABLE_FIELDS.filter(
    (field) => fields[field] !== undefined && own[field] !== undefined && own[field] !== article[field],
  );
}

/** The article as the issue prints it. */
export function withOverride<Printed extends Pick<ArticleContent, OverridableField | 'document'>>(
  article: Printed,
  override: PlacementOverride | undefined,
): Printed {
  if (!override) return article;
  const { kicker = article.kicker, title = article.title, lead = article.lead } = override.fields;
  return { ...article, kicker, title, lead, document: withFigures(article.document, override.figures) };
}

/** Share of its width and height at which a figure of a resolved issue prints: 1 unless the issue says otherwise. */
export function figureShare(figure: FigureBlock | undefined): number {
  return figure && 'share' in figure && typeof figure.share === 'number' ? figure.share : 1;
}

function withFigures(
  document: ArticleDocument,
  figures: Readonly<Record<string, FigureOverride>>,
): ArticleDocument {
  if (Object.keys(figures).length === 0) return document;
  return {
    ...document,
    blocks: document.blocks.map((block) => {
      const override = block.type === 'figure' && block.pictureId !== null && figures[block.pictureId];
      return override ? resolvedFigure(block, override) : block;
    }),
  };
}

function resolvedFigure(figure: FigureBlock, { width, size }: FigureOverride): ResolvedFigure {
  const changed = changedFigure(figure, width ? { width } : {});
  return size && size !== 'full' ? { ...changed, share: FIGURE_SHARES[size] } : changed;
}
