/** How numbered lists stand in the editor's page, and how they are written for other programs. */
import { domOverride } from '@lexical/html';
import { ListNode } from '@lexical/list';
import { isHTMLElement } from 'lexical';
import { figureMark, markText } from '#shared/document/list-marks.ts';
import { $numberingOf, $outerNumbers } from './numbering-state.ts';

export const listRendering = [
  domOverride([ListNode], {
    $decorateDOM: (list, _previous, element) => {
      const numbering = $numberingOf(list);
      if (numbering === null || numbering === 'number') delete element.dataset.numbering;
      else element.dataset.numbering = numbering;
      const outer = $outerNumbers(list);
      if (outer.length === 0) element.style.removeProperty('--outer-numbers');
      else element.style.setProperty('--outer-numbers', `"${figureMark(outer)}"`);
    },
    $exportDOM: (list, $next) => {
      const output = $next();
      const numbering = $numberingOf(list);
      if (numbering !== 'letter' && numbering !== 'outline') return output;
      const outer = $outerNumbers(list);
      const markOf = (number: number) => markText(numbering, number, outer);
      return {
        ...output,
        after: (generated) => {
          const element = output.after ? output.after(generated) : generated;
          return isHTMLElement(element) ? literally(element, markOf) : element;
        },
      };
    },
  }),
];

/** No other program has our letters, nor an outline's numbers: its marks are text, its items paragraphs. */
function literally(list: HTMLElement, markOf: (number: number) => string): HTMLElement {
  const block = list.ownerDocument.createElement('div');
  block.style.marginInlineStart = '1.6em';
  for (const item of list.querySelectorAll<HTMLLIElement>(':scope > li')) {
    const paragraph = list.ownerDocument.createElement('p');
    const inner = [...item.children].filter((child) => /^(?:ol|ul|div)$/.test(child.localName));
    for (const child of inner) child.remove();
    paragraph.append(`${markOf(item.value)} `, ...item.childNodes);
    block.append(paragraph, ...inner);
  }
  return block;
}
