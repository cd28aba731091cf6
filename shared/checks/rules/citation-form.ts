/** The form of a document's number and symbol, and whether it fits the type, the date and the issuer named. */
import { ISSUERS, KNOWN_SYMBOLS, MISTYPED_SYMBOLS, TYPE_SYMBOLS } from '../data/document-types.ts';
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { type Citation, citationsIn } from '../text/citations.ts';
import { withoutAddresses } from '../text/words.ts';

interface FormFault {
  severity: 'error' | 'warning' | 'hint';
  message: string;
  suggestion?: string;
}

/** "04 HD/BTCTW", "04KH/CĐVP": the mark between number and type is lost. */
const LOST_MARK =
  /(?<=số:?\s)(\d{1,4})\s?((?:NQ|QĐ|CT|TB|HD|KH|BC|TTr|CTr|KL|CV)\/\p{Lu}[\p{L}]+)(?!\p{L})/gu;

function checkPassage(passage: Passage, report: Report): void {
  const text = withoutAddresses(passage);
  for (const citation of citationsIn(text)) {
    const fault = faultOf(citation);
    if (fault) report({ passage, from: citation.from, to: citation.to, ...fault });
  }
  for (const match of text.matchAll(LOST_MARK)) {
    report({
      passage,
      from: match.index,
      to: match.index + match[0].length,
      severity: 'warning',
      message: 'Số, ký hiệu văn bản thiếu dấu nối giữa số và tên loại.',
      suggestion: `${match[1]}-${match[2]}`,
    });
  }
}

function faultOf(citation: Citation): FormFault | null {
  return (
    mistyped(citation) ??
    spaced(citation) ??
    wrongType(citation) ??
    wrongYear(citation) ??
    wrongIssuer(citation) ??
    noYear(citation)
  );
}

function mistyped({ symbol, typeSymbol, issuerSymbol }: Citation): FormFault | null {
  for (const part of [typeSymbol, issuerSymbol]) {
    const right = MISTYPED_SYMBOLS.find(([wrong]) => wrong.test(part))?.[1];
    if (!right) continue;
    const suggestion = symbol.replace(new RegExp(`${part}(?!\\p{L})`, 'u'), right);
    return { severity: 'error', message: `Ký hiệu “${part}” viết sai, đúng là “${right}”.`, suggestion };
  }
  return null;
}

function spaced({ symbol }: Citation): FormFault | null {
  if (!/\s|–/u.test(symbol)) return null;
  const suggestion = symbol.replace(/\s?[-–]\s?/gu, '-');
  return { severity: 'warning', message: 'Ký hiệu văn bản viết liền, nối bằng gạch ngắn.', suggestion };
}

function wrongType({ type, typeSymbol }: Citation): FormFault | null {
  const allowed = TYPE_SYMBOLS[type];
  if (!allowed || !KNOWN_SYMBOLS.has(typeSymbol) || allowed.includes(typeSymbol)) return null;
  const named = type.charAt(0).toUpperCase() + type.slice(1);
  const message = `${named} có ký hiệu ${allowed[0]}, nhưng số văn bản ghi ${typeSymbol}. Hãy đối chiếu với văn bản gốc.`;
  return { severity: 'error', message };
}

function wrongYear({ year, day }: Citation): FormFault | null {
  if (year === null || day?.year == null || day.year === year) return null;
  // A law passed in one year is sometimes promulgated early in the next.
  return {
    severity: day.year === year + 1 && day.month === 1 ? 'warning' : 'error',
    message: `Số văn bản thuộc năm ${year}, nhưng ngày ban hành ghi năm ${day.year}.`,
  };
}

function wrongIssuer({ issuer, issuerSymbol }: Citation): FormFault | null {
  const own = ISSUERS.find(({ symbol }) => symbol.test(issuerSymbol));
  if (!own || issuer === '') return null;
  const begins = (name: string) => issuer.startsWith(name);
  if (own.names.some(begins)) return null;
  const other = ISSUERS.find(({ names }) => names.some(begins));
  if (!other) return null;
  const name = other.names.find(begins) ?? '';
  return {
    severity: 'error',
    message: `Ký hiệu ${issuerSymbol} là của ${own.names[0]}, nhưng câu ghi “của ${name}”. Hãy đối chiếu với văn bản gốc.`,
  };
}

/** Legal normative documents carry their year since 1997. */
function noYear({ type, year, party, typeSymbol, number }: Citation): FormFault | null {
  if (party || year !== null || number.includes('-')) return null;
  if (!(type === 'nghị định' && typeSymbol === 'NĐ') && !(type === 'thông tư' && typeSymbol === 'TT'))
    return null;
  return { severity: 'warning', message: 'Số của văn bản quy phạm pháp luật thiếu năm ban hành.' };
}

export const citationForm: Rule = { id: 'citation-form', group: 'citations', checkPassage };
