/** Fluent's themes in the desk's colours and typeface. */
import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from '@fluentui/react-components';

/** A river teal, from nearly black to nearly white; 80 holds white text at 6 : 1. */
const river: BrandVariants = {
  10: '#011214',
  20: '#042226',
  30: '#06333a',
  40: '#08414a',
  50: '#0a4f59',
  60: '#0b5a65',
  70: '#0c6571',
  80: '#0d6c79',
  90: '#1f7f8c',
  100: '#33909d',
  110: '#4ba2ae',
  120: '#67b4be',
  130: '#86c6cf',
  140: '#a6d8df',
  150: '#c7e8ec',
  160: '#e6f5f7',
};

const typeface: Partial<Theme> = { fontFamilyBase: "'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif" };

const dark = createDarkTheme(river);

export const themes = {
  light: { ...createLightTheme(river), ...typeface },
  // The dark ramp's default brand text is too dim on dark grey for 4.5 : 1.
  dark: {
    ...dark,
    ...typeface,
    colorBrandForeground1: river[120],
    colorBrandForeground2: river[130],
    colorBrandForegroundLink: river[120],
  },
  highContrast: { ...teamsHighContrastTheme, ...typeface },
} satisfies Record<string, Theme>;
