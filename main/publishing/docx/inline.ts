/** Inline content: text with marks, breaks, links and footnote marks. */
import {
  ExternalHyperlink,
  type IRunOptions,
  type IRunPropertiesOptions,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { Inline, Mark, Proposal, TextInline, TextProposal } from '#shared/document/schema.ts';
import { linkTarget } from '../layout/link-target.ts';
import { STYLE } from './style-names.ts';
import { element } from './xml.ts';

type Anchor = Extract<Inline, { type: 'commentAnchor' }>;

/** What a reviewer's copy shows of suggestions and comments. */
export interface InlineReview {
  /** Where a thread begins or ends. */
  anchor(anchor: Anchor): ParagraphChild[];
  /** Children as tracked changes, where something is suggested about them. */
  tracked(children: readonly ParagraphChild[], proposal: Proposal | undefined): ParagraphChild[];
  /** The run as one that looked otherwise before; null when it did not. */
  reformatted(
    options: IRunOptions,
    proposal: TextProposal | undefined,
    before: IRunPropertiesOptions,
  ): TextRun | null;
  /** What is said about a note, around its mark. */
  ofNote(footnoteId: string): { before: ParagraphChild[]; after: ParagraphChild[] };
}

/** What stands in a text beside its words. */
export interface TextMarks {
  /** The mark of a footnote; nothing when there is no such note. */
  footnote(footnoteId: string): ParagraphChild[];
  /** Null where only what is in force is written. */
  review: InlineReview | null;
}

/** The children of a paragraph for a run of inline content. Unknown kinds are not printed. */
export function inlineChildren(content: readonly Inline[], marks: TextMarks): ParagraphChild[] {
  const { review } = marks;
  const tracked = (children: ParagraphChild[], proposal: Proposal | undefined) =>
    review && proposal ? review.tracked(children, proposal) : children;
  return content.flatMap((inline): ParagraphChild[] => {
    switch (inline.type) {
      case 'text':
        return tracked([markedRun(inline, review)], inline.proposal);
      case 'lineBreak':
        return tracked([new TextRun({ break: 1 })], inline.proposal);
      case 'link': {
        const target = linkTarget(inline.href);
        if (target === null) return inlineChildren(inline.content, marks);
        const children = inline.content.flatMap((part) => tracked([linkRun(part, review)], part.proposal));
        return [new ExternalHyperlink({ link: target, children })];
      }
      case 'footnoteReference': {
        const said = review?.ofNote(inline.footnoteId) ?? { before: [], after: [] };
        const mark = tracked(marks.footnote(inline.footnoteId), inline.proposal);
        return [...said.before, ...mark, ...said.after];
      }
      case 'commentAnchor':
        return review?.anchor(inline) ?? [];
      default:
        return [];
    }
  });
}

/** A run of plain text, in which a line end is a line break and a tab a tab. */
export function textRun(text: string, properties: IRunPropertiesOptions = {}): TextRun {
  return new TextRun(runOptions(text, properties));
}

function runOptions(text: string, properties: IRunPropertiesOptions): IRunOptions {
  const children = text
    .split(/([\n\t])/)
    .filter((part) => part !== '')
    .map((part) => (part === '\n' ? element('w:br') : part === '\t' ? new Tab() : part));
  return { ...properties, children };
}

function linkRun(inline: TextInline | { type: 'lineBreak' }, review: InlineReview | null): TextRun {
  return inline.type === 'text' ? markedRun(inline, review, STYLE.hyperlink) : new TextRun({ break: 1 });
}

function markedRun(
  { text, marks = [], proposal }: TextInline,
  review: InlineReview | null,
  style?: string,
): TextRun {
  const inStyle = style ? { style } : {};
  const options = runOptions(text, { ...inStyle, ...runProperties(marks) });
  const before = { ...inStyle, ...runProperties(proposal?.formatted?.before ?? []) };
  return review?.reformatted(options, proposal, before) ?? new TextRun(options);
}

function runProperties(marks: readonly Mark[]): IRunPropertiesOptions {
  const has = (mark: Mark) => marks.includes(mark);
  return {
    ...(has('bold') && { bold: true }),
    ...(has('italic') && { italics: true }),
    ...(has('underline') && { underline: {} }),
    ...(has('strikethrough') && { strike: true }),
    // A run has one height: Word takes a file with both for damaged.
    ...(has('superscript') ? { superScript: true } : has('subscript') && { subScript: true }),
  };
}
