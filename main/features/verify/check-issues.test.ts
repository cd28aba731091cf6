import { describe, expect, it } from 'vitest';
import type { Problem } from '#shared/verify/problem.ts';
import { sha256 } from '../audit/chain.ts';
import { checkIssues } from './check-issues.ts';

const OVERRIDE = { fields: { title: 'In riêng' }, figures: {} };

/** What is said of an issue that is out, of one approved article. */
function problemsOf(approvedOverride: object | undefined, printed: object | undefined): string[] {
  const article = { id: 'a', hash: 'h', ...(approvedOverride && { override: approvedOverride }) };
  const content = JSON.stringify({ sections: [{ name: 'Tin', articles: [article] }] });
  const approval = {
    subjectId: 'i',
    title: '11/2026',
    hash: sha256(content),
    personId: 'p',
    person: 'Vinh',
    at: '',
    keyId: '',
    signature: '',
    lapsedAt: null,
    content,
  };
  const found: Problem[] = [];
  checkIssues(
    [{ id: 'i', number: '11/2026', createdAt: '2026-11-01' }],
    [approval],
    { approved: new Map([['a', { hash: 'h', title: 'Bài' }]]) } as never,
    new Map(printed ? [['i', new Map([['a', printed]])]] : []),
    null,
    (problem) => found.push(problem),
  );
  return found.map(({ code }) => code);
}

describe('an issue that is out', () => {
  it('prints its articles as they were approved', () => {
    expect(problemsOf(undefined, undefined)).toEqual([]);
    expect(problemsOf(OVERRIDE, { figures: {}, fields: { title: 'In riêng' } })).toEqual([]);
  });

  it('is told of when an article prints otherwise', () => {
    const different = ['APPROVED_TEXT_DIFFERS'];
    expect(problemsOf(undefined, OVERRIDE)).toEqual(different);
    expect(problemsOf(OVERRIDE, undefined)).toEqual(different);
    expect(problemsOf(OVERRIDE, { fields: { title: 'Khác' }, figures: {} })).toEqual(different);
  });
});
