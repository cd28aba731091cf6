/** Papers of a review through the contract, over the sample library. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

async function wordText(path: string): Promise<string> {
  const xml = strFromU8(unzipSync(await readFile(path))['word/document.xml'] ?? new Uint8Array());
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
}

it('writes sheets and print-outs of an article and of its issue', async () => {
  const call = callerOf(await openDesk({ whenMissing: 'sample' }));
  const [issue] = await call.issues.list();
  const whole = await call.issues.get({ id: issue?.id ?? '' });
  const article = whole.sections.flatMap(({ articles }) => articles)[0];
  if (!issue || !article) throw new Error('the sample has no issue');
  await call.comments.begin({
    id: '0d6b3b57-5a0b-4c1a-9d3c-0a6f3c2b8f11',
    articleId: article.id,
    place: { kind: 'article' },
    quote: '',
    text: 'Kiểm tra lại số liệu.',
  });
  const ofArticle = { kind: 'article', id: article.id } as const;
  const ofIssue = { kind: 'issue', id: issue.id } as const;

  const sheet = await wordText(
    (await call.papers.approvalSheet({ subject: ofArticle, format: 'docx' })).path,
  );
  expect(sheet).toContain(article.title);
  expect(sheet).toContain('Kiểm tra lại số liệu.');
  expect(sheet).toContain((await call.review.ofArticle({ articleId: article.id })).hash.slice(0, 8));

  const issueSheet = await wordText(
    (await call.papers.approvalSheet({ subject: ofIssue, format: 'docx' })).path,
  );
  for (const { articles } of whole.sections) {
    for (const { title } of articles) expect(issueSheet).toContain(title);
  }
  for (const subject of [ofArticle, ofIssue]) {
    const { path } = await call.papers.readingCopy({ subject });
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  }
});
