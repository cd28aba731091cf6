/** Styles of articles: text, pictures, tables, and the foot of a document. */
import { AlignmentType, BorderStyle, type IParagraphStyleOptions } from 'docx';
import { between, EDGE, type Lines } from './lines.ts';
import type { Look } from './look.ts';
import { twips } from './measures.ts';
import { COLOUR, STYLE } from './style-names.ts';

/** First lines are set in by this, in em. */
const INDENT = 1.3;

/** Who wrote a text stands so far below it, in millimetres. */
export const ABOVE_SIGN_OFF = 4;

/** Lines of the types of text, as the print templates have them. */
export function textLines({ lines }: Pick<Look, 'lines'>) {
  return {
    kind: lines('display', 8.5, 0.5),
    kicker: lines('display', 10, 0.5),
    title: lines('display', 19, 0.48),
    lead: lines('font', 12.4, 0.66),
    quote: lines('font', 13, 0.66),
    question: lines('display', 10.2, 0.62),
    byline: lines('display', 9.5, 0.55),
    provenance: lines('display', 8.8, 0.55),
    caption: lines('display', 8.4, 0.55),
    table: lines('display', 8.8, 0.52),
    note: lines('font', 8.8, 0.55),
  };
}

/** What a style of these lines asks for. */
export function typed(font: string, { size, stretch }: Lines) {
  return { font, size, ...(stretch !== 100 && { scale: stretch }) };
}

/**
 * A lead in bold, of these lines.
 *
 * @param below millimetres to the text
 */
export function leadStyle({ font, body }: Look, lines: Lines, below: number): IParagraphStyleOptions {
  return {
    id: STYLE.lead,
    name: 'Sapô',
    basedOn: STYLE.body,
    next: STYLE.body,
    quickFormat: true,
    run: { ...typed(font, lines), bold: true },
    paragraph: {
      keepNext: true,
      keepLines: true,
      indent: { firstLine: 0 },
      spacing: { before: 0, after: between(below, lines, body), ...lines.spacing },
    },
  };
}

export const textStyles = (look: Look): IParagraphStyleOptions[] => {
  const { accent, font, display, body, sized } = look;
  const { kind, kicker, title, lead, quote, question, byline, provenance } = textLines(look);
  return [
    {
      id: STYLE.body,
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: typed(font, body),
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: Math.round(body.size * 10 * INDENT) },
        spacing: { before: 0, after: 0, ...body.spacing },
      },
    },
    {
      // Parts an article from the one before it on the page.
      id: STYLE.rule,
      name: 'Nét kẻ giữa hai bài',
      basedOn: 'Normal',
      next: STYLE.kicker,
      run: { size: 2 },
      paragraph: {
        keepNext: true,
        indent: { left: -look.railTwips },
        spacing: {
          before: between(7, body, EDGE),
          after: between(9, EDGE, title),
          line: 20,
          lineRule: 'exact',
        },
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 0, color: COLOUR.hairline } },
      },
    },
    {
      // In the rail beside the title; above it where a page has none.
      id: STYLE.kind,
      name: 'Thể loại',
      basedOn: 'Normal',
      next: STYLE.kicker,
      quickFormat: true,
      run: { ...typed(display, kind), bold: true, color: accent, characterSpacing: 7 },
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: {
          before: 0,
          after: look.railTwips > 0 ? 0 : between(2, kind, kicker),
          ...kind.spacing,
        },
      },
    },
    {
      id: STYLE.kicker,
      name: 'Chú mục',
      basedOn: 'Normal',
      next: 'Heading2',
      quickFormat: true,
      run: { ...typed(display, kicker), bold: true, color: COLOUR.muted },
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: { before: 0, after: between(3.4, kicker, title), ...kicker.spacing },
      },
    },
    leadStyle(look, lead, 4.2),
    {
      id: STYLE.byline,
      name: 'Người viết',
      basedOn: 'Normal',
      next: STYLE.provenance,
      quickFormat: true,
      run: { ...typed(display, byline), bold: true },
      paragraph: {
        alignment: AlignmentType.RIGHT,
        keepLines: true,
        spacing: { before: between(ABOVE_SIGN_OFF, body, byline), after: 0, ...byline.spacing },
      },
    },
    {
      id: STYLE.provenance,
      name: 'Nguồn',
      basedOn: 'Normal',
      quickFormat: true,
      run: { ...typed(display, provenance), color: COLOUR.muted },
      paragraph: {
        alignment: AlignmentType.RIGHT,
        keepLines: true,
        spacing: { before: 0, after: 0, ...provenance.spacing },
      },
    },
    {
      id: STYLE.quote,
      name: 'Quote',
      basedOn: STYLE.body,
      quickFormat: true,
      run: { ...typed(font, quote), italics: true, color: accent },
      paragraph: {
        alignment: AlignmentType.LEFT,
        indent: { left: twips(5), right: 0, firstLine: 0 },
        spacing: {
          before: between(5.8, body, quote),
          after: between(5.8, quote, body),
          ...quote.spacing,
        },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 12, color: accent } },
      },
    },
    {
      id: STYLE.question,
      name: 'Câu hỏi',
      basedOn: STYLE.body,
      next: STYLE.answer,
      quickFormat: true,
      run: { ...typed(display, question), bold: true, color: accent },
      paragraph: {
        alignment: AlignmentType.LEFT,
        keepNext: true,
        keepLines: true,
        indent: { firstLine: 0 },
        spacing: {
          before: between(4.6, body, question),
          after: between(2.4, question, body),
          ...question.spacing,
        },
      },
    },
    {
      id: STYLE.answer,
      name: 'Câu trả lời',
      basedOn: STYLE.body,
      quickFormat: true,
      paragraph: { indent: { firstLine: 0 } },
    },
    {
      id: STYLE.list,
      name: 'List Paragraph',
      basedOn: STYLE.body,
      quickFormat: true,
      paragraph: { indent: { firstLine: 0 }, spacing: { before: 0, after: sized(24), ...body.spacing } },
    },
    {
      id: STYLE.divider,
      name: 'Ngắt đoạn',
      basedOn: 'Normal',
      next: STYLE.body,
      run: { color: COLOUR.muted },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: between(4, body, body), after: between(4, body, body) },
      },
    },
  ];
};

export const figureStyles = (look: Look): IParagraphStyleOptions[] => {
  const { accent, display, body, sized, centresFigures } = look;
  const { caption, table } = textLines(look);
  const words = typed(display, table);
  return [
    {
      id: STYLE.figure,
      name: 'Ảnh',
      basedOn: 'Normal',
      next: STYLE.caption,
      paragraph: {
        alignment: centresFigures ? AlignmentType.CENTER : AlignmentType.LEFT,
        keepNext: true,
        spacing: { before: between(5.5, body, EDGE), after: between(2, body, caption) },
      },
    },
    {
      id: STYLE.tableCaption,
      name: 'Tên bảng',
      basedOn: 'Normal',
      run: { ...words, bold: true, color: accent },
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: { before: between(5, body, table), after: between(2, table, EDGE), ...table.spacing },
      },
    },
    {
      id: STYLE.tableText,
      name: 'Chữ trong bảng',
      basedOn: 'Normal',
      run: words,
      paragraph: { spacing: { before: 0, after: 0, ...table.spacing } },
    },
    {
      id: STYLE.tableHead,
      name: 'Đầu bảng',
      basedOn: STYLE.tableText,
      run: { bold: true },
    },
    {
      // Keeps what Word would join apart, and takes no room of its own.
      id: STYLE.tableEnd,
      name: 'Sau bảng',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: {
        spacing: { before: 0, after: between(5.5, EDGE, body), line: 20, lineRule: 'exact' },
      },
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
};
