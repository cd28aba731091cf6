/** Styles of the review beside those of all files. */
import { AlignmentType, BorderStyle, type IParagraphStyleOptions } from 'docx';
import type { Look } from '../look.ts';
import { twips } from '../measures.ts';
import { CLOSE_LINES, STYLE } from '../style-names.ts';

export const REVIEW_STYLE = {
  section: 'ReviewSection',
  author: 'ReviewAuthor',
  note: 'ReviewAuthorNote',
} as const;

export function reviewStyles({ accent, sized }: Look): IParagraphStyleOptions[] {
  return [
    {
      // Columns want smaller type, and a smaller indent.
      id: STYLE.body,
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: sized(22) },
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: twips(5) },
        spacing: { after: 60, ...CLOSE_LINES },
      },
    },
    {
      id: REVIEW_STYLE.section,
      name: 'Chuyên san: chuyên mục',
      basedOn: 'Heading1',
      next: 'Heading2',
      quickFormat: true,
      run: { size: sized(22), bold: true, allCaps: false, color: accent },
      paragraph: {
        keepNext: true,
        outlineLevel: 0,
        spacing: { after: 200 },
        border: {
          top: { style: BorderStyle.SINGLE, size: 12, space: 6, color: accent },
          bottom: { style: BorderStyle.NIL },
        },
      },
    },
    {
      // The same look for a name that is no heading: the section goes on.
      id: `${REVIEW_STYLE.section}Again`,
      name: 'Chuyên san: chuyên mục (tiếp)',
      basedOn: 'Normal',
      next: 'Heading2',
      run: { size: sized(22), bold: true, color: accent },
      paragraph: {
        keepNext: true,
        spacing: { after: 200 },
        border: { top: { style: BorderStyle.SINGLE, size: 12, space: 6, color: accent } },
      },
    },
    {
      id: REVIEW_STYLE.author,
      name: 'Chuyên san: tác giả',
      basedOn: 'Normal',
      next: STYLE.lead,
      quickFormat: true,
      run: { bold: true, size: sized(24) },
      paragraph: { keepNext: true, spacing: { after: 80 } },
    },
    {
      id: REVIEW_STYLE.note,
      name: 'Chuyên san: chú thích tác giả',
      basedOn: 'Normal',
      next: STYLE.lead,
      quickFormat: true,
      run: { italics: true, size: sized(22) },
      paragraph: { spacing: { after: 120 } },
    },
  ];
}
