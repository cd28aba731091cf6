/** Real footnotes, numbered through the whole file as Word numbers them. */
import { Bookmark, FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { ArticleDocument, Inline } from '#shared/document/schema.ts';
import { type InlineReview, inlineChildren, type TextMarks, textRun } from './inline.ts';
import type { Reviewing } from './review/reviewing.ts';
import { STYLE } from './style-names.ts';
import { element, fieldRuns } from './xml.ts';

export class Footnotes {
  readonly #notes: Record<number, { children: Paragraph[] }> = {};
  readonly #reviewing: Reviewing | null;
  readonly #ownMarks = new Set<number>();
  /** Of all notes, and of those that have a number. */
  #ids = 0;
  #count = 0;

  constructor(reviewing: Reviewing | null = null) {
    this.#reviewing = reviewing;
  }

  /** All notes so far, by the id under which the text refers to them. */
  get notes(): Readonly<Record<number, { children: Paragraph[] }>> {
    return this.#notes;
  }

  /** The ids of notes that have a mark of their own in place of a number. */
  get ownMarks(): ReadonlySet<number> {
    return this.#ownMarks;
  }

  /**
   * A note that has a mark of its own and takes no number.
   *
   * @param paragraphs what the note says, beginning with its mark; notes inside it have nowhere to go
   * @returns the mark for the text
   */
  withOwnMark(mark: string, paragraphs: readonly (readonly Inline[])[]): TextRun {
    this.#ids += 1;
    this.#ownMarks.add(this.#ids);
    const children = paragraphs.map(
      (content) =>
        new Paragraph({
          style: STYLE.footnote,
          children: inlineChildren(content, { footnote: () => [], review: null }),
        }),
    );
    this.#notes[this.#ids] = { children };
    const reference = element('w:footnoteReference', {
      'w:customMarkFollows': '1',
      'w:id': String(this.#ids),
    });
    return new TextRun({ children: [reference, mark] });
  }

  /** Marks for the text of one article. A note that is mentioned again gets a reference to its number. */
  of(document: ArticleDocument): TextMarks {
    const numbers = new Map<string, number>();
    const review = this.#reviewing?.inline(document) ?? null;
    const footnote = (footnoteId: string): ParagraphChild[] => {
      const known = numbers.get(footnoteId);
      if (known !== undefined)
        return fieldRuns(`NOTEREF ${bookmark(known)} \\f \\h`, String(known), { style: STYLE.footnoteMark });
      const note = document.footnotes[footnoteId];
      if (!note) return [];
      this.#ids += 1;
      this.#count += 1;
      numbers.set(footnoteId, this.#count);
      this.#notes[this.#ids] = {
        children: note.paragraphs.map((content, index) => noteParagraph(content, index, review)),
      };
      return [new Bookmark({ id: bookmark(this.#count), children: [new FootnoteReferenceRun(this.#ids)] })];
    };
    return { footnote, review };
  }
}

function bookmark(number: number): string {
  return `_RefNote${number}`;
}

function noteParagraph(
  content: ArticleDocument['footnotes'][string]['paragraphs'][number],
  index: number,
  review: InlineReview | null,
): Paragraph {
  // A note inside a note has nowhere to go on a page; what is said about this one stands at its mark.
  const inNote = review && { ...review, anchor: () => [] };
  const children = inlineChildren(content, { footnote: () => [], review: inNote });
  return new Paragraph({
    style: STYLE.footnote,
    children: index === 0 ? [textRun(' '), ...children] : children,
  });
}
