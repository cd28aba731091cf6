/** Styles of the office file: names as Word's users know them, so that restyling is one change. */
import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { TEXT_TWIPS, twips } from './measures.ts';

/** The bulletin's colours, as in assets/templates/ban-tin/theme.typ. */
export const COLOUR = {
  accent: '12505C',
  accentSoft: 'E6EFEF',
  ink: '1B1F22',
  muted: '5B666B',
  hairline: 'B9C4C6',
} as const;

const FONT = 'Times New Roman';
/** Vietnamese capitals carry two marks: lines stand a little further apart than Word's single. */
const LINES = { line: 276, lineRule: LineRuleType.AUTO } as const;
const CLOSE_LINES = { line: 252, lineRule: LineRuleType.AUTO } as const;

/** Style ids, by what they are for. */
export const STYLE = {
  body: 'BodyText',
  kicker: 'Kicker',
  lead: 'Lead',
  byline: 'Byline',
  provenance: 'Provenance',
  quote: 'Quote',
  question: 'Question',
  answer: 'Answer',
  list: 'ListParagraph',
  figure: 'Figure',
  caption: 'Caption',
  tableCaption: 'TableCaption',
  tableText: 'TableText',
  tableHead: 'TableHead',
  divider: 'Divider',
  recipients: 'Recipients',
  signature: 'Signature',
  footnote: 'FootnoteText',
  contentsTitle: 'TOCHeading',
  contents: ['TOC1', 'TOC2'],
  imprint: 'Imprint',
  header: 'Header',
  footer: 'Footer',
  authority: 'CoverAuthority',
  mastheadType: 'CoverType',
  mastheadName: 'Title',
  coverDate: 'CoverDate',
  theme: 'Subtitle',
  teaser: 'CoverTeaser',
  credit: 'PhotoCredit',
  hyperlink: 'Hyperlink',
  footnoteMark: 'FootnoteReference',
} as const;

const body: IParagraphStyleOptions[] = [
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
    run: { bold: true, size: 24, color: COLOUR.muted },
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
    run: { italics: true, size: 24, color: COLOUR.muted },
    paragraph: { alignment: AlignmentType.RIGHT, keepLines: true, spacing: { before: 40, after: 40 } },
  },
  {
    id: STYLE.quote,
    name: 'Quote',
    basedOn: STYLE.body,
    quickFormat: true,
    run: { italics: true, color: COLOUR.accent },
    paragraph: {
      indent: { left: twips(10), right: twips(8), firstLine: 0 },
      spacing: { before: 160, after: 200, ...LINES },
      border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: COLOUR.accent } },
    },
  },
  {
    id: STYLE.question,
    name: 'Câu hỏi',
    basedOn: STYLE.body,
    next: STYLE.answer,
    quickFormat: true,
    run: { bold: true, color: COLOUR.accent },
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

const figures: IParagraphStyleOptions[] = [
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
    run: { bold: true, size: 24, color: COLOUR.accent },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 200, after: 100 } },
  },
  {
    id: STYLE.tableText,
    name: 'Chữ trong bảng',
    basedOn: 'Normal',
    run: { size: 23 },
    paragraph: { spacing: { before: 50, after: 50 } },
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
    run: { size: 22 },
  },
  {
    id: STYLE.signature,
    name: 'Chữ ký',
    basedOn: 'Normal',
    run: { bold: true },
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true, keepLines: true },
  },
];

const frontMatter: IParagraphStyleOptions[] = [
  {
    id: STYLE.authority,
    name: 'Bìa: cơ quan',
    basedOn: 'Normal',
    run: { size: 26 },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 20 } },
  },
  {
    id: STYLE.mastheadType,
    name: 'Bìa: loại ấn phẩm',
    basedOn: 'Normal',
    next: STYLE.mastheadName,
    run: { bold: true, allCaps: true, size: 36, characterSpacing: 120, color: COLOUR.accent },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 480, after: 60 } },
  },
  {
    id: STYLE.mastheadName,
    name: 'Title',
    basedOn: 'Normal',
    quickFormat: true,
    run: { bold: true, allCaps: true, size: 80, color: COLOUR.accent },
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { after: 240, line: 252, lineRule: LineRuleType.AUTO },
    },
  },
  {
    id: STYLE.coverDate,
    name: 'Bìa: số và ngày',
    basedOn: 'Normal',
    run: { size: 26 },
    paragraph: {
      rightTabStop: TEXT_TWIPS,
      spacing: { before: 60, after: 0 },
      border: {
        top: { style: BorderStyle.SINGLE, size: 12, space: 6, color: COLOUR.accent },
        bottom: { style: BorderStyle.SINGLE, size: 6, space: 6, color: COLOUR.accent },
      },
    },
  },
  {
    id: STYLE.theme,
    name: 'Subtitle',
    basedOn: 'Normal',
    quickFormat: true,
    run: { bold: true, size: 36, color: COLOUR.ink },
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
    run: { bold: true, size: 44, color: COLOUR.accent },
    paragraph: {
      spacing: { after: 240 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 4, color: COLOUR.accent } },
    },
  },
  contentsStyle(1),
  contentsStyle(2),
  {
    id: STYLE.imprint,
    name: 'Thông tin xuất bản',
    basedOn: 'Normal',
    run: { size: 22 },
    paragraph: { spacing: { before: 30, after: 30 } },
  },
];

function contentsStyle(level: 1 | 2): IParagraphStyleOptions {
  const section = level === 1;
  return {
    id: STYLE.contents[level - 1] ?? '',
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    run: section ? { bold: true, color: COLOUR.accent } : {},
    paragraph: {
      keepNext: section,
      indent: { left: section ? 0 : twips(6) },
      spacing: section ? { before: 200, after: 60 } : { before: 40, after: 60 },
    },
  };
}

const running: IParagraphStyleOptions[] = [
  {
    id: STYLE.header,
    name: 'header',
    basedOn: 'Normal',
    run: { size: 20, color: COLOUR.muted },
    paragraph: {
      rightTabStop: TEXT_TWIPS,
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: COLOUR.hairline } },
    },
  },
  {
    id: STYLE.footer,
    name: 'footer',
    basedOn: 'Normal',
    run: { size: 20, color: COLOUR.muted },
    paragraph: { rightTabStop: TEXT_TWIPS },
  },
];

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
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 80, after: 180, ...CLOSE_LINES } },
    },
    heading3: innerHeading({ bold: true, size: 28 }),
    heading4: innerHeading({ bold: true, italics: true, size: 26 }),
    heading5: innerHeading({ italics: true, size: 26 }),
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
    ...body,
    ...figures,
    ...frontMatter,
    ...running,
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

function innerHeading(run: { bold?: boolean; italics?: boolean; size: number }) {
  return {
    next: STYLE.body,
    run: { ...run, color: COLOUR.accent },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 120 } },
  };
}
