/** How a table stands in the editor's page, and how it is written for other programs. */
import { domOverride } from '@lexical/html';
import { $isTableCellNode, TableCellNode, TableNode } from '@lexical/table';
import { $getState, isHTMLElement, setDOMUnmanaged } from 'lexical';
import { $headerRowsOf, $rowsOf } from './conversion.ts';
import { captionState } from './states.ts';

/** The part over a table that the view fills (./table-heads.tsx). */
export const HEAD_CLASS = 'article-table-head';

export const tableRendering = [
  domOverride([TableNode], {
    $createDOM: (_, $next) => {
      const block = document.createElement('div');
      block.className = 'article-table';
      const head = document.createElement('div');
      head.className = HEAD_CLASS;
      head.contentEditable = 'false';
      setDOMUnmanaged(head, { captureSelection: true });
      // Lexical drops the selection of cells wherever else in the editor the mouse is pressed.
      head.addEventListener('pointerdown', (event) => event.stopPropagation());
      block.append(head, $next());
      return block;
    },
    $decorateDOM: (table, _previous, element) => {
      const columns = String(table.getColumnCount());
      const { style } = element;
      if (style.getPropertyValue('--columns') !== columns) style.setProperty('--columns', columns);
    },
    $exportDOM: (table, $next) => {
      const { after, ...output } = $next();
      const caption = $getState(table, captionState);
      const headers = $headerRowsOf($rowsOf(table));
      return {
        ...output,
        after: (generated) => {
          const element = after ? after(generated) : generated;
          if (isHTMLElement(element)) completeTable(element, caption, headers);
          return element;
        },
      };
    },
  }),
  domOverride([TableCellNode], {
    $decorateDOM: (_cell, _previous, element) => {
      if (element.localName === 'th') element.setAttribute('scope', 'col');
    },
    $exportDOM: (cell, $next) => {
      const output = $next();
      if ($isTableCellNode(cell) && isHTMLElement(output.element)) {
        // Word takes a width at its word; the columns find their own.
        output.element.style.removeProperty('width');
        output.element.style.removeProperty('background-color');
      }
      return output;
    },
  }),
];

/** Caption and head, as HTML has them: Word repeats the rows of a thead on each page. */
function completeTable(element: HTMLElement, caption: string, headers: number): void {
  element.style.borderCollapse = 'collapse';
  const rows = [...element.querySelectorAll(':scope > tbody > tr')].filter((row) =>
    [...row.children].every((cell) => cell.localName === 'th'),
  );
  if (headers > 0 && rows.length > 0) {
    const head = document.createElement('thead');
    head.append(...rows);
    element.prepend(head);
  }
  if (caption !== '') {
    const title = document.createElement('caption');
    title.textContent = caption;
    element.prepend(title);
  }
}
