import { describe, expect, it } from 'vitest';
import { ignoringOf, Judge, NO_DECISIONS } from './decisions.ts';
import { checkText } from './engine.ts';
import type { Finding } from './finding.ts';

const check = (text: string): Finding[] => checkText(text).map((finding) => ({ ...finding, articleId: 'a' }));
const FAULTY = 'Sáng nay cán bộ sử lý hồ sơ cho bà con.';

function onlyFinding(text: string): Finding {
  const [finding, ...others] = check(text);
  if (!finding || others.length > 0) throw new Error('one finding is expected');
  return finding;
}

describe('decisions about findings', () => {
  const here = new Judge({ ...NO_DECISIONS, ignored: [ignoringOf(onlyFinding(FAULTY), 'a')] });

  it('hold while the text around is edited, in this article only', () => {
    const later = check(`Đoạn mới thêm vào trước đó.\n${FAULTY}\nVà một câu sau.`);
    expect(later).toHaveLength(1);
    expect(here.standing(later)).toEqual([]);
    expect(here.standing(later.map((finding) => ({ ...finding, articleId: 'b' })))).toHaveLength(1);
  });

  it('do not hold for the same word elsewhere', () => {
    const elsewhere = check('Chiều nay lãnh đạo phường sử lý đơn của người dân.');
    expect(here.standing(elsewhere)).toHaveLength(1);
  });

  it('hold everywhere when they were made for everywhere, and for their rule only', () => {
    const finding = onlyFinding(FAULTY);
    const always = new Judge({ ...NO_DECISIONS, ignored: [ignoringOf(finding, null)] });
    expect(always.standing(check('Chiều nay lãnh đạo phường sử lý đơn.'))).toEqual([]);
    expect(always.standing([{ ...finding, rule: 'another' }])).toHaveLength(1);
  });

  it('take a word of the dictionary for right whatever its capitals, and change nothing but spelling', () => {
    const judge = new Judge({ ...NO_DECISIONS, words: ['Sử lý'] });
    expect(judge.standing(check(FAULTY))).toEqual([]);
    const doubled = { ...onlyFinding(FAULTY), group: 'repetition' as const };
    expect(judge.standing([doubled])).toHaveLength(1);
  });
});
