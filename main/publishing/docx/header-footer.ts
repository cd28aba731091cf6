/** Running lines of every page but the cover. */
import { Footer, Header, PageNumber, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import { shortDate } from '#shared/vietnamese/dates.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { textRun } from './inline.ts';
import type { Look } from './look.ts';
import { COLOUR, STYLE } from './style-names.ts';
import { fieldRuns } from './xml.ts';

/** "Bản tin Cải cách hành chính". */
export function bulletinName({ type, name }: ResolvedIssue): string {
  return [type, name].filter(Boolean).join(' ');
}

/** What a header shows beside its words. */
interface HeaderParts {
  /** Colour that reaches out to the page's edge. */
  shape?: ParagraphChild;
}

/**
 * @param section whose pages these are: the field finds its name where it stands, and shows it until then; null for
 *   pages without one
 */
export function runningHeader(
  issue: ResolvedIssue,
  { accent }: Pick<Look, 'accent'>,
  section: string | null,
  { shape }: HeaderParts = {},
): Header {
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.header,
        children: [
          ...(shape ? [shape] : []),
          textRun(bulletinName(issue), { bold: true, color: accent }),
          new TextRun({ children: [new Tab()] }),
          ...(section === null ? [] : fieldRuns('STYLEREF 1', section)),
        ],
      }),
    ],
  });
}

export function runningFooter(issue: ResolvedIssue, { sized }: Pick<Look, 'sized'>): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        children: [
          textRun(`Số ${issue.number}, ${shortDate(issue.date)}`),
          new TextRun({
            bold: true,
            size: sized(18),
            color: COLOUR.ink,
            children: [new Tab(), PageNumber.CURRENT],
          }),
        ],
      }),
    ],
  });
}
