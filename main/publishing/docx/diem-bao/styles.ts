/** Styles of the press digest beside those of all files. */
import { AlignmentType, BorderStyle, type IParagraphStyleOptions } from 'docx';
import type { Look } from '../look.ts';
import { STYLE } from '../style-names.ts';

/** Style ids, by what they are for. */
export const DIGEST_STYLE = {
  date: 'DigestDate',
  weekday: 'DigestWeekday',
  type: 'DigestType',
  name: 'DigestName',
  theme: 'DigestTheme',
  section: 'DigestSection',
  item: 'DigestItem',
  credit: 'DigestCredit',
  closing: 'DigestClosing',
} as const;

const centred = { alignment: AlignmentType.CENTER } as const;

export function digestStyles({ accent, sized }: Look): IParagraphStyleOptions[] {
  return [
    {
      id: DIGEST_STYLE.date,
      name: 'Điểm báo: ngày',
      basedOn: 'Normal',
      run: { size: sized(22), color: 'FFFFFF' },
      paragraph: { ...centred, spacing: { before: 40, after: 40 } },
    },
    {
      id: DIGEST_STYLE.weekday,
      name: 'Điểm báo: thứ',
      basedOn: DIGEST_STYLE.date,
      run: { size: sized(32), bold: true, allCaps: true },
    },
    {
      id: DIGEST_STYLE.type,
      name: 'Điểm báo: loại ấn phẩm',
      basedOn: 'Normal',
      run: { size: sized(32), bold: true, color: accent },
      paragraph: { ...centred, spacing: { before: 160, after: 40 } },
    },
    {
      id: DIGEST_STYLE.name,
      name: 'Điểm báo: tên',
      basedOn: 'Normal',
      run: { size: sized(48), bold: true, allCaps: true, color: accent },
      paragraph: { ...centred, spacing: { after: 80 } },
    },
    {
      id: DIGEST_STYLE.theme,
      name: 'Điểm báo: chủ đề',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { ...centred, spacing: { before: 120, after: 120 } },
    },
    {
      id: DIGEST_STYLE.section,
      name: 'Điểm báo: chuyên mục',
      basedOn: 'Heading1',
      next: DIGEST_STYLE.item,
      quickFormat: true,
      run: { size: sized(30), color: accent },
      paragraph: {
        keepNext: true,
        outlineLevel: 0,
        spacing: { before: 480, after: 160 },
        border: {
          top: { style: BorderStyle.NIL },
          bottom: { style: BorderStyle.SINGLE, size: 8, space: 4, color: accent },
        },
      },
    },
    {
      id: DIGEST_STYLE.item,
      name: 'Điểm báo: tin',
      basedOn: 'Heading2',
      next: STYLE.body,
      quickFormat: true,
      run: { size: sized(30), color: accent },
      paragraph: { keepNext: true, outlineLevel: 1, spacing: { before: 240, after: 120 } },
    },
    {
      id: DIGEST_STYLE.credit,
      name: 'Điểm báo: nguồn',
      basedOn: 'Normal',
      quickFormat: true,
      run: { bold: true },
      paragraph: { alignment: AlignmentType.RIGHT, keepLines: true, spacing: { before: 80, after: 240 } },
    },
    {
      id: DIGEST_STYLE.closing,
      name: 'Điểm báo: dòng cuối',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { before: 360, after: 240 } },
    },
  ];
}
