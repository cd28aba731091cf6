/** Fonts and colours that the settings of a template stand for, the same in every format. */
import { ACCENT_COLOURS, type FontPair, type TemplateSettings } from '#shared/model/template-settings.ts';

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
