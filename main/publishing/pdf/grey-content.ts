/**
 * Colours in a content stream of a PDF (ISO 32000-1, 7.8.2), turned into shades of grey. Typst puts no pictures
 * into content streams; everything else that may stand there is read over.
 */

const SPACE = /[\0\t\n\f\r ]+/y;
const COMMENT = /%[^\r\n]*/y;
const HEX_TEXT = /<[0-9A-Fa-f\s]*>/y;
const BRACKET = /<<|>>|[[\]{}]/y;
const WORD = /\/?[^\0\t\n\f\r ()<>[\]{}/%]+|\//y;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** Shade as bright as the colour; all between 0 and 1, sRGB. */
export function shadeOf(red: number, green: number, blue: number): number {
  const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/**
 * @param content one byte a character (latin1)
 * @param isColour true for names of colour spaces of red, green and blue
 */
export function greyContent(content: string, isColour: (space: string) => boolean): string {
  const parts: string[] = [];
  /** Where in `parts` the operands since the last operator stand. */
  let operands: number[] = [];
  let at = 0;
  while (at < content.length) {
    const token = tokenAt(content, at);
    at += token.length;
    parts.push(token);
    if (/^[\0\t\n\f\r %]/.test(token)) continue;
    if (isOperand(token)) {
      operands.push(parts.length - 1);
      continue;
    }
    turnGrey(parts, operands, isColour);
    operands = [];
  }
  return parts.join('');
}

function tokenAt(content: string, at: number): string {
  if (content[at] === '(') return textAt(content, at);
  for (const pattern of [SPACE, WORD, HEX_TEXT, BRACKET, COMMENT]) {
    pattern.lastIndex = at;
    const [found] = pattern.exec(content) ?? [];
    if (found) return found;
  }
  return content.slice(at, at + 1);
}

/** A text in parentheses; those inside it come in pairs or behind a backslash. */
function textAt(content: string, start: number): string {
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    const sign = content[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth -= 1;
      if (depth === 0) return content.slice(start, at + 1);
    }
  }
  return content.slice(start);
}

function isOperand(token: string): boolean {
  return /^[/(<>[\]{}]/.test(token) || NUMBER.test(token) || /^(?:true|false|null)$/.test(token);
}

const GREY_OPERATORS: Record<string, string> = {
  rg: 'g',
  RG: 'G',
  scn: 'scn',
  SCN: 'SCN',
  sc: 'sc',
  SC: 'SC',
};

/** The last of the parts is an operator. */
function turnGrey(parts: string[], operands: readonly number[], isColour: (space: string) => boolean): void {
  const last = parts.length - 1;
  const operator = parts[last] ?? '';
  const [first = last] = operands;
  if (operator === 'cs' || operator === 'CS') {
    if (isColour((parts[first] ?? '').slice(1))) parts[first] = '/DeviceGray';
    return;
  }
  const grey = GREY_OPERATORS[operator];
  const values = operands.map((operand) => Number(parts[operand]));
  const [red = 0, green = 0, blue = 0] = values;
  if (grey === undefined || values.length !== 3 || values.some(Number.isNaN)) return;
  parts.splice(
    first,
    parts.length - first,
    String(Math.round(shadeOf(red, green, blue) * 1e4) / 1e4),
    ' ',
    grey,
  );
}
