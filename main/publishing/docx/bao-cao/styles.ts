/** Styles of an administrative document, as Nghị định 30/2020/NĐ-CP, Phụ lục I, sets them: 14 points, in black. */
import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { between, EDGE } from '../lines.ts';
import type { Look } from '../look.ts';
import { twips } from '../measures.ts';
import { STYLE } from '../style-names.ts';

export const DOCUMENT_STYLE = {
  kind: 'DocumentKind',
  title: 'DocumentTitle',
  appendixTitle: 'AppendixTitle',
  rule: 'DocumentRule',
  addressee: 'DocumentAddressee',
} as const;

/** Half points. */
const SIZE = 28;
const INDENT = twips(10);
const BLACK = '000000';
const centred = { alignment: AlignmentType.CENTER } as const;

/** Six points between paragraphs. */
const PARTED = { before: 0, after: 120 };

export const documentStyles = (look: Look): IParagraphStyleOptions[] => [
  ...textStyles(look),
  ...tableStyles(look),
];

const textStyles = ({ body, textTwips }: Look): IParagraphStyleOptions[] => [
  {
    id: STYLE.body,
    name: 'Body Text',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: SIZE },
    paragraph: {
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: INDENT },
      spacing: { ...PARTED, ...body.spacing },
    },
  },
  {
    id: STYLE.list,
    name: 'List Paragraph',
    basedOn: STYLE.body,
    quickFormat: true,
    paragraph: { indent: { left: 0, firstLine: INDENT } },
  },
  { id: STYLE.lead, name: 'Sapô', basedOn: STYLE.body, next: STYLE.body, quickFormat: true },
  {
    id: DOCUMENT_STYLE.kind,
    name: 'Tên loại văn bản',
    basedOn: 'Normal',
    next: DOCUMENT_STYLE.title,
    quickFormat: true,
    run: { size: SIZE, bold: true },
    paragraph: { ...centred, keepNext: true, spacing: { before: 360 } },
  },
  {
    id: DOCUMENT_STYLE.title,
    name: 'Trích yếu nội dung',
    basedOn: 'Normal',
    next: STYLE.body,
    quickFormat: true,
    run: { size: SIZE, bold: true },
    paragraph: { ...centred, outlineLevel: 0, keepNext: true, keepLines: true, spacing: { after: 60 } },
  },
  {
    id: DOCUMENT_STYLE.appendixTitle,
    name: 'Tên phụ lục',
    basedOn: DOCUMENT_STYLE.title,
    next: STYLE.body,
    run: { allCaps: true },
    paragraph: { outlineLevel: 0 },
  },
  {
    // A rule of a third of the line.
    id: DOCUMENT_STYLE.rule,
    name: 'Nét kẻ dưới trích yếu',
    basedOn: 'Normal',
    next: STYLE.body,
    run: { size: 12 },
    paragraph: {
      indent: { left: Math.round(textTwips / 3), right: Math.round(textTwips / 3) },
      spacing: { after: 200 },
      border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: BLACK } },
    },
  },
  {
    id: DOCUMENT_STYLE.addressee,
    name: 'Kính gửi',
    basedOn: 'Normal',
    next: STYLE.body,
    quickFormat: true,
    run: { size: SIZE },
    paragraph: { ...centred, spacing: { after: 200 } },
  },
];

function tableStyles({ lines }: Look): IParagraphStyleOptions[] {
  const words = lines('font', 12, 0.5);
  return [
    {
      id: STYLE.tableCaption,
      name: 'Tên bảng',
      basedOn: 'Normal',
      run: { size: words.size, bold: true },
      paragraph: {
        ...centred,
        keepNext: true,
        keepLines: true,
        spacing: { before: 120, after: between(2.5, words, EDGE) },
      },
    },
    {
      id: STYLE.tableText,
      name: 'Chữ trong bảng',
      basedOn: 'Normal',
      run: { size: words.size },
      paragraph: { spacing: { before: 0, after: 0, ...words.spacing } },
    },
    {
      id: STYLE.tableHead,
      name: 'Đầu bảng',
      basedOn: STYLE.tableText,
      run: { bold: true },
      paragraph: centred,
    },
  ];
}

/** Headings stand where paragraphs begin, numbered as the text has them; captions are as large as the words of tables. */
export function documentHeadings(look: Look): NonNullable<IStylesOptions['default']> {
  const words = look.lines('font', 12, 0.5);
  const note = look.lines('font', 10.5, 0.5);
  return {
    footnoteText: {
      run: { size: note.size },
      paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { before: 0, after: 40, ...note.spacing } },
    },
    heading3: heading(look, 1, false),
    heading4: heading(look, 2, false),
    heading5: heading(look, 3, true),
    caption: {
      name: 'caption',
      run: { size: words.size, italics: true, bold: false, color: BLACK },
      paragraph: {
        ...centred,
        keepLines: true,
        spacing: { before: 0, after: between(5, words, look.body), ...words.spacing },
      },
    },
  };
}

function heading({ body }: Look, outlineLevel: number, italics: boolean) {
  return {
    next: STYLE.body,
    run: { size: SIZE, bold: true, italics, color: BLACK },
    paragraph: {
      outlineLevel,
      keepNext: true,
      keepLines: true,
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: INDENT },
      spacing: { ...PARTED, ...body.spacing },
    },
  };
}
