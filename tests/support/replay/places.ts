/** An article with every kind of place that is typed in, and how to find what was typed there. */
import { documentOf, figureBlock, headingBlock, textBlock, textInline } from '#shared/document/build.ts';
import type { ArticleDocument, Block } from '#shared/document/schema.ts';

/** A caret in the editor's text: beside the first place where `text` stands. */
export interface CaretPlace {
  name: string;
  /** An element of the editor, and its number among those that the selector finds. */
  selector: string;
  text: string;
  /** Characters from the beginning of `text`. */
  offset: number;
}

const paragraphWith = (
  name: string,
  ...content: Extract<Block, { type: 'paragraph' }>['content']
): Block => ({
  type: 'paragraph',
  content: [...textInline(`${name}: đầu `), ...content, ...textInline(' cuối đoạn.')],
});

export function articleOfPlaces(): ArticleDocument {
  return documentOf(
    [
      textBlock('paragraph', 'Đầu bài.'),
      textBlock('paragraph', 'Giữa đoạn, sau dấu phẩy.'),
      headingBlock(2, 'Tít phụ'),
      paragraphWith('Liên kết', {
        type: 'link',
        href: 'https://vi.du/bao-cao',
        content: textInline('báo cáo'),
      }),
      paragraphWith('Chú thích', { type: 'footnoteReference', footnoteId: 'n1' }),
      paragraphWith('Đậm', ...textInline('chữ đậm', ['bold'])),
      figureBlock({ caption: '', credit: '' }),
      textBlock('paragraph', 'Ngay sau ảnh.'),
      {
        type: 'list',
        ordered: true,
        items: [
          {
            content: textInline('Mục một'),
            children: { type: 'list', ordered: false, items: [{ content: textInline('mục con') }] },
          },
          { content: textInline('Mục hai') },
        ],
      },
      {
        type: 'table',
        headerRows: 1,
        caption: '',
        rows: ['Đầu cột', 'Ô bảng'].map((text) => ({
          cells: [{ paragraphs: [textInline(text)] }, { paragraphs: [textInline('312')] }],
        })),
      },
      textBlock('question', 'Hỏi gì?'),
      textBlock('answer', 'Đáp nấy.'),
      textBlock('quote', 'Trích lời.'),
      textBlock('paragraph', 'Cuối bài.'),
    ],
    { n1: [textInline('Lời chú.')] },
  );
}

const place = (name: string, selector: string, text: string, offset = text.length): CaretPlace => ({
  name,
  selector,
  text,
  offset,
});

export const CARET_PLACES: readonly CaretPlace[] = [
  place('at the start of a paragraph', 'p', 'Đầu bài.', 0),
  place('in the middle of a paragraph', 'p', 'Giữa đoạn,'),
  place('in a heading', 'h2', 'Tít phụ'),
  place('before a link', 'p', 'Liên kết: đầu '),
  place('inside a link', 'p', 'báo cáo', 3),
  place('after a link', 'p', ' cuối đoạn.', 0),
  place("before a footnote's mark", 'p', 'Chú thích: đầu '),
  place('after bold text', 'p', 'chữ đậm'),
  place('before a figure', 'p', ' cuối đoạn.'),
  place('after a figure', 'p', 'Ngay sau ảnh.', 0),
  place('in a list', 'li', 'Mục một'),
  place('in a list within a list', 'li li', 'mục con'),
  place('in a table', 'td', 'Ô bảng'),
  place('in a question', 'p', 'Hỏi gì?'),
  place('in an answer', 'p', 'Đáp nấy.'),
  place('in a quotation', 'blockquote', 'Trích lời.'),
  place('in a footnote', '.article-notes p', 'Lời chú.'),
  place('at the end of the text', 'p', 'Cuối bài.'),
];
