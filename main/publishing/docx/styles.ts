/** The style sheet of the office file: names as Word's users know them, so that restyling is one change. */
import { AlignmentType, BorderStyle, type IStylesOptions } from 'docx';
import { FIGURE_STYLES, TEXT_STYLES } from './body-styles.ts';
import { FRONT_STYLES, RUNNING_STYLES } from './front-styles.ts';
import { CLOSE_LINES, COLOUR, STYLE } from './style-names.ts';

const FONT = 'Times New Roman';

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 26, language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    heading1: {
      next: 'Heading2',
      run: { bold: true, allCaps: true, size: 36, color: COLOUR.accent, characterSpacing: 10 },
      paragraph: {
        // LibreOffice takes only paragraphs with an outline level for headings; Word shows them in its pane.
        outlineLevel: 0,
        keepNext: true,
        keepLines: true,
        spacing: { before: 0, after: 320 },
        border: {
          top: { style: BorderStyle.SINGLE, size: 18, space: 8, color: COLOUR.accent },
          bottom: { style: BorderStyle.SINGLE, size: 6, space: 8, color: COLOUR.accent },
        },
      },
    },
    heading2: {
      next: STYLE.lead,
      run: { bold: true, size: 38, color: COLOUR.ink },
      paragraph: {
        outlineLevel: 1,
        keepNext: true,
        keepLines: true,
        spacing: { before: 80, after: 180, ...CLOSE_LINES },
      },
    },
    heading3: innerHeading(2, { bold: true, size: 28 }),
    heading4: innerHeading(3, { bold: true, italics: true, size: 26 }),
    heading5: innerHeading(4, { italics: true, size: 26 }),
    caption: {
      name: 'caption',
      run: { italics: true, bold: false, size: 23, color: COLOUR.ink },
      paragraph: { alignment: AlignmentType.CENTER, keepLines: true, spacing: { after: 240 } },
    },
    hyperlink: { run: { color: COLOUR.accent, underline: { type: 'single' } } },
    footnoteReference: { run: { superScript: true } },
    footnoteText: {
      run: { size: 22 },
      paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { after: 40 } },
    },
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    ...TEXT_STYLES,
    ...FIGURE_STYLES,
    ...FRONT_STYLES,
    ...RUNNING_STYLES,
  ],
  characterStyles: [
    {
      id: STYLE.credit,
      name: 'Tác giả ảnh',
      basedOn: 'DefaultParagraphFont',
      run: { italics: false, color: COLOUR.muted },
    },
  ],
};

function innerHeading(outlineLevel: number, run: { bold?: boolean; italics?: boolean; size: number }) {
  return {
    next: STYLE.body,
    run: { ...run, color: COLOUR.accent },
    paragraph: { outlineLevel, keepNext: true, keepLines: true, spacing: { before: 240, after: 120 } },
  };
}
