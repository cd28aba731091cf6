/** How a publication's issues are set: which template, and what of it a desk may choose. */
import { z } from 'zod';

export const TEMPLATES = ['ban-tin', 'diem-bao', 'chuyen-san', 'bao-cao'] as const;
export type TemplateName = (typeof TEMPLATES)[number];

/** A4 for screens and office printers, 19 × 27 cm for licensed print, A5 for leaflets and booklets. */
export const PAGE_SIZES = ['a4', '19x27', 'a5'] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

/** The one colour of headings and rules; every one can be read on white (contrast above 4.5). */
export const ACCENTS = ['teal', 'blue', 'red', 'green', 'brown', 'violet', 'black'] as const;
export type Accent = (typeof ACCENTS)[number];

/** Each colour, and its tint behind boxes. */
export const ACCENT_COLOURS: Record<Accent, { accent: string; soft: string }> = {
  teal: { accent: '#12505c', soft: '#e6efef' },
  blue: { accent: '#1b4b8a', soft: '#e7edf5' },
  red: { accent: '#a3201f', soft: '#f8e9e8' },
  green: { accent: '#2c5e2e', soft: '#e8f0e8' },
  brown: { accent: '#71461f', soft: '#f3ece5' },
  violet: { accent: '#5b3a86', soft: '#efeaf5' },
  black: { accent: '#222222', soft: '#efefef' },
};

/** `mixed`: text with serifs, headings without; the others use one family for both. */
export const FONT_PAIRS = ['mixed', 'serif', 'sans'] as const;
export type FontPair = (typeof FONT_PAIRS)[number];

/** The name in letters; a logo above it; or a picture that shows the name itself. */
export const MASTHEADS = ['text', 'logo', 'picture'] as const;
export type MastheadKind = (typeof MASTHEADS)[number];

/** On the first page, inside the front cover, on the last page, or nowhere. */
export const IMPRINT_PLACES = ['first', 'inside', 'last', 'none'] as const;
export type ImprintPlace = (typeof IMPRINT_PLACES)[number];

export const templateSettingsSchema = z.object({
  size: z.enum(PAGE_SIZES),
  accent: z.enum(ACCENTS),
  fonts: z.enum(FONT_PAIRS),
  columns: z.int().min(1).max(3),
  masthead: z.enum(MASTHEADS),
  /** A picture of the library, for mastheads that show one; without it the name stands in letters. */
  mastheadPicture: z.string().max(100).nullable(),
  imprintPlace: z.enum(IMPRINT_PLACES),
  /** Closes the last page: "Biên tập viên: …"; empty for none. */
  closingLine: z.string().trim().max(300),
  /**
   * Fills the room that a section leaves on its last page. Absent: the theme of the issue; empty: nothing does. Absent
   * it is also in what was stored and approved before there was a choice.
   */
  fillerLine: z.string().trim().max(200).exactOptional(),
});
export type TemplateSettings = z.infer<typeof templateSettingsSchema>;

/** What a template lets a desk choose; a list of one is no choice. */
export interface TemplateChoices {
  sizes: readonly PageSize[];
  columns: readonly number[];
  mastheads: readonly MastheadKind[];
  imprintPlaces: readonly ImprintPlace[];
  hasClosingLine: boolean;
  hasFillerLine: boolean;
  /** Colour and fonts. */
  hasLook: boolean;
  defaults: TemplateSettings;
}

const ORDINARY: TemplateSettings = {
  size: 'a4',
  accent: 'teal',
  fonts: 'mixed',
  columns: 1,
  masthead: 'text',
  mastheadPicture: null,
  imprintPlace: 'inside',
  closingLine: '',
};

export const TEMPLATE_CHOICES: Record<TemplateName, TemplateChoices> = {
  'ban-tin': {
    sizes: PAGE_SIZES,
    columns: [1, 2],
    mastheads: MASTHEADS,
    imprintPlaces: ['first', 'inside', 'last'],
    hasClosingLine: false,
    hasFillerLine: true,
    hasLook: true,
    defaults: ORDINARY,
  },
  'diem-bao': {
    sizes: PAGE_SIZES,
    columns: [1],
    mastheads: MASTHEADS,
    imprintPlaces: ['first', 'last', 'none'],
    hasClosingLine: true,
    hasFillerLine: false,
    hasLook: true,
    defaults: { ...ORDINARY, accent: 'blue', fonts: 'serif', imprintPlace: 'last' },
  },
  'chuyen-san': {
    sizes: ['a4', '19x27'],
    columns: [2, 3],
    mastheads: MASTHEADS,
    imprintPlaces: ['first', 'last', 'none'],
    hasClosingLine: false,
    hasFillerLine: false,
    hasLook: true,
    defaults: { ...ORDINARY, columns: 2, imprintPlace: 'first' },
  },
  // Nghị định 30/2020/NĐ-CP leaves nothing to choose.
  'bao-cao': {
    sizes: ['a4'],
    columns: [1],
    mastheads: ['text'],
    imprintPlaces: ['none'],
    hasClosingLine: false,
    hasFillerLine: false,
    hasLook: false,
    defaults: { ...ORDINARY, accent: 'black', fonts: 'serif', imprintPlace: 'none' },
  },
};

/** The settings in force: what was chosen, and the template's own wherever nothing was or it does not offer that. */
export function settingsInForce(
  template: TemplateName,
  chosen: TemplateSettings | undefined,
): TemplateSettings {
  const { sizes, columns, mastheads, imprintPlaces, hasClosingLine, hasFillerLine, hasLook, defaults } =
    TEMPLATE_CHOICES[template];
  if (!chosen) return defaults;
  const masthead = offered(mastheads, chosen.masthead, defaults.masthead);
  return {
    size: offered(sizes, chosen.size, defaults.size),
    accent: hasLook ? chosen.accent : defaults.accent,
    fonts: hasLook ? chosen.fonts : defaults.fonts,
    columns: offered(columns, chosen.columns, defaults.columns),
    masthead,
    mastheadPicture: masthead === 'text' ? null : chosen.mastheadPicture,
    imprintPlace: offered(imprintPlaces, chosen.imprintPlace, defaults.imprintPlace),
    closingLine: hasClosingLine ? chosen.closingLine : '',
    ...(hasFillerLine && chosen.fillerLine !== undefined && { fillerLine: chosen.fillerLine }),
  };
}

/**
 * The settings as they are kept and approved: in force, and none where all is as the template has it. So what was
 * approved before templates had settings reads the same.
 */
export function settingsToKeep(
  template: TemplateName,
  chosen: TemplateSettings | undefined,
): TemplateSettings | undefined {
  const inForce = settingsInForce(template, chosen);
  const { defaults } = TEMPLATE_CHOICES[template];
  const keys = Object.keys({ ...defaults, ...inForce }) as (keyof TemplateSettings)[];
  return keys.every((key) => inForce[key] === defaults[key]) ? undefined : inForce;
}

function offered<T>(choices: readonly T[], chosen: T, otherwise: T): T {
  return choices.includes(chosen) ? chosen : otherwise;
}
