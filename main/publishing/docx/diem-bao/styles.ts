/** Styles of the press digest beside those of all files. */
import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { leadStyle, typed } from '../body-styles.ts';
import { between, EDGE } from '../lines.ts';
import type { Look } from '../look.ts';
import { twips } from '../measures.ts';
import { COLOUR, STYLE } from '../style-names.ts';

/** Style ids, by what they are for. */
export const DIGEST_STYLE = {
  date: 'DigestDate',
  weekday: 'DigestWeekday',
  type: 'DigestType',
  name: 'DigestName',
  theme: 'DigestTheme',
  credit: 'DigestCredit',
  closing: 'DigestClosing',
} as const;

const centred = { alignment: AlignmentType.CENTER } as const;

function digestLines({ lines }: Look) {
  return {
    date: lines('display', 9.5, 0.55),
    weekday: lines('display', 15, 0.55),
    type: lines('display', 15, 0.5),
    name: lines('display', 24, 0.5),
    theme: lines('font', 11.5, 0.74),
    contentsTitle: lines('display', 12, 0.5),
    entry: lines('font', 11, 0.5),
    section: lines('display', 13.5, 0.5),
    kicker: lines('display', 9.5, 0.5),
    item: lines('display', 14, 0.5),
  };
}

export function digestStyles(look: Look): IParagraphStyleOptions[] {
  return [...headStyles(look), ...contentsStyles(look), ...itemStyles(look)];
}

function headStyles(look: Look): IParagraphStyleOptions[] {
  const { accent, display } = look;
  const { date, weekday, type, name, theme } = digestLines(look);
  return [
    {
      id: DIGEST_STYLE.date,
      name: 'Điểm báo: ngày',
      basedOn: 'Normal',
      run: { ...typed(display, date), color: 'FFFFFF' },
      paragraph: { ...centred, spacing: { before: 80, after: 80 } },
    },
    {
      id: DIGEST_STYLE.weekday,
      name: 'Điểm báo: thứ',
      basedOn: DIGEST_STYLE.date,
      run: { size: weekday.size, bold: true, allCaps: true },
    },
    {
      id: DIGEST_STYLE.type,
      name: 'Điểm báo: loại ấn phẩm',
      basedOn: 'Normal',
      run: { ...typed(display, type), bold: true, color: accent },
      paragraph: { ...centred, spacing: { before: 160, after: 180 } },
    },
    {
      id: DIGEST_STYLE.name,
      name: 'Điểm báo: tên',
      basedOn: 'Normal',
      run: { ...typed(display, name), bold: true, allCaps: true, color: accent },
      paragraph: { ...centred, spacing: { after: 100 } },
    },
    {
      id: DIGEST_STYLE.theme,
      name: 'Điểm báo: chủ đề',
      basedOn: 'Normal',
      run: { size: theme.size, italics: true },
      paragraph: { ...centred, spacing: { before: twips(1.2), after: twips(4) } },
    },
  ];
}

function contentsStyles(look: Look): IParagraphStyleOptions[] {
  const { accent, display, wideTwips } = look;
  const { contentsTitle, entry } = digestLines(look);
  return [
    {
      id: STYLE.contentsTitle,
      name: 'TOC Heading',
      basedOn: 'Normal',
      run: { ...typed(display, contentsTitle), bold: true, color: COLOUR.ink },
      paragraph: { keepNext: true, spacing: { before: 0, after: 40, ...contentsTitle.spacing } },
    },
    {
      id: STYLE.contents[0],
      name: 'toc 1',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: entry.size, bold: true, allCaps: true, color: accent },
      paragraph: {
        keepNext: true,
        rightTabStop: wideTwips,
        spacing: { before: between(4, entry, entry), ...entry.spacing },
      },
    },
    {
      id: STYLE.contents[1],
      name: 'toc 2',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: entry.size },
      paragraph: {
        indent: { left: entry.size * 22, hanging: entry.size * 22 },
        spacing: { before: between(2.4, entry, entry), ...entry.spacing },
      },
    },
    {
      // Above the name of a section stands less than below an item.
      id: STYLE.contentsEnd,
      name: 'Mục lục: hết',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: { after: between(8, entry, EDGE), line: 20, lineRule: 'exact' } },
    },
  ];
}

function itemStyles(look: Look): IParagraphStyleOptions[] {
  const { body, display } = look;
  const { kicker, item } = digestLines(look);
  return [
    {
      id: STYLE.kicker,
      name: 'Chú mục',
      basedOn: 'Normal',
      next: 'Heading2',
      quickFormat: true,
      run: { ...typed(display, kicker), bold: true, color: COLOUR.muted },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 0, after: between(2, kicker, item) } },
    },
    // No larger than the text: a digest has many items, and none of them is the story of the day.
    leadStyle(look, body, 2.6),
    {
      id: DIGEST_STYLE.credit,
      name: 'Điểm báo: nguồn',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: body.size, bold: true },
      paragraph: {
        alignment: AlignmentType.RIGHT,
        keepLines: true,
        // What follows is a title, which stands this far off.
        spacing: { before: between(2.6, body, body), after: between(8, body, item) },
      },
    },
    {
      id: DIGEST_STYLE.closing,
      name: 'Điểm báo: dòng cuối',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { before: 120, after: 120 } },
    },
  ];
}

export function digestHeadings(look: Look): NonNullable<IStylesOptions['default']> {
  const { accent, body, display } = look;
  const { section, item } = digestLines(look);
  return {
    heading1: {
      next: 'Heading2',
      run: { ...typed(display, section), bold: true, allCaps: true, color: accent },
      paragraph: {
        keepNext: true,
        keepLines: true,
        outlineLevel: 0,
        spacing: { before: between(2, body, section), after: between(4.6, EDGE, item), ...section.spacing },
        border: { bottom: { style: BorderStyle.SINGLE, size: 10, space: 3, color: accent } },
      },
    },
    heading2: {
      next: STYLE.body,
      run: { ...typed(display, item), bold: true, color: accent },
      paragraph: {
        keepNext: true,
        keepLines: true,
        outlineLevel: 1,
        spacing: { before: 0, after: between(3.4, item, body), ...item.spacing },
      },
    },
  };
}
