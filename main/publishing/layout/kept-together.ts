/**
 * What Vietnamese text keeps together at the end of a line: a number with its unit, a title with the name behind
 * it, the word before a number, and the parts of a document's number.
 */
import type { PrintInline } from './print-data.ts';

const NO_BREAK_SPACE = '\u00a0';

/** Behind a figure: "1,5 tỷ đồng", "12 ha", "93,02 %". */
const UNIT =
  '(?:[%‰]|°C|(?:(?:nghìn|triệu|tỷ|tỉ) )?(?:đồng|USD)|nghìn|triệu|tỷ|tỉ|km/h|km²|km2|km|m²|m2|m³|m3|m|cm|mm|ha|kg|g|tạ|tấn|lít|ml|kWh|MWh|kW|MW|GB|MB|TB)(?![\\p{L}\\d])';
/** Before a figure: "ngày 15/7/2021", "Điều 5", "khoản 2". */
const COUNTER =
  '(?:[Ss]ố|[Nn]gày|[Tt]háng|[Nn]ăm|[Qq]uý|[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Mm]ục|[Cc]hương|[Tt]rang|[Bb]ảng|[Hh]ình)';
/** Before a name: "ông Nguyễn …", "đồng chí Trần …", "TS. Lê …". */
const TITLE = '(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí|[Đđ]/c|PGS\\.|GS\\.|TS\\.|ThS\\.|BS\\.|KS\\.|LS\\.)';
const FIGURE = '\\d[\\d.,/]*';
/** "76/NQ-CP", "35/2023/QH15", "05-NQ/ĐUK". */
const DOCUMENT_NUMBER =
  '\\d+[a-z]?(?:/\\d{4})?[/-][A-ZĐƯÔ][A-ZĐƯÔa-zđ0-9]*(?:[-–/][A-ZĐƯÔ][A-ZĐƯÔa-zđ0-9]*)*';
const WORD_BEGINS = '(?<![\\p{L}\\d])';

const NUMBERS = new RegExp(`${WORD_BEGINS}${DOCUMENT_NUMBER}`, 'gu');
const SPACES = new RegExp(
  `${WORD_BEGINS}(?:${COUNTER} ${FIGURE} ${UNIT}|${FIGURE} ${UNIT}|${COUNTER} (?=\\d|[IVX]+(?!\\p{L}))|${TITLE} (?=\\p{Lu}))`,
  'gu',
);

/** The text with no-break spaces in what is kept together. */
export function keepSpaces(text: string): string {
  return text.replace(SPACES, (kept) => kept.replaceAll(' ', NO_BREAK_SPACE));
}

/** The text in pieces, with no-break spaces; in those that are whole, numbers of documents, no line ends. */
export function keptPieces(text: string): { text: string; whole: boolean }[] {
  const kept = keepSpaces(text);
  const pieces: { text: string; whole: boolean }[] = [];
  let done = 0;
  for (const { 0: number, index } of kept.matchAll(NUMBERS)) {
    if (index > done) pieces.push({ text: kept.slice(done, index), whole: false });
    pieces.push({ text: number, whole: true });
    done = index + number.length;
  }
  if (done < kept.length) pieces.push({ text: kept.slice(done), whole: false });
  return pieces;
}

/**
 * The same for inline content, in which numbers of documents become pieces that are printed whole: a line would end
 * behind their strokes and dashes, and a character that forbids it would spoil what is copied and searched.
 */
export function keepTogether(content: readonly PrintInline[]): PrintInline[] {
  return content.flatMap((part): PrintInline[] => {
    if (part.type !== 'text') return [part];
    return keptPieces(part.text).map(({ text, whole }) => ({ ...part, text, ...(whole && { whole }) }));
  });
}
