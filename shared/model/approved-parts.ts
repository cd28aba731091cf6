/** What was changed since an approval, named as people name the parts of an article and of an issue. */
import type { SuggestibleField } from '../document/schema.ts';
import type { Language } from '../messages.ts';

/** A part of an article. Figures and tables are counted from 1, as they stand in the changed text. */
export type ApprovedPart =
  | { part: 'kind' | 'body' | 'notes' | 'suggestions' }
  | { part: 'field'; field: SuggestibleField }
  | {
      part: 'figureCaption' | 'figureCredit' | 'figureDescription' | 'figureCrop' | 'figureLayout';
      number: number;
    }
  | { part: 'figurePicture' | 'figureAdded' | 'table'; number: number }
  /** Figures or tables that are gone: how many. */
  | { part: 'figuresRemoved' | 'tablesRemoved'; number: number };

/** A part of an issue. */
export type IssuePart =
  | { part: 'article' | 'articleAdded' | 'articleRemoved' | 'override'; title: string }
  | {
      part:
        | 'order'
        | 'sections'
        | 'number'
        | 'date'
        | 'theme'
        | 'template'
        | 'templateSettings'
        | 'publication';
    };

type Words = Record<Language, string>;

const FIELDS: Record<SuggestibleField, Words> = {
  kicker: { vi: 'chú mục', en: 'kicker' },
  title: { vi: 'tít', en: 'title' },
  lead: { vi: 'sapô', en: 'lead' },
  byline: { vi: 'bút danh', en: 'byline' },
  via: { vi: 'dòng “Theo”', en: 'via' },
  attribution: { vi: 'dòng “Nguồn”', en: 'attribution' },
};

const PARTS: Record<Exclude<ApprovedPart['part'], 'field'>, (number: number) => Words> = {
  kind: () => ({ vi: 'loại bài', en: 'kind' }),
  body: () => ({ vi: 'chính văn', en: 'body' }),
  notes: () => ({ vi: 'chú thích cuối trang', en: 'footnotes' }),
  suggestions: () => ({ vi: 'đề xuất sửa', en: 'suggestions' }),
  figureCaption: (n) => ({ vi: `chú thích ảnh ${n}`, en: `caption of picture ${n}` }),
  figureCredit: (n) => ({ vi: `tác giả ảnh ${n}`, en: `credit of picture ${n}` }),
  figureDescription: (n) => ({ vi: `lời mô tả ảnh ${n}`, en: `description of picture ${n}` }),
  figureCrop: (n) => ({ vi: `khung cắt ảnh ${n}`, en: `crop of picture ${n}` }),
  figureLayout: (n) => ({ vi: `cách đặt ảnh ${n}`, en: `layout of picture ${n}` }),
  figurePicture: (n) => ({ vi: `thay ảnh ${n}`, en: `picture ${n} exchanged` }),
  figureAdded: (n) => ({ vi: `thêm ảnh ${n}`, en: `picture ${n} added` }),
  figuresRemoved: (n) => ({ vi: `bỏ ${n} ảnh`, en: `${n} pictures removed` }),
  table: (n) => ({ vi: `bảng ${n}`, en: `table ${n}` }),
  tablesRemoved: (n) => ({ vi: `bỏ ${n} bảng`, en: `${n} tables removed` }),
};

const ISSUE_PARTS: Record<IssuePart['part'], (title: string) => Words> = {
  article: (title) => ({ vi: `bài “${title}” đã sửa`, en: `“${title}” was changed` }),
  override: (title) => ({
    vi: `cách in riêng của bài “${title}” trong số này`,
    en: `how “${title}” prints in this issue`,
  }),
  articleAdded: (title) => ({ vi: `thêm bài “${title}”`, en: `“${title}” was added` }),
  articleRemoved: (title) => ({ vi: `bỏ bài “${title}”`, en: `“${title}” was taken out` }),
  order: () => ({ vi: 'thứ tự bài', en: 'order of articles' }),
  sections: () => ({ vi: 'chuyên mục', en: 'sections' }),
  number: () => ({ vi: 'số hiệu của số báo', en: 'number' }),
  date: () => ({ vi: 'ngày ra báo', en: 'date' }),
  theme: () => ({ vi: 'chủ đề', en: 'theme' }),
  template: () => ({ vi: 'mẫu trình bày', en: 'template' }),
  templateSettings: () => ({ vi: 'cách trình bày của mẫu', en: 'settings of the template' }),
  publication: () => ({ vi: 'thông tin ấn phẩm', en: 'details of the publication' }),
};

/** "chính văn, chú thích ảnh 2". */
export function articlePartsInWords(parts: readonly ApprovedPart[], language: Language): string {
  return parts
    .map((part) =>
      part.part === 'field'
        ? FIELDS[part.field][language]
        : PARTS[part.part]('number' in part ? part.number : 0)[language],
    )
    .join(', ');
}

/** "thêm bài “Một cửa”, thứ tự bài". */
export function issuePartsInWords(parts: readonly IssuePart[], language: Language): string {
  return parts.map((part) => ISSUE_PARTS[part.part]('title' in part ? part.title : '')[language]).join(', ');
}
