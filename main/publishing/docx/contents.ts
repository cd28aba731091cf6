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
import { COLOUR, STYLE } from './style-names.ts';
import { element, fieldBegin, fieldEnd, fieldRuns } from './xml.ts';

/** Levels count as well as the styles of headings: some titles have styles of their own. */
const INSTRUCTION = 'TOC \\o "1-2" \\h \\z \\u';

/** What contents show beside their lines. */
interface ContentsParts {
  title?: string;
  /** Marks the title, for links that lead back to it. */
  bookmark?: string;
  /** Lines are plain: dots before every number, which looks like the text. */
  isPlain?: boolean;
  /** Stands below an entry: its author. */
  below?: (entry: BoundEntry) => string;
}

/** Nothing at all when there are no entries. */
export function contentsBlocks(
  entries: readonly BoundEntry[],
  look: Pick<Look, 'wideTwips' | 'sized'>,
  { title, bookmark, isPlain = false, below = () => '' }: ContentsParts,
): FileChild[] {
  if (entries.length === 0) return [];
  const heading = title === undefined ? null : textRun(title);
  return [
    new ContentsControl([
      ...(heading
        ? [
            new Paragraph({
              style: STYLE.contentsTitle,
              children: [bookmark ? new Bookmark({ id: bookmark, children: [heading] }) : heading],
            }),
          ]
        : []),
      ...entries.flatMap((entry, index) => {
        const added = below(entry);
        return [
          entryParagraph(entry, index === 0, look, { isPlain, keepNext: added !== '' }),
          ...(added ? [new Paragraph({ style: STYLE.contentsBelow, children: [textRun(added)] })] : []),
        ];
      }),
      new Paragraph({ style: STYLE.contentsEnd, children: [fieldEnd()] }),
    ]),
  ];
}

/** Half points on A4 of the dots before a number. */
const DOTS = 16;

function entryParagraph(
  { level, title, page, bookmark }: BoundEntry,
  first: boolean,
  { wideTwips, sized }: Pick<Look, 'wideTwips' | 'sized'>,
  { isPlain, keepNext }: { isPlain: boolean; keepNext: boolean },
): Paragraph {
  const number = isPlain ? {} : { style: STYLE.contentsPage };
  const dots = { size: sized(DOTS), color: COLOUR.muted, bold: false };
  const line = [
    textRun(title.replace(/\s+/g, ' ')),
    new TextRun({ ...dots, children: [new Tab()] }),
    ...(bookmark
      ? fieldRuns(`PAGEREF ${bookmark} \\h`, String(page), number)
      : [textRun(String(page), number)]),
  ];
  const leader = isPlain || level > 1 ? LeaderType.DOT : LeaderType.NONE;
  return new Paragraph({
    style: STYLE.contents[level - 1] ?? STYLE.contents[1],
    ...(keepNext && { keepNext }),
    tabStops: [{ type: TabStopType.RIGHT, position: wideTwips, leader }],
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
