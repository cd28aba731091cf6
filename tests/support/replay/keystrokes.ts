/**
 * How a person types Vietnamese: the keys of Telex and VNI, in the orders in which people press them, and
 * what the syllable reads on the screen after each.
 */

/** Telex writes marks with letters (aa, ow, dd, s f r x j), VNI with digits. */
export type Layout = 'telex' | 'vni';

/** `at once`: each mark right after its letter. `at the end`: the bare letters first, all marks behind them. */
export type MarkOrder = 'at once' | 'at the end';

export interface Habit {
  layout: Layout;
  order: MarkOrder;
}

export interface Keystroke {
  /** The character on the key. */
  key: string;
  /** What stands on the screen of this word once the key has worked. */
  shown: string;
}

type Shape = 'circumflex' | 'breve' | 'horn' | 'stroke';

interface Letter {
  base: string;
  shape: Shape | null;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  '\u0302': 'circumflex',
  '\u0306': 'breve',
  '\u031b': 'horn',
};
const SHAPE_MARKS: Readonly<Record<Shape, string>> = {
  circumflex: '\u0302',
  breve: '\u0306',
  horn: '\u031b',
  stroke: '',
};
const TONES = '\u0301\u0300\u0309\u0303\u0323';
const TONE_KEYS: Readonly<Record<Layout, string>> = { telex: 'sfrxj', vni: '12345' };
const VNI_SHAPE_KEYS: Readonly<Record<Shape, string>> = {
  circumflex: '6',
  horn: '7',
  breve: '8',
  stroke: '9',
};

function shapeKey({ base, shape }: Letter, layout: Layout): string {
  if (shape === null) return '';
  if (layout === 'vni') return VNI_SHAPE_KEYS[shape];
  return shape === 'circumflex' || shape === 'stroke' ? base.toLowerCase() : 'w';
}

/** The letters of a word and its tone's combining mark, '' for none. */
function takeApart(word: string): { letters: Letter[]; tone: string; tonedAt: number } {
  const letters: Letter[] = [];
  let tone = '';
  let tonedAt = -1;
  for (const sign of word.normalize('NFD')) {
    const last = letters.at(-1);
    const shape = SHAPES[sign];
    if (last && shape) last.shape = shape;
    else if (TONES.includes(sign)) {
      tone = sign;
      tonedAt = letters.length - 1;
    } else if (sign === 'đ' || sign === 'Đ') {
      letters.push({ base: sign === 'đ' ? 'd' : 'D', shape: 'stroke' });
    } else letters.push({ base: sign, shape: null });
  }
  return { letters, tone, tonedAt };
}

function put({ base, shape }: Letter, tone: string): string {
  if (shape === 'stroke') return base === 'd' ? 'đ' : 'Đ';
  return `${base}${shape ? SHAPE_MARKS[shape] : ''}${tone}`.normalize('NFC');
}

/** Where an input method puts the tone of what is typed so far; it moves on as letters follow (hóa, hoán). */
function tonePlace(letters: readonly Letter[]): number {
  const bare = letters.map(({ base }) => base.toLowerCase()).join('');
  const onset = /^(?:qu|gi(?=[aeouy]))/.exec(bare)?.[0].length ?? 0;
  const vowels = /[aeiouy]+/.exec(bare.slice(onset));
  if (!vowels) return letters.length - 1;
  const first = onset + vowels.index;
  const last = first + vowels[0].length - 1;
  for (let at = last; at >= first; at -= 1) if (letters[at]?.shape) return at;
  if (last < letters.length - 1 || first === last) return last;
  return last - 1;
}

function show(letters: readonly Letter[], tone: string): string {
  const place = tone === '' ? -1 : tonePlace(letters);
  return letters.map((letter, at) => put(letter, at === place ? tone : '')).join('');
}

/** The keys of one word of letters; the last one leaves exactly the word. */
export function keystrokesOf(word: string, { layout, order }: Habit): Keystroke[] {
  const { letters, tone, tonedAt } = takeApart(word);
  const toneKey = tone === '' ? '' : (TONE_KEYS[layout][TONES.indexOf(tone)] ?? '');
  const typed: Letter[] = [];
  let typedTone = '';
  const strokes: Keystroke[] = [];
  const press = (key: string) => strokes.push({ key, shown: show(typed, typedTone) });
  const pressTone = () => {
    typedTone = tone;
    press(toneKey);
  };
  for (const [at, letter] of letters.entries()) {
    typed.push({ base: letter.base, shape: null });
    press(letter.base);
    if (order === 'at the end') continue;
    if (letter.shape) {
      typed[at] = letter;
      press(shapeKey(letter, layout));
    }
    if (at === tonedAt) pressTone();
  }
  if (order === 'at the end') {
    for (const [at, letter] of letters.entries()) {
      if (letter.shape === null || typed[at]?.shape) continue;
      // One w, or one 7, gives ươ both its horns.
      for (const [index, other] of letters.entries()) {
        if (index === at || (letter.shape === 'horn' && other.shape === 'horn')) typed[index] = other;
      }
      press(shapeKey(letter, layout));
    }
    if (tone !== '') pressTone();
  }
  const last = strokes.at(-1);
  if (last) last.shown = word;
  return strokes;
}
