/** Issues that are kept while nothing of them changes. */
import { expect, it } from 'vitest';
import { documentOf, figureBlock } from '#shared/document/build.ts';
import type { Article } from '#shared/model/article.ts';
import { DeskEvents } from '../../desk/events.ts';
import { testArticle, testIssue } from '../../publishing/test-issue.fixture.ts';
import { type IssueOrigins, KeptIssues } from './kept-issues.ts';

const picture = { id: 'p', hash: 'h', mediaType: 'image/jpeg', width: 30, height: 20 };

/** An issue of the articles a and b, and how often all of it was read. */
function stored() {
  const events = new DeskEvents((action) => action());
  const revisions: Record<string, number> = { a: 1, b: 1 };
  const written = (id: string) => ({
    ...testArticle({ id, title: `${id}${revisions[id]}` }),
    revision: revisions[id],
  });
  const reads = { whole: 0, whileReading: () => {} };
  const origins = {
    exports: {
      resolve: async () => {
        reads.whole += 1;
        const issue = testIssue([{ name: 'Tin', articles: [written('a'), written('b')] }]);
        const answer = { issue, warnings: [], revisions: { ...revisions }, overrides: {} };
        reads.whileReading();
        return answer;
      },
    },
    articles: { whole: async (ids: string[]) => new Map(ids.map((id) => [id, written(id)])) },
    pictures: {
      byIds: async () => new Map([['p', picture]]),
      forPrint: (one: object) => ({ ...one, path: '/h' }),
    },
  } as unknown as IssueOrigins;
  const save = (id: string) => {
    revisions[id] = (revisions[id] ?? 0) + 1;
    events.tell('article', id);
  };
  return { issues: new KeptIssues(origins, events), events, reads, save };
}

const articlesOf = ({ issue }: Awaited<ReturnType<KeptIssues['get']>>) =>
  issue.sections.flatMap(({ articles }) => articles);

it('reads an article that was saved again, and no other', async () => {
  const { issues, reads, save } = stored();
  const [a, b] = articlesOf(await issues.get('i'));
  save('a');
  save('elsewhere');
  const now = await issues.get('i');
  expect(articlesOf(now).map(({ title }) => title)).toEqual(['a2', 'b1']);
  expect(articlesOf(now)[0]).not.toBe(a);
  expect(articlesOf(now)[1]).toBe(b);
  expect(now.revisions).toEqual({ a: 2, b: 1 });
  expect(reads.whole).toBe(1);
});

it('reads all again after whatever else may print, and after nothing that does not', async () => {
  const { issues, events, reads } = stored();
  await issues.get('i');
  for (const kind of ['comment', 'presence', 'search', 'version'] as const) events.tell(kind, 'x');
  events.tell('issue', 'another');
  await issues.get('i');
  expect(reads.whole).toBe(1);
  events.tell('issue', 'i');
  await issues.get('i');
  for (const kind of ['picture', 'publication', 'outlet', 'library'] as const) {
    events.tell(kind, 'x');
    await issues.get('i');
  }
  expect(reads.whole).toBe(6);
});

it('does not keep what changed while it was read', async () => {
  const { issues, reads, save } = stored();
  reads.whileReading = () => save('a');
  expect(articlesOf(await issues.get('i'))[0]?.title).toBe('a1');
  reads.whileReading = () => {};
  expect(articlesOf(await issues.get('i'))[0]?.title).toBe('a2');
});

it('gives nobody what another is about to replace', async () => {
  const { issues, save } = stored();
  await issues.get('i');
  save('b');
  const both = await Promise.all([issues.get('i'), issues.get('i')]);
  expect(both.map((one) => articlesOf(one)[1]?.title)).toEqual(['b2', 'b2']);
});

it('finds the pictures that what is typed shows for the first time, and keeps nothing of it', async () => {
  const { issues } = stored();
  const document = documentOf([figureBlock({ pictureId: 'p', caption: 'Một cửa' })]);
  const typed = { ...testArticle({ id: 'a', title: 'đang gõ', document }), revision: 1 } as Article;
  const issue = await issues.withTyped('i', typed);
  expect(issue.sections[0]?.articles[0]?.title).toBe('đang gõ');
  expect(issue.pictures).toMatchObject({ p: { path: '/h', hash: 'h', width: 30, height: 20 } });
  expect(articlesOf(await issues.get('i'))[0]?.title).toBe('a1');
});
