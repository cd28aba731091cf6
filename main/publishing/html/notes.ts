/** The footnotes of one article: marks in its text, notes at its end, and the way back. */
import type { ArticleDocument } from '#shared/document/schema.ts';
import { inlineMarkup, noMarks } from './inline.ts';
import { html, type Markup } from './markup.ts';

export class Notes {
  readonly #document: ArticleDocument;
  readonly #prefix: string;
  /** How often each note was mentioned so far, in the order of first mention. */
  readonly #mentions = new Map<string, number>();

  /** @param prefix id of the article in the page */
  constructor(document: ArticleDocument, prefix: string) {
    this.#document = document;
    this.#prefix = prefix;
  }

  mark(footnoteId: string): Markup | null {
    if (!this.#document.footnotes[footnoteId]) return null;
    const mention = (this.#mentions.get(footnoteId) ?? 0) + 1;
    this.#mentions.set(footnoteId, mention);
    const number = [...this.#mentions.keys()].indexOf(footnoteId) + 1;
    return html`<sup><a id="${this.#backId(number, mention)}" href="#${this.#noteId(number)}" role="doc-noteref">${number}</a></sup>`;
  }

  /** Call after the body has been written; null when nothing was mentioned. */
  list(): Markup | null {
    if (this.#mentions.size === 0) return null;
    const items = [...this.#mentions].map(([id, mentions], index) => {
      const number = index + 1;
      const paragraphs = this.#document.footnotes[id]?.paragraphs ?? [];
      const back = Array.from(
        { length: mentions },
        (_, mention) =>
          html` <a href="#${this.#backId(number, mention + 1)}" role="doc-backlink" aria-label="Về chỗ có chú thích ${number}">↩</a>`,
      );
      return html`<li id="${this.#noteId(number)}">${paragraphs.map(
        (content, line) =>
          html`<p>${inlineMarkup(content, noMarks)}${line === paragraphs.length - 1 ? back : null}</p>`,
      )}</li>\n`;
    });
    return html`<section class="notes" role="doc-endnotes" aria-label="Chú thích">\n<ol>\n${items}</ol>\n</section>\n`;
  }

  #noteId(number: number): string {
    return `${this.#prefix}-chu-thich-${number}`;
  }

  #backId(number: number, mention: number): string {
    return `${this.#prefix}-dau-${number}${mention > 1 ? `-${mention}` : ''}`;
  }
}
