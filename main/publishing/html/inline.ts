/** Inline content as HTML. Comments and unknown kinds are not printed. */
import type { Inline, Mark } from '#shared/document/schema.ts';
import { keptPieces } from '../layout/kept-together.ts';
import { linkTarget } from '../layout/link-target.ts';
import { html, type Markup } from './markup.ts';

/** What stands in the text for a footnote. */
export type NoteMark = (footnoteId: string) => Markup | null;

export const noMarks: NoteMark = () => null;

const WRAP: Record<Mark, (content: Markup) => Markup> = {
  bold: (content) => html`<strong>${content}</strong>`,
  italic: (content) => html`<em>${content}</em>`,
  underline: (content) => html`<u>${content}</u>`,
  strikethrough: (content) => html`<s>${content}</s>`,
  subscript: (content) => html`<sub>${content}</sub>`,
  superscript: (content) => html`<sup>${content}</sup>`,
};

export function inlineMarkup(content: readonly Inline[], noteMark: NoteMark): Markup {
  return html`${content.map((inline): Markup | null => {
    switch (inline.type) {
      case 'text':
        return (inline.marks ?? []).reduceRight((inner, mark) => WRAP[mark](inner), kept(inline.text));
      case 'lineBreak':
        return html`<br>`;
      case 'link': {
        const inner = inlineMarkup(inline.content, noMarks);
        const target = linkTarget(inline.href);
        return target === null ? inner : html`<a href="${target}" rel="noreferrer">${inner}</a>`;
      }
      case 'footnoteReference':
        return noteMark(inline.footnoteId);
      default:
        return null;
    }
  })}`;
}

/** Letters; what is longer would not fit the screen of a phone. */
const LONGEST_WHOLE = 24;

/** Running text, whose lines do not end inside a number with its unit or the number of a document. */
function kept(text: string): Markup {
  const pieces = keptPieces(text).map(({ text, whole }) =>
    whole && text.length <= LONGEST_WHOLE ? html`<span class="whole">${text}</span>` : lines(text),
  );
  return html`${pieces}`;
}

/** Plain text in which a line end is a line break. */
export function lines(text: string): Markup {
  return html`${text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}`;
}
