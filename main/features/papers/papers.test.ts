/** Papers of a review through the contract, over a small library. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

async function wordText(path: string): Promise<string> {
  const xml = strFromU8(unzipSync(await readFile(path))['word/document.xml'] ?? new Uint8Array());
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
}

it('writes sheets and print-outs of an article and of its issue', async () => {
  const desk = await openDesk();
  const call = callerOf(desk);
  const { id } = await call.articles.create({
    title: 'Một cửa liên thông',
    byline: 'Minh Anh',
    document: documentOf([textBlock('paragraph', 'Hồ sơ về trước hẹn.')]),
  });
  const publication = await desk.services.publications.main();
  const issueId = await desk.services.issues.create(
    publication.id,
    { number: '11/2026', date: '2026-11-20', theme: '' },
    [{ name: 'Tin', articleIds: [id] }],
  );
  const override = { fields: { title: 'Một cửa, gần dân' }, figures: {} };
  await call.issues.override({ issueId, articleId: id, override });
  await call.comments.begin({
    id: '0d6b3b57-5a0b-4c1a-9d3c-0a6f3c2b8f11',
    articleId: id,
    place: { kind: 'article' },
    quote: '',
    text: 'Kiểm tra lại số liệu.',
  });
  const ofArticle = { kind: 'article', id } as const;
  const ofIssue = { kind: 'issue', id: issueId } as const;

  const sheet = await wordText(
    (await call.papers.approvalSheet({ subject: ofArticle, format: 'docx' })).path,
  );
  expect(sheet).toContain('Một cửa liên thông');
  expect(sheet).toContain('số 11/2026, chuyên mục Tin');
  expect(sheet).toContain('Kiểm tra lại số liệu.');
  expect(sheet).toContain((await call.review.ofArticle({ articleId: id })).hash.slice(0, 8));

  const whole = await wordText((await call.papers.approvalSheet({ subject: ofIssue, format: 'docx' })).path);
  expect(whole).toContain('Một cửa liên thông');
  expect(whole).toContain('3 trang, 1 tin, bài');
  expect(whole).toMatch(/In khác bài gốc trong số này[\s\S]*Một cửa, gần dân/);

  const { path } = await call.papers.readingCopy({ subject: ofArticle });
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
}, 60_000);
