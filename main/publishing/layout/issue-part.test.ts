/** A part of an issue prints as the whole does. */
import { describe, expect, it } from 'vitest';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { typesetIssue } from '../typst/typeset-issue.ts';
import { drawn, issueIn } from './issue-part.fixture.ts';
import { pagesOfPart, partWith, placeOfPart } from './issue-part.ts';

describe('partWith', () => {
  it.each([
    ['ban-tin', 1],
    ['ban-tin', 2],
    ['chuyen-san', 2],
    ['bao-cao', 1],
  ] as const)(
    'sets the pages of the whole: %s in %i columns',
    async (template, columns) => {
      const issue = issueIn(template, columns);
      const options = { engine: 'auto', dpi: 36 } as const;
      const settled = await typesetIssue(issue, TEST_PATHS, options);
      const before = { shares: settled.shares, columns: settled.columns };
      const whole = await typesetIssue(issue, TEST_PATHS, { ...options, ...before });
      const drawings = await drawn(whole, 1);
      const pages = drawings.map((_, index) => ({ hash: `${index}`, width: 595, height: 842 }));
      for (const id of ['a', 'b', 'c', 'd', 'f']) {
        const part = partWith(issue, id);
        const span = part && pagesOfPart(part, { ...whole, pages });
        if (!part || !span) throw new Error(`no part with ${id}`);
        const typeset = await typesetIssue(part.issue, TEST_PATHS, {
          ...options,
          shares: whole.shares,
          columns: whole.columns,
          part: placeOfPart(part, span.firstPage),
        });
        const { firstPage, lastPage } = span;
        expect(await drawn(typeset, firstPage)).toEqual(drawings.slice(firstPage - 1, lastPage));
        const ids = part.issue.sections.flatMap(({ articles }) => articles.map((one) => one.id));
        expect(ids).toContain(id);
        expect(typeset.articles).toEqual(Object.fromEntries(ids.map((one) => [one, whole.articles[one]])));
        expect(typeset.places).toEqual(whole.places.filter(({ articleId }) => ids.includes(articleId)));
        expect(typeset.contents).toEqual(
          whole.contents.filter(({ page }) => page >= firstPage && page <= lastPage),
        );
      }
    },
    60_000,
  );

  it('knows no part where text runs on from one article to the next', () => {
    expect(partWith(issueIn('diem-bao', 1), 'c')).toBeNull();
    expect(partWith(issueIn('ban-tin', 1), 'z')).toBeNull();
  });
});
