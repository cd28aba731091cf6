/** Fonts and colours that the settings of a template stand for, the same in every format. */
import {
  ACCENT_COLOURS,
  type FontPair,
  type PageSize,
  type TemplateSettings,
} from '#shared/model/template-settings.ts';

const SERIF = 'Tinos';
const SANS = 'Be Vietnam Pro';

const FONTS: Record<FontPair, { text: string; display: string }> = {
  mixed: { text: SERIF, display: SANS },
  serif: { text: SERIF, display: SERIF },
  sans: { text: SANS, display: SANS },
};

/** "#12505c", and the tint of it behind boxes. */
export function coloursOf({ accent }: Pick<TemplateSettings, 'accent'>): { accent: string; soft: string } {
  return ACCENT_COLOURS[accent];
}

/** Families of running text and of headings, as the print fonts are named. */
export function fontsOf({ fonts }: Pick<TemplateSettings, 'fonts'>): { text: string; display: string } {
  return FONTS[fonts];
}

/** Size of type beside that of A4, by the size of the page. */
const SCALES: Record<PageSize, number> = { a4: 1, '19x27': 0.95, a5: 0.88 };
/** Points on A4: letters without serifs look larger. */
const TEXT_SIZE = { serif: 11, sans: 10.2 };

/** What sizes on A4 are multiplied with, and the size of running text on A4 in points. */
export function typeOf({ size, fonts }: Pick<TemplateSettings, 'size' | 'fonts'>): {
  scale: number;
  textSize: number;
} {
  return { scale: SCALES[size], textSize: fonts === 'sans' ? TEXT_SIZE.sans : TEXT_SIZE.serif };
}
