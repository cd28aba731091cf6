/** Section names and article titles: real headings, each under a bookmark that the contents lead to. */
import { Bookmark, HeadingLevel, type IParagraphOptions, Paragraph } from 'docx';
import type { ContentsEntry } from '#shared/model/export.ts';
import { textRun } from './inline.ts';

export interface HeadingMark {
  level: ContentsEntry['level'];
  title: string;
  bookmark: string;
}

export class Headings {
  readonly marks: HeadingMark[] = [];

  /** A heading and its place in the contents. */
  paragraph(level: HeadingMark['level'], title: string, options: IParagraphOptions = {}): Paragraph {
    const bookmark = `_Toc${String(this.marks.length + 1).padStart(9, '0')}`;
    this.marks.push({ level, title, bookmark });
    return new Paragraph({
      ...options,
      heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      children: [new Bookmark({ id: bookmark, children: [textRun(title)] })],
    });
  }
}

/** The bookmark of each entry: the next heading of that level and title, in order; null where there is none. */
export function entryBookmarks(
  entries: readonly ContentsEntry[],
  marks: readonly HeadingMark[],
): (string | null)[] {
  let next = 0;
  return entries.map(({ level, title }) => {
    const found = marks.findIndex(
      (mark, index) => index >= next && mark.level === level && mark.title === title,
    );
    if (found < 0) return null;
    next = found + 1;
    return marks[found]?.bookmark ?? null;
  });
}
