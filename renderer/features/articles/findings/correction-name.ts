/** What a button that corrects a finding says. */
import type { TFunction } from 'i18next';

/** @param text what would stand in the place of what was found; nothing, and blanks, have no letters to show. */
export function correctionName(t: TFunction, text: string): string {
  if (text === '') return t('findings.takeOut');
  return text.trim() === '' ? t('findings.oneSpace') : t('findings.replaceWith', { text });
}
