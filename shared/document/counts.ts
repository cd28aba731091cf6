/** How long an article is, counted as Word counts. */
import type { ArticleContent } from '../model/article.ts';
import { countWords } from '../vietnamese/words.ts';
import { blockTexts, documentText } from './plain-text.ts';
import { currentDocument } from './suggestions/decide.ts';
import { figuresOf, footnoteOrder } from './walk.ts';

export interface ArticleCounts {
  /** Chữ: syllables between spaces. */
  words: number;
  /** Letters as a reader sees them ("ế" is one), line ends left out. */
  characters: number;
  charactersWithoutSpaces: number;
  paragraphs: number;
  figures: number;
  tables: number;
  footnotes: number;
  /** Minutes of silent reading, at least one when there is anything to read. */
  readingMinutes: number;
}

/** Chữ a minute that an adult reads silently in running Vietnamese: a rule of thumb of news desks. */
const READING_SPEED = 220;

/** Counts of title, lead and body with captions and notes: the same text that `words` of an article counts. */
export function countsOf(content: Pick<ArticleContent, 'title' | 'lead' | 'document'>): ArticleCounts {
  const { title, lead } = content;
  const document = currentDocument(content.document);
  const text = `${title}\n${lead}\n${documentText(document)}`;
  const words = countWords(text);
  const inLines = text.normalize('NFC').replace(/\n/gu, '');
  return {
    words,
    characters: lettersOf(inLines),
    charactersWithoutSpaces: lettersOf(inLines.replace(/\s/gu, '')),
    paragraphs: document.blocks.flatMap(blockTexts).filter((line) => line.trim() !== '').length,
    figures: figuresOf(document).length,
    tables: document.blocks.filter(({ type }) => type === 'table').length,
    footnotes: footnoteOrder(document).length,
    readingMinutes: Math.ceil(words / READING_SPEED),
  };
}

/** Code points, combining marks left out: NFC has one for every Vietnamese letter. */
function lettersOf(text: string): number {
  let count = 0;
  for (const letter of text) if (!/\p{M}/u.test(letter)) count += 1;
  return count;
}
