/** The texts of an article that print, each with the block it stands in. */
import { blockTexts, inlineText } from '#shared/document/plain-text.ts';
import type { ResolvedArticle } from '../../publishing/layout/resolved-issue.ts';

export interface PrintedPiece {
  text: string;
  /** Null for the lines beside the body and for notes. */
  block: number | null;
}

export function* printedPieces(article: ResolvedArticle): Generator<PrintedPiece> {
  const { kicker, title, lead, byline, via, attribution, document } = article;
  for (const text of [kicker, title, lead]) yield { text, block: null };
  for (const [block, entry] of document.blocks.entries()) {
    yield { text: blockTexts(entry).join('\n'), block };
  }
  for (const { paragraphs } of Object.values(document.footnotes)) {
    yield { text: paragraphs.map(inlineText).join('\n'), block: null };
  }
  for (const text of [byline, via, attribution]) yield { text, block: null };
}
