/** What the cover promises: up to four articles with the pages they begin on, as on the printed cover. */
import { BorderStyle, InternalHyperlink, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import type { Headings } from './headings.ts';
import { textRun } from './inline.ts';
import { coverWidth, type Look } from './look.ts';
import { twips } from './measures.ts';
import { NO_LINE } from './no-lines.ts';
import { COLOUR, STYLE } from './style-names.ts';

/** Beside the imprint there is room for fewer. */
const MOST = { alone: 4, withImprint: 2 };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.hairline } as const;

export interface Teaser {
  kicker: string;
  title: string;
  /** Null where the contents have no such entry. */
  page: number | null;
  bookmark: string | null;
}

/** The first article of each section, then the others in order. Untitled ones promise nothing. */
export function coverTeasers(
  issue: ResolvedIssue,
  headings: Headings,
  pages: ReadonlyMap<string, number>,
): Teaser[] {
  const firsts = issue.sections.flatMap(({ articles }) => articles.slice(0, 1));
  const rest = issue.sections.flatMap(({ articles }) => articles.slice(1));
  return [...firsts, ...rest]
    .filter(({ title }) => title !== '')
    .slice(0, issue.settings.imprintPlace === 'first' ? MOST.withImprint : MOST.alone)
    .map(({ id, kicker, title }) => {
      const bookmark = headings.ofArticle(id);
      return { kicker, title, bookmark, page: (bookmark && pages.get(bookmark)) || null };
    });
}

export function teasersTable(teasers: readonly Teaser[], look: Look): Table {
  const half = Math.floor(twips(coverWidth(look)) / 2);
  const rows = teasers.filter((_, index) => index % 2 === 0).map((left, row) => [left, teasers[2 * row + 1]]);
  return new Table({
    width: { size: half * 2, type: WidthType.DXA },
    columnWidths: [half, half],
    borders: {
      top: LINE,
      bottom: NO_LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideHorizontal: LINE,
      insideVertical: NO_LINE,
    },
    margins: { top: 120, bottom: 160, left: 0, right: 226 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (teaser) =>
              new TableCell({
                width: { size: half, type: WidthType.DXA },
                children: teaser ? teaserParagraphs(teaser, look) : [new Paragraph({})],
              }),
          ),
        }),
    ),
  });
}

function teaserParagraphs({ kicker, title, page, bookmark }: Teaser, { sized }: Look): Paragraph[] {
  const line = [
    textRun(title),
    ...(page === null
      ? []
      : [textRun(`  trang ${page}`, { size: sized(17), bold: false, color: COLOUR.muted })]),
  ];
  return [
    ...(kicker ? [new Paragraph({ style: STYLE.teaserKicker, children: [textRun(kicker)] })] : []),
    new Paragraph({
      style: STYLE.teaser,
      children: bookmark ? [new InternalHyperlink({ anchor: bookmark, children: line })] : line,
    }),
  ];
}
