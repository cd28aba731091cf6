/** Colours of a page by night. */

/** Of white, in what stands for a colour that was chosen for white paper. */
const WHITE = 0.62;

/** The same hue, pale enough to be read on a dark page: "#12505c" gives "#a4b9bd". */
export function paleOf(colour: string): string {
  const parts = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
  const pale = parts.map((part) => Math.round(part * (1 - WHITE) + 255 * WHITE));
  return `#${pale.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
