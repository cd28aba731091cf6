/** Every kind of block of an article's body: the one place of this format that walks them. */
import type { FigureRow } from '#shared/document/figures.ts';
import { markedItems } from '#shared/document/list-marks.ts';
import type { Block, FigureBlock, ListBlock, TableBlock } from '#shared/document/schema.ts';
import { figureShare } from '#shared/model/placement-override.ts';
import { recipientLines } from '../layout/recipient-lines.ts';
import { tableGrid } from '../layout/table-grid.ts';
import type { FigurePictures, FittedPicture } from '../pictures/fit-pictures.ts';
import { inlineMarkup, lines, type NoteMark } from './inline.ts';
import { html, type Markup } from './markup.ts';

/** Shape of the frame of a lacking picture beside others. */
const EMPTY_RATIO = 1.5;

/** @param topHeading the level of HTML that headings of the first level get: below section and article title, 3 */
export function blockMarkup(
  block: Block | FigureRow,
  noteMark: NoteMark,
  pictures: FigurePictures,
  topHeading: 2 | 3 = 3,
): Markup | null {
  const inline = (content: Parameters<typeof inlineMarkup>[0]) => inlineMarkup(content, noteMark);
  switch (block.type) {
    case 'paragraph':
      return html`<p${block.align ? html` class="${block.align}"` : null}>${inline(block.content)}</p>\n`;
    case 'heading':
      return headingMarkup(topHeading + block.level - 1, inline(block.content));
    case 'list':
      return listMarkup(block, noteMark);
    case 'quote':
      return html`<blockquote><p>${inline(block.content)}</p></blockquote>\n`;
    case 'question':
      return html`<p class="question">${inline(block.content)}</p>\n`;
    case 'answer':
      return html`<p class="answer">${inline(block.content)}</p>\n`;
    case 'table':
      return tableMarkup(block, noteMark);
    case 'figure':
      return figureMarkup(block, pictures.get(block), shareStyle(block));
    case 'figureRow':
      return figureRowMarkup(block, pictures);
    case 'divider':
      return html`<hr>\n`;
    case 'recipients':
      return html`<div class="recipients">\n<p>Nơi nhận:</p>\n<ul>\n${recipientLines(block.items).map((item) => html`<li>${lines(item)}</li>\n`)}</ul>\n</div>\n`;
    case 'signature':
      return html`<div class="signature">\n${block.lines.map((line) => html`<p>${lines(line)}</p>\n`)}${
        block.name ? html`<p class="name">${lines(block.name)}</p>\n` : null
      }</div>\n`;
    case 'opaque':
      return null;
  }
}

function headingMarkup(level: number, content: Markup): Markup {
  return html`<h${level}>${content}</h${level}>\n`;
}

function listMarkup(list: ListBlock, noteMark: NoteMark, above?: readonly number[]): Markup {
  const { ordered, numbering, start = 1 } = list;
  const entries = markedItems(list, above).map(({ item: { content, children }, mark, above: path }) => {
    // Browsers have no such numbers: these are text, which also stays when it is copied.
    const sign = numbering === undefined ? null : html`<span class="mark">${mark}</span> `;
    const inner = children ? html`\n${listMarkup(children, noteMark, path)}` : null;
    return html`<li>${sign}${inlineMarkup(content, noteMark)}${inner}</li>\n`;
  });
  if (!ordered) return html`<ul>\n${entries}</ul>\n`;
  if (numbering !== undefined) return html`<ol class="marked" role="list">\n${entries}</ol>\n`;
  return html`<ol${start === 1 ? null : html` start="${start}"`}>\n${entries}</ol>\n`;
}

function tableMarkup(table: TableBlock, noteMark: NoteMark): Markup {
  const { rows } = tableGrid(table);
  const headerRows = Math.min(table.headerRows, rows.length);
  const row = (cells: (typeof rows)[number], header: boolean) =>
    html`<tr>${cells.map(({ columnSpan, rowSpan, paragraphs, number }) => {
      const spans = html`${columnSpan > 1 ? html` colspan="${columnSpan}"` : null}${
        rowSpan > 1 ? html` rowspan="${rowSpan}"` : null
      }`;
      const content = paragraphs.map((paragraph) => html`<p>${inlineMarkup(paragraph, noteMark)}</p>`);
      return header
        ? html`<th scope="col"${spans}>${content}</th>`
        : html`<td${number ? html` class="right"` : null}${spans}>${content}</td>`;
    })}</tr>\n`;
  const head = rows.slice(0, headerRows).map((cells) => row(cells, true));
  const body = rows.slice(headerRows).map((cells) => row(cells, false));
  // A table wider than the screen scrolls by itself, with the arrow keys too.
  return html`<div class="table" tabindex="0" role="group" aria-label="${table.caption || 'Bảng'}">\n<table>\n${table.caption ? html`<caption>${lines(table.caption)}</caption>\n` : null}${
    head.length > 0 ? html`<thead>\n${head}</thead>\n` : null
  }${body.length > 0 ? html`<tbody>\n${body}</tbody>\n` : null}</table>\n</div>\n`;
}

function figureMarkup(
  { caption, credit, alternativeText, width }: FigureBlock,
  fitted: FittedPicture | undefined,
  style: Markup | null = null,
): Markup {
  const legend = [
    caption ? lines(caption) : null,
    caption && credit ? html` ` : null,
    credit ? html`<span class="credit">Ảnh: ${lines(credit)}</span>` : null,
  ];
  return html`<figure class="${width}"${style}>\n${
    fitted
      ? pictureMarkup(fitted, alternativeText || caption)
      : html`<p class="no-picture">[Chưa có ảnh]</p>\n`
  }${caption || credit ? html`<figcaption>${legend}</figcaption>\n` : null}</figure>\n`;
}

/** Widths follow the shapes of the pictures, so that all are equally high; on a narrow screen they wrap. */
function figureRowMarkup({ figures }: FigureRow, pictures: FigurePictures): Markup {
  const cells = figures.map((figure) => {
    const fitted = pictures.get(figure);
    const ratio = fitted ? fitted.picture.width / fitted.picture.height : EMPTY_RATIO;
    return figureMarkup(figure, fitted, html` style="--ratio: ${ratio.toFixed(4)}"`);
  });
  const [first] = figures;
  return html`<div class="row ${first?.width ?? 'column'}"${shareStyle(first)}>\n${cells}</div>\n`;
}

/** A figure, or row of figures, that takes less than its width. */
function shareStyle(figure: FigureBlock | undefined): Markup | null {
  const share = figureShare(figure);
  return share < 1 ? html` style="--share: ${Math.round(share * 100)}%"` : null;
}

export function pictureMarkup({ picture }: FittedPicture, alternativeText: string): Markup {
  const source = `data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}`;
  return html`<img src="${source}" width="${picture.width}" height="${picture.height}" alt="${alternativeText}">\n`;
}
