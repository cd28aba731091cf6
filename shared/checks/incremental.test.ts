import { describe, expect, it } from 'vitest';
import { documentOf, textBlock } from '../document/build.ts';
import type { ArticleContent } from '../model/article.ts';
import { checkArticle } from './engine.ts';
import type { Finding } from './finding.ts';
import { ArticleChecker, type CheckedPassage } from './incremental.ts';
import type { Rule } from './rule.ts';

function article(...paragraphs: string[]): ArticleContent {
  return {
    kind: 'news',
    title: 'Bến phà thêm giờ đón khách',
    kicker: '',
    lead: '',
    byline: 'Tin: Minh Thư',
    via: '',
    attribution: '',
    document: documentOf(paragraphs.map((text) => textBlock('paragraph', text))),
  };
}

const FAULTY = [
  'Xã sử lý hồ sơ  đúng hạn , không chậm chễ.',
  'Cán bộ hỗi ý kiến. Tất cả hòa thuận, hoà nhã.',
  'Ngày 31/02/2026, phường họp.',
];
const inAnyOrder = (findings: readonly Finding[]) => findings.map((one) => JSON.stringify(one)).sort();
const findingsOf = (passages: readonly CheckedPassage[]) => passages.flatMap(({ findings }) => findings);

describe('checking while writing', () => {
  it('finds what a check of the whole article finds', () => {
    const checker = new ArticleChecker({});
    for (const content of [article(...FAULTY), article('Mới.', ...FAULTY), article(...FAULTY.toReversed())]) {
      const found = [...checker.checkPassages(content), ...checker.checkWhole(content)];
      expect(inAnyOrder(findingsOf(found))).toEqual(inAnyOrder(checkArticle(content)));
    }
  });

  it('names the text in which its offsets count', () => {
    for (const { text, findings } of new ArticleChecker({}).checkPassages(article(...FAULTY))) {
      for (const { place, text: words } of findings) expect(text.slice(place.from, place.to)).toBe(words);
    }
  });

  it('looks again only at passages that changed', () => {
    const seen: string[] = [];
    const rule: Rule = {
      id: 'seen',
      group: 'terms',
      checkPassage: ({ role, text }) => {
        if (role === 'paragraph') seen.push(text);
      },
    };
    const checker = new ArticleChecker({ rules: [rule] });
    checker.checkPassages(article('một', 'hai'));
    checker.checkPassages(article('không', 'một', 'hai rưỡi'));
    expect(seen).toEqual(['một', 'hai', 'không', 'hai rưỡi']);
  });

  it('leaves out a rule that throws, tells of it once, and goes on with the others', () => {
    const broken: Rule = {
      id: 'broken',
      group: 'terms',
      checkPassage: () => {
        throw new Error('hỏng');
      },
    };
    const checker = new ArticleChecker({ rules: [broken] });
    expect(checker.checkPassages(article('một', 'hai'))).toEqual([]);
    const told = findingsOf(checker.checkWhole(article('một', 'hai')));
    expect(told.map(({ group, message }) => [group, message.includes('hỏng')])).toEqual([['engine', true]]);
  });

  it('leaves out a rule that takes too long, says so, and keeps what it found', () => {
    let now = 0;
    const slow: Rule = {
      id: 'slow',
      group: 'terms',
      checkPassage: (passage, report) => {
        now += 60;
        report({ passage, from: 0, to: 1, severity: 'hint', message: 'x' });
      },
    };
    const checker = new ArticleChecker({ rules: [slow], budgetMs: 100, clock: () => now });
    const content = article('Một.', 'Hai.', 'Ba.');
    expect(findingsOf(checker.checkPassages(content))).toHaveLength(2);
    expect(findingsOf(checker.checkWhole(content))).toMatchObject([{ rule: 'slow', group: 'engine' }]);
  });
});
