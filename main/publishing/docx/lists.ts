/** Lists with Word's own numbering: every list is an instance of its own, so that numbers start where they should. */
import { AlignmentType, type FileChild, type ILevelsOptions, LevelFormat, Paragraph } from 'docx';
import type { ListBlock } from '#shared/document/schema.ts';
import { inlineChildren, type TextMarks } from './inline.ts';
import { twips } from './measures.ts';
import { STYLE } from './style-names.ts';

/** Word knows nine levels. */
const DEEPEST = 8;
/** Signs of administrative documents: dash, plus, then dots. */
const BULLETS = ['–', '+', '•'];
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
  nextList: () => number,
  depth: Depth = { level: 0, bullets: 0, numbers: 0 },
): FileChild[] {
  const level = Math.min(depth.level, DEEPEST);
  const numbering = { reference: definition(list, depth), level, instance: nextList(), custom: true };
  const below = {
    level: depth.level + 1,
    bullets: depth.bullets + (list.ordered ? 0 : 1),
    numbers: depth.numbers + (list.ordered ? 1 : 0),
  };
  return list.items.flatMap((item): FileChild[] => [
    new Paragraph({ style: STYLE.list, numbering, children: inlineChildren(item.content, marks) }),
    ...(item.children ? listParagraphs(item.children, marks, nextList, below) : []),
  ]);
}

/** One definition serves all lists that look alike; each is an instance of it. */
function definition({ ordered, start = 1 }: ListBlock, depth: Depth) {
  if (!ordered) {
    const text = BULLETS[depth.bullets % BULLETS.length] ?? '–';
    return { reference: `bullets ${text}`, levels: levels(() => ({ format: LevelFormat.BULLET, text })) };
  }
  // Word counts in 16 bits.
  const first = Math.min(start, 32_767);
  const { format, after } = NUMBERS[depth.numbers % NUMBERS.length] ?? FIRST_NUMBERS;
  return {
    reference: `${format} from ${first}`,
    levels: levels((index) => ({ start: first, format, text: `%${index + 1}${after}` })),
  };
}

function levels(
  sign: (index: number) => Pick<ILevelsOptions, 'format' | 'text' | 'start'>,
): ILevelsOptions[] {
  return Array.from({ length: DEEPEST + 1 }, (_, index) => ({
    level: index,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: twips(9.2 + 7 * index), hanging: twips(4.6) } } },
    ...sign(index),
  }));
}
