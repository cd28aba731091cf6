/** Fonts, colours and size of type as the Typst templates read them from `/theme.json`. */
import type { TemplateSettings } from '#shared/model/template-settings.ts';
import { coloursOf, fontsOf, typeOf } from '../layout/look.ts';
import { dataFile } from './template-files.ts';

export const THEME = '/theme.json';

/** A file by itself: texts change with every key, the look hardly ever, and what reads it is kept meanwhile. */
export function themeFile(settings: TemplateSettings): Uint8Array {
  const { accent, soft } = coloursOf(settings);
  const { text, display } = fontsOf(settings);
  const { scale, textSize } = typeOf(settings);
  return dataFile({
    text,
    display,
    accent,
    accentSoft: soft,
    scale,
    textSize,
  });
}
