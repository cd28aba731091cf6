/** Text that a page and an XML file may hold. */

/**
 * Everything outside the Char production of XML 1.0, section 2.2 (lone surrogates match because of the `u`
 * flag), and DEL and the C1 controls, which it only discourages but no font draws.
 */
const UNPRINTABLE = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text without what would keep Word from opening the file; line ends become "\n". */
export function printableText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(UNPRINTABLE, '');
}

/** The same plain value with every string made printable. */
export function printableValue<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, entry) =>
    typeof entry === 'string' ? printableText(entry) : entry,
  );
}
