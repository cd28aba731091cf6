/** A run of an issue prints as the whole does. */
import { describe, expect, it } from 'vitest';
import { documentOf, textBlock, textInline } from '#shared/document/build.ts';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { type TypesetIssue, typesetIssue } from '../typst/typeset-issue.ts';
import { article, drawn, issueIn, sentence, text } from './issue-part.fixture.ts';
import { beginsAlike, endsAlike, type IssueRun, runAround } from './issue-run.ts';
import type { ResolvedIssue } from './resolved-issue.ts';

const short = (count: number) =>
  documentOf(Array.from({ length: count }, () => textBlock('paragraph', sentence.repeat(5).trim())));
const item = (id: string, count: number) => article(id, { document: short(count) });

function digest(sections: ResolvedIssue['sections']): ResolvedIssue {
  const issue = issueIn('diem-bao', 1);
  return { ...issue, settings: { ...issue.settings, closingLine: 'Ban biên tập' }, sections };
}

function withText(issue: ResolvedIssue, id: string, document: ArticleDocument): ResolvedIssue {
  const sections = issue.sections.map(({ name, articles }) => ({
    name,
    articles: articles.map((one) => (one.id === id ? { ...one, document } : one)),
  }));
  return { ...issue, sections };
}

const options = { engine: 'auto', dpi: 36 } as const;

function typesetRun(run: IssueRun, settled: TypesetIssue): Promise<TypesetIssue> {
  const { shares, columns } = settled;
  return typesetIssue(run.issue, TEST_PATHS, { ...options, shares, columns, part: run.place });
}

describe('runAround', () => {
  const issue = digest([
    { name: 'Chỉ đạo điều hành', articles: [item('a', 9), item('b', 4), item('c', 7), item('d', 6)] },
    {
      name: 'Tin hoạt động',
      articles: [item('e', 5), item('f', 8), article('g', { document: text(2) }), item('h', 3), item('i', 2)],
    },
    { name: 'Kinh nghiệm', articles: [item('j', 6), item('k', 4), item('l', 9), item('m', 5)] },
  ]);

  it('sets the pages of the whole around an article that grows and shrinks', async () => {
    const settled = await typesetIssue(issue, TEST_PATHS, options);
    const edits = [
      ['d', 7],
      ['f', 12],
      ['f', 2],
      ['h', 4],
      ['i', 3],
      ['j', 8],
      ['m', 1],
      ['m', 20],
    ] as const;
    for (const [id, count] of edits) {
      const typed = withText(issue, id, short(count));
      const whole = await typesetIssue(typed, TEST_PATHS, { ...options, shares: settled.shares });
      const run = runAround(typed, id, settled, 1);
      if (!run) throw new Error(`no run around ${id}`);
      const { firstPage, entriesBefore, anchor, follower } = run;
      const typeset = await typesetRun(run, settled);
      if (anchor !== null) expect(endsAlike(settled.articles[anchor], typeset.articles[anchor])).toBe(true);
      const end = follower === null ? whole.pages : (typeset.articles[follower]?.lastPage ?? 0) - 1;
      expect(end).toBeGreaterThanOrEqual(whole.articles[id]?.lastPage ?? 0);
      const own = (pages: readonly string[]) => pages.slice(0, end - firstPage + 1);
      expect(own(await drawn(typeset, firstPage))).toEqual(own(await drawn(whole, firstPage)));
      expect(typeset.contents).toEqual(
        whole.contents.slice(entriesBefore, entriesBefore + typeset.contents.length),
      );
      for (const [other, span] of Object.entries(typeset.articles)) {
        expect(beginsAlike(span, whole.articles[other])).toBe(true);
        if (other !== follower) expect(endsAlike(span, whole.articles[other])).toBe(true);
      }
    }
  }, 60_000);

  it('holds what is looked at and ends with a page to spare', async () => {
    const settled = await typesetIssue(issue, TEST_PATHS, options);
    const pagesOf = (id: string) => settled.articles[id]?.firstPage ?? 0;
    const lastOf = (seen: number) => runAround(issue, 'd', settled, seen)?.follower ?? '';
    expect(pagesOf(lastOf(1))).toBe((settled.articles.d?.lastPage ?? 0) + 1);
    expect(pagesOf(lastOf(pagesOf('k')))).toBe(pagesOf('k') + 1);
    expect(runAround(issue, 'd', settled, settled.pages)?.follower).toBeNull();
  }, 60_000);

  it('is none on the pages that show the contents, and where text does not run on', async () => {
    const settled = await typesetIssue(issue, TEST_PATHS, options);
    expect(runAround(issue, 'a', settled, 1)).toBeNull();
    expect(runAround(issue, 'z', settled, 1)).toBeNull();
    expect(runAround({ ...issue, template: 'ban-tin' }, 'd', settled, 1)).toBeNull();
  }, 60_000);

  it('tells by its anchor where a note from before its first article is missing', async () => {
    const noted: ArticleDocument = {
      ...short(3),
      blocks: [
        ...short(3).blocks,
        {
          type: 'paragraph',
          content: [...textInline('Số liệu'), { type: 'footnoteReference', footnoteId: 'n' }],
        },
      ],
      footnotes: { n: { paragraphs: [textInline(sentence.repeat(4))] } },
    };
    const articles = [item('a', 22), article('n', { document: noted }), item('b', 20), item('c', 3)];
    const settledIssue = digest([{ name: 'Tin', articles }]);
    const settled = await typesetIssue(settledIssue, TEST_PATHS, options);
    const run = runAround(settledIssue, 'c', settled, 1);
    expect(run?.anchor).toBe('b');
    if (!run) throw new Error('no run');
    expect(run.issue.sections[0]?.articles[0]?.id).toBe('b');
    const typeset = await typesetRun(run, settled);
    expect(endsAlike(settled.articles.b, typeset.articles.b)).toBe(false);
  }, 60_000);
});
