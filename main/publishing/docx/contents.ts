/**
 * The contents as a TOC field that is already filled in: page numbers come from the typeset issue and stand
 * there as the field's cached result, so that nothing is empty and nothing is asked when the file opens.
 */
import {
  Bookmark,
  FileChild,
  InternalHyperlink,
  LeaderType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type XmlComponent,
} from 'docx';
import type { BoundEntry } from './headings.ts';
import { textRun } from './inline.ts';
import type { Look } from './look.ts';
import { STYLE } from './style-names.ts';
import { element, fieldBegin, fieldEnd, fieldRuns } from './xml.ts';

/** Levels count as well as the styles of headings: some titles have styles of their own. */
const INSTRUCTION = 'TOC \\o "1-2" \\h \\z \\u';

/**
 * Nothing at all when there are no entries.
 *
 * @param bookmark marks the title, for links that lead back to it
 */
export function contentsBlocks(
  entries: readonly BoundEntry[],
  title: string,
  { wideTwips }: Pick<Look, 'wideTwips'>,
  bookmark?: string,
): FileChild[] {
  const heading = textRun(title);
  if (entries.length === 0) return [];
  return [
    new ContentsControl([
      new Paragraph({
        style: STYLE.contentsTitle,
        children: [bookmark ? new Bookmark({ id: bookmark, children: [heading] }) : heading],
      }),
      ...entries.map((entry, index) => entryParagraph(entry, index === 0, wideTwips)),
      new Paragraph({ style: STYLE.contentsEnd, children: [fieldEnd()] }),
    ]),
  ];
}

function entryParagraph(
  { level, title, page, bookmark }: BoundEntry,
  first: boolean,
  width: number,
): Paragraph {
  const line = [
    textRun(title.replace(/\s+/g, ' ')),
    new TextRun({ children: [new Tab()] }),
    ...(bookmark ? fieldRuns(`PAGEREF ${bookmark} \\h`, String(page)) : [textRun(String(page))]),
  ];
  return new Paragraph({
    style: STYLE.contents[level - 1] ?? STYLE.contents[1],
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
    children: [
      ...(first ? fieldBegin(INSTRUCTION) : []),
      ...(bookmark ? [new InternalHyperlink({ anchor: bookmark, children: line })] : line),
    ],
  });
}

/** Word's own frame around contents, with the button "Update table". */
class ContentsControl extends FileChild {
  constructor(children: readonly XmlComponent[]) {
    super('w:sdt');
    this.root.push(
      element('w:sdtPr', {}, [
        element('w:docPartObj', {}, [
          element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
          element('w:docPartUnique'),
        ]),
      ]),
      element('w:sdtContent', {}, children),
    );
  }
}
