/** Sentences, titles and whole texts of the generated library, varied enough that an index has real work. */
import { COMMON_SYLLABLES } from '#shared/vietnamese/spelling/common-syllables.ts';
import type { Random } from './random.ts';
import {
  BODIES,
  CITED_TYPES,
  COMMUNES,
  FAMILY_NAMES,
  FIELDS,
  GIVEN_NAMES,
  MIDDLE_NAMES,
  POSTS,
  SENTENCES,
  SUBJECTS,
  TITLES,
} from './words.ts';

const SYLLABLES = [...COMMON_SYLLABLES];
const SENTENCES_A_PARAGRAPH = 4;

const twoDigits = (value: number) => String(value).padStart(2, '0');

export function personName({ pick }: Random): string {
  return `${pick(FAMILY_NAMES)} ${pick(MIDDLE_NAMES)} ${pick(GIVEN_NAMES)}`;
}

/** A name that a desk might give to a project: syllables in use, put together anew. */
function coined(random: Random): string {
  const words = Array.from({ length: 2 + random.whole(3) }, () => random.pick(SYLLABLES)).join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function cited(random: Random, year: number): { short: string; whole: string } {
  const { type, symbol, issuer, hasYear } = random.pick(CITED_TYPES);
  const number = 1 + random.whole(hasYear ? 200 : 400);
  const short = `${type} số ${number}/${hasYear ? `${year}/` : ''}${symbol}`;
  const day = `${twoDigits(1 + random.whole(28))}/${1 + random.whole(12)}/${year}`;
  return { short, whole: `${short} ngày ${day} của ${issuer}` };
}

type Slot = (random: Random, year: number) => string;

const SLOTS: Record<string, Slot> = {
  commune: ({ pick }) => pick(COMMUNES),
  body: ({ pick }) => pick(BODIES),
  field: ({ pick }) => pick(FIELDS),
  subject: ({ pick }) => pick(SUBJECTS),
  post: ({ pick }) => pick(POSTS),
  person: personName,
  coined,
  document: (random, year) => cited(random, year - random.whole(4)).whole,
  short: (random, year) => cited(random, year - random.whole(2)).short,
  day: (random, year) => `${1 + random.whole(28)}/${1 + random.whole(12)}/${year}`,
  quarter: ({ pick }, year) => `quý ${pick(['I', 'II', 'III', 'IV'])} năm ${year}`,
  year: (random, year) => String(year - random.whole(6)),
  count: (random) => `${1 + random.whole(90)}.${String(random.whole(1000)).padStart(3, '0')}`,
  share: (random) => `${60 + random.whole(40)},${random.whole(10)}`,
  small: (random) => String(10 + random.whole(90)),
  few: (random) => String(2 + random.whole(8)),
};

/** A template as the text between its slots and their names, in turns. */
type Template = readonly string[];

const templates = (texts: readonly string[]): Template[] => texts.map((text) => text.split(/[{}]/));
const SENTENCE_TEMPLATES = templates(SENTENCES);
const TITLE_TEMPLATES = templates(TITLES);

function filled(template: Template, random: Random, year: number): string {
  let text = '';
  for (const [index, part] of template.entries()) {
    text += index % 2 === 0 ? part : (SLOTS[part]?.(random, year) ?? '');
  }
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function title(random: Random, year: number): string {
  return filled(random.pick(TITLE_TEMPLATES), random, year);
}

export function sentence(random: Random, year: number): string {
  return filled(random.pick(SENTENCE_TEMPLATES), random, year);
}

/** Paragraphs of four sentences, about 100 chữ each. */
export function paragraphs(random: Random, year: number, count: number): string[] {
  return Array.from({ length: count }, () =>
    Array.from({ length: SENTENCES_A_PARAGRAPH }, () => sentence(random, year)).join(' '),
  );
}
