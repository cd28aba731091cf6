/** What errors of PDFs to a standard say. */
import type { Messages } from './messages.ts';

export const PDF_MESSAGES: Pick<
  Messages,
  'PDF_STANDARD_UNAVAILABLE' | 'PDF_LETTERS_MISSING' | 'PDF_STANDARD_UNMET'
> = {
  PDF_STANDARD_UNAVAILABLE: {
    vi: ({ standard }) =>
      `Máy này chưa ghi được PDF theo chuẩn ${standardName(standard)}. Hãy xuất PDF thường, hoặc xuất trên máy Linux.`,
    en: ({ standard }) =>
      `This computer cannot write PDF to the standard ${standardName(standard)}. Export a plain PDF, or export on Linux.`,
  },
  PDF_LETTERS_MISSING: {
    vi: ({ standard, text }) =>
      `Chưa xuất được ${standardName(standard)}: phông chữ in không có “${text}”. Mục Kiểm tra trước khi in cho biết chữ đó ở đâu; hãy thay chữ đó hoặc xuất PDF thường.`,
    en: ({ standard, text }) =>
      `${standardName(standard)} was not made: the print fonts lack “${text}”. Preflight tells where it stands; replace it, or export a plain PDF.`,
  },
  PDF_STANDARD_UNMET: {
    vi: ({ standard, reason }) =>
      `Số báo chưa đạt chuẩn ${standardName(standard)}: ${reason}. Hãy sửa chỗ đó hoặc xuất PDF thường.`,
    en: ({ standard, reason }) =>
      `The issue does not meet ${standardName(standard)}: ${reason}. Mend that, or export a plain PDF.`,
  },
};

/** "a-2b" as people write it: "PDF/A-2b". */
function standardName(standard: string): string {
  return `PDF/${standard.replace(/^[a-z]+/, (letters) => letters.toUpperCase())}`;
}
