/** What an import has to tell: remarks, and every word that it took out of the text, in full. */
import type { Warning } from '#shared/model/job.ts';

/** Words taken out of the text on purpose, by reason; each reason is one warning with all its places. */
const TAKEN_OUT = {
  CONTENTS_PAGE: 'Trang mục lục không giữ lại vì mục lục được lập tự động khi xuất bản',
  PAGE_FURNITURE: 'Đã bỏ số trang và dòng lặp ở đầu hoặc cuối trang',
  MASTHEAD_TEXT: 'Chữ ở trang đầu không thuộc bài nào, hãy kiểm tra măng-sét của số báo',
  REPEATED_TITLE: 'Tít lặp lại, chỉ giữ một lần',
  REPEATED_LEAD: 'Sapô lặp lại, chỉ giữ một lần',
  SECTION_LINE: 'Dòng tên chuyên mục đã thành chuyên mục của số báo',
  LABELS: 'Nhãn đã thành trường riêng hoặc kiểu đoạn, khi xuất bản sẽ được in theo mẫu',
  NOTE_MARKS: 'Số ghi chú đã thành chú thích của bài',
  TEXT_OUTSIDE_ARTICLES: 'Chữ đứng ngoài các bài, chưa đưa vào số báo',
  TEXT_NOT_PLACED: 'Chữ sau chưa được đưa vào bài nào, hãy xem lại tệp gốc',
} as const;
export type TakenOut = keyof typeof TAKEN_OUT;

interface Quote {
  text: string;
  line: number;
}

/** Collects remarks while the rules run; `warnings()` is what the person reads. */
export class ImportLedger {
  readonly #quotes = new Map<TakenOut, Quote[]>();
  readonly #remarks: Warning[] = [];

  /** Notes words that will not be in the result. `line` counts from 1 in the decoded text. */
  takeOut(reason: TakenOut, text: string, line: number): void {
    const quotes = this.#quotes.get(reason) ?? [];
    quotes.push({ text, line });
    this.#quotes.set(reason, quotes);
  }

  remark(code: string, message: string): void {
    this.#remarks.push({ code, message });
  }

  /** Every text that was taken out. */
  quotedTexts(): string[] {
    return [...this.#quotes.values()].flat().map((quote) => quote.text);
  }

  warnings(): Warning[] {
    const taken = [...this.#quotes].map(([code, quotes]) => ({
      code,
      message: `${TAKEN_OUT[code]}: ${quotes.map(({ text, line }) => (line > 0 ? `“${text}” (dòng ${line})` : `“${text}”`)).join('; ')}.`,
    }));
    // What may have been lost comes first.
    const lost = taken.filter(({ code }) => code === 'TEXT_NOT_PLACED');
    return [...lost, ...this.#remarks, ...taken.filter((warning) => !lost.includes(warning))];
  }
}
