/** The public documents beside the project, when they are there: shapes and counts only, none of their words. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentText } from '#shared/document/plain-text.ts';
import { figuresOf } from '#shared/document/walk.ts';
import type { ImportedBulletin } from '#shared/model/importing.ts';
import { startsLowerCase } from '#shared/vietnamese/capitals.ts';
import { missingStretches, textsOfSections } from './completeness.ts';
import { importBulletin, looksLikeBulletin } from './import-text.ts';
import { decodeText } from './read-text-file.ts';

const folder = new URL('../../../../shared/reference/', import.meta.url);
const there = existsSync(folder);

function read(name: string) {
  const { text } = decodeText(readFileSync(new URL(name, folder)), name);
  return { text, bulletin: importBulletin(text, { name }) };
}

// Without the folder ../shared/reference these are skipped: it is not part of the project.
describe.skipIf(!there)('reference documents', () => {
  it.each(['ban-tin-2024-03.txt', 'diem-bao-2024-09-05.txt', 'bao-cao-2020.txt', 'chuyen-san-vni.txt'])(
    'loses no word of %s',
    (name) => {
      const { text, bulletin } = read(name);
      const messages = bulletin.warnings.map(({ message }) => message);
      expect(missingStretches(text, [...textsOfSections(bulletin.sections), ...messages])).toEqual([]);
      expect(bulletin.warnings.map(({ code }) => code)).not.toContain('TEXT_NOT_PLACED');
    },
  );

  it('reads the bulletin of March 2024 whole', () => {
    const { text, bulletin } = read('ban-tin-2024-03.txt');
    const announced = text
      .split('\n')
      .filter((line) => /^- .*[^.:]$/.test(line.slice(0, 300)))
      .slice(0, 9);
    const articles = bulletin.sections.flatMap((section) => section.articles);
    expect(bulletin.number).toBe('03/2024');
    expect(bulletin.sections.map((section) => section.articles.length)).toEqual([2, 7]);
    expect(articles.map(({ title }) => `- ${title}`)).toEqual(announced);
    expect(articles.map(({ kicker }) => kicker !== '')).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(articles.filter(({ kicker }) => kicker !== '').every(({ kicker }) => kicker.endsWith(':'))).toBe(
      true,
    );
    expect(articles.map(({ byline }) => byline !== '')).toEqual(Array(9).fill(true));
    expect(articles.map(({ attribution }) => /^[a-z]+(?:\.[a-z]+)+$/.test(attribution))).toEqual(
      Array(9).fill(true),
    );
    expect(articles.map(({ lead }) => lead !== '')).toEqual(Array(9).fill(true));
    expect(articles.map(({ document }) => figuresOf(document).length)).toEqual(Array(9).fill(1));
    expect(
      articles.map(({ document }) => document.blocks.filter(({ type }) => type === 'question').length),
    ).toEqual([0, 0, 0, 4, 0, 0, 0, 0, 0]);
    const paragraphs = articles.flatMap(({ document }) => documentText(document).split('\n'));
    expect(paragraphs.filter((paragraph) => startsLowerCase(paragraph) || /[*]/.test(paragraph))).toEqual([]);
  });

  it.each([
    ['without its contents page', (text: string) => text.slice(text.indexOf('\n\n\n\n', 40))],
    ['with lines broken at 80 characters', (text: string) => text.replace(/(.{60,80}) /g, '$1\n')],
    ['with form feeds and page numbers', (text: string) => text.replaceAll('\n\n\n\n', '\n\n7\n\f\n')],
    ['with no blank lines', (text: string) => text.replace(/\n\s*/g, '\n')],
  ])('reads the same articles %s', (_, change) => {
    const { text, bulletin } = read('ban-tin-2024-03.txt');
    const changed = importBulletin(change(text), { name: 'ban-tin-2024-03.txt' });
    const heads = ({ sections }: ImportedBulletin) =>
      sections.flatMap(({ articles }) =>
        articles.map(({ title, kicker, lead, byline, attribution }) => [
          title,
          kicker,
          lead,
          byline,
          attribution,
        ]),
      );
    expect(heads(changed)).toEqual(heads(bulletin));
  });

  it('reads the press digest item by item', () => {
    const { bulletin } = read('diem-bao-2024-09-05.txt');
    const articles = bulletin.sections.flatMap((section) => section.articles);
    expect(bulletin.date).toBe('2024-09-05');
    expect(bulletin.sections.map((section) => section.articles.length)).toEqual([2, 5, 1, 2]);
    expect(articles.every(({ attribution }) => /\.vn \d\d\/9$/.test(attribution))).toBe(true);
    expect(articles.every(({ byline }) => byline !== '')).toBe(true);
  });

  it('takes the report and the signed feature for one article each', () => {
    for (const name of ['bao-cao-2020.txt', 'chuyen-san-vni.txt']) {
      const { text, bulletin } = read(name);
      expect(looksLikeBulletin(text)).toBe(false);
      expect(bulletin.sections.flatMap((section) => section.articles)).toHaveLength(1);
    }
  });
});
