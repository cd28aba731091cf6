/** What errors about copies for Word and the office's own Word template say; see messages.ts. */
import type { Messages } from './messages.ts';

type WordCode =
  | 'REVIEW_COPY_IS_DRAFT'
  | 'WORD_TEMPLATE_NOT_WORD'
  | 'WORD_TEMPLATE_TOO_LARGE'
  | 'WORD_TEMPLATE_MACROS'
  | 'WORD_TEMPLATE_UNSAFE'
  | 'WORD_TEMPLATE_WITHOUT_STYLES'
  | 'WORD_TEMPLATE_GONE';

export const WORD_MESSAGES: Pick<Messages, WordCode> = {
  REVIEW_COPY_IS_DRAFT: {
    vi: () =>
      'Bản để duyệt có cả những điều chưa quyết định nên luôn là bản nháp. Hãy chọn bản nháp rồi xuất lại.',
    en: () =>
      'The copy for review shows what is not decided yet, so it is always a draft. Choose a draft and export again.',
  },
  WORD_TEMPLATE_NOT_WORD: {
    vi: ({ name }) =>
      `Tệp ‘${name}’ không phải là tệp Word. Hãy chọn tệp .docx hoặc .dotx đang dùng làm mẫu của cơ quan.`,
    en: ({ name }) =>
      `‘${name}’ is no Word file. Choose the .docx or .dotx that your office uses as its template.`,
  },
  WORD_TEMPLATE_TOO_LARGE: {
    vi: ({ name, megabytes, limitMegabytes }) =>
      `Tệp ‘${name}’ nặng ${megabytes} MB, quá mức ${limitMegabytes} MB của một mẫu Word. Mẫu chỉ cần kiểu chữ: hãy xóa ảnh và nội dung trong Word, lưu lại rồi chọn tệp đó.`,
    en: ({ name, megabytes, limitMegabytes }) =>
      `‘${name}’ has ${megabytes} MB, more than the ${limitMegabytes} MB of a Word template. Only its styles are needed: delete pictures and text in Word, save it and choose it again.`,
  },
  WORD_TEMPLATE_MACROS: {
    vi: ({ name }) =>
      `Tệp ‘${name}’ có macro nên không được dùng làm mẫu. Hãy mở bằng Word, lưu thành .docx hoặc .dotx (không có macro) rồi chọn tệp đó.`,
    en: ({ name }) =>
      `‘${name}’ holds macros and is not taken as a template. Save it in Word as .docx or .dotx, without macros, and choose that.`,
  },
  WORD_TEMPLATE_UNSAFE: {
    vi: ({ name }) =>
      `Tệp ‘${name}’ chứa khai báo XML mà Word không bao giờ tạo ra, có thể gây hại nên không được dùng. Hãy mở mẫu gốc bằng Word, lưu lại rồi chọn tệp đó.`,
    en: ({ name }) =>
      `‘${name}’ holds declarations that Word never writes and that may do harm. Open the original in Word, save it again and choose that.`,
  },
  WORD_TEMPLATE_WITHOUT_STYLES: {
    vi: ({ name }) =>
      `Tệp ‘${name}’ không có bảng kiểu chữ (styles) đọc được. Hãy mở bằng Word, lưu lại thành .docx rồi chọn tệp đó.`,
    en: ({ name }) =>
      `‘${name}’ has no style sheet that can be read. Open it in Word, save it again as .docx and choose that.`,
  },
  WORD_TEMPLATE_GONE: {
    vi: ({ name }) =>
      `Tệp mẫu Word ‘${name}’ không còn trong thư viện. Hãy vào Cài đặt, mục Mẫu trình bày, chọn lại tệp mẫu hoặc bỏ mẫu, rồi xuất lại.`,
    en: ({ name }) =>
      `The Word template ‘${name}’ is not in the library any more. Choose it again in the settings under Template, or remove it, and export again.`,
  },
};
