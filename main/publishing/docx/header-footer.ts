/** Running lines of every page but the cover. */
import { Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { shortDate } from '#shared/vietnamese/dates.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { textRun } from './inline.ts';
import type { Look } from './look.ts';
import { COLOUR, STYLE } from './style-names.ts';

/** "Bản tin Cải cách hành chính". */
export function bulletinName({ type, name }: ResolvedIssue): string {
  return [type, name].filter(Boolean).join(' ');
}

export function runningHeader(issue: ResolvedIssue, { accent }: Pick<Look, 'accent'>): Header {
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.header,
        children: [
          textRun(bulletinName(issue), { bold: true, color: accent }),
          new TextRun({ children: [new Tab()] }),
          textRun(`Số ${issue.number}`),
        ],
      }),
    ],
  });
}

export function runningFooter(issue: ResolvedIssue, { sized }: Pick<Look, 'sized'>): Footer {
  const left = [issue.publisher, shortDate(issue.date)].filter(Boolean).join(' · ');
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        children: [
          textRun(left),
          new TextRun({
            bold: true,
            size: sized(22),
            color: COLOUR.ink,
            children: [new Tab(), PageNumber.CURRENT],
          }),
        ],
      }),
    ],
  });
}
