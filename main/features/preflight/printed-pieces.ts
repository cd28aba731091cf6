/** The texts of an article that print, each with the block it stands in. */
import { blockTexts, inlineText } from '#shared/document/plain-text.ts';
import type { ResolvedArticle } from '../../publishing/layout/resolved-issue.ts';

export interface PrintedPiece {
  text: string;
  /** Of the document as stored; null for the lines beside the body and for notes. */
  block: number | null;
}

export function* printedPieces(article: ResolvedArticle): Generator<PrintedPiece> {
  const { kicker, title, lead, byline, via, attribution, document, origins } = article;
  for (const text of [kicker, title, lead]) yield { text, block: null };
  for (const [index, entry] of document.blocks.entries()) {
    yield { text: blockTexts(entry).join('\n'), block: origins?.[index] ?? index };
  }
  for (const { paragraphs } of Object.values(document.footnotes)) {
    yield { text: paragraphs.map(inlineText).join('\n'), block: null };
  }
  for (const text of [byline, via, attribution]) yield { text, block: null };
}
