/** Lists with Word's own numbering: every list is an instance of its own, so that numbers start where they should. */
import {
  AlignmentType,
  type FileChild,
  type ILevelsOptions,
  LevelFormat,
  LevelSuffix,
  Paragraph,
} from 'docx';
import type { ListBlock } from '#shared/document/schema.ts';
import { inlineChildren, type TextMarks } from './inline.ts';
import { twips } from './measures.ts';
import { STYLE } from './style-names.ts';
import type { Writing } from './writing.ts';

/** Word knows nine levels. */
const DEEPEST = 8;
/** Dash, plus, then dots; a short dash in administrative documents. */
const BULLETS = ['–', '+', '•'];
const DOCUMENT_BULLETS = ['-', '+', '•'];
const FIRST_NUMBERS = { format: LevelFormat.DECIMAL, after: '.' } as const;
const NUMBERS = [
  FIRST_NUMBERS,
  { format: LevelFormat.LOWER_LETTER, after: ')' },
  { format: LevelFormat.LOWER_ROMAN, after: '.' },
] as const;

/** How deep a list stands: among all lists, and among those of its own kind, whose signs take turns. */
interface Depth {
  level: number;
  bullets: number;
  numbers: number;
}

export function listParagraphs(
  list: ListBlock,
  marks: TextMarks,
  { look, nextList }: Pick<Writing, 'look' | 'nextList'>,
  depth: Depth = { level: 0, bullets: 0, numbers: 0 },
): FileChild[] {
  const level = Math.min(depth.level, DEEPEST);
  const numbering = {
    reference: definition(list, depth, look.isDocument),
    level,
    instance: nextList(),
    custom: true,
  };
  const below = {
    level: depth.level + 1,
    bullets: depth.bullets + (list.ordered ? 0 : 1),
    numbers: depth.numbers + (list.ordered ? 1 : 0),
  };
  return list.items.flatMap((item): FileChild[] => [
    new Paragraph({ style: STYLE.list, numbering, children: inlineChildren(item.content, marks) }),
    ...(item.children ? listParagraphs(item.children, marks, { look, nextList }, below) : []),
  ]);
}

/** One definition serves all lists that look alike; each is an instance of it. */
function definition({ ordered, start = 1 }: ListBlock, depth: Depth, isDocument: boolean) {
  if (!ordered) {
    const signs = isDocument ? DOCUMENT_BULLETS : BULLETS;
    const text = signs[depth.bullets % signs.length] ?? '–';
    return {
      reference: `bullets ${text}`,
      levels: levels(isDocument, () => ({ format: LevelFormat.BULLET, text })),
    };
  }
  // Word counts in 16 bits.
  const first = Math.min(start, 32_767);
  const { format, after } = NUMBERS[depth.numbers % NUMBERS.length] ?? FIRST_NUMBERS;
  return {
    reference: `${format} from ${first}`,
    levels: levels(isDocument, (index) => ({ start: first, format, text: `%${index + 1}${after}` })),
  };
}

function levels(
  isDocument: boolean,
  sign: (index: number) => Pick<ILevelsOptions, 'format' | 'text' | 'start'>,
): ILevelsOptions[] {
  return Array.from({ length: DEEPEST + 1 }, (_, index) => ({
    level: index,
    alignment: AlignmentType.LEFT,
    // Items of administrative documents are set in like first lines.
    ...(isDocument
      ? { suffix: LevelSuffix.SPACE, style: { paragraph: { indent: { left: 0, firstLine: twips(10) } } } }
      : { style: { paragraph: { indent: { left: twips(9.2 + 7 * index), hanging: twips(4.6) } } } }),
    ...sign(index),
  }));
}
