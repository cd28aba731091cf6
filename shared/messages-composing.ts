/** What errors of composing issues say; see messages.ts. */
import type { Messages } from './messages.ts';

type ComposingCode =
  | 'ARTICLE_ALREADY_PLACED'
  | 'ARTICLE_IN_ISSUE'
  | 'ARTICLE_IN_TRASH'
  | 'SECTION_NOT_EMPTY'
  | 'PUBLICATION_HAS_ISSUES'
  | 'LAST_PUBLICATION';

export const COMPOSING_MESSAGES: Pick<Messages, ComposingCode> = {
  ARTICLE_ALREADY_PLACED: {
    vi: ({ title }) => `‘${title}’ đã có trong số báo này. Hãy kéo bài từ chuyên mục đang chứa nó.`,
    en: ({ title }) => `‘${title}’ is already in this issue. Drag it from the section that holds it.`,
  },
  ARTICLE_IN_ISSUE: {
    vi: ({ title, issue }) =>
      `‘${title}’ đang nằm trong ${issue} nên chưa bỏ vào thùng rác được. Hãy mở ${issue}, bấm nút ba chấm ở bài rồi chọn ‘Đưa ra khỏi số báo’, sau đó bỏ lại.`,
    en: ({ title, issue }) =>
      `‘${title}’ stands in ${issue}, so it cannot go into the trash yet. Open ${issue}, choose ‘Take out of the issue’ in the article’s menu, and try again.`,
  },
  ARTICLE_IN_TRASH: {
    vi: ({ title }) => `‘${title}’ đang ở thùng rác. Hãy lấy bài ra khỏi thùng rác rồi đưa vào số báo.`,
    en: ({ title }) => `‘${title}’ is in the trash. Take it out first, then put it into the issue.`,
  },
  SECTION_NOT_EMPTY: {
    vi: ({ name, articles }) =>
      `Chuyên mục ‘${name}’ còn ${articles} bài nên chưa bỏ được. Hãy chuyển các bài sang chuyên mục khác trước.`,
    en: ({ name, articles }) =>
      `The section ‘${name}’ still holds ${articles} articles. Move them to another section first.`,
  },
  PUBLICATION_HAS_ISSUES: {
    vi: ({ name, issues }) =>
      `Ấn phẩm ‘${name}’ đã có ${issues} số báo nên không bỏ được. Chỉ bỏ được ấn phẩm chưa có số nào, kể cả trong thùng rác.`,
    en: ({ name, issues }) =>
      `The publication ‘${name}’ has ${issues} issues and cannot be removed. Only one without issues can be, those in the trash counted.`,
  },
  LAST_PUBLICATION: {
    vi: ({ name }) => `‘${name}’ là ấn phẩm duy nhất nên không bỏ được. Hãy thêm ấn phẩm khác trước.`,
    en: ({ name }) => `‘${name}’ is the only publication and cannot be removed. Add another one first.`,
  },
};
