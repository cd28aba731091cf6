/** Which links a file that leaves the house may carry. */

const LONGEST = 2000;

/**
 * The absolute, percent-encoded address of a link, or null for one that is not to the web or to a mailbox:
 * Word calls a file damaged when it cannot read a relationship's target.
 */
export function linkTarget(href: string): string | null {
  const trimmed = href.trim();
  if (/^mailto:/i.test(trimmed)) return /^mailto:[\w.+-]+@[\w-]+(\.[\w-]+)+$/i.test(trimmed) ? trimmed : null;
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return null;
  const { href: target } = new URL(trimmed);
  return target.length <= LONGEST ? target : null;
}
