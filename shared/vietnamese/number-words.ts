/** Numbers in words, as sums of money are written out: 1.205.000 is "một triệu hai trăm linh năm nghìn". */

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const GROUPS = ['', 'nghìn', 'triệu'] as const;
const BILLION = 1_000_000_000;

/** The North says "linh" for a zero among the tens, the South "lẻ". */
export type ZeroTen = 'linh' | 'lẻ';

function digit(value: number): string {
  return DIGITS[value] ?? '';
}

/** The unit after twenty and more: mốt, tư, lăm; after ten only năm changes. */
function unitAfter(ten: number, unit: number): string {
  if (unit === 5) return 'lăm';
  if (ten > 1 && unit === 1) return 'mốt';
  if (ten > 1 && unit === 4) return 'tư';
  return digit(unit);
}

/** @param value 0–999. @param isFull says "không trăm" too: something stands before it. */
function group(value: number, isFull: boolean, zeroTen: ZeroTen): string[] {
  const hundred = Math.floor(value / 100);
  const ten = Math.floor(value / 10) % 10;
  const unit = value % 10;
  const words: string[] = [];
  if (hundred > 0 || isFull) words.push(digit(hundred), 'trăm');
  if (ten === 0) {
    if (unit > 0 && words.length > 0) words.push(zeroTen);
    if (unit > 0) words.push(digit(unit));
    return words;
  }
  if (ten > 1) words.push(digit(ten), 'mươi');
  else words.push('mười');
  if (unit > 0) words.push(unitAfter(ten, unit));
  return words;
}

/** @param value below a billion. */
function belowBillion(value: number, isFull: boolean, zeroTen: ZeroTen): string[] {
  const words: string[] = [];
  for (let index = GROUPS.length - 1; index >= 0; index -= 1) {
    const part = Math.floor(value / 1000 ** index) % 1000;
    if (part === 0) continue;
    words.push(...group(part, isFull || words.length > 0, zeroTen));
    const name = GROUPS[index];
    if (name) words.push(name);
  }
  return words;
}

function whole(value: number, zeroTen: ZeroTen): string[] {
  if (value < BILLION) return belowBillion(value, false, zeroTen);
  const rest = value % BILLION;
  return [
    ...whole(Math.floor(value / BILLION), zeroTen),
    'tỷ',
    ...(rest > 0 ? belowBillion(rest, true, zeroTen) : []),
  ];
}

/** "hai mươi mốt" for 21. @param value a safe integer. */
export function numberInWords(value: number, zeroTen: ZeroTen = 'linh'): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`no whole number: ${value}`);
  if (value === 0) return 'không';
  const words = whole(Math.abs(value), zeroTen).join(' ');
  return value < 0 ? `âm ${words}` : words;
}

/** "Một triệu hai trăm nghìn đồng": a sum as it stands under an account. */
export function dongInWords(dong: number, zeroTen: ZeroTen = 'linh'): string {
  const words = `${numberInWords(dong, zeroTen)} đồng`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
