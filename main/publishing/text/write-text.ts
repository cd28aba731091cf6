/** The issue as plain text: for a letter, a screen reader, an archive that outlives every format. */
import { inlineText } from '#shared/document/plain-text.ts';
import type { ArticleDocument, Block, Inline, ListBlock } from '#shared/document/schema.ts';
import { longDate } from '#shared/vietnamese/dates.ts';

import { bulletinName } from '../docx/header-footer.ts';
import { DRAFT_WORDS } from '../draft/draft-words.ts';
import { imprintLines } from '../layout/imprint-lines.ts';
import { printableValue } from '../layout/printable-text.ts';
import { recipientLines } from '../layout/recipient-lines.ts';
import type { ResolvedArticle, ResolvedIssue } from '../layout/resolved-issue.ts';

const RULE = '='.repeat(60);

/** UTF-8 with a byte order mark, which Notepad of older Windows needs, and line ends of Windows. */
export function writeText(issueAsStored: ResolvedIssue, isDraft: boolean): string {
  const issue = printableValue(issueAsStored);
  const head = [
    ...(isDraft ? [DRAFT_WORDS] : []),
    issue.authority,
    issue.publisher,
    bulletinName(issue).toUpperCase(),
    `Số ${issue.number} – ${[issue.place, longDate(issue.date)].filter(Boolean).join(', ')}`,
    issue.theme,
  ].filter(Boolean);
  const sections = issue.sections.map(({ name, articles }) =>
    [`${RULE}\n${name.toUpperCase()}\n${RULE}`, ...articles.map(articleText)].join('\n\n'),
  );
  const imprint = imprintLines(issue.imprint).map(({ label, value }) => `${label}: ${value}`);
  const parts = [
    head.join('\n'),
    ...sections,
    ...(imprint.length > 0 ? [[RULE, ...imprint].join('\n')] : []),
  ];
  return `\uFEFF${parts.join('\n\n')}\n`.replace(/\n/g, '\r\n');
}

function articleText(article: ResolvedArticle): string {
  const { kicker, title, lead, byline, via, attribution, document } = article;
  const notes = new Map<string, number>();
  const inline = (content: readonly Inline[]) => textWithNotes(content, document, notes);
  const body = document.blocks.map((block) => blockText(block, inline));
  const noteLines = [...notes].map(([id, number]) => {
    const paragraphs = document.footnotes[id]?.paragraphs ?? [];
    return `[${number}] ${paragraphs.map(inlineText).join(' ')}`;
  });
  const signs = [byline, via && `Theo: ${via}`, attribution && `Nguồn: ${attribution}`].filter(Boolean);
  return [kicker, title.toUpperCase(), lead, ...body, signs.join('\n'), noteLines.join('\n')]
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
      return listLines(block, inline, '').join('\n');
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

function listLines(
  { ordered, start = 1, items }: ListBlock,
  inline: (content: readonly Inline[]) => string,
  indent: string,
): string[] {
  return items.flatMap(({ content, children }, index) => [
    `${indent}${ordered ? `${start + index}.` : '-'} ${inline(content)}`,
    ...(children ? listLines(children, inline, `${indent}  `) : []),
  ]);
}
