/** What each error says, in Vietnamese and English. One entry per code of ./errors.ts. */
import type { ErrorCode, ErrorDetails } from './errors.ts';
import { BACKUP_MESSAGES } from './messages-backup.ts';
import { COMPOSING_MESSAGES } from './messages-composing.ts';
import { FILE_MESSAGES } from './messages-files.ts';
import { HANDOFF_MESSAGES } from './messages-handoff.ts';
import { PDF_MESSAGES } from './messages-pdf.ts';
import { REVIEW_MESSAGES } from './messages-review.ts';
import { WORD_MESSAGES } from './messages-word.ts';

export type Language = 'vi' | 'en';

export type Messages = { [C in ErrorCode]: Record<Language, (details: ErrorDetails[C]) => string> };

export const MESSAGES: Messages = {
  ...FILE_MESSAGES,
  ...WORD_MESSAGES,
  ...PDF_MESSAGES,
  LIBRARY_READ_ONLY: {
    vi: ({ folder }) =>
      `Không ghi được vào thư mục thư viện ‘${folder}’. Hãy bỏ thuộc tính chỉ đọc hoặc chọn thư mục khác.`,
    en: ({ folder }) =>
      `The library folder ‘${folder}’ cannot be written. Make it writable or choose another.`,
  },
  LIBRARY_FULL: {
    vi: ({ folder }) =>
      `Ổ đĩa chứa ‘${folder}’ đã đầy. Hãy giải phóng chỗ trống; chữ đang gõ vẫn còn trên màn hình.`,
    en: ({ folder }) =>
      `The disk of ‘${folder}’ is full. Free some space; what you typed is still on screen.`,
  },
  LIBRARY_NEWER: {
    vi: ({ folder, version, supported }) =>
      `Thư viện ‘${folder}’ do bản Tòa Soạn mới hơn tạo ra (cấu trúc ${version}, máy này đọc được đến ${supported}). Hãy cập nhật Tòa Soạn rồi mở lại.`,
    en: ({ folder, version, supported }) =>
      `The library ‘${folder}’ was made by a newer Tòa Soạn (structure ${version}, this one reads up to ${supported}). Update and open it again.`,
  },
  LIBRARY_IN_USE: {
    vi: ({ folder, pid }) =>
      `Thư viện ‘${folder}’ đang mở trong một cửa sổ Tòa Soạn khác (tiến trình ${pid}). Hãy dùng cửa sổ đó hoặc đóng nó trước.`,
    en: ({ folder, pid }) =>
      `The library ‘${folder}’ is open in another Tòa Soạn (process ${pid}). Use that one or close it first.`,
  },
  LIBRARY_DAMAGED: {
    vi: ({ folder }) => `Cơ sở dữ liệu trong ‘${folder}’ bị hỏng. Hãy phục hồi từ bản sao lưu gần nhất.`,
    en: ({ folder }) => `The database in ‘${folder}’ is damaged. Restore the latest backup.`,
  },
  LIBRARY_GONE: {
    vi: ({ folder }) =>
      `Không còn thấy thư mục thư viện ‘${folder}’. Hãy cắm lại ổ đĩa hoặc đưa thư mục về chỗ cũ.`,
    en: ({ folder }) => `The library folder ‘${folder}’ is gone. Plug the disk in or move the folder back.`,
  },
  NOT_A_LIBRARY: {
    vi: ({ folder }) => `Thư mục ‘${folder}’ không phải là thư viện Tòa Soạn. Hãy chọn thư mục khác.`,
    en: ({ folder }) => `The folder ‘${folder}’ is not a Tòa Soạn library. Choose another.`,
  },
  LIBRARY_EXISTS: {
    vi: ({ folder }) => `Thư mục ‘${folder}’ đã có thư viện. Hãy chọn một thư mục trống.`,
    en: ({ folder }) => `The folder ‘${folder}’ already holds a library. Choose an empty one.`,
  },
  NOT_FOUND: {
    vi: ({ kind, id }) =>
      `Không tìm thấy ${kind} có mã ‘${id}’. Có thể mục này đã bị xóa; hãy mở lại danh sách.`,
    en: ({ kind, id }) => `There is no ${kind} with the id ‘${id}’. It may be gone; open the list again.`,
  },
  CHANGED_ELSEWHERE: {
    vi: ({ title }) =>
      `‘${title}’ vừa được sửa ở cửa sổ khác. Chữ bạn gõ vẫn còn trên màn hình; hãy chép phần cần giữ rồi mở lại bài.`,
    en: ({ title }) =>
      `‘${title}’ was just changed in another window. What you typed is still here; copy what you need and reopen.`,
  },
  WRITTEN_ELSEWHERE: {
    vi: ({ person }) =>
      `${person} đang viết bài này ở cửa sổ khác. Hãy bấm ‘Viết ở đây’ nếu muốn viết tiếp ở cửa sổ này.`,
    en: ({ person }) =>
      `${person} is writing this article in another window. Choose ‘Write here’ to go on in this one.`,
  },
  BASE_DIFFERS: {
    vi: () =>
      'Bản đang lưu chưa khớp với bản trên màn hình. Cả bài đang được gửi lại; bạn không phải làm gì.',
    en: () => 'What is stored differs from what is on screen. The whole article is being sent again.',
  },
  NOT_ALLOWED: {
    vi: () => 'Vai trò của bạn không được làm việc này. Hãy nhờ người có quyền hoặc đổi người dùng.',
    en: () => 'Your role does not allow this. Ask somebody who may, or switch person.',
  },
  WRONG_PIN: {
    vi: () => 'Mã PIN không đúng. Hãy thử lại.',
    en: () => 'The PIN is wrong. Try again.',
  },
  KEY_LOCKED: {
    vi: ({ person }) => `Cần mã PIN của ${person || 'bạn'} để ký. Hãy nhập mã PIN rồi làm lại.`,
    en: ({ person }) =>
      `Signing needs ${person ? `the PIN of ${person}` : 'your PIN'}. Enter it and try again.`,
  },
  KEY_CARD_INVALID: {
    vi: () =>
      'Tệp này không phải là thẻ khóa nguyên vẹn, nên chưa nhận. Hãy xin lại tệp .toasoan-khoa từ người giữ khóa.',
    en: () =>
      'This file is no sound key card, so it was not taken. Ask the owner for the .toasoan-khoa file again.',
  },
  KEY_CODE_DIFFERS: {
    vi: ({ name }) =>
      `Mã vừa nhập không khớp với thẻ khóa của ${name}, nên chưa tin khóa này. Hãy gọi điện cho ${name} và nghe đọc lại mã; nếu vẫn khác, thẻ đã bị thay.`,
    en: ({ name }) =>
      `The code does not fit the key card of ${name}, so the key is not trusted. Have ${name} read it out again; if it still differs, the card was exchanged.`,
  },
  KEY_REVOKED: {
    vi: ({ name }) => `Khóa này của ${name} đã bị thu hồi. Hãy xin ${name} thẻ của khóa mới.`,
    en: ({ name }) => `This key of ${name} was revoked. Ask ${name} for the card of the new key.`,
  },
  KEY_OWN: {
    vi: ({ name }) => `Đây là khóa của ${name} ở chính máy này, không cần nhận lại.`,
    en: ({ name }) => `This key of ${name} belongs to this very desk; there is nothing to take over.`,
  },
  TOO_MANY_TRIES: {
    vi: ({ seconds }) =>
      `Đã nhập sai nhiều lần liên tiếp. Hãy đợi ${seconds} giây rồi thử lại; nếu quên mã PIN, hãy nhờ quản trị đặt lại.`,
    en: ({ seconds }) =>
      `Wrong several times in a row. Wait ${seconds} seconds and try again; if you forgot the PIN, ask an administrator to set a new one.`,
  },
  DESK_LOCKED: {
    vi: () => 'Bàn làm việc đang khóa. Hãy nhập mã PIN để làm tiếp.',
    en: () => 'The desk is locked. Enter the PIN to go on.',
  },
  LAST_ADMINISTRATOR: {
    vi: ({ name }) =>
      `${name} là quản trị duy nhất còn dùng được. Hãy giao vai trò quản trị cho một người khác trước.`,
    en: ({ name }) => `${name} is the only administrator left. Make somebody else an administrator first.`,
  },
  ONLY_SUGGESTIONS: {
    vi: ({ title }) =>
      `Bạn chỉ được đề xuất sửa trong bài ‘${title}’, nên thay đổi vừa rồi chưa được lưu. Hãy hoàn tác nó và bật Đề xuất sửa (Ctrl+Shift+E).`,
    en: ({ title }) =>
      `You may only suggest changes in ‘${title}’, so the last change was not saved. Undo it and turn suggesting on (Ctrl+Shift+E).`,
  },
  ROYALTIES_CLOSED: {
    vi: ({ issue }) =>
      `Nhuận bút ${issue} đã chốt nên không sửa được. Hãy mở lại bảng nhuận bút trước khi sửa.`,
    en: ({ issue }) => `The royalties of ${issue} are closed. Open the sheet again before changing it.`,
  },
  STATE_FORBIDS: {
    vi: ({ title, state }) => `‘${title}’ đang ở trạng thái ${state} nên không làm được việc này.`,
    en: ({ title, state }) => `‘${title}’ is ${state}, so this cannot be done.`,
  },
  ...COMPOSING_MESSAGES,
  ...REVIEW_MESSAGES,
  ...BACKUP_MESSAGES,
  ...HANDOFF_MESSAGES,
  INPUT_INVALID: {
    vi: ({ place }) =>
      `Dữ liệu gửi đến bàn làm việc không hợp lệ (${place}). Hãy thử lại hoặc mở lại cửa sổ.`,
    en: ({ place }) => `The desk got invalid data (${place}). Try again or reopen the window.`,
  },
  DOCUMENT_INVALID: {
    vi: ({ place }) =>
      `Nội dung bài bị sai cấu trúc${place ? ` (tại ${place})` : ''}. Hãy mở bản trước của bài.`,
    en: ({ place }) =>
      `The article's content is malformed${place ? ` (at ${place})` : ''}. Open an earlier version.`,
  },
  DOCUMENT_NEWER: {
    vi: ({ version, supported }) =>
      `Bài này do bản Tòa Soạn mới hơn viết (phiên bản ${version}, máy này đọc được đến ${supported}). Hãy cập nhật Tòa Soạn.`,
    en: ({ version, supported }) =>
      `This article was written by a newer Tòa Soạn (version ${version}, this one reads up to ${supported}). Update first.`,
  },
  PACKAGE_UNKNOWN: {
    vi: ({ name }) =>
      `Tệp ‘${name}’ không phải là gói bàn giao của Tòa Soạn. Hãy chọn tệp .toasoan mà máy kia đã gửi.`,
    en: ({ name }) =>
      `The file ‘${name}’ is not a package of Tòa Soạn. Choose the .toasoan file that the other desk sent.`,
  },
  PACKAGE_DAMAGED: {
    vi: ({ name }) =>
      `Gói ‘${name}’ không còn nguyên vẹn: bị cắt bớt hoặc bị thay đổi trên đường đi. Hãy chép lại từ máy gửi; chưa có gì được nhập vào.`,
    en: ({ name }) =>
      `The package ‘${name}’ is not whole: it was cut short or changed on its way. Copy it again from the other desk; nothing was taken over.`,
  },
  PACKAGE_NEWER: {
    vi: ({ name, format, supported }) =>
      `Gói ‘${name}’ do bản Tòa Soạn mới hơn tạo ra (khuôn ${format}, máy này đọc được đến khuôn ${supported}). Hãy cập nhật Tòa Soạn trên máy này rồi mở lại.`,
    en: ({ name, format, supported }) =>
      `The package ‘${name}’ was made by a newer Tòa Soạn (format ${format}, this one reads up to ${supported}). Update this desk and open it again.`,
  },
  PACKAGE_FORGED: {
    vi: ({ name }) =>
      `Chữ ký của gói ‘${name}’ không khớp với nội dung bên trong: nội dung đã bị sửa sau khi ký. Đừng dùng gói này; hãy hỏi lại người gửi.`,
    en: ({ name }) =>
      `The signature of the package ‘${name}’ does not fit what is in it: it was changed after it was signed. Do not use it; ask its sender.`,
  },
  PACKAGE_REFUSED: {
    vi: ({ name, part }) =>
      `Gói ‘${name}’ không được mở vì có phần không đúng khuôn (${part}). Hãy đề nghị người gửi tạo lại gói; chưa có gì được nhập vào.`,
    en: ({ name, part }) =>
      `The package ‘${name}’ was not opened, as a part of it is not as it should be (${part}). Ask its sender to make it again; nothing was taken over.`,
  },
  PACKAGE_CLOSED: {
    vi: () => 'Gói này không còn mở. Hãy thả lại tệp .toasoan vào cửa sổ.',
    en: () => 'This package is no longer open. Drop its .toasoan file on the window again.',
  },
  TARGET_UNWRITABLE: {
    vi: ({ path }) => `Không ghi được tệp ‘${path}’. Hãy đóng tệp nếu đang mở hoặc chọn thư mục khác.`,
    en: ({ path }) =>
      `The file ‘${path}’ cannot be written. Close it if it is open, or choose another folder.`,
  },
  DISK_FULL: {
    vi: ({ folder }) =>
      `Ổ đĩa chứa ‘${folder}’ đã đầy nên chưa ghi được tệp. Hãy giải phóng chỗ trống rồi xuất lại.`,
    en: ({ folder }) =>
      `The disk of ‘${folder}’ is full, so no file was written. Free some space and export again.`,
  },
  TEMPLATE_UNKNOWN: {
    vi: ({ template }) => `Không có mẫu trình bày ‘${template}’. Hãy chọn một mẫu trong danh sách.`,
    en: ({ template }) => `There is no template ‘${template}’. Choose one of the list.`,
  },
  PRINT_BLOCKED: {
    vi: ({ title, count, first }) =>
      `Chưa xuất được bản in của ‘${title}’: còn ${count} lỗi. Lỗi đầu tiên: ${first} Hãy sửa rồi xuất lại, hoặc xuất bản nháp.`,
    en: ({ title, count, first }) =>
      `‘${title}’ cannot be exported for print: ${count} errors are left. The first: ${first} Mend them and export again, or export a draft.`,
  },
  SUGGESTIONS_OPEN: {
    vi: ({ articles }) =>
      `Bài ${articles.map(({ title, count }) => `“${title}” còn ${count} đề xuất chưa quyết định`).join('; bài ')}. Hãy nhận hoặc bỏ từng đề xuất rồi xuất lại.`,
    en: ({ articles }) =>
      `Suggestions wait for a decision: ${articles.map(({ title, count }) => `“${title}” has ${count}`).join('; ')}. Accept or refuse each of them and export again.`,
  },
  ISSUE_EMPTY: {
    vi: ({ title }) => `‘${title}’ chưa có bài nào. Hãy đưa bài vào số báo rồi xuất lại.`,
    en: ({ title }) => `‘${title}’ has no articles. Put some in and export again.`,
  },
  TYPESETTING_FAILED: {
    vi: ({ reason }) => `Không dàn trang được: ${reason}. Bài viết không bị ảnh hưởng; hãy báo cho quản trị.`,
    en: ({ reason }) =>
      `The pages could not be set: ${reason}. Articles are untouched; tell the administrator.`,
  },
  PAGES_OUT_OF_RANGE: {
    vi: ({ from, to, pages }) =>
      `Không có các trang từ ${from} đến ${to}: số báo có ${pages} trang. Hãy chọn trang từ 1 đến ${pages}.`,
    en: ({ from, to, pages }) =>
      `There are no pages ${from} to ${to}: the issue has ${pages}. Choose pages from 1 to ${pages}.`,
  },
  PAGES_NOT_POSSIBLE: {
    vi: ({ format }) =>
      `Chỉ chọn được trang cho PDF thường và bản gấp đôi, không chọn được cho ‘${format}’. Hãy xuất cả số, hoặc chọn theo bài.`,
    en: ({ format }) =>
      `Pages can be chosen for plain PDFs and booklets, not for ‘${format}’. Export the whole issue, or choose articles.`,
  },
  JOB_CANCELLED: {
    vi: () => 'Đã hủy. Không có tệp nào được tạo ra.',
    en: () => 'Cancelled. No file was made.',
  },
  JOB_TIMED_OUT: {
    vi: ({ seconds }) => `Việc này quá ${seconds} giây nên đã dừng. Hãy thử lại với tệp nhỏ hơn.`,
    en: ({ seconds }) => `This took more than ${seconds} seconds and was stopped. Try a smaller file.`,
  },
  JOB_FAILED: {
    vi: ({ reason }) => `Việc đang làm bị dừng giữa chừng: ${reason}. Dữ liệu vẫn nguyên; hãy thử lại.`,
    en: ({ reason }) => `The work stopped half-way: ${reason}. Nothing was lost; try again.`,
  },
  ACCESS_DENIED: {
    vi: () => 'Cửa sổ này không được phép vào bàn làm việc. Hãy mở lại Tòa Soạn.',
    en: () => 'This window may not enter the desk. Open Tòa Soạn again.',
  },
  PORT_IN_USE: {
    vi: ({ port }) => `Cổng ${port} đang được chương trình khác dùng. Hãy chọn cổng khác.`,
    en: ({ port }) => `Port ${port} is in use by another program. Choose another.`,
  },
  RENDERER_NOT_BUILT: {
    vi: () => 'Chưa dựng giao diện. Hãy chạy ‘npm run build’ rồi mở lại.',
    en: () => 'The interface is not built. Run ‘npm run build’ and open it again.',
  },
  WRONG_USAGE: {
    vi: ({ reason }) => `Dòng lệnh chưa đúng: ${reason}. Hãy xem cách dùng bằng ‘desk --help’.`,
    en: ({ reason }) => `The command is not right: ${reason}. See ‘desk --help’.`,
  },
  UNEXPECTED: {
    vi: ({ reason }) => `Có lỗi ngoài dự kiến: ${reason}. Dữ liệu đã lưu vẫn còn; hãy thử lại.`,
    en: ({ reason }) => `Something unexpected went wrong: ${reason}. Saved data is safe; try again.`,
  },
};
