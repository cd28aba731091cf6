/** The public documents beside the project, when they are there: shapes and counts only, none of their words. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentText, inlineText } from '#shared/document/plain-text.ts';
import { figuresOf, footnoteOrder } from '#shared/document/walk.ts';
import type { ImportedBulletin } from '#shared/model/importing.ts';
import { startsLowerCase } from '#shared/vietnamese/capitals.ts';
import { missingStretches, textsOfSections } from './completeness.ts';
import { importArticle, importBulletin, looksLikeBulletin } from './import-text.ts';
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

  it('reads the report with its headings, notes, recipients and signature', () => {
    const { text } = read('bao-cao-2020.txt');
    const { article, warnings } = importArticle(text, { name: 'bao-cao-2020.txt' });
    const { blocks, footnotes } = article.document;
    expect(article.title).toMatch(/^BÁO CÁO .*2017 - 2020$/);
    const numbers = blocks.flatMap((block) =>
      block.type === 'heading' ? [[block.level, /^\S+/.exec(inlineText(block.content))?.[0]]] : [],
    );
    expect(numbers).toEqual([
      [1, 'I-'],
      [1, 'II-'],
      ...[
        [2, '1.'],
        [2, '2.'],
        [3, '2.1.'],
        [3, '2.2.'],
        [3, '2.3.'],
        [3, '2.5.'],
        [2, '3.'],
        [2, '4.'],
      ],
      ...[
        [1, 'III-'],
        [2, '1.'],
        [2, '2.'],
        [1, 'III-'],
      ],
    ]);
    expect(footnoteOrder(article.document)).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => `note-${number}`));
    expect(footnotes['note-7']?.paragraphs.map(inlineText).join(' ')).toMatch(/^Năm 2017: .* đồng chí\.$/);
    expect(blocks.slice(-2)).toMatchObject([{ type: 'recipients' }, { type: 'signature' }]);
    const [recipients, signature] = blocks.slice(-2);
    expect(recipients?.type === 'recipients' && recipients.items).toHaveLength(6);
    expect(signature?.type === 'signature' && signature.lines).toEqual(['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ']);
    expect(documentText(article.document)).not.toMatch(/\p{Ll}[1-7](?![\p{L}\d])/u);
    expect(warnings.map(({ code }) => code)).toEqual(['NOTE_MARKS', 'PAGE_FURNITURE', 'LABELS']);
  });

  it('reads the signed feature with its author, the note about the author, and its headings', () => {
    const { text } = read('chuyen-san-vni.txt');
    const { article } = importArticle(text, { name: 'chuyen-san-vni.txt' });
    expect(article.title).toMatch(/CÔNG TÁC .* CỦA THÀNH PHỐ CẦN THƠ$/);
    expect(article.byline).toBe('TRƯƠNG HỒNG DỰ (*)');
    expect(article.lead).toMatch(/^Năm 2024 .*\.$/);
    const [note, ...others] = article.document.blocks;
    expect(note?.type === 'paragraph' && inlineText(note.content)).toMatch(/^\(\*\) /);
    const headings = others.flatMap((block) =>
      block.type === 'heading' ? [/^[\d.]+/.exec(inlineText(block.content))?.[0]] : [],
    );
    expect(headings).toEqual(['1.', '2.', '2.1.', '2.2.', '2.3.', '2.4.', '3.']);
    const paragraphs = documentText(article.document).split('\n');
    expect(paragraphs.filter((paragraph) => startsLowerCase(paragraph))).toEqual([]);
  });

  it('takes the report and the signed feature for one article each', () => {
    for (const name of ['bao-cao-2020.txt', 'chuyen-san-vni.txt']) {
      const { text, bulletin } = read(name);
      expect(looksLikeBulletin(text)).toBe(false);
      expect(bulletin.sections.flatMap((section) => section.articles)).toHaveLength(1);
    }
  });
});
