/** The press digest as an office file: masthead, contents, numbered items, each with the way back to the contents. */
import {
  type FileChild,
  Footer,
  Header,
  InternalHyperlink,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { ContentsEntry } from '#shared/model/export.ts';
import { shortDate, weekday } from '#shared/vietnamese/dates.ts';
import { creditLine } from '../../layout/credit-line.ts';
import type { ResolvedArticle, ResolvedIssue } from '../../layout/resolved-issue.ts';
import { fieldParagraphs, keptWithNext } from '../article.ts';
import { bodyParts } from '../blocks.ts';
import { contentsBlocks } from '../contents.ts';
import { bulletinName } from '../header-footer.ts';
import { type BoundEntry, bindEntries } from '../headings.ts';
import { imprintBlocks } from '../imprint.ts';
import { textRun } from '../inline.ts';
import { pageOptions } from '../look.ts';
import { STYLE } from '../style-names.ts';
import type { DocxTemplate } from '../templates.ts';
import type { Writing } from '../writing.ts';
import { digestHead } from './head.ts';
import { DIGEST_STYLE, digestHeadings, digestStyles } from './styles.ts';

export const digest: DocxTemplate = { sections, styles: digestStyles, headings: digestHeadings };

/** Where "Về đầu trang" leads. */
const CONTENTS_BOOKMARK = 'MucLuc';

async function sections(
  issue: ResolvedIssue,
  contents: readonly ContentsEntry[],
  writing: Writing,
): Promise<ISectionOptions[]> {
  const { look } = writing;
  const { imprintPlace, closingLine } = issue.settings;
  const hasContents = contents.length > 0;
  const items = itemBlocks(issue, writing, hasContents);
  const entries = numbered(bindEntries(contents, writing.headings.marks));
  const imprint = imprintBlocks(issue, look, look.wideTwips, { isAtFoot: true });
  const footer = pageFooter();
  return [
    {
      properties: { page: pageOptions(look), titlePage: true },
      headers: { default: runningLine(issue), first: new Header({ children: [new Paragraph({})] }) },
      footers: { default: footer, first: footer },
      children: [
        ...(await digestHead(issue, writing)),
        ...contentsBlocks(entries, look, {
          title: 'Trong số này',
          bookmark: CONTENTS_BOOKMARK,
          isPlain: true,
        }),
        ...(imprintPlace === 'first' ? imprint : []),
        ...items,
        ...(closingLine
          ? [new Paragraph({ style: DIGEST_STYLE.closing, children: [textRun(closingLine)] })]
          : []),
        ...(imprintPlace === 'last' ? imprint : []),
      ],
    },
  ];
}

function itemBlocks(issue: ResolvedIssue, writing: Writing, hasContents: boolean): FileChild[] {
  let number = 0;
  return issue.sections.flatMap(({ name, articles }) => [
    writing.headings.section(name, {
      pageBreakBefore: articles.slice(0, 1).some(({ id }) => writing.beginsPage(id)),
    }),
    ...articles.flatMap((article, index) => {
      number += 1;
      return item(article, number, index === 0, writing, hasContents);
    }),
  ]);
}

/** @param first of its section, whose name stands above it */
function item(
  article: ResolvedArticle,
  number: number,
  first: boolean,
  writing: Writing,
  hasContents: boolean,
): FileChild[] {
  const options = { pageBreakBefore: !first && writing.beginsPage(article.id) };
  const kicker = fieldParagraphs(writing, article, ['kicker'], STYLE.kicker, { options });
  const back = hasContents
    ? [
        new InternalHyperlink({
          anchor: CONTENTS_BOOKMARK,
          children: [textRun('Về\u00a0đầu\u00a0trang', { style: STYLE.hyperlink, bold: false })],
        }),
      ]
    : [];
  return [
    ...kicker,
    writing.headings.article(article, kicker.length > 0 ? {} : options, `${number}. `),
    ...fieldParagraphs(writing, article, ['lead'], STYLE.lead),
    ...keptWithNext(bodyParts(article.document, writing)).flatMap(({ children }) => children),
    new Paragraph({ style: DIGEST_STYLE.credit, children: [...creditRuns(article, writing), ...back] }),
  ];
}

function creditRuns(article: ResolvedArticle, { reviewing }: Writing): ParagraphChild[] {
  const text = (one: ResolvedArticle) => {
    const credit = creditLine(one);
    return credit && `(${credit})  `;
  };
  if (reviewing) {
    return reviewing
      .lines(article, ['byline', 'via', 'attribution'], text)
      .flatMap(({ children }) => children);
  }
  return text(article) ? [textRun(text(article))] : [];
}

/** Titles as the headings have them, so that Word finds the same when it makes the contents anew. */
function numbered(entries: readonly BoundEntry[]): BoundEntry[] {
  let number = 0;
  return entries.map((entry) => {
    if (entry.level === 1) return entry;
    number += 1;
    return { ...entry, title: `${number}. ${entry.title}` };
  });
}

function runningLine(issue: ResolvedIssue): Header {
  const line = `${bulletinName(issue)} · ${weekday(issue.date)}, ${shortDate(issue.date)}`;
  return new Header({
    children: [new Paragraph({ style: STYLE.header, alignment: 'center', children: [textRun(line)] })],
  });
}

function pageFooter(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        alignment: 'center',
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });
}
