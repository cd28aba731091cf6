/** The head of an office's paper: its bodies, the national motto, number, place and date. */
import { AlignmentType, BorderStyle, type FileChild, Paragraph } from 'docx';
import { longDate } from '#shared/vietnamese/dates.ts';
import { HEAD, line, plainTable, SMALL } from './plain-lines.ts';

/** Who issues the paper. */
export interface OfficeHead {
  /** The body above: "Ủy ban nhân dân thành phố …"; may be empty. */
  authority: string;
  /** "Sở Nội vụ thành phố …"; may be empty. */
  body: string;
  place: string;
  /** ISO day of the paper. */
  date: string;
  /** "Số:       /PTr", a number that the office fills in; papers without one leave it out. */
  number?: string;
}

/**
 * Of the columns in the width. The national motto must stand on one line: it has a tenth more room than it takes in Times
 * New Roman, as computers without this font put a wider one in its place.
 */
const SHARES = [0.39, 0.61] as const;
/** Of the rule under the body's name: its share of the column, and the twips below it. */
const RULE = { share: 0.28, after: 100 };

/** @param width of the text in twips */
export function headBlock({ authority, body, place, date, number }: OfficeHead, width: number): FileChild {
  const names = [
    ...(authority ? [line(keepPlace(authority).toUpperCase(), { size: SMALL })] : []),
    line(keepPlace(body).toUpperCase(), { size: SMALL, bold: true }),
    shortRule(width * SHARES[0]),
  ];
  const motto = [
    line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SMALL, bold: true }),
    line('Độc lập - Tự do - Hạnh phúc', { size: HEAD, bold: true, underline: true }),
  ];
  const day = line(`${place ? `${place}, ` : ''}${longDate(date)}`, { size: HEAD, italics: true });
  return plainTable(
    [
      [names, motto],
      [[line(number ?? '', { size: HEAD })], [day]],
    ],
    SHARES,
    width,
  );
}

/** "ỦY BAN NHÂN DÂN" over "THÀNH PHỐ TRIỀU GIANG": a name that needs two lines breaks before its place. */
function keepPlace(name: string): string {
  return name.replace(
    / ((?:thành phố|tỉnh|huyện|quận|thị xã|phường|xã|đặc khu) \S+(?: \S+){0,4})$/iu,
    (_, place: string) => ` ${place.replaceAll(' ', '\u00a0')}`,
  );
}

/** Under the name of the body, from a third to half as long as it. */
function shortRule(width: number): Paragraph {
  const side = Math.round((width * (1 - RULE.share)) / 2);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side },
    spacing: { before: 0, after: RULE.after, line: 60, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    run: { size: 2 },
  });
}
