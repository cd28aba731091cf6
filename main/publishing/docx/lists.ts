/** Lists with Word's own numbering: every list is an instance of its own, so that numbers start where they should. */
import {
  AlignmentType,
  type FileChild,
  type ILevelsOptions,
  LevelFormat,
  LevelSuffix,
  Paragraph,
} from 'docx';
import { type MarkedItem, markedItems } from '#shared/document/list-marks.ts';
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
/** The last point that Word letters as our offices do; after d it has no đ, and no numbering that has. */
const LAST_COMMON_POINT = 4;

/** From a sign to its text, and what each letter before an outline's last number takes; millimetres. */
const MARK_ROOM = 4.6;
const ROOM_PER_LETTER = 1.6;

/** How deep a list stands: among all lists, and among those with bullets, whose signs take turns. */
interface Depth {
  level: number;
  bullets: number;
}

export function listParagraphs(
  list: ListBlock,
  marks: TextMarks,
  { look, nextList }: Pick<Writing, 'look' | 'nextList'>,
  depth: Depth = { level: 0, bullets: 0 },
  above?: readonly number[],
): FileChild[] {
  const level = Math.min(depth.level, DEEPEST);
  const below = { level: depth.level + 1, bullets: depth.bullets + (list.ordered ? 0 : 1) };
  const instance = nextList();
  return markedItems(list, above).flatMap((marked): FileChild[] => {
    const { content, children } = marked.item;
    const numbering = {
      reference: definition(list, marked, depth, look.isDocument),
      level,
      instance: isLiteral(list, marked) ? nextList() : instance,
      custom: true,
    };
    return [
      new Paragraph({ style: STYLE.list, numbering, children: inlineChildren(content, marks) }),
      ...(children ? listParagraphs(children, marks, { look, nextList }, below, marked.above) : []),
    ];
  });
}

/** One definition serves all lists that look alike; each is an instance of it. */
function definition(list: ListBlock, marked: MarkedItem, depth: Depth, isDocument: boolean) {
  const { ordered, numbering, start = 1 } = list;
  if (!ordered) {
    const signs = isDocument ? DOCUMENT_BULLETS : BULLETS;
    const text = signs[depth.bullets % signs.length] ?? '–';
    return {
      reference: `bullets ${text}`,
      levels: levels(isDocument, () => ({ format: LevelFormat.BULLET, text })),
    };
  }
  if (isLiteral(list, marked)) {
    const text = marked.mark ?? '';
    return {
      reference: `point ${text}`,
      levels: levels(isDocument, () => ({ format: LevelFormat.NONE, text })),
    };
  }
  // Word counts in 16 bits.
  const first = Math.min(start, 32_767);
  const format = numbering === 'letter' ? LevelFormat.LOWER_LETTER : LevelFormat.DECIMAL;
  const before = marked.above
    .slice(0, -1)
    .map((number) => `${number}.`)
    .join('');
  const after = numbering === 'letter' ? ')' : '.';
  const sign = (index: number) => ({ start: first, format, text: `${before}%${index + 1}${after}` });
  return {
    reference: `${before}${format}${after} from ${first}`,
    levels: levels(isDocument, sign, MARK_ROOM + ROOM_PER_LETTER * before.length),
  };
}

function isLiteral({ numbering }: ListBlock, { number }: MarkedItem): boolean {
  return numbering === 'letter' && number !== null && number > LAST_COMMON_POINT;
}

/** @param room from the sign to the text, in millimetres */
function levels(
  isDocument: boolean,
  sign: (index: number) => Pick<ILevelsOptions, 'format' | 'text' | 'start'>,
  room = MARK_ROOM,
): ILevelsOptions[] {
  return Array.from({ length: DEEPEST + 1 }, (_, index) => ({
    level: index,
    alignment: AlignmentType.LEFT,
    // Items of administrative documents are set in like first lines.
    ...(isDocument
      ? { suffix: LevelSuffix.SPACE, style: { paragraph: { indent: { left: 0, firstLine: twips(10) } } } }
      : { style: { paragraph: { indent: { left: twips(4.6 + 7 * index + room), hanging: twips(room) } } } }),
    ...sign(index),
  }));
}
