/** The issue as plain text: for a letter, a screen reader, an archive that outlives every format. */
import { inlineText, listLines } from '#shared/document/plain-text.ts';
import type { ArticleDocument, Block, Inline } from '#shared/document/schema.ts';
import { longDate, weekday } from '#shared/vietnamese/dates.ts';

import { bulletinName } from '../docx/header-footer.ts';
import { DRAFT_WORDS } from '../draft/draft-words.ts';
import { administrativeParts, appendixNote } from '../layout/appendices.ts';
import { creditLine } from '../layout/credit-line.ts';
import { imprintLines } from '../layout/imprint-lines.ts';
import { printableValue } from '../layout/printable-text.ts';
import { recipientLines } from '../layout/recipient-lines.ts';
import type { ResolvedArticle, ResolvedIssue } from '../layout/resolved-issue.ts';

const RULE = '='.repeat(60);
const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

/** UTF-8 with a byte order mark, which Notepad of older Windows needs, and line ends of Windows. */
export function writeText(issueAsStored: ResolvedIssue, isDraft: boolean): string {
  const issue = printableValue(issueAsStored);
  const parts = issue.template === 'bao-cao' ? documentParts(issue) : bulletinParts(issue);
  const draft = isDraft ? [DRAFT_WORDS] : [];
  return `\uFEFF${[...draft, ...parts].join('\n\n')}\n`.replace(/\n/g, '\r\n');
}

function bulletinParts(issue: ResolvedIssue): string[] {
  const { authority, publisher, number, place, date, theme, settings } = issue;
  const isDigest = issue.template === 'diem-bao';
  // Inside a line it is "thứ Sáu".
  const day = isDigest
    ? `${weekday(date).replace(/^./, (letter) => letter.toLowerCase())}, ${longDate(date)}`
    : longDate(date);
  const head = [
    authority,
    publisher,
    bulletinName(issue).toUpperCase(),
    `Số ${number} – ${[place, day].filter(Boolean).join(', ')}`,
    theme,
  ].filter(Boolean);
  let count = 0;
  const sections = issue.sections.map(({ name, articles }) => {
    const texts = articles.map((article) => {
      count += 1;
      return isDigest ? itemText(article, count) : articleText(article, signOff(article));
    });
    return [`${RULE}\n${name.toUpperCase()}\n${RULE}`, ...texts].join('\n\n');
  });
  const imprint = imprintLines(issue.imprint).map(({ label, value }) => `${label}: ${value}`);
  return [
    head.join('\n'),
    ...sections,
    ...(settings.closingLine ? [settings.closingLine] : []),
    ...(imprint.length > 0 ? [[RULE, ...imprint].join('\n')] : []),
  ];
}

/** An administrative document with its appendices. */
function documentParts(issue: ResolvedIssue): string[] {
  const { authority, publisher, number, place, date, type } = issue;
  const { main, appendices } = administrativeParts(issue);
  const head = [authority.toUpperCase(), publisher.toUpperCase(), `Số: ${number}`].filter(Boolean);
  const day = [place, longDate(date)].filter(Boolean).join(', ');
  return [
    head.join('\n'),
    `${MOTTO.join('\n')}\n${day}`,
    ...(main ? [[type, main.title].filter(Boolean).join('\n').toUpperCase(), underTitle(main)] : []),
    ...appendices.flatMap(({ heading, article }) => [
      [RULE, heading, article.title.toUpperCase(), appendixNote(issue)].filter(Boolean).join('\n'),
      underTitle(article),
    ]),
  ];
}

/** What follows the title of a document: "Kính gửi: …", then its text. */
function underTitle(article: ResolvedArticle): string {
  return articleText({ ...article, title: '' }, signOff(article));
}

/** An item of a digest: its number, and where it is from. */
function itemText(article: ResolvedArticle, number: number): string {
  const credit = creditLine(article);
  const title = `${number}. ${article.title}`;
  return articleText({ ...article, title }, credit && `(${credit})`);
}

function signOff({ byline, via, attribution }: ResolvedArticle): string {
  return [byline, via && `Theo: ${via}`, attribution && `Nguồn: ${attribution}`].filter(Boolean).join('\n');
}

/** @param closing who wrote it, and where it is from */
function articleText(article: ResolvedArticle, closing: string): string {
  const { kicker, title, lead, document } = article;
  const notes = new Map<string, number>();
  const inline = (content: readonly Inline[]) => textWithNotes(content, document, notes);
  const body = document.blocks.map((block) => blockText(block, inline));
  const noteLines = [...notes].map(([id, number]) => {
    const paragraphs = document.footnotes[id]?.paragraphs ?? [];
    return `[${number}] ${paragraphs.map(inlineText).join(' ')}`;
  });
  return [kicker, title.toUpperCase(), lead, ...body, closing, noteLines.join('\n')]
    .filter((part) => part.trim() !== '')
    .join('\n\n');
}

/** Notes are numbered as they are met. */
function textWithNotes(
  content: readonly Inline[],
  { footnotes }: ArticleDocument,
  notes: Map<string, number>,
): string {
  return content
    .map((inline) => {
      if (inline.type !== 'footnoteReference') return inlineText([inline]);
      if (!footnotes[inline.footnoteId]) return '';
      const number = notes.get(inline.footnoteId) ?? notes.size + 1;
      notes.set(inline.footnoteId, number);
      return `[${number}]`;
    })
    .join('');
}

function blockText(block: Block, inline: (content: readonly Inline[]) => string): string {
  switch (block.type) {
    case 'list':
      return listLines(block, inline).join('\n');
    case 'table':
      return [
        block.caption,
        ...block.rows.map(({ cells }) =>
          cells.map(({ paragraphs }) => paragraphs.map(inline).join(' ')).join('\t'),
        ),
      ]
        .filter(Boolean)
        .join('\n');
    case 'figure': {
      const lines = [block.caption, block.credit && `Ảnh: ${block.credit}`].filter(Boolean).join(' ');
      return lines && `[Ảnh] ${lines}`;
    }
    case 'divider':
      return '* * *';
    case 'recipients':
      return ['Nơi nhận:', ...recipientLines(block.items)].join('\n');
    case 'signature':
      return [...block.lines, block.name].filter(Boolean).join('\n');
    case 'opaque':
      return '';
    default:
      return inline(block.content);
  }
}
