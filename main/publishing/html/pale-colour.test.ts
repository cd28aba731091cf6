import { expect, it } from 'vitest';
import {
  ACCENT_COLOURS,
  ACCENTS,
  settingsInForce,
  TEMPLATE_CHOICES,
} from '#shared/model/template-settings.ts';
import { stylesheet } from './stylesheet.ts';

/** WCAG 2.2, contrast ratio of two colours "#rrggbb" or "#rgb". */
function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
      const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** The colours of a rule of `:root`, by their names. */
function coloursOf(rule: string): Record<string, string> {
  return Object.fromEntries(
    [...rule.matchAll(/--(\w+): (#[0-9a-f]+)/g)].map(([, name, value]) => [name, value]),
  );
}

it.each(ACCENTS)('what is %s can be read by day and by night', (accent) => {
  const settings = settingsInForce('ban-tin', { ...TEMPLATE_CHOICES['ban-tin'].defaults, accent });
  const [day = {}, night = {}] = [...stylesheet(settings, '').matchAll(/:root \{[^}]+\}/g)].map(([rule]) =>
    coloursOf(rule),
  );
  expect(day.accent).toBe(ACCENT_COLOURS[accent].accent);
  const read = ['ink', 'muted', 'accent'];
  const faint = [day, { ...day, ...night }].flatMap((colours) =>
    ['paper', 'soft'].flatMap((ground) =>
      read
        .map((name) => ({ name, ground, ratio: contrast(colours[name] ?? '', colours[ground] ?? '') }))
        .filter(({ ratio }) => !(ratio >= 4.5)),
    ),
  );
  expect(faint).toEqual([]);
});
