/** The style sheet of the office file: names as Word's users know them, so that restyling is one change. */
import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { figureStyles, textStyles } from './body-styles.ts';
import { frontStyles, runningStyles } from './front-styles.ts';
import type { Look } from './look.ts';
import { CLOSE_LINES, COLOUR, STYLE } from './style-names.ts';

/**
 * @param extra styles of the template; those with the id of a common one replace it
 * @param headings what the template has instead of the common headings
 */
export function stylesFor(
  look: Look,
  extra: readonly IParagraphStyleOptions[],
  headings: IStylesOptions['default'] = {},
): IStylesOptions {
  const { accent, font, sized } = look;
  return {
    default: {
      document: {
        run: {
          font,
          size: sized(26),
          language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
      heading1: {
        next: 'Heading2',
        run: { bold: true, allCaps: true, size: sized(36), color: accent, characterSpacing: 10 },
        paragraph: {
          // LibreOffice takes only paragraphs with an outline level for headings; Word shows them in its pane.
          outlineLevel: 0,
          keepNext: true,
          keepLines: true,
          spacing: { before: 0, after: 320 },
          border: {
            top: { style: BorderStyle.SINGLE, size: 18, space: 8, color: accent },
            bottom: { style: BorderStyle.SINGLE, size: 6, space: 8, color: accent },
          },
        },
      },
      heading2: {
        next: STYLE.lead,
        run: { bold: true, size: sized(38), color: COLOUR.ink },
        paragraph: {
          outlineLevel: 1,
          keepNext: true,
          keepLines: true,
          spacing: { before: 80, after: 180, ...CLOSE_LINES },
        },
      },
      heading3: innerHeading(2, accent, { bold: true, size: sized(28) }),
      heading4: innerHeading(3, accent, { bold: true, italics: true, size: sized(26) }),
      heading5: innerHeading(4, accent, { italics: true, size: sized(26) }),
      caption: {
        name: 'caption',
        run: { italics: true, bold: false, size: sized(23), color: COLOUR.ink },
        paragraph: { alignment: AlignmentType.CENTER, keepLines: true, spacing: { after: 240 } },
      },
      hyperlink: { run: { color: accent, underline: { type: 'single' } } },
      footnoteReference: { run: { superScript: true } },
      footnoteText: {
        run: { size: sized(22) },
        paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { after: 40 } },
      },
      ...headings,
    },
    paragraphStyles: withReplaced([
      { id: 'Normal', name: 'Normal', quickFormat: true },
      ...textStyles(look),
      ...figureStyles(look),
      ...frontStyles(look),
      ...runningStyles(look),
      ...extra,
    ]),
    characterStyles: [
      {
        id: STYLE.credit,
        name: 'Tác giả ảnh',
        basedOn: 'DefaultParagraphFont',
        run: { italics: false, color: COLOUR.muted },
      },
    ],
  };
}

/** The last style of each id, in the place of the first. */
function withReplaced(styles: readonly IParagraphStyleOptions[]): IParagraphStyleOptions[] {
  return [...new Map(styles.map((style) => [style.id, style])).values()];
}

function innerHeading(
  outlineLevel: number,
  accent: string,
  run: { bold?: boolean; italics?: boolean; size: number },
) {
  return {
    next: STYLE.body,
    run: { ...run, color: accent },
    paragraph: { outlineLevel, keepNext: true, keepLines: true, spacing: { before: 240, after: 120 } },
  };
}
