/** Reviewer's copies for tests; needs a DOMParser (`@vitest-environment jsdom`). */
import { strFromU8, unzipSync } from 'fflate';
import { testArticle, testIssue } from '#main/publishing/docx/issue.fixture.ts';
import { writeDocx } from '#main/publishing/docx/write-docx.ts';
import { documentOf } from '#shared/document/build.ts';
import type { ArticleDocument, Block, Suggestion } from '#shared/document/schema.ts';
import { refuseSuggestions } from '#shared/document/suggestions/decide.ts';
import { trackBlocks } from '#shared/document/suggestions/track.ts';
import type { CommentThread } from '#shared/model/comment.ts';
import { settingsInForce } from '#shared/model/template-settings.ts';

export const AT = '2026-11-22T02:10:05.123Z';
export const suggestion = (author: string, field?: Suggestion['field']): Suggestion => ({
  authorId: author,
  author,
  at: AT,
  ...(field && { field }),
});

export function suggested(before: Block[], after: Block[], author = 'Lê Thị Lan'): ArticleDocument {
  const { content } = trackBlocks(before, after, {
    caret: null,
    isForward: false,
    going: null,
    fresh: author,
    isMine: (id) => id === author,
  });
  return { ...documentOf(content), suggestions: { [author]: suggestion(author) } };
}

export function thread(parts: Partial<CommentThread> & { says?: string[] }): CommentThread {
  const { says = ['Xem lại chỗ này.'], ...rest } = parts;
  return {
    id: 't',
    articleId: 'a',
    place: { kind: 'text', block: 0 },
    quote: '',
    createdAt: AT,
    resolved: null,
    comments: says.map((text, index) => ({
      id: `${parts.id ?? 't'}-${index}`,
      authorId: 'p',
      author: index === 0 ? 'Phạm Văn Đức' : 'Lê Thị Lan',
      text,
      createdAt: AT,
      editedAt: null,
      deleted: false,
    })),
    ...rest,
  };
}

interface Reviewed {
  document: ArticleDocument;
  threads?: CommentThread[];
  title?: string;
  lead?: string;
}

export async function copy(
  articles: Reviewed[],
  template: 'ban-tin' | 'chuyen-san' | 'diem-bao' | 'bao-cao' = 'ban-tin',
) {
  const issue = testIssue({
    template,
    settings: settingsInForce(template, undefined),
    sections: [
      {
        name: 'Tin',
        articles: articles.map(({ document, threads = [], title, lead = '' }, index) =>
          testArticle({
            id: String(index),
            title: title ?? `Bài ${index}`,
            lead,
            document: refuseSuggestions(document, 'all'),
            review: { document, threads },
          }),
        ),
      },
    ],
  });
  const bytes = await writeDocx(issue, [], { isReviewCopy: true });
  const files = unzipSync(bytes);
  const xml = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const part = (path: string) => {
    const parsed = new DOMParser().parseFromString(xml(path), 'application/xml');
    const [fault] = parsed.getElementsByTagName('parsererror');
    if (fault) throw new Error(`${path}: ${fault.textContent}`);
    return parsed;
  };
  return { bytes, files, xml, part };
}

export const styleOf = (paragraph: Element) =>
  paragraph.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? '';

/** What is read of an element once every change in it is accepted, or refused. */
export function decidedText(element: Element, isAccepted: boolean): string {
  return [...element.querySelectorAll('*')]
    .filter((node) => ['w:t', 'w:delText', 'w:br'].includes(node.tagName))
    .filter((node) => !node.closest(isAccepted ? 'del' : 'ins'))
    .map((node) => (node.tagName === 'w:br' ? '\n' : node.textContent))
    .join('');
}
