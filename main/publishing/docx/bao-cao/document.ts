/** An administrative document as an office file: head, title, text, recipients and signature, appendices. */
import { type FileChild, Header, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx';
import type { ContentsEntry } from '#shared/model/export.ts';
import { administrativeParts, appendixNote } from '../../layout/appendices.ts';
import type { ResolvedArticle, ResolvedIssue } from '../../layout/resolved-issue.ts';
import { headBlock } from '../../reports/office-head.ts';
import { fieldParagraphs, signOff } from '../article.ts';
import { bodyBlocks } from '../blocks.ts';
import { textRun } from '../inline.ts';
import { pageOptions } from '../look.ts';
import { STYLE } from '../style-names.ts';
import type { DocxTemplate } from '../templates.ts';
import type { Writing } from '../writing.ts';
import { DOCUMENT_STYLE, documentHeadings, documentStyles } from './styles.ts';

export const administrativeDocument: DocxTemplate = {
  sections,
  styles: documentStyles,
  headings: documentHeadings,
};

/** Half points. */
const PAGE_NUMBER_SIZE = 26;

async function sections(
  issue: ResolvedIssue,
  _contents: readonly ContentsEntry[],
  writing: Writing,
): Promise<ISectionOptions[]> {
  const { authority, publisher, place, date, number, type } = issue;
  const { main, appendices } = administrativeParts(issue);
  const { textTwips } = writing.look;
  return [
    {
      properties: { page: pageOptions(writing.look), titlePage: true },
      // Centred in the top margin, none on the first page.
      headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
      children: [
        headBlock({ authority, body: publisher, place, date, number: `Số: ${number}` }, textTwips),
        ...(main
          ? [...titleBlocks(type.toLocaleUpperCase('vi'), main, writing), ...text(main, writing)]
          : []),
        ...appendices.flatMap(({ heading, article }) => [
          ...titleBlocks(heading, article, writing, appendixNote(issue)),
          ...text(article, writing),
        ]),
      ],
    },
  ];
}

/** @param note below the title; only appendices have one, and begin a page */
function titleBlocks(kind: string, article: ResolvedArticle, writing: Writing, note = ''): FileChild[] {
  return [
    new Paragraph({
      style: DOCUMENT_STYLE.kind,
      // No space at the head of a page.
      ...(note && { pageBreakBefore: true, spacing: { before: 0 } }),
      children: [textRun(kind)],
    }),
    writing.headings.article(article, { style: note ? DOCUMENT_STYLE.appendixTitle : DOCUMENT_STYLE.title }),
    ...(note
      ? [
          new Paragraph({
            style: DOCUMENT_STYLE.addressee,
            spacing: { after: 60 },
            children: [textRun(note, { italics: true })],
          }),
        ]
      : []),
    new Paragraph({ style: DOCUMENT_STYLE.rule }),
  ];
}

function text(article: ResolvedArticle, writing: Writing): FileChild[] {
  return [
    ...fieldParagraphs(writing, article, ['kicker'], DOCUMENT_STYLE.addressee),
    ...fieldParagraphs(writing, article, ['lead'], STYLE.lead),
    ...bodyBlocks(article.document, writing),
    ...signOff(writing, article),
  ];
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: PAGE_NUMBER_SIZE });
  return new Header({ children: [new Paragraph({ alignment: 'center', children: [number] })] });
}
