/** Short news ("tin vắn"): what is told in a few lines, and stands in a box. */
import { inlineText } from '#shared/document/plain-text.ts';
import type { ResolvedArticle } from './resolved-issue.ts';

const MOST_PARAGRAPHS = 3;
const MOST_LETTERS = 600;

/** News without kicker, lead, figures or notes, short enough for a box. */
export function isShortNews({ kind, kicker, lead, document }: ResolvedArticle): boolean {
  const { blocks, footnotes } = document;
  if (kind !== 'news' || kicker !== '' || lead !== '' || Object.keys(footnotes).length > 0) return false;
  if (blocks.length === 0 || blocks.length > MOST_PARAGRAPHS) return false;
  const texts = blocks.map((block) => (block.type === 'paragraph' ? inlineText(block.content) : null));
  if (texts.some((text) => text === null)) return false;
  const letters = texts.join('').length;
  return letters > 0 && letters <= MOST_LETTERS;
}
