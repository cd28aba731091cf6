/** The attributes of a drawing's elements that are kept. */
import type { RemovedPart, SvgElement } from './safe-svg.ts';
import { safeValue } from './svg-styles.ts';

/** Plain names: those of other programs' namespaces say nothing on paper. */
const PLAIN = /^[a-z][a-z0-9-]*$/i;

/** Attributes of an element as they are written, each with a space before it. */
export function attributesOf(
  { attributes }: SvgElement,
  element: string,
  isRoot: boolean,
  leaveOut: (part: RemovedPart) => void,
): string {
  const kept = new Map<string, string>();
  for (const { name, value } of attributes) {
    if (/^on/i.test(name)) leaveOut('code');
    else if (name === 'href' || name === 'xlink:href') {
      if (/^\s*#/.test(value)) kept.set('href', value.trim());
      else if (element !== 'a') leaveOut(/^\s*javascript:/i.test(value) ? 'code' : 'outside');
    } else if (name === 'xml:space' || PLAIN.test(name)) {
      if (name === 'xmlns' || name === 'base') continue;
      const { css, isWhole } = safeValue(value);
      if (isWhole) kept.set(name, css);
      else leaveOut('outside');
    }
  }
  if (isRoot) kept.set('xmlns', 'http://www.w3.org/2000/svg');
  return [...kept].map(([name, value]) => ` ${name}="${escapedValue(value)}"`).join('');
}

function escapedValue(value: string): string {
  return (
    value
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replace(/\s+/g, ' ')
      .toWellFormed()
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('"', '&quot;')
  );
}
