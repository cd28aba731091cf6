/** The style sheet of the office file: names as Word's users know them, so that restyling is one change. */
import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { figureStyles, textLines, textStyles, typed } from './body-styles.ts';
import { frontStyles, runningStyles } from './front-styles.ts';
import { between, EDGE } from './lines.ts';
import type { Look } from './look.ts';
import { COLOUR, STYLE } from './style-names.ts';

/**
 * @param extra styles of the template; those with the id of a common one replace it
 * @param headings what the template has instead of the common headings
 */
export function stylesFor(
  look: Look,
  extra: readonly IParagraphStyleOptions[],
  headings: IStylesOptions['default'] = {},
): IStylesOptions {
  const { accent, font, display, body, railTwips, isDocument, sized } = look;
  const { kicker, title, caption, note } = textLines(look);
  const section = look.lines('display', 16, 0.5);
  return {
    default: {
      document: {
        run: {
          font,
          size: body.size,
          color: isDocument ? '000000' : COLOUR.ink,
          language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
      heading1: {
        next: 'Heading2',
        run: { ...typed(display, section), bold: true, color: accent },
        paragraph: {
          // LibreOffice takes only paragraphs with an outline level for headings; Word shows them in its pane.
          outlineLevel: 0,
          keepNext: true,
          keepLines: true,
          indent: { left: -railTwips },
          spacing: { before: 0, after: between(8, EDGE, kicker), ...section.spacing },
          border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 4, color: accent } },
        },
      },
      heading2: {
        next: STYLE.lead,
        run: { ...typed(display, title), bold: true, color: COLOUR.ink },
        paragraph: {
          outlineLevel: 1,
          keepNext: true,
          keepLines: true,
          spacing: { before: 0, after: between(4.5, title, body), ...title.spacing },
        },
      },
      heading3: innerHeading(look, 2, 12.5),
      heading4: innerHeading(look, 3, 11.5),
      heading5: innerHeading(look, 4, 11),
      caption: {
        name: 'caption',
        run: { ...typed(display, caption), italics: false, bold: false, color: COLOUR.ink },
        paragraph: {
          keepLines: true,
          spacing: { before: 0, after: between(5.5, caption, body), ...caption.spacing },
        },
      },
      hyperlink: { run: { color: accent, underline: { type: 'single' } } },
      footnoteReference: { run: { superScript: true } },
      footnoteText: {
        run: { size: note.size },
        paragraph: {
          alignment: AlignmentType.JUSTIFIED,
          spacing: { before: 0, after: sized(20), ...note.spacing },
        },
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
        run: { bold: true, color: COLOUR.muted },
      },
      {
        id: STYLE.contentsPage,
        name: 'Mục lục: số trang',
        basedOn: 'DefaultParagraphFont',
        run: { font: display, size: sized(20), bold: true },
      },
    ],
  };
}

/** The last style of each id, in the place of the first. */
function withReplaced(styles: readonly IParagraphStyleOptions[]): IParagraphStyleOptions[] {
  return [...new Map(styles.map((style) => [style.id, style])).values()];
}

function innerHeading(look: Look, outlineLevel: number, points: number) {
  const lines = look.lines('display', points, 0.5);
  return {
    next: STYLE.body,
    run: { ...typed(look.display, lines), bold: true, color: look.accent },
    paragraph: {
      outlineLevel,
      keepNext: true,
      keepLines: true,
      spacing: {
        before: between(5.4, look.body, lines),
        after: between(2.8, lines, look.body),
        ...lines.spacing,
      },
    },
  };
}
