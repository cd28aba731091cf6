/** What a suggestion does besides its words, said in words: "in đậm", "Đoạn văn → Tiêu đề 2", "bảng: số hàng". */
import { useTranslation } from 'react-i18next';
import type { OpenSuggestion } from '#shared/document/suggestions/open.ts';
import type { SuggestedPart } from '#shared/document/suggestions/parts.ts';

/** @returns the words for a suggestion; empty where its text says it all. */
export function usePartWords(): (suggestion: OpenSuggestion) => string {
  const { t } = useTranslation();
  const words = (part: SuggestedPart): string => {
    switch (part.kind) {
      case 'mark':
        return t(`suggestions.parts.mark.${part.isOn ? 'on' : 'off'}.${part.mark}`);
      case 'link':
        return part.href === null
          ? t('suggestions.parts.unlinked')
          : t('suggestions.parts.linked', { href: part.href });
      case 'layout':
        return t('suggestions.parts.layout', {
          before: t(`suggestions.parts.layouts.${part.before}`),
          after: t(`suggestions.parts.layouts.${part.after}`),
        });
      case 'alignment':
        return t(`suggestions.parts.alignment.${part.after}`);
      case 'depth':
        return t(part.isDeeper ? 'suggestions.parts.deeper' : 'suggestions.parts.shallower');
      case 'numbering':
        return t('suggestions.parts.numbering');
      case 'wordless':
        return t(`suggestions.parts.wordless.${part.what}`);
      case 'reworked':
        return t('suggestions.parts.aspect', {
          what: t(`suggestions.parts.wordless.${part.what}`),
          aspect: t(`suggestions.parts.aspects.${part.aspect}`),
        });
    }
  };
  return ({ inserted, deleted, parts }) => {
    const hasWords = inserted !== '' || deleted !== '';
    const told = parts.filter((part) => {
      // Paragraphs that come with their words need not be told of, nor that words which go led somewhere.
      if (part.kind === 'wordless') return !hasWords || !isBreak(part.what);
      return part.kind !== 'link' || part.href !== null || !hasWords;
    });
    return told.map(words).join(', ');
  };
}

function isBreak(what: Extract<SuggestedPart, { kind: 'wordless' }>['what']): boolean {
  return what === 'end' || what === 'break';
}
