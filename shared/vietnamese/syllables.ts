/**
 * The grammar of the written Vietnamese syllable: onset, rhyme, tone, and where the tone mark stands.
 *
 * Source of the inventory: the orthography taught since the Quốc ngữ spelling rules of 1980 (Quyết định
 * 240/QĐ of the Ministry of Education), onsets and rhymes as dictionaries list them. It is closed: what it
 * refuses is a misspelling, an abbreviation, a foreign word, or text in another encoding.
 */

export const TONES = ['level', 'grave', 'hook', 'tilde', 'acute', 'dot'] as const;
/** ngang, huyền, hỏi, ngã, sắc, nặng, in the order of the Vietnamese alphabet. */
export type Tone = (typeof TONES)[number];

export interface Syllable {
  /** "", "b", "ngh", "qu", "gi" …, in small letters. */
  onset: string;
  /** Without its tone, in small letters: "oa", "uyên". */
  rhyme: string;
  tone: Tone;
  /** Where both placements are in use: "old" is hòa, thủy; "new" is hoà, thuỷ. Else null. */
  placement: 'old' | 'new' | null;
}

/** Combining marks of the tones, as NFD spells them. */
const TONE_OF_MARK: Readonly<Record<string, Tone>> = {
  '\u0300': 'grave',
  '\u0309': 'hook',
  '\u0303': 'tilde',
  '\u0301': 'acute',
  '\u0323': 'dot',
};
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Before e, ê, i, y: k, gh, ngh; before the other vowels: c, g, ng. */
const BEFORE_FRONT_VOWELS = new Set(['k', 'gh', 'ngh']);
const BEFORE_OTHER_VOWELS = new Set(['c', 'g', 'ng']);
const FREE_ONSETS = 'b ch d đ h kh l m n nh p ph r s t th tr v x'.split(' ');
/** Longest first, so that "ngh" is not read as "ng" and "h". */
const ONSETS = [...BEFORE_FRONT_VOWELS, ...BEFORE_OTHER_VOWELS, ...FREE_ONSETS].sort(
  (left, right) => right.length - left.length,
);

const RHYMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay
  ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oc oi om on ong op ot ooc oong
  oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
  ô ôc ôi ôm ôn ông ôp ôt ôông ôôc ơ ơi ơm ơn ơp ơt
  u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôp uôt
  uân uâng uât uây uê uêch uên uênh uêt uêu uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu
  ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y yêm yên yêng yêt yêu`.split(/\s+/),
);

/** After "qu", whose u is no part of the rhyme: quốc, quơ, quỳnh, quýt beside qua, quân, quy. */
const AFTER_QU = new Set(
  `a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng ât âu ây
  e ec en eng eo et ê êch ên ênh êt êu i in ip it ich inh ôc ơ ơi ơn ơt ơu
  y ych yên yêt yn ynh yp yt yu`.split(/\s+/),
);

/** After "gi", whose i is no part of the rhyme unless the rhyme begins with it: giếng, gìn, gì. */
const AFTER_GI = new Set([...[...RHYMES].filter((rhyme) => /^[aăâeêoôơuư]/.test(rhyme)), 'êng', 'êc']);

/** Rhymes whose y stands for i: only after these onsets (mỹ, kỷ, hy, lý, sỹ, tỷ, vỹ). */
const BEFORE_Y = new Set(['', 'h', 'k', 'l', 'm', 's', 't', 'v', 'b', 'd', 'n', 'qu', 'ch', 'th', 'r', 'x']);

/** A syllable is at most this long with its marks apart: n g h i e ˆ n g and a tone. */
const LONGEST = 10;

/**
 * Takes a syllable apart, or null where the letters are none.
 * @param word Letters only, in any case, NFC or NFD; both ways to place the tone are taken.
 */
export function parseSyllable(word: string): Syllable | null {
  if (word.length === 0 || word.length > LONGEST) return null;
  const marked = word.toLowerCase().normalize('NFD');
  const marks = marked.match(TONE_MARKS) ?? [];
  if (marks.length > 1) return null;
  const tone = TONE_OF_MARK[marks[0] ?? ''] ?? 'level';
  const letters = marked.replace(TONE_MARKS, '').normalize('NFC');
  const toned = marks.length === 0 ? null : tonedLetter(marked);
  for (const { onset, rhyme } of splits(letters)) {
    if (/[cpt]$|ch$/.test(rhyme) && tone !== 'acute' && tone !== 'dot') continue;
    // gịa (giặt gịa) is the one word of its kind; gía is giá with its mark misplaced.
    if (onset === 'gi' && rhyme === 'ia' && tone !== 'dot') continue;
    const offset = toned === null ? null : toned - (letters.length - rhyme.length);
    if (offset === null) return { onset, rhyme, tone, placement: null };
    const places = tonePlaces(rhyme);
    if (offset !== places.old && offset !== places.new) continue;
    const placement = places.old === places.new ? null : offset === places.old ? 'old' : 'new';
    return { onset, rhyme, tone, placement };
  }
  return null;
}

/** True when the letters can be a Vietnamese syllable, whether or not a word has it. */
export function isSyllable(word: string): boolean {
  return parseSyllable(word) !== null;
}

/** Index of the letter that bears the tone, counted in letters without tone, NFC. */
function tonedLetter(marked: string): number {
  return marked.slice(0, marked.search(TONE_MARKS)).normalize('NFC').length - 1;
}

function* splits(letters: string): Generator<{ onset: string; rhyme: string }> {
  if (letters.startsWith('qu')) {
    const rhyme = letters.slice(2);
    if (AFTER_QU.has(rhyme)) yield { onset: 'qu', rhyme };
    return;
  }
  if (letters.startsWith('gi')) {
    const rhyme = letters.slice(2);
    if (AFTER_GI.has(rhyme)) yield { onset: 'gi', rhyme };
    // gì, gìn, giếng: the i is both.
    const whole = letters.slice(1);
    if (/^i(?:|m|n|p|t|nh|ch|a)$/.test(whole)) yield { onset: 'gi', rhyme: whole };
    return;
  }
  const onset = ONSETS.find((candidate) => letters.startsWith(candidate)) ?? '';
  const rhyme = letters.slice(onset.length);
  if (!RHYMES.has(rhyme)) return;
  const front = /^[eêiy]/.test(rhyme);
  if (front ? BEFORE_OTHER_VOWELS.has(onset) : BEFORE_FRONT_VOWELS.has(onset)) return;
  if (rhyme === 'y' && !BEFORE_Y.has(onset)) return;
  if (rhyme.startsWith('yê') && onset !== '') return;
  if (rhyme.startsWith('iê') && onset === '') return;
  yield { onset, rhyme };
}

/** Which letter of the rhyme bears the tone in the old and in the new way. */
function tonePlaces(rhyme: string): { old: number; new: number } {
  if (rhyme === 'oa' || rhyme === 'oe' || rhyme === 'uy') return { old: 0, new: 1 };
  // thuở and thủơ are both met.
  if (rhyme === 'uơ') return { old: 0, new: 1 };
  const place = tonePlace(rhyme);
  return { old: place, new: place };
}

function tonePlace(rhyme: string): number {
  const shaped = Math.max(...[...'ăâêôơ'].map((vowel) => rhyme.lastIndexOf(vowel)));
  if (shaped >= 0) return shaped;
  if (rhyme.includes('ư')) return rhyme.indexOf('ư');
  const vowels = /^[aeiouy]+/.exec(rhyme)?.[0] ?? '';
  const closed = vowels.length < rhyme.length;
  // oan, uynh, oong: the last vowel; oai, oeo, uyu, uya: the middle one; ai, ia, ui: the first.
  if (closed || vowels.length === 1) return vowels.length - 1;
  return vowels.length - 2;
}
