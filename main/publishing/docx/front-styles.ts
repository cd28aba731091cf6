/** Styles of what surrounds the articles: cover, contents, imprint, running lines. */
import { AlignmentType, BorderStyle, type IParagraphStyleOptions } from 'docx';
import type { Look } from './look.ts';
import { twips } from './measures.ts';
import { CLOSE_LINES, COLOUR, STYLE } from './style-names.ts';

export const frontStyles = ({ accent, sized, textTwips }: Look): IParagraphStyleOptions[] => [
  {
    id: STYLE.authority,
    name: 'Bìa: cơ quan',
    basedOn: 'Normal',
    run: { size: sized(26) },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 20 } },
  },
  {
    id: STYLE.mastheadType,
    name: 'Bìa: loại ấn phẩm',
    basedOn: 'Normal',
    next: STYLE.mastheadName,
    run: { bold: true, allCaps: true, size: sized(36), characterSpacing: 120, color: accent },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 480, after: 60 } },
  },
  {
    id: STYLE.mastheadName,
    name: 'Title',
    basedOn: 'Normal',
    quickFormat: true,
    run: { bold: true, allCaps: true, size: sized(80), color: accent },
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { after: 240, ...CLOSE_LINES },
    },
  },
  {
    id: STYLE.coverDate,
    name: 'Bìa: số và ngày',
    basedOn: 'Normal',
    run: { size: sized(26) },
    paragraph: {
      rightTabStop: textTwips,
      spacing: { before: 60, after: 0 },
      border: {
        top: { style: BorderStyle.SINGLE, size: 12, space: 6, color: accent },
        bottom: { style: BorderStyle.SINGLE, size: 6, space: 6, color: accent },
      },
    },
  },
  {
    id: STYLE.theme,
    name: 'Subtitle',
    basedOn: 'Normal',
    quickFormat: true,
    run: { bold: true, size: sized(36), color: COLOUR.ink },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 360, after: 120, ...CLOSE_LINES } },
  },
  {
    id: STYLE.teaser,
    name: 'Bìa: tít',
    basedOn: 'Normal',
  },
  {
    id: STYLE.contentsTitle,
    name: 'TOC Heading',
    basedOn: 'Normal',
    run: { bold: true, size: sized(44), color: accent },
    paragraph: {
      spacing: { after: 240 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 4, color: accent } },
    },
  },
  contentsStyle(1, accent),
  contentsStyle(2, accent),
  {
    id: STYLE.imprint,
    name: 'Thông tin xuất bản',
    basedOn: 'Normal',
    run: { size: sized(22) },
    paragraph: { spacing: { before: 30, after: 30 } },
  },
];

export const runningStyles = ({ sized, textTwips }: Look): IParagraphStyleOptions[] => [
  {
    id: STYLE.header,
    name: 'header',
    basedOn: 'Normal',
    run: { size: sized(20), color: COLOUR.muted },
    paragraph: {
      rightTabStop: textTwips,
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: COLOUR.hairline } },
    },
  },
  {
    id: STYLE.footer,
    name: 'footer',
    basedOn: 'Normal',
    run: { size: sized(20), color: COLOUR.muted },
    paragraph: { rightTabStop: textTwips },
  },
];

function contentsStyle(level: 1 | 2, accent: string): IParagraphStyleOptions {
  const section = level === 1;
  return {
    id: STYLE.contents[level - 1] ?? '',
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    run: section ? { bold: true, color: accent } : {},
    paragraph: {
      keepNext: section,
      indent: { left: section ? 0 : twips(6) },
      spacing: section ? { before: 200, after: 60 } : { before: 40, after: 60 },
    },
  };
}
