/** Precision and recall of every editorial check over the labelled set, and time over an article and an issue. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { checkArticle, checkIssue } from '#shared/checks/engine.ts';
import { type ArticleSurroundings, type Surroundings, withStyle } from '#shared/checks/surroundings.ts';
import { documentOf, textBlock } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import { directoryDraftSchema } from '#shared/model/directory.ts';
import { type Lexicon, readLexicon } from '#shared/vietnamese/spelling/lexicon.ts';
import { labelledTexts, precision, recall, scoreLabelledTexts, total } from '../support/labelled-checks.ts';

const ROUNDS = 7;
const WORDS = 3000;
const PARAGRAPH = 100;
const PAGES = 24;
const WORDS_PER_PAGE = 520;
const ISSUE_ARTICLES = 20;
/** Milliseconds. */
const ARTICLE_TARGET = 50;
const ISSUE_TARGET = 500;

const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);

export async function benchmarkChecks(): Promise<void> {
  const texts = labelledTexts();
  const faulty = texts.filter(({ marks }) => marks.length > 0);
  const { rules, missed, false: wrong } = scoreLabelledTexts(texts);
  console.log(`${faulty.length} texts with faults, ${texts.length - faulty.length} clean`);
  console.log(`${'rule'.padEnd(20)} found missed false precision   recall`);
  for (const score of [...rules, total(rules)]) {
    const counts = [score.found, score.missed, score.false]
      .map((count) => String(count).padStart(6))
      .join('');
    console.log(`${score.rule.padEnd(20)}${counts}  ${percent(precision(score))} ${percent(recall(score))}`);
  }
  for (const text of missed) console.log(`missed  ${text.replaceAll('\n', ' ⏎ ')}`);
  for (const { text, finding } of wrong) {
    console.log(`false   ${finding.rule}: «${finding.excerpt}» in ${text.replaceAll('\n', ' ⏎ ')}`);
  }
  const clean = texts
    .filter(({ marks, rule }) => marks.length === 0 && rule === 'prose')
    .map(({ text }) => text);
  const surroundings = await houseOf(clean);
  const lexicon = await readDictionary();
  const options = { lexicon, surroundings };
  measure(`an article of ${WORDS} chữ`, ARTICLE_TARGET, () => {
    const [content] = articlesOf(clean, 1, WORDS);
    if (content) checkArticle(content, options);
  });
  measure(`an issue of ${PAGES} pages`, ISSUE_TARGET, () => {
    const contents = articlesOf(clean, ISSUE_ARTICLES, (PAGES * WORDS_PER_PAGE) / ISSUE_ARTICLES);
    checkIssue(
      contents.map((content, index) => ({ id: String(index), content })),
      options,
    );
  });
}

async function readDictionary(): Promise<Lexicon> {
  const file = new URL('../../node_modules/@cspell/dict-vi-vn/vi.trie.gz', import.meta.url);
  return readLexicon(new Uint8Array(gunzipSync(await readFile(file))));
}

/** A house with a directory, and a source for every article. */
async function houseOf(clean: readonly string[]): Promise<Surroundings> {
  const file = new URL('../../assets/directory/merged-names.json', import.meta.url);
  const directory = z.array(directoryDraftSchema).parse(JSON.parse(await readFile(file, 'utf8')));
  const sources = [{ title: 'Nguồn', text: clean.slice(0, 60).join(' ') }];
  const own: ArticleSurroundings = { appears: '2026-11-25', sources, earlier: [], state: 'approved' };
  const ids = ['', ...Array.from({ length: ISSUE_ARTICLES }, (_, index) => String(index))];
  return {
    ...withStyle({ tone: 'old', date: 'padded', quotes: 'curly', titles: 'sentence' }),
    directory,
    today: '2026-11-22',
    articles: Object.fromEntries(ids.map((id) => [id, own])),
  };
}

/** Articles of clean prose, each about so many chữ; every call makes new ones, so that nothing is remembered. */
function articlesOf(clean: readonly string[], count: number, words: number): ArticleContent[] {
  const all = clean.join(' ').split(/\s+/u);
  return Array.from({ length: count }, (_, article) => {
    const paragraphs: Block[] = [];
    for (let at = 0; at < words; at += PARAGRAPH) {
      const start = article * words + at;
      const text = Array.from(
        { length: PARAGRAPH },
        (_, index) => all[Math.floor(start + index) % all.length],
      );
      paragraphs.push(textBlock('paragraph', text.join(' ')));
    }
    return {
      kind: 'news',
      title: `Bài thứ ${article + 1}`,
      kicker: '',
      lead: '',
      byline: 'Tin: Minh Thư',
      via: '',
      attribution: '',
      document: documentOf(paragraphs),
    };
  });
}

/** Prints the median. @param target milliseconds */
function measure(what: string, target: number, run: () => void): void {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((left, right) => left - right);
  const median = times[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(`${what}: ${median.toFixed(1)} ms (median of ${ROUNDS}; target ${target} ms)`);
}
