/** Inline content: text with marks, breaks, links and footnote marks. */
import { ExternalHyperlink, type IRunPropertiesOptions, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Inline, Mark, TextInline } from '#shared/document/schema.ts';
import { linkTarget } from '../layout/link-target.ts';
import { STYLE } from './style-names.ts';
import { element } from './xml.ts';

/** What stands in the text for a footnote; nothing when there is no such note. */
export type FootnoteMark = (footnoteId: string) => ParagraphChild[];

export const noFootnotes: FootnoteMark = () => [];

/** The children of a paragraph for a run of inline content. Comments and unknown kinds are not printed. */
export function inlineChildren(content: readonly Inline[], footnoteMark: FootnoteMark): ParagraphChild[] {
  return content.flatMap((inline): ParagraphChild[] => {
    switch (inline.type) {
      case 'text':
        return [markedRun(inline)];
      case 'lineBreak':
        return [new TextRun({ break: 1 })];
      case 'link': {
        const target = linkTarget(inline.href);
        if (target === null) return inlineChildren(inline.content, noFootnotes);
        return [new ExternalHyperlink({ link: target, children: inline.content.map(linkRun) })];
      }
      case 'footnoteReference':
        return footnoteMark(inline.footnoteId);
      default:
        return [];
    }
  });
}

/** A run of plain text, in which a line end is a line break and a tab a tab. */
export function textRun(text: string, properties: IRunPropertiesOptions = {}): TextRun {
  const children = text
    .split(/([\n\t])/)
    .filter((part) => part !== '')
    .map((part) => (part === '\n' ? element('w:br') : part === '\t' ? new Tab() : part));
  return new TextRun({ ...properties, children });
}

function linkRun(inline: TextInline | { type: 'lineBreak' }): TextRun {
  return inline.type === 'text' ? markedRun(inline, STYLE.hyperlink) : new TextRun({ break: 1 });
}

function markedRun({ text, marks = [] }: TextInline, style?: string): TextRun {
  return textRun(text, { ...(style && { style }), ...runProperties(marks) });
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
