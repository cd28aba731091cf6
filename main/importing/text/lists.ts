/** Lists that a file has as such: they stay what they are, with their levels, marks and notes. */
import { markedItems } from '#shared/document/list-marks.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import type { Block, ListBlock } from '#shared/document/schema.ts';
import { isCredit } from './credits.ts';
import { isHeadingShape } from './heading-shape.ts';
import { collapseLine, type Paragraph } from './lines.ts';

export interface ListOfFile {
  block: Block;
  /** The paragraph after it. */
  end: number;
  /** Numbers that are the list's and no longer text. */
  marks: { mark: string; line: number }[];
}

/** The list that begins with a paragraph, when all of it is there as the file had it and no line of it is a heading. */
export function readListOfFile(paragraphs: readonly Paragraph[], index: number): ListOfFile | null {
  const { list, lines = 0 } = paragraphs[index]?.ofList ?? {};
  // Offices number their headings with lists of one item.
  if (!list || lines < 2) return null;
  const found = paragraphs.slice(index, index + lines);
  const texts = linesOf(list);
  const isWhole = found.every(({ ofList, text }, line) => {
    const own = texts[line];
    return ofList?.list === list && ofList.line === line && own && collapseLine(own.text) === text;
  });
  if (found.length < lines || !isWhole) return null;
  const isOther = found.some((paragraph, line) => {
    const isHeading = /^\d/.test(paragraph.text) && isHeadingShape(paragraph, paragraphs[index + line + 1]);
    return isCredit(paragraph) || (isHeading && !/[;,]$/.test(paragraph.text));
  });
  if (isOther) return null;
  const marks = found.flatMap(({ line }, at) => {
    const mark = texts[at]?.mark;
    return mark ? [{ mark, line }] : [];
  });
  return { block: list, end: index + lines, marks };
}

function linesOf(list: ListBlock, outer?: readonly number[]): { mark: string | null; text: string }[] {
  return markedItems(list, outer).flatMap(({ item, mark, above }) => [
    { mark, text: `${mark ?? '-'} ${inlineText(item.content)}` },
    ...(item.children ? linesOf(item.children, above) : []),
  ]);
}
