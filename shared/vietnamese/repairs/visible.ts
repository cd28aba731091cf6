/** Text as it can be shown where its letters matter: what cannot be seen is named by its code point. */
export function visible(text: string): string {
  return text.replace(/[\p{Z}\p{C}\p{M}]/gu, (character) =>
    character === ' '
      ? ' '
      : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
