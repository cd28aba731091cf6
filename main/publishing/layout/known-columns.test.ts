/** Columns that are known print as those that are balanced anew. */
import { describe, expect, it } from 'vitest';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { typesetIssue } from '../typst/typeset-issue.ts';
import { drawn, issueIn, text } from './issue-part.fixture.ts';
import { knownColumns } from './known-columns.ts';
import type { ResolvedIssue } from './resolved-issue.ts';

function withText(issue: ResolvedIssue, id: string, paragraphs: number): ResolvedIssue {
  const sections = issue.sections.map(({ name, articles }) => ({
    name,
    articles: articles.map((one) => (one.id === id ? { ...one, document: text(paragraphs) } : one)),
  }));
  return { ...issue, sections };
}

const columns = {
  spares: new Map([
    ['b', 12],
    ['e', 30],
  ]),
  pages: new Map([
    ['b', 2],
    ['e', 3],
    ['f', 1],
  ]),
};

describe('knownColumns', () => {
  const issue = issueIn('ban-tin', 2);
  const idsOf = (now: ResolvedIssue) => [...knownColumns(issue, columns, now).pages.keys()];

  it('knows those of sections in which nothing changed, and none when anything else did', () => {
    expect(knownColumns(issue, columns, structuredClone(issue))).toEqual(columns);
    expect(idsOf(withText(issue, 'a', 3))).toEqual(['e', 'f']);
    expect(idsOf(withText(issue, 'f', 3))).toEqual(['b', 'e']);
    expect(idsOf({ ...issue, settings: { ...issue.settings, columns: 3 } })).toEqual([]);
    expect(idsOf({ ...issue, sections: issue.sections.toReversed() })).toEqual([]);
    expect(idsOf({ ...issue, number: '12/2026' })).toEqual([]);
  });

  it.each([
    ['ban-tin', 2],
    ['chuyen-san', 2],
  ] as const)(
    'gives the pages of an issue that is balanced anew: %s in %i columns',
    async (template, count) => {
      const before = issueIn(template, count);
      const options = { engine: 'auto', dpi: 36 } as const;
      const { shares, columns } = await typesetIssue(before, TEST_PATHS, options);
      const now = withText(before, 'd', 14);
      const known = knownColumns(before, columns, now);
      expect(known.spares.size).toBeGreaterThan(0);
      const anew = await typesetIssue(now, TEST_PATHS, { ...options, shares });
      const beside = await typesetIssue(now, TEST_PATHS, { ...options, shares, known });
      expect(beside.columns).toEqual(anew.columns);
      expect(await drawn(beside, 1)).toEqual(await drawn(anew, 1));
    },
    60_000,
  );
});
