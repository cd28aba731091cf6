/**
 * Checks over the public documents beside the project, when they are there. None of their words are kept
 * here beyond the slips that DOMAIN.md names: the golden file counts findings per rule, judged by hand.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importArticle, importBulletin } from '#main/importing/text/import-text.ts';
import { checkArticle, checkIssue } from '#shared/checks/engine.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { convertText } from '#shared/vietnamese/encodings/convert.ts';
import { countWords } from '#shared/vietnamese/words.ts';

const goldenSchema = z.record(
  z.string(),
  z.strictObject({
    /** Rule and how often it speaks. */
    findings: z.record(z.string(), z.number()),
    /** Those that an editor would call wrong, and why. */
    judgedFalse: z.array(z.string()),
  }),
);
const golden = goldenSchema.parse(
  JSON.parse(readFileSync(new URL('fixtures/reference-findings.json', import.meta.url), 'utf8')),
);
const folder = new URL('../../shared/reference/', import.meta.url);
const BULLETINS = ['ban-tin-2024-03.txt', 'diem-bao-2024-09-05.txt'];
const SINGLE = ['bao-cao-2020.txt', 'chuyen-san-vni.txt'];
/** False findings allowed per thousand chữ. */
const FALSE_PER_THOUSAND = 2;

function read(name: string): string {
  return convertText(readFileSync(new URL(name, folder), 'utf8')).text;
}

function findingsOf(name: string): Finding[] {
  if (SINGLE.includes(name)) return checkArticle(importArticle(read(name), { name }).article);
  const { sections } = importBulletin(read(name), { name });
  const contents = sections.flatMap(({ articles }) => articles);
  return checkIssue(contents.map((content, index) => ({ id: String(index), content })));
}

function excerpts(name: string, rule: string): string[] {
  return findingsOf(name)
    .filter((finding) => finding.rule === rule)
    .map(({ excerpt }) => excerpt);
}

describe.skipIf(!existsSync(folder))('reference documents', () => {
  it.each([...BULLETINS, ...SINGLE])('%s: the findings are those judged by hand', (name) => {
    const counts = Object.fromEntries(
      [...Map.groupBy(findingsOf(name), ({ rule }) => rule)].map(([rule, findings]) => [
        rule,
        findings.length,
      ]),
    );
    expect(counts).toEqual(golden[name]?.findings);
  });

  it.each(Object.entries(golden))(
    '%s: fewer than two false findings per thousand chữ',
    (name, { judgedFalse }) => {
      const limit = (countWords(read(name)) / 1000) * FALSE_PER_THOUSAND;
      expect(judgedFalse.length).toBeLessThan(limit);
    },
  );

  // The slips that DOMAIN.md names of these texts.
  it.each([
    ['bao-cao-2020.txt', 'key-remains', 'd9ảng'],
    ['bao-cao-2020.txt', 'key-remains', 'tho6ng'],
    ['bao-cao-2020.txt', 'broken-words', 'K ế hoạch'],
    ['bao-cao-2020.txt', 'spacing', 'sở , ngành'],
    ['bao-cao-2020.txt', 'numbering', 'III'],
    ['bao-cao-2020.txt', 'numbering', '2.5'],
    ['ban-tin-2024-03.txt', 'syllables', 'ngiệp'],
    ['ban-tin-2024-03.txt', 'citation-form', '35/2023/QH15'],
    ['ban-tin-2024-03.txt', 'citation-variants', '35/2023/UBTVQH15'],
    ['diem-bao-2024-09-05.txt', 'number-form', '6.3322'],
    ['diem-bao-2024-09-05.txt', 'shares', '0,02%'],
    ['diem-bao-2024-09-05.txt', 'name-variants', 'VneID'],
  ])('%s: %s finds “%s”', (name, rule, slip) => {
    expect(excerpts(name, rule).some((excerpt) => excerpt.includes(slip))).toBe(true);
  });

  it('finds the lead that is repeated inside a paragraph', () => {
    const repeated = findingsOf('ban-tin-2024-03.txt').filter(({ rule }) => rule === 'repeated-sentence');
    expect(repeated.map(({ severity }) => severity)).toContain('error');
  });
});

it.skipIf(!existsSync(folder))('look-alike letters of an unrepaired text are told once per letter', () => {
  const name = 'bao-cao-2020.txt';
  const text = readFileSync(new URL(name, folder), 'utf8').slice(0, 8000);
  const { article } = importArticle(text, { name });
  const found = checkArticle(article).filter(({ rule }) => rule === 'look-alikes');
  expect(found.map(({ suggestion }) => suggestion)).toHaveLength(
    new Set(found.map(({ message }) => message)).size,
  );
});
