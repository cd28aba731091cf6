/** What a check reports, and where. */

/** The kinds under which findings are listed beside a text. */
export type FindingGroup =
  | 'spelling'
  | 'punctuation'
  | 'repetition'
  | 'capitals'
  | 'citations'
  | 'figures'
  | 'dates'
  | 'terms'
  | 'structure'
  | 'engine';

/** lỗi: wrong for certain; cảnh báo: very likely wrong; gợi ý: worth a look. */
export type Severity = 'error' | 'warning' | 'hint';

/** The part of an article that holds a passage. */
export type FindingField =
  | 'kicker'
  | 'title'
  | 'lead'
  | 'document'
  | 'footnote'
  | 'byline'
  | 'via'
  | 'attribution';

export interface FindingPlace {
  field: FindingField;
  /**
   * In the document: index of the block, then index of the run of text inside it (list items and table
   * cells in reading order, of a table the caption last; of a figure 0 is the caption, 1 the credit, 2 the alternative text).
   */
  block?: [block: number, run: number];
  /** In a footnote: its id; `block` then is [paragraph, 0]. */
  footnote?: string;
  /** UTF-16 offsets into the plain text of the run; equal when the finding is about the whole. */
  from: number;
  to: number;
}

export interface Finding {
  rule: string;
  group: FindingGroup;
  severity: Severity;
  /** Vietnamese: what is wrong and what to do. */
  message: string;
  /** The stretch itself; "" when the finding is about the whole passage. */
  text: string;
  /** The stretch with a few words around it. */
  excerpt: string;
  /** What to put in the stretch's place when that is safe; else null. "" means: take the stretch out. */
  suggestion: string | null;
  place: FindingPlace;
  articleId?: string;
}
