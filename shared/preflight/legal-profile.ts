/** What the law asks of a licensed bulletin, as data with its days of force, so that a lawyer can correct it. */
import { z } from 'zod';
import { isIsoDate } from '../vietnamese/dates.ts';

const isoDay = z.string().refine(isIsoDate);

/** Lines of the imprint that a law can ask for; the keys are those of `Imprint`. */
export const IMPRINT_ITEMS = [
  'responsible',
  'editorialBoard',
  'licence',
  'printer',
  'printRun',
  'address',
] as const;
export type ImprintItem = (typeof IMPRINT_ITEMS)[number];

/** Lines of the front cover that come from the publication. */
export const COVER_LINES = ['type', 'name', 'publisher'] as const;
export type CoverLine = (typeof COVER_LINES)[number];

/** What a source speaks for. Which templates need a licence is the desk's own reading. */
export const LEGAL_FACTS = [
  'from',
  'to',
  'page',
  'pages',
  'coverLines',
  'typeLine',
  'imprintItems',
  'depositCopies',
] as const;

export const legalProfileSchema = z.object({
  id: z.string().min(1),
  /** How messages cite it. */
  law: z.string().min(1),
  /** Numbers of the articles that say so; null until somebody has looked them up. */
  articles: z.string().min(1).nullable(),
  /** Days of issue it is in force for, both included; null: until further notice. */
  from: isoDay,
  to: isoDay.nullable(),
  /** Templates whose publications need a licence. */
  templates: z.array(z.string().min(1)).min(1),
  /** Largest page, in millimetres. */
  page: z.object({ width: z.number().positive(), height: z.number().positive() }),
  /** Most pages of an issue. */
  pages: z.int().positive(),
  coverLines: z.array(z.enum(COVER_LINES)),
  /** What the line above the bulletin's name must be. */
  typeLine: z.string(),
  imprintItems: z.array(z.enum(IMPRINT_ITEMS)),
  /** Copies to be deposited on the day of issue. */
  depositCopies: z.int().nonnegative(),
  /** Where each fact was read, in words; null where nobody can say. */
  sources: z.array(
    z.object({
      facts: z.array(z.enum(LEGAL_FACTS)).min(1),
      source: z.string().min(1).nullable(),
      /** Somebody has held them against the text of the law itself. */
      isChecked: z.boolean(),
    }),
  ),
});
export type LegalProfile = z.infer<typeof legalProfileSchema>;

/** The profile in force for an issue of this day; null where its template needs no licence. */
export function legalProfileFor(
  profiles: readonly LegalProfile[],
  template: string,
  isoDate: string,
): LegalProfile | null {
  const inForce = profiles.filter(
    ({ templates, from, to }) =>
      templates.includes(template) && from <= isoDate && (to === null || isoDate <= to),
  );
  return inForce.at(-1) ?? null;
}
