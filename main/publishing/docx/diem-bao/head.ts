/** The head of the digest's first page: year, weekday and date beside who publishes it and what it is called. */
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { shortDate, weekday } from '#shared/vietnamese/dates.ts';
import type { ResolvedIssue } from '../../layout/resolved-issue.ts';
import { mastheadPicture } from '../../pictures/masthead-picture.ts';
import { textRun } from '../inline.ts';
import { mastheadBlocks } from '../masthead.ts';
import { PICTURE_DPI } from '../measures.ts';
import { NO_LINE } from '../no-lines.ts';
import { STYLE } from '../style-names.ts';
import type { Writing } from '../writing.ts';
import { DIGEST_STYLE } from './styles.ts';

/** Share of the date's box in the text's width. */
const DATE_SHARE = 0.28;

export async function digestHead(issue: ResolvedIssue, writing: Writing): Promise<FileChild[]> {
  const { accent, textTwips, textWidth } = writing.look;
  const dateWidth = Math.round(textTwips * DATE_SHARE);
  const line = (style: string, text: string) =>
    text ? [new Paragraph({ style, children: [textRun(text)] })] : [];
  const date = [
    ...line(DIGEST_STYLE.date, `Năm ${issue.date.slice(0, 4)}`),
    ...line(DIGEST_STYLE.weekday, weekday(issue.date)),
    ...line(DIGEST_STYLE.date, `Phát hành: ${shortDate(issue.date)}`),
    ...line(DIGEST_STYLE.date, issue.number && `Số ${issue.number}`),
  ];
  const picture = await mastheadPicture(issue, textWidth * (1 - DATE_SHARE) - 8, PICTURE_DPI);
  const letters = [...line(DIGEST_STYLE.type, issue.type), ...line(DIGEST_STYLE.name, issue.name)];
  const name = [
    ...line(STYLE.authority, issue.authority.toLocaleUpperCase('vi')),
    ...line(STYLE.publisher, issue.publisher.toLocaleUpperCase('vi')),
    ...mastheadBlocks(picture, letters, writing.nextDrawing),
  ];
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      width: { size: textTwips, type: WidthType.DXA },
      columnWidths: [dateWidth, textTwips - dateWidth],
      borders: {
        top: NO_LINE,
        left: NO_LINE,
        right: NO_LINE,
        insideHorizontal: NO_LINE,
        insideVertical: NO_LINE,
        bottom: { style: BorderStyle.SINGLE, size: 12, color: accent },
      },
      rows: [
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: dateWidth, type: WidthType.DXA },
              shading: { type: ShadingType.CLEAR, color: 'auto', fill: accent },
              verticalAlign: VerticalAlign.CENTER,
              children: date,
            }),
            new TableCell({
              width: { size: textTwips - dateWidth, type: WidthType.DXA },
              verticalAlign: VerticalAlign.CENTER,
              children: name.length > 0 ? name : [new Paragraph({})],
            }),
          ],
        }),
      ],
    }),
    new Paragraph({ style: DIGEST_STYLE.theme, children: issue.theme ? [textRun(issue.theme)] : [] }),
  ];
}
