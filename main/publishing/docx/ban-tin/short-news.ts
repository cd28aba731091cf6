/** Short news ("tin vắn"): a few lines in a box of colour, one box below the other, as in print. */
import { BorderStyle, type FileChild, type IParagraphStyleOptions, Paragraph, ShadingType } from 'docx';
import type { ResolvedArticle } from '../../layout/resolved-issue.ts';
import { fieldParagraphs } from '../article.ts';
import { bodyBlocks } from '../blocks.ts';
import { textLines, typed } from '../body-styles.ts';
import { between } from '../lines.ts';
import type { Look } from '../look.ts';
import { twips } from '../measures.ts';
import { STYLE } from '../style-names.ts';
import type { Writing } from '../writing.ts';
import { kindLabel } from './kind-label.ts';

const SHORT_STYLE = {
  gap: 'ShortNewsGap',
  title: 'ShortNewsTitle',
  text: 'ShortNewsText',
  byline: 'ShortNewsByline',
  source: 'ShortNewsSource',
} as const;

/** Millimetres: above the first box and above those that follow it, and from the box's side to its text. */
const GAP = { first: 9, next: 3.5, inset: 5 };
/** From the box's edges to the lines of its text, in points. */
const PADDING = { top: 10, bottom: 10, side: (GAP.inset * 72) / 25.4 };
const LABEL = 'Tin vắn';

/** Whether an article is the first of its section, follows another, or follows one in a box. */
type ShortNewsPlace = 'opens' | 'leads' | 'follows';

export function shortNews(article: ResolvedArticle, place: ShortNewsPlace, writing: Writing): FileChild[] {
  const { look, headings, beginsPage } = writing;
  const pageBreakBefore = beginsPage(article.id);
  const before = pageBreakBefore || place === 'opens' ? 0 : place === 'leads' ? GAP.first : GAP.next;
  const lines = [
    headings.article(article, { style: SHORT_STYLE.title }),
    ...bodyBlocks(article.document, writing).map((block) =>
      block instanceof Paragraph ? block.with({ style: SHORT_STYLE.text }) : block,
    ),
    ...signOff(article, writing),
  ];
  return [
    new Paragraph({ style: SHORT_STYLE.gap, pageBreakBefore, spacing: { before: twips(before) } }),
    ...(place === 'follows' ? [] : [kindLabel(LABEL, 0, look)]),
    ...inOnePiece(lines),
  ];
}

function signOff(article: ResolvedArticle, writing: Writing): Paragraph[] {
  const { look } = writing;
  const { byline, provenance } = textLines(look);
  const lines = [
    ...fieldParagraphs(writing, article, ['byline'], SHORT_STYLE.byline),
    ...fieldParagraphs(writing, article, ['via'], SHORT_STYLE.source, {
      text: ({ via }) => via && `Theo: ${via}`,
    }),
    ...fieldParagraphs(writing, article, ['attribution'], SHORT_STYLE.source, {
      text: ({ attribution }) => attribution && `Nguồn: ${attribution}`,
    }),
  ];
  const before = between(2.6, look.body, article.byline === '' ? provenance : byline);
  return lines.map((line, index) => (index === 0 ? line.with({ spacing: { before } }) : line));
}

/** A box is never torn apart. */
function inOnePiece(lines: readonly FileChild[]): FileChild[] {
  return lines.map((line, index) =>
    line instanceof Paragraph && index < lines.length - 1 ? line.with({ keepNext: true }) : line,
  );
}

/** Paragraphs with one border and one indent share a box, in Word as in LibreOffice. */
function boxed({ soft }: Look) {
  const side = (space: number) => ({
    style: BorderStyle.SINGLE,
    size: 4,
    color: soft,
    space: Math.round(space),
  });
  return {
    keepLines: true,
    indent: { left: twips(GAP.inset), right: twips(GAP.inset) },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: soft },
    border: {
      top: side(PADDING.top),
      bottom: side(PADDING.bottom),
      left: side(PADDING.side),
      right: side(PADDING.side),
    },
  } as const;
}

export function shortNewsStyles(look: Look): IParagraphStyleOptions[] {
  const { accent, body, display } = look;
  const title = look.lines('display', 12.5, 0.5);
  const box = boxed(look);
  return [
    {
      // Parts boxes, which would be one without it.
      id: SHORT_STYLE.gap,
      name: 'Tin vắn: khoảng cách',
      basedOn: 'Normal',
      next: SHORT_STYLE.title,
      run: { size: 2 },
      paragraph: {
        keepNext: true,
        spacing: { before: twips(GAP.next), after: 0, line: 20, lineRule: 'exact' },
      },
    },
    {
      id: SHORT_STYLE.title,
      name: 'Tin vắn: tít',
      basedOn: 'Heading2',
      next: SHORT_STYLE.text,
      quickFormat: true,
      run: { ...typed(display, title), color: accent },
      paragraph: {
        ...box,
        outlineLevel: 1,
        keepNext: true,
        spacing: { before: 0, after: between(3.9, title, body), ...title.spacing },
      },
    },
    {
      id: SHORT_STYLE.text,
      name: 'Tin vắn: chữ',
      basedOn: STYLE.body,
      quickFormat: true,
      paragraph: box,
    },
    { id: SHORT_STYLE.byline, name: 'Tin vắn: người viết', basedOn: STYLE.byline, paragraph: box },
    { id: SHORT_STYLE.source, name: 'Tin vắn: nguồn', basedOn: STYLE.provenance, paragraph: box },
  ];
}
