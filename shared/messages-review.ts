/** What errors of review and publishing say; see messages.ts. */
import type { Messages } from './messages.ts';

type ReviewCode =
  | 'ARTICLE_IS_EMPTY'
  | 'OWN_ARTICLE'
  | 'REVIEWER_UNSUITABLE'
  | 'NOT_SUBMITTED_BY_YOU'
  | 'REVIEWED_BY_ANOTHER'
  | 'TEXT_CHANGED'
  | 'APPROVED_ALREADY'
  | 'SUGGESTIONS_UNDECIDED'
  | 'NOT_APPROVED_YET'
  | 'APPROVAL_NOT_GENUINE'
  | 'ISSUE_NOT_READY'
  | 'ISSUE_NOT_APPROVED'
  | 'ISSUE_PUBLISHED'
  | 'CLOCK_BEHIND';

/** "08:05 ngày 03/01/2026", on the clock of this machine. */
function clockTime(iso: string): string {
  const time = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(time.getHours())}:${two(time.getMinutes())} ngày ${two(time.getDate())}/${two(time.getMonth() + 1)}/${time.getFullYear()}`;
}

function named(title: string): string {
  return title || 'Bài chưa có tít';
}

export const REVIEW_MESSAGES: Pick<Messages, ReviewCode> = {
  ARTICLE_IS_EMPTY: {
    vi: ({ title }) => `‘${named(title)}’ chưa có nội dung nên chưa trình duyệt được. Hãy viết bài trước.`,
    en: ({ title }) => `‘${named(title)}’ is empty and cannot be submitted yet. Write it first.`,
  },
  OWN_ARTICLE: {
    vi: ({ title }) =>
      `Bạn đã viết hoặc trình ‘${named(title)}’ nên không duyệt được bài này. Hãy nhờ người duyệt khác.`,
    en: ({ title }) =>
      `You wrote or submitted ‘${named(title)}’, so you cannot decide on it. Ask another reviewer.`,
  },
  REVIEWER_UNSUITABLE: {
    vi: ({ title }) =>
      `Người được chọn không duyệt được ‘${named(title)}’: không có vai trò người duyệt, đã viết trong bài hoặc đã duyệt rồi. Hãy chọn người khác.`,
    en: ({ title }) =>
      `This person cannot review ‘${named(title)}’: no reviewer, an author of it, or has approved it already. Choose another.`,
  },
  NOT_SUBMITTED_BY_YOU: {
    vi: ({ title }) => `‘${named(title)}’ do người khác trình nên chỉ người đó rút lại được.`,
    en: ({ title }) => `‘${named(title)}’ was submitted by somebody else, who alone can withdraw it.`,
  },
  REVIEWED_BY_ANOTHER: {
    vi: ({ title }) =>
      `‘${named(title)}’ do người khác duyệt. Hãy nhờ người đó chuyển bài cho bạn nếu bạn duyệt thay.`,
    en: ({ title }) =>
      `‘${named(title)}’ is for another reviewer. Ask them to hand it on if you are to decide.`,
  },
  TEXT_CHANGED: {
    vi: ({ title }) =>
      `‘${named(title)}’ đã thay đổi so với bản đang hiện trước mắt bạn nên quyết định chưa được ghi. Hãy đọc lại bản mới rồi quyết định.`,
    en: ({ title }) =>
      `‘${named(title)}’ is no longer the text in front of you, so nothing was decided. Read the new one first.`,
  },
  APPROVED_ALREADY: {
    vi: ({ title }) => `‘${named(title)}’ đã được duyệt xong. Bạn không phải duyệt nữa.`,
    en: ({ title }) => `‘${named(title)}’ is approved already. There is nothing left to do.`,
  },
  SUGGESTIONS_UNDECIDED: {
    vi: ({ title }) =>
      `‘${named(title)}’ còn đề xuất sửa chưa quyết định. Hãy nhận hoặc bỏ từng đề xuất, hoặc trả bài lại cho người viết.`,
    en: ({ title }) =>
      `‘${named(title)}’ holds suggestions that nobody decided. Accept or refuse them, or return the article.`,
  },
  NOT_APPROVED_YET: {
    vi: ({ title }) => `‘${named(title)}’ chưa được duyệt đủ. Hãy trình duyệt bài này trước.`,
    en: ({ title }) => `‘${named(title)}’ is not fully approved. Submit it for approval first.`,
  },
  APPROVAL_NOT_GENUINE: {
    vi: ({ title, person }) =>
      `Chữ ký duyệt của ${person} cho ‘${named(title)}’ không đúng hoặc khóa chưa được tin cậy nên không nhận. Hãy liên hệ người gửi.`,
    en: ({ title, person }) =>
      `${person}'s approval of ‘${named(title)}’ has no valid signature of a trusted key and was not taken. Ask the sender.`,
  },
  ISSUE_NOT_READY: {
    vi: ({ title, articles }) =>
      `‘${title}’ còn ${articles.length} bài chưa duyệt: ${articles.map((article) => `“${named(article)}”`).join(', ')}. Hãy duyệt hoặc bỏ các bài này khỏi số báo.`,
    en: ({ title, articles }) =>
      `‘${title}’ has ${articles.length} articles that are not approved: ${articles.map((article) => `“${named(article)}”`).join(', ')}. Approve them or take them out.`,
  },
  ISSUE_NOT_APPROVED: {
    vi: ({ title }) => `‘${title}’ chưa được duyệt nên chưa phát hành được. Hãy nhờ người duyệt số báo.`,
    en: ({ title }) =>
      `‘${title}’ is not approved and cannot be published yet. Ask a reviewer to approve it.`,
  },
  ISSUE_PUBLISHED: {
    vi: ({ title }) => `‘${title}’ đã phát hành nên không sửa được nữa.`,
    en: ({ title }) => `‘${title}’ is published and cannot be changed any more.`,
  },
  CLOCK_BEHIND: {
    vi: ({ now, last }) =>
      `Đồng hồ máy đang chỉ ${clockTime(now)}, trước lần duyệt gần nhất (${clockTime(last)}). Hãy chỉnh lại ngày giờ của máy rồi làm lại.`,
    en: ({ now, last }) =>
      `This computer's clock says ${now}, before the last decision on record (${last}). Set it right and try again.`,
  },
};
