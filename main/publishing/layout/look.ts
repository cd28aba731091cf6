/** Fonts and colours that the settings of a template stand for, the same in every format. */
import type { Accent, FontPair, TemplateSettings } from '#shared/model/template-settings.ts';

export interface Colours {
  /** Headings and rules: "#12505c". */
  accent: string;
  /** Its tint, behind boxes. */
  soft: string;
}

const COLOURS: Record<Accent, Colours> = {
  teal: { accent: '#12505c', soft: '#e6efef' },
  blue: { accent: '#1b4b8a', soft: '#e7edf5' },
  red: { accent: '#a3201f', soft: '#f8e9e8' },
  green: { accent: '#2c5e2e', soft: '#e8f0e8' },
  brown: { accent: '#71461f', soft: '#f3ece5' },
  violet: { accent: '#5b3a86', soft: '#efeaf5' },
  black: { accent: '#222222', soft: '#efefef' },
};

const SERIF = 'Tinos';
const SANS = 'Be Vietnam Pro';

const FONTS: Record<FontPair, { text: string; display: string }> = {
  mixed: { text: SERIF, display: SANS },
  serif: { text: SERIF, display: SERIF },
  sans: { text: SANS, display: SANS },
};

export function coloursOf({ accent }: Pick<TemplateSettings, 'accent'>): Colours {
  return COLOURS[accent];
}

/** Families of running text and of headings, as the print fonts are named. */
export function fontsOf({ fonts }: Pick<TemplateSettings, 'fonts'>): { text: string; display: string } {
  return FONTS[fonts];
}
