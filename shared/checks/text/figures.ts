/** Figures as Vietnamese prose writes them: 1.325 · 93,02% · 15/28 · 2,4 triệu. */

export interface Figure {
  /** As written, without sign and unit. */
  text: string;
  value: number;
  /** Digits after the decimal comma. */
  decimals: number;
  percent: boolean;
  /** How the text hedges it: "gần 63.000", "trên 70%". */
  hedge: Hedge;
  from: number;
  /** Behind the per cent sign, when there is one. */
  to: number;
}

export type Hedge = 'exact' | 'over' | 'under' | 'about';

const HEDGES: Readonly<Record<string, Hedge>> = {
  hơn: 'over',
  trên: 'over',
  quá: 'over',
  gần: 'under',
  dưới: 'under',
  khoảng: 'about',
  chừng: 'about',
  'xấp xỉ': 'about',
  'ước đạt': 'about',
};
const HEDGE_BEFORE = /(hơn|trên|quá|gần|dưới|khoảng|chừng|xấp xỉ|ước đạt)\s+$/iu;
const FIGURE = /(?<![\p{L}\d.,/-])\d[\d.,]*(?:\s?%)?/gu;
const PLAIN = /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/;
const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

/** The value of "1.325,5"; null when it is not written the Vietnamese way. */
function parseFigure(text: string): { value: number; decimals: number } | null {
  const match = PLAIN.exec(text);
  if (!match) return null;
  return { value: Number(text.replaceAll('.', '').replace(',', '.')), decimals: match[1]?.length ?? 0 };
}

/**
 * The well-formed figures of a text, in order. Dates, document numbers, ranges, section numbers and
 * fractions are left out: what stands against a slash, a hyphen or letters is no quantity.
 */
export function figuresIn(text: string): Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const percent = match[0].endsWith('%');
    const written = match[0].replace(/\s?%$/u, '').replace(/[.,]+$/u, '');
    const to = match.index + (percent ? match[0].length : written.length);
    if (/^[\p{L}/–-]/u.test(text.slice(to, to + 1)) || (!percent && /^,\d/.test(text.slice(to)))) continue;
    const parsed = parseFigure(written);
    if (!parsed) continue;
    const hedge = HEDGE_BEFORE.exec(text.slice(Math.max(0, match.index - 10), match.index))?.[1];
    const scale = percent
      ? undefined
      : /^\s+(nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L})/u.exec(text.slice(to, to + 8))?.[1];
    figures.push({
      text: written,
      value: parsed.value * (scale ? (SCALES[scale] ?? 1) : 1),
      decimals: parsed.decimals,
      percent,
      hedge: hedge ? (HEDGES[hedge.toLowerCase()] ?? 'exact') : 'exact',
      from: match.index,
      to,
    });
  }
  return figures;
}

/** Writes a share the Vietnamese way, with as many decimals as asked: 53.571 → "53,57". */
export function formatFigure(value: number, decimals: number): string {
  const [whole = '', fraction] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return fraction ? `${grouped},${fraction}` : grouped;
}

/** True when a claimed figure agrees with the true one: rounding for exact figures, side for hedged ones. */
export function agrees(claim: Figure, truth: number): boolean {
  const step = 10 ** -claim.decimals;
  const rounding = step / 2 + 1e-9;
  const { value } = claim;
  switch (claim.hedge) {
    case 'over':
      return truth >= value - 1e-9 && truth <= value + Math.max(10 * step, value * 0.1);
    case 'under':
      return truth <= value + 1e-9 && truth >= value - Math.max(10 * step, value * 0.1);
    case 'about':
      return Math.abs(truth - value) <= Math.max(step, value * 0.05);
    case 'exact':
      return Math.abs(truth - value) <= rounding;
  }
}
