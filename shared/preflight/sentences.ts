/** How a person is told of each problem: what it is and what to do. */
import type { Language } from '../messages.ts';
import type { CoverLine, ImprintItem } from './legal-profile.ts';
import type { PreflightCode, PreflightDetails } from './problem.ts';

type Sentences = { [C in PreflightCode]: Record<Language, (details: PreflightDetails[C]) => string> };

const ITEMS: Record<ImprintItem, Record<Language, string>> = {
  responsible: { vi: 'người chịu trách nhiệm xuất bản', en: 'the person responsible' },
  editorialBoard: { vi: 'ban biên tập', en: 'the editorial board' },
  licence: { vi: 'giấy phép xuất bản', en: 'the licence' },
  printer: { vi: 'nơi in', en: 'the printer' },
  printRun: { vi: 'số lượng in', en: 'the print run' },
  address: { vi: 'địa chỉ tòa soạn', en: 'the address' },
};

const LINES: Record<CoverLine, Record<Language, string>> = {
  type: { vi: 'chữ “Bản tin”', en: 'the words “Bản tin”' },
  name: { vi: 'tên ấn phẩm', en: 'the name' },
  publisher: { vi: 'tên cơ quan xuất bản', en: 'the publisher' },
};

const figure = (caption: string, language: Language) => {
  if (caption === '') return language === 'vi' ? 'Ảnh chưa có chú thích' : 'The picture without a caption';
  return language === 'vi' ? `Ảnh “${caption}”` : `The picture “${caption}”`;
};

/** "₫ (U+20AB), 😀 (U+1F600)". */
const named = (letters: readonly string[]) =>
  letters
    .map(
      (letter) => `${letter} (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
    )
    .join(', ');

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const SENTENCES: Sentences = {
  IMPRINT_MISSING: {
    vi: ({ item, law }) =>
      `Trang thông tin xuất bản thiếu ${ITEMS[item].vi} (${law}). Hãy ghi vào phần Ấn phẩm trong Cài đặt.`,
    en: ({ item, law }) =>
      `The imprint lacks ${ITEMS[item].en} (${law}). Add it to the publication in settings.`,
  },
  LICENCE_INCOMPLETE: {
    vi: ({ lacks, law }) =>
      `Dòng giấy phép thiếu ${lacks === 'number' ? 'số giấy phép' : 'ngày cấp'} (${law}). Hãy ghi đủ số và ngày cấp.`,
    en: ({ lacks, law }) =>
      `The line of the licence lacks its ${lacks === 'number' ? 'number' : 'date'} (${law}). Write both.`,
  },
  COVER_LINE_MISSING: {
    vi: ({ line, law }) => `Bìa 1 thiếu ${LINES[line].vi} (${law}). Hãy ghi vào phần Ấn phẩm trong Cài đặt.`,
    en: ({ line, law }) =>
      `The front cover lacks ${LINES[line].en} (${law}). Add it to the publication in settings.`,
  },
  COVER_TYPE_DIFFERS: {
    vi: ({ is, wanted, law }) =>
      `Bìa 1 ghi “${is}” thay cho “${wanted}” (${law}). Hãy sửa ở phần Ấn phẩm trong Cài đặt.`,
    en: ({ is, wanted, law }) =>
      `The front cover says “${is}” in place of “${wanted}” (${law}). Change it at the publication in settings.`,
  },
  PRINT_RUN_TOO_SMALL: {
    vi: ({ copies, deposit, law }) =>
      `Số lượng in ${copies} không đủ ${deposit} bản nộp lưu chiểu (${law}). Hãy xem lại số lượng in.`,
    en: ({ copies, deposit, law }) =>
      `A print run of ${copies} does not cover the ${deposit} copies to be deposited (${law}).`,
  },
  DEPOSIT_MISSING: {
    vi: ({ deposit, law }) =>
      `Chưa ghi ngày nộp lưu chiểu; phải nộp ${deposit} bản trong ngày phát hành (${law}). Hãy ghi vào phần Ấn phẩm trong Cài đặt.`,
    en: ({ deposit, law }) =>
      `The day of deposit is not given; ${deposit} copies are due on the day of issue (${law}). Add it to the publication in settings.`,
  },
  PAGE_TOO_LARGE: {
    vi: ({ width, height, mostWidth, mostHeight, law }) =>
      `Khổ ${width} × ${height} mm lớn hơn khổ được phép ${mostWidth} × ${mostHeight} mm (${law}). Bản gửi nhà in cần khổ nhỏ hơn; bản điện tử thì không sao.`,
    en: ({ width, height, mostWidth, mostHeight, law }) =>
      `Pages of ${width} × ${height} mm exceed the ${mostWidth} × ${mostHeight} mm that are allowed (${law}). Choose a smaller size for the printer; on screens it does not matter.`,
  },
  TOO_MANY_PAGES: {
    vi: ({ pages, most, law }) =>
      `Số báo dài ${pages} trang, quá ${most} trang được phép (${law}). Hãy bớt bài hoặc cắt ngắn.`,
    en: ({ pages, most, law }) => `The issue has ${pages} pages; ${most} are allowed (${law}). Cut some.`,
  },
  ISSUE_EMPTY: {
    vi: () => 'Số báo chưa có bài nào. Hãy đưa bài vào các chuyên mục.',
    en: () => 'The issue has no articles. Put some into its sections.',
  },
  CONTENTS_DIFFER: {
    vi: ({ title }) => `Mục lục không có dòng cho “${title}”. Hãy xem lại tít của bài.`,
    en: ({ title }) => `The contents have no line for “${title}”. Look at the title of the article.`,
  },
  TITLE_TWICE: {
    vi: ({ title }) =>
      `Một bài khác trong số cũng có tít “${title}”: mục lục sẽ có hai dòng giống nhau. Hãy đổi một tít.`,
    en: ({ title }) =>
      `Another article is called “${title}” too: the contents will have two equal lines. Change one.`,
  },
  PLACED_TWICE: {
    vi: () => 'Bài đứng hai lần trong số báo. Hãy bỏ bớt một chỗ.',
    en: () => 'The article stands in the issue twice. Take one out.',
  },
  IN_ANOTHER_ISSUE: {
    vi: ({ number }) => `Bài cũng đứng trong số ${number}. Hãy xem có đăng lại thật không.`,
    en: ({ number }) =>
      `The article stands in issue ${number} too. Make sure that it is to be printed again.`,
  },
  NOT_APPROVED: {
    vi: () => 'Bài chưa được duyệt. Hãy gửi duyệt, hoặc bỏ bài khỏi số báo.',
    en: () => 'The article is not approved. Hand it in for review, or take it out of the issue.',
  },
  SUGGESTIONS_OPEN: {
    vi: ({ count }) => `Còn ${count} đề xuất chưa quyết định. Hãy nhận hoặc bỏ từng đề xuất.`,
    en: ({ count }) =>
      `${many(count, 'suggestion waits', 'suggestions wait')} for a decision. Accept or refuse each.`,
  },
  COMMENTS_OPEN: {
    vi: ({ count }) => `Còn ${count} bình luận chưa giải quyết. Hãy trả lời rồi bấm Xong ở từng bình luận.`,
    en: ({ count }) => `${many(count, 'comment is', 'comments are')} still open. Answer and resolve each.`,
  },
  TITLE_MISSING: {
    vi: () => 'Bài chưa có tít. Hãy đặt tít cho bài.',
    en: () => 'The article has no title. Give it one.',
  },
  ARTICLE_EMPTY: {
    vi: () => 'Bài chưa có nội dung. Hãy viết bài, hoặc bỏ bài khỏi số báo.',
    en: () => 'The article has no text. Write it, or take it out of the issue.',
  },
  ATTRIBUTION_MISSING: {
    vi: () => 'Bài chưa ghi người viết hoặc nguồn. Hãy ghi một trong hai.',
    en: () => 'The article names neither an author nor a source. Add one of them.',
  },
  BLOCK_UNKNOWN: {
    vi: () => 'Có phần do bản Tòa Soạn mới hơn viết, không in được. Hãy mở bài bằng bản mới.',
    en: () => 'A part was written by a newer Tòa Soạn and cannot be printed. Open the article there.',
  },
  TABLE_TOO_WIDE: {
    vi: ({ caption, columns }) =>
      `Bảng ${caption ? `“${caption}” ` : ''}${columns} cột rộng hơn trang nên phải in chữ rất nhỏ hoặc ngắt giữa chữ. Hãy bớt cột hoặc rút ngắn chữ trong ô.`,
    en: ({ caption, columns }) =>
      `The table ${caption ? `“${caption}” ` : ''}of ${columns} columns is wider than the page: it prints in very small type or with broken words. Take out columns or shorten the words.`,
  },
  LETTERS_MISSING: {
    vi: ({ letters, around }) =>
      `Phông chữ không có ${named(letters)} (“${around}”), khi in sẽ thành ô vuông. Hãy thay bằng chữ khác.`,
    en: ({ letters, around }) =>
      `No font has ${named(letters)} (“${around}”), which would print as a box. Write something else.`,
  },
  PICTURE_MISSING: {
    vi: ({ caption }) => `${figure(caption, 'vi')}: chưa có tệp ảnh. Hãy chọn ảnh hoặc bỏ khung.`,
    en: ({ caption }) =>
      `${figure(caption, 'en')}: there is no picture yet. Choose one or take the frame out.`,
  },
  PICTURE_UNREADABLE: {
    vi: ({ caption }) =>
      `${figure(caption, 'vi')}: không đọc được tệp ảnh nên sẽ in khung trống. Hãy chọn lại ảnh.`,
    en: ({ caption }) =>
      `${figure(caption, 'en')}: its file cannot be read; a frame would print. Choose it again.`,
  },
  PICTURE_TOO_COARSE: {
    vi: ({ caption, dpi, least }) =>
      `${figure(caption, 'vi')}: chỉ đạt ${dpi} dpi khi in, dưới ${least} sẽ vỡ hạt. Hãy thay ảnh lớn hơn, cắt ít hơn hoặc in hẹp hơn.`,
    en: ({ caption, dpi, least }) =>
      `${figure(caption, 'en')}: prints at ${dpi} dpi; below ${least} one sees dots. Take a larger picture, crop less, or print it narrower.`,
  },
  PICTURE_COARSE: {
    vi: ({ caption, dpi, wanted }) =>
      `${figure(caption, 'vi')}: đạt ${dpi} dpi khi in, nên có từ ${wanted} để nét. Hãy thay ảnh lớn hơn nếu có.`,
    en: ({ caption, dpi, wanted }) =>
      `${figure(caption, 'en')}: prints at ${dpi} dpi; ${wanted} would be crisp. Take a larger picture if there is one.`,
  },
  CAPTION_MISSING: {
    vi: () => 'Ảnh chưa có chú thích. Hãy ghi ngay dưới ảnh.',
    en: () => 'A picture has no caption. Write it below the picture.',
  },
  CREDIT_MISSING: {
    vi: ({ caption }) => `${figure(caption, 'vi')}: chưa ghi tác giả ảnh. Hãy ghi người chụp hoặc nguồn ảnh.`,
    en: ({ caption }) => `${figure(caption, 'en')}: nobody is credited. Name the photographer or the source.`,
  },
  ALTERNATIVE_TEXT_MISSING: {
    vi: ({ caption }) =>
      `${figure(caption, 'vi')}: chưa có lời mô tả cho người khiếm thị. Hãy tả ảnh trong một câu.`,
    en: ({ caption }) =>
      `${figure(caption, 'en')}: there is no description for blind readers. Describe it in a sentence.`,
  },
};
