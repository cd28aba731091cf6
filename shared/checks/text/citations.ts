/**
 * Documents cited by number and symbol: "Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ".
 *
 * State documents read number/(year/)type-issuer, party documents number-type/issuer.
 */
import { type Day, daysIn } from './days.ts';

export interface Citation {
  /** In small letters, "nghị định"; "" when none is named. */
  type: string;
  /** "45/2020/NĐ-CP", as written. */
  symbol: string;
  number: string;
  year: number | null;
  /** "NĐ"; "" in a symbol without type, as "126/2025/QH15". */
  typeSymbol: string;
  /** "CP". */
  issuerSymbol: string;
  party: boolean;
  day: Day | null;
  /** "Chính phủ …": what follows "của", up to a mark; "" when not said. */
  issuer: string;
  /** Place of the symbol. */
  from: number;
  to: number;
}

const TYPES =
  'nghị quyết|quyết định|chỉ thị|quy chế|quy định|thông cáo|thông báo|hướng dẫn|chương trình|kế hoạch|phương án|đề án|dự án|báo cáo|biên bản|tờ trình|công điện|công văn|văn bản|giấy mời|nghị định|thông tư liên tịch|thông tư|kết luận|pháp lệnh|bộ luật|luật';
const STATE =
  '(\\d{1,5}[a-z]?(?:-\\d{4})?)\\/(?:((?:19|20)\\d\\d)\\/)?([\\p{L}\\d]+(?:\\s?[-–]\\s?[\\p{L}\\d]+)*)';
const PARTY = '(\\d{1,4})\\s?-\\s?([\\p{L}]+)\\/(\\p{L}+(?:-\\p{L}+)*)';
const CITED = new RegExp(
  `(?<![\\p{L}\\d/])(?:(${TYPES})\\s+)?(?:(?:liên tịch\\s+)?số:?\\s*)?(?:${PARTY}|${STATE})(?![\\p{L}\\d/])`,
  'giu',
);
const ISSUER = /^[^.;()“”"]{0,12}?của\s+((?:\p{L}+\s?){1,9})/u;

/** The documents cited in a text, in order. */
export function citationsIn(text: string): Citation[] {
  const citations: Citation[] = [];
  for (const match of text.matchAll(CITED)) {
    const citation = read(match, text);
    if (citation) citations.push(citation);
  }
  return citations;
}

function read(match: RegExpExecArray, text: string): Citation | null {
  const [all, type = '', partyNumber, partyType, partyIssuer, number = '', year, tail = ''] = match;
  const to = match.index + all.length;
  const rest = text.slice(to, to + 120);
  const { day, issuer } = behind(rest);
  const common = { type: type.toLowerCase(), day, issuer, to };
  if (partyNumber !== undefined && partyType !== undefined) {
    const symbol = /\d[^\s]*$/u.exec(all)?.[0] ?? all;
    if (!/^\p{Lu}/u.test(partyType)) return null;
    return {
      ...common,
      symbol,
      number: partyNumber,
      year: null,
      typeSymbol: partyType,
      issuerSymbol: partyIssuer ?? '',
      party: true,
      from: to - symbol.length,
    };
  }
  // Letters in capitals make a symbol; "15/28" and "tháng 3/2024" have none.
  if (!/\p{Lu}{2}|\p{Lu}{1,3}-/u.test(tail)) return null;
  const symbol = `${number}/${year ? `${year}/` : ''}${tail}`;
  const parts = tail.split(/\s?[-–]\s?/u);
  return {
    ...common,
    symbol,
    number,
    year: year ? Number(year) : null,
    typeSymbol: parts.length > 1 ? (parts[0] ?? '') : '',
    issuerSymbol: parts.at(-1) ?? '',
    party: false,
    from: to - symbol.length,
  };
}

/** The date and the issuing body that follow a symbol directly. */
function behind(rest: string): { day: Day | null; issuer: string } {
  const first = /^,?\s*(?:ban hành )?ngày\s/iu.test(rest) ? daysIn(rest)[0] : undefined;
  const day = first && first.from < 18 ? first : null;
  const issuer = ISSUER.exec(rest.slice(day?.to ?? 0))?.[1]?.trim() ?? '';
  return { day, issuer };
}
