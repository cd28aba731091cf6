/** Conversion of whole texts: the project's own samples in every mixture, and the reference texts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseDocument } from '../../document/parse.ts';
import { documentText } from '../../document/plain-text.ts';
import { isSyllable } from '../syllables.ts';
import { CODECS } from './codecs.ts';
import { convertText } from './convert.ts';
import { ENCODINGS, type Encoding, LEGACY_ENCODINGS } from './encoding.ts';

const ARTICLES = new URL('../../../assets/sample/articles/', import.meta.url);
const REFERENCE = new URL('../../../../shared/reference/', import.meta.url);
const LETTERS = /[\p{L}\p{M}]+/gu;

const articleSchema = z.object({ title: z.string(), lead: z.string(), document: z.unknown() });

/** Title, lead and paragraphs of each sample article. */
const paragraphs = readdirSync(ARTICLES).flatMap((file) => {
  const { title, lead, document } = articleSchema.parse(
    JSON.parse(readFileSync(new URL(file, ARTICLES), 'utf8')),
  );
  return [title, lead, ...documentText(parseDocument(document)).split(/\n+/)].filter(Boolean);
});

/** Words of legacy text can only be what the encoding can write: typographic marks are left to themselves. */
const writable = paragraphs.map((text) =>
  text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[…–—•]/g, '-'),
);

const write = (text: string, encoding: Encoding) =>
  encoding === 'unicode' ? text : CODECS[encoding].encode(text);

/** What TCVN3 can tell: a capital with a mark that stands alone among small letters is its small letter. */
function asWritten(text: string, encoding: Encoding): string {
  const { withoutCapital } = CODECS.tcvn3;
  return encoding === 'tcvn3'
    ? text.replace(/\p{Lu}/gu, (letter) =>
        withoutCapital.has(letter.toLowerCase()) ? letter.toLowerCase() : letter,
      )
    : text;
}

interface Right {
  unicode: { right: number; all: number };
  legacy: { right: number; all: number };
}

/** Converts paragraphs of which each is written in its own encoding, and counts the syllables that came out right. */
function countRight(parts: readonly { text: string; encoding: Encoding }[], between: string): Right {
  const mixed = parts.map(({ text, encoding }) => write(text, encoding)).join(between);
  const converted = convertText(mixed).text.split(between);
  expect(converted).toHaveLength(parts.length);
  const counts: Right = { unicode: { right: 0, all: 0 }, legacy: { right: 0, all: 0 } };
  for (const [index, { text, encoding }] of parts.entries()) {
    const count = encoding === 'unicode' ? counts.unicode : counts.legacy;
    const found = converted[index]?.match(LETTERS) ?? [];
    for (const [place, syllable] of (text.match(LETTERS) ?? []).entries()) {
      count.all += 1;
      const read = found[place] ?? '';
      if (read === syllable || asWritten(read, encoding) === asWritten(syllable, encoding)) count.right += 1;
    }
  }
  totals.right += counts.legacy.right;
  totals.all += counts.legacy.all;
  return counts;
}

/** Over all mixtures, printed for whoever works on detection. */
const totals = { right: 0, all: 0 };
afterAll(() => {
  const share = ((totals.right / totals.all) * 100).toFixed(3);
  process.stdout.write(`Old encodings: ${totals.right} of ${totals.all} syllables right, ${share} %.\n`);
});

describe('the sample articles', () => {
  it('are changed in nothing while they are Unicode', () => {
    for (const text of [...paragraphs, paragraphs.join('\n'), paragraphs.join('\n\n')]) {
      expect(convertText(text).text).toBe(text);
    }
  });

  it.each(LEGACY_ENCODINGS)('come back from %s', (encoding) => {
    const { legacy } = countRight(
      writable.map((text) => ({ text, encoding })),
      '\n',
    );
    expect(legacy.all).toBeGreaterThan(5000);
    expect(legacy.right / legacy.all).toBeGreaterThanOrEqual(0.995);
  });

  it.each([1, 2, 3, 5, 7])('come back from a mixture of all encodings, %i paragraphs in each', (run) => {
    const parts = writable.map((text, index) => ({
      text,
      encoding: ENCODINGS[Math.floor(index / run) % ENCODINGS.length] ?? 'unicode',
    }));
    const { unicode, legacy } = countRight(parts, '\n');
    expect(unicode.right).toBe(unicode.all);
    expect(legacy.right / legacy.all).toBeGreaterThanOrEqual(0.995);
  });

  it.each(LEGACY_ENCODINGS)('come back where %s begins and ends inside a line', (encoding) => {
    const parts = writable
      .filter((text) => text.length > 60)
      .map((text, index) => ({ text, encoding: index % 2 === 0 ? ('unicode' as const) : encoding }));
    const { unicode, legacy } = countRight(parts, ' || ');
    expect(unicode.right).toBe(unicode.all);
    expect(legacy.right / legacy.all).toBeGreaterThanOrEqual(0.995);
  });
});

describe.skipIf(!existsSync(REFERENCE))(
  'the reference texts (skipped where ../shared/reference is absent)',
  () => {
    const read = (file: string) => readFileSync(new URL(file, REFERENCE), 'utf8');

    it('chuyen-san-vni: every syllable is valid, the Unicode title untouched', () => {
      const text = read('chuyen-san-vni.txt');
      const { text: converted, stretches } = convertText(text);
      expect(stretches.map(({ encoding }) => encoding)).toEqual(['unicode', 'vni']);
      const titleEnd = stretches[0]?.to ?? 0;
      expect(converted.slice(0, titleEnd)).toBe(text.slice(0, titleEnd));
      expect(converted.slice(titleEnd).split('\n', 1)).toEqual(['TRƯƠNG HỒNG DỰ (*)']);
      const words = converted.match(LETTERS) ?? [];
      expect(words.length).toBeGreaterThan(3000);
      // Abbreviations and five words of other languages aside, all are syllables.
      const strange = words.filter((word) => !isSyllable(word) && !/^[A-ZĐ]{1,6}$/.test(word));
      expect(new Set(strange)).toEqual(new Set(['video', 'zalo', 'Smart', 'TTg', 'VNeID']));
      expect(converted).not.toMatch(/[äåæëïñöøûÄÅÆËÏÑÖØÛ]/);
    });

    it('bao-cao-2020: ƣ and Ð are mended, and nothing else is changed', () => {
      const text = read('bao-cao-2020.txt');
      const { text: converted, stretches, repairs } = convertText(text);
      expect(stretches).toEqual([{ encoding: 'unicode', from: 0, to: text.length }]);
      expect(repairs).toEqual([
        { kind: 'u-horn', from: 'ƣ', to: 'ư', count: 322 },
        { kind: 'composed', from: 'a\u0300', to: 'à', count: 1 },
        { kind: 'u-horn', from: 'Ƣ', to: 'Ư', count: 2 },
        { kind: 'd-stroke', from: 'Ð', to: 'Đ', count: 2 },
      ]);
      const byHand = text.normalize('NFC').replaceAll('ƣ', 'ư').replaceAll('Ƣ', 'Ư').replaceAll('Ð', 'Đ');
      expect(converted).toBe(byHand);
    });

    it.each(['ban-tin-2024-03.txt', 'diem-bao-2024-09-05.txt'])('%s: Unicode, and stays so', (file) => {
      expect(convertText(read(file)).text).toBe(read(file));
    });
  },
);
