/** Real footnotes, numbered through the whole file as Word numbers them. */
import { Bookmark, FootnoteReferenceRun, Paragraph, type ParagraphChild } from 'docx';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { type FootnoteMark, inlineChildren, noFootnotes, textRun } from './inline.ts';
import { STYLE } from './style-names.ts';
import { fieldRuns } from './xml.ts';

export class Footnotes {
  readonly #notes: Record<number, { children: Paragraph[] }> = {};
  #count = 0;

  /** All notes so far, by the number under which the text refers to them. */
  get notes(): Readonly<Record<number, { children: Paragraph[] }>> {
    return this.#notes;
  }

  /** Marks for the footnotes of one article. A note that is mentioned again gets a reference to its number. */
  of(document: ArticleDocument): FootnoteMark {
    const numbers = new Map<string, number>();
    return (footnoteId): ParagraphChild[] => {
      const known = numbers.get(footnoteId);
      if (known !== undefined)
        return fieldRuns(`NOTEREF ${bookmark(known)} \\f \\h`, String(known), { style: STYLE.footnoteMark });
      const note = document.footnotes[footnoteId];
      if (!note) return [];
      this.#count += 1;
      numbers.set(footnoteId, this.#count);
      this.#notes[this.#count] = { children: note.paragraphs.map(noteParagraph) };
      return [new Bookmark({ id: bookmark(this.#count), children: [new FootnoteReferenceRun(this.#count)] })];
    };
  }
}

function bookmark(number: number): string {
  return `_RefNote${number}`;
}

function noteParagraph(
  content: ArticleDocument['footnotes'][string]['paragraphs'][number],
  index: number,
): Paragraph {
  // A note inside a note has nowhere to go on a page.
  const children = inlineChildren(content, noFootnotes);
  return new Paragraph({
    style: STYLE.footnote,
    children: index === 0 ? [textRun(' '), ...children] : children,
  });
}
