/** Fonts, colours and size of type as the Typst templates read them from `/theme.json`. */
import type { TemplateSettings } from '#shared/model/template-settings.ts';
import { coloursOf, fontsOf } from '../layout/look.ts';
import { dataFile } from './template-files.ts';

export const THEME = '/theme.json';

/** Size of type beside that of A4, by the size of the page. */
const SCALE: Record<TemplateSettings['size'], number> = { a4: 1, '19x27': 0.95, a5: 0.88 };
/** Points on A4: letters without serifs look larger. */
const TEXT_SIZE = { serif: 11, sans: 10.2 };

/** A file by itself: texts change with every key, the look hardly ever, and what reads it is kept meanwhile. */
export function themeFile(settings: TemplateSettings): Uint8Array {
  const { accent, soft } = coloursOf(settings);
  const { text, display } = fontsOf(settings);
  return dataFile({
    text,
    display,
    accent,
    accentSoft: soft,
    scale: SCALE[settings.size],
    textSize: settings.fonts === 'sans' ? TEXT_SIZE.sans : TEXT_SIZE.serif,
  });
}
