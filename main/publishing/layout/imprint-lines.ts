/** The lines of the imprint that are known, in the order in which the print template has them. */
import type { Imprint } from '#shared/model/publication.ts';

export interface ImprintLine {
  label: string;
  value: string;
}

export function imprintLines(imprint: Imprint): ImprintLine[] {
  return [
    { label: 'Chịu trách nhiệm xuất bản', value: imprint.responsible },
    { label: 'Ban biên tập', value: imprint.editorialBoard },
    { label: 'Tòa soạn', value: imprint.address },
    { label: 'Giấy phép', value: imprint.licence },
    { label: 'In tại', value: imprint.printer },
    {
      label: 'Số lượng in',
      value: imprint.printRun === null ? '' : `${imprint.printRun.toLocaleString('vi')} bản`,
    },
    { label: 'Nộp lưu chiểu', value: imprint.deposit },
  ].filter(({ value }) => value !== '');
}
