/** What may stand behind a link. */

const ALLOWED = new Set(['http:', 'https:', 'mailto:']);
/** "name@office.gov.vn" without a scheme. */
const MAIL_ADDRESS = /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/;
/** "office.gov.vn/tin" without a scheme. */
const BARE_HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#].*)?$/i;

/** True for an absolute http, https or mailto address: nothing else is made into a link. */
export function isAllowedAddress(address: string): boolean {
  return URL.canParse(address) && ALLOWED.has(new URL(address).protocol);
}

/** What a person typed as a whole address, or null when it cannot be one. */
export function completeAddress(typed: string): string | null {
  const address = typed.trim();
  if (/\s/.test(address)) return null;
  if (isAllowedAddress(address)) return address;
  if (MAIL_ADDRESS.test(address)) return `mailto:${address}`;
  return BARE_HOST.test(address) ? `https://${address}` : null;
}
