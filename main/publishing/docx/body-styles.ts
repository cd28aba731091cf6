/** Styles of articles: text, pictures, tables, and the foot of a document. */
import { AlignmentType, BorderStyle, type IParagraphStyleOptions } from 'docx';
import type { Look } from './look.ts';
import { twips } from './measures.ts';
import { COLOUR, LINES, STYLE } from './style-names.ts';

export const textStyles = ({ accent, sized }: Look): IParagraphStyleOptions[] => [
  {
    id: STYLE.body,
    name: 'Body Text',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: {
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: twips(10) },
      spacing: { after: 120, ...LINES },
    },
  },
  {
    id: STYLE.kicker,
    name: 'Chú mục',
    basedOn: 'Normal',
    next: 'Heading2',
    quickFormat: true,
    run: { bold: true, size: sized(24), color: COLOUR.muted },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 120, after: 40 } },
  },
  {
    id: STYLE.lead,
    name: 'Sapô',
    basedOn: STYLE.body,
    next: STYLE.body,
    quickFormat: true,
    run: { bold: true },
    paragraph: { indent: { firstLine: 0 }, spacing: { after: 160, ...LINES } },
  },
  {
    id: STYLE.byline,
    name: 'Người viết',
    basedOn: 'Normal',
    next: STYLE.provenance,
    quickFormat: true,
    run: { bold: true },
    paragraph: { alignment: AlignmentType.RIGHT, keepLines: true, spacing: { before: 160, after: 40 } },
  },
  {
    id: STYLE.provenance,
    name: 'Nguồn',
    basedOn: 'Normal',
    quickFormat: true,
    run: { italics: true, size: sized(24), color: COLOUR.muted },
    paragraph: { alignment: AlignmentType.RIGHT, keepLines: true, spacing: { before: 40, after: 40 } },
  },
  {
    id: STYLE.quote,
    name: 'Quote',
    basedOn: STYLE.body,
    quickFormat: true,
    run: { italics: true, color: accent },
    paragraph: {
      indent: { left: twips(10), right: twips(8), firstLine: 0 },
      spacing: { before: 160, after: 200, ...LINES },
      border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: accent } },
    },
  },
  {
    id: STYLE.question,
    name: 'Câu hỏi',
    basedOn: STYLE.body,
    next: STYLE.answer,
    quickFormat: true,
    run: { bold: true, color: accent },
    paragraph: {
      keepNext: true,
      keepLines: true,
      indent: { firstLine: 0 },
      spacing: { before: 200, after: 100, ...LINES },
    },
  },
  { id: STYLE.answer, name: 'Câu trả lời', basedOn: STYLE.body, quickFormat: true },
  {
    id: STYLE.list,
    name: 'List Paragraph',
    basedOn: STYLE.body,
    quickFormat: true,
    paragraph: { indent: { firstLine: 0 }, spacing: { after: 80, ...LINES } },
  },
  {
    id: STYLE.divider,
    name: 'Ngắt đoạn',
    basedOn: 'Normal',
    next: STYLE.body,
    run: { color: COLOUR.muted },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 160 } },
  },
];

export const figureStyles = ({ accent, sized }: Look): IParagraphStyleOptions[] => [
  {
    id: STYLE.figure,
    name: 'Ảnh',
    basedOn: 'Normal',
    next: STYLE.caption,
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 200, after: 80 } },
  },
  {
    id: STYLE.tableCaption,
    name: 'Tên bảng',
    basedOn: 'Normal',
    run: { bold: true, size: sized(24), color: accent },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 200, after: 100 } },
  },
  {
    id: STYLE.tableText,
    name: 'Chữ trong bảng',
    basedOn: 'Normal',
    run: { size: sized(23) },
    paragraph: { spacing: { before: 40, after: 40 } },
  },
  {
    id: STYLE.tableHead,
    name: 'Đầu bảng',
    basedOn: STYLE.tableText,
    run: { bold: true },
    paragraph: { alignment: AlignmentType.CENTER },
  },
  {
    id: STYLE.recipients,
    name: 'Nơi nhận',
    basedOn: 'Normal',
    // Nghị định 30/2020/NĐ-CP, Phụ lục I, mục 9: the list in 11 pt.
    run: { size: sized(22) },
  },
  {
    id: STYLE.signature,
    name: 'Chữ ký',
    basedOn: 'Normal',
    run: { bold: true },
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true, keepLines: true },
  },
];
