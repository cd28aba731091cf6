/** Lists with Word's own numbering: every list is an instance of its own, so that numbers start where they should. */
import { AlignmentType, type FileChild, type ILevelsOptions, LevelFormat, Paragraph } from 'docx';
import type { ListBlock } from '#shared/document/schema.ts';
import { type FootnoteMark, inlineChildren } from './inline.ts';
import { twips } from './measures.ts';
import { STYLE } from './style-names.ts';

/** Word knows nine levels. */
const DEEPEST = 8;
/** Signs of administrative documents: dash, plus, then dots. */
const BULLETS = ['–', '+', '•'];
const NUMBERS = [
  { format: LevelFormat.DECIMAL, text: (level: number) => `%${level}.` },
  { format: LevelFormat.LOWER_LETTER, text: (level: number) => `%${level})` },
  { format: LevelFormat.LOWER_ROMAN, text: (level: number) => `%${level}.` },
];

export function listParagraphs(
  list: ListBlock,
  footnoteMark: FootnoteMark,
  nextList: () => number,
  depth = 0,
): FileChild[] {
  const level = Math.min(depth, DEEPEST);
  const numbering = { reference: definition(list), level, instance: nextList(), custom: true };
  return list.items.flatMap((item): FileChild[] => [
    new Paragraph({ style: STYLE.list, numbering, children: inlineChildren(item.content, footnoteMark) }),
    ...(item.children ? listParagraphs(item.children, footnoteMark, nextList, depth + 1) : []),
  ]);
}

function definition({ ordered, start = 1 }: ListBlock) {
  // Word counts in 16 bits.
  const first = Math.min(start, 32_767);
  return ordered
    ? { reference: `numbers-from-${first}`, levels: levels((index) => numbered(index, first)) }
    : { reference: 'bullets', levels: levels(bulleted) };
}

function levels(sign: (index: number) => Partial<ILevelsOptions>): ILevelsOptions[] {
  return Array.from({ length: DEEPEST + 1 }, (_, index) => ({
    level: index,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: twips(10 + 7 * index), hanging: twips(6) } } },
    ...sign(index),
  }));
}

function bulleted(index: number): Partial<ILevelsOptions> {
  return { format: LevelFormat.BULLET, text: BULLETS[index % BULLETS.length] ?? '–' };
}

function numbered(index: number, start: number): Partial<ILevelsOptions> {
  const { format, text } = NUMBERS[index % NUMBERS.length] ?? { format: LevelFormat.DECIMAL, text: String };
  return { format, start, text: text(index + 1) };
}
