/** What errors of merging packages say; see messages.ts. */
import type { Messages } from './messages.ts';

type HandoffCode =
  | 'PACKAGE_MERGED_BEFORE'
  | 'PACKAGE_FROM_HERE'
  | 'PACKAGE_SENDER_UNKNOWN'
  | 'PACKAGE_SENDER_REVOKED'
  | 'MERGE_UNDECIDED'
  | 'ARTICLE_AWAY';

export const HANDOFF_MESSAGES: Pick<Messages, HandoffCode> = {
  PACKAGE_MERGED_BEFORE: {
    vi: ({ name }) => `Gói ‘${name}’ đã được nhận vào thư viện này rồi. Không có gì thay đổi.`,
    en: ({ name }) => `The package ‘${name}’ was merged into this library before. Nothing was changed.`,
  },
  PACKAGE_FROM_HERE: {
    vi: ({ name }) =>
      `Gói ‘${name}’ do chính máy này tạo ra. Hãy chuyển gói cho máy nhận; gói trả lời của họ mới nhận vào đây.`,
    en: ({ name }) =>
      `The package ‘${name}’ was made by this very desk. Carry it to the other one; what they send back is merged here.`,
  },
  PACKAGE_SENDER_UNKNOWN: {
    vi: ({ name, sender }) =>
      `Máy này chưa tin cậy khóa của ${sender}, người gửi gói ‘${name}’. Hãy so mã khóa qua điện thoại rồi tin cậy khóa, hoặc chọn nhận mà không kiểm chứng.`,
    en: ({ name, sender }) =>
      `This desk does not trust the key of ${sender}, who sent the package ‘${name}’. Compare its code over the telephone and trust it, or choose to merge without proof.`,
  },
  PACKAGE_SENDER_REVOKED: {
    vi: ({ name, sender }) =>
      `Khóa của ${sender}, người gửi gói ‘${name}’, đã bị thu hồi, nên gói không được nhận. Hãy đề nghị gửi lại bằng khóa mới.`,
    en: ({ name, sender }) =>
      `The key of ${sender}, who sent the package ‘${name}’, was revoked, so the package is not merged. Ask for one signed with the new key.`,
  },
  MERGE_UNDECIDED: {
    vi: ({ title, places }) => `Bài ‘${title}’ còn ${places} chỗ hai bên sửa khác nhau chưa được chọn.`,
    en: ({ title, places }) => `In ‘${title}’ ${places} places that both changed are still to be decided.`,
  },
  ARTICLE_AWAY: {
    vi: ({ title, recipient }) =>
      `Bài ‘${title}’ đang ở máy của ${recipient}, nên chưa sửa ở đây. Hãy chọn ‘Vẫn sửa ở đây’ hoặc gọi gói về.`,
    en: ({ title, recipient }) =>
      `‘${title}’ is at the desk of ${recipient}, so it is not changed here. Choose ‘Edit here anyway’ or call the package back.`,
  },
};
