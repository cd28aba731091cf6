/** Copies for Word through the contract: in the office's styles, and with what reviewers say. */
import { readFile, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { documentOf, textBlock, textInline } from '#shared/document/build.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STYLES = `<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:default="1" w:styleId="Binhthng"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="u2"><w:name w:val="heading 2"/><w:rPr><w:color w:val="C00000"/></w:rPr></w:style></w:styles>`;
const TEMPLATE = zipSync({
  '[Content_Types].xml': strToU8('<Types/>'),
  'word/document.xml': strToU8(`<w:document xmlns:w="${W}"/>`),
  'word/styles.xml': strToU8(STYLES),
});

async function desk() {
  const opened = await openDesk();
  const call = callerOf(opened);
  const suggestion = { authorId: 'x', author: 'x', at: '' };
  const { id } = await call.articles.create({
    title: 'Một cửa liên thông',
    document: {
      ...documentOf([
        textBlock('paragraph', 'Hồ sơ về trước hẹn.'),
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Đề xuất.', proposal: { inserted: 's' } },
            ...textInline(' Có sẵn.'),
          ],
        },
      ]),
      suggestions: { s: suggestion },
    },
  });
  await call.comments.begin({
    id: '0d6b3b57-5a0b-4c1a-9d3c-0a6f3c2b8f11',
    articleId: id,
    place: { kind: 'passage', block: 0 },
    quote: 'trước hẹn',
    text: 'Bao lâu?',
  });
  const publication = await opened.services.publications.main();
  const issueId = await opened.services.issues.create(
    publication.id,
    { number: '11/2026', date: '2026-11-20', theme: '' },
    [{ name: 'Tin', articleIds: [id] }],
  );
  const choose = async (name: string, bytes: Uint8Array) => {
    const headers = { 'x-file-name': encodeURIComponent(name) };
    const body = Uint8Array.from(bytes);
    const response = await opened.handleFile(
      new Request('http://desk/upload', { method: 'POST', headers, body }),
    );
    const { uploadId } = (await response.json()) as { uploadId: string };
    await call.wordTemplate.set({ publicationId: publication.id, uploadId });
  };
  const folder = await temporaryFolder();
  return { opened, call, id, issueId, publicationId: publication.id, choose, folder };
}

async function partsOf(path: string) {
  const files = unzipSync(await readFile(path));
  return (name: string) => strFromU8(files[name] ?? new Uint8Array());
}

it('a copy for review shows comments and suggestions, and is a draft', async () => {
  const { opened, issueId, folder, call, id } = await desk();
  const targets = [{ format: 'review', path: join(folder, 'duyet.docx') } as const];
  for (const options of [{}, { purpose: 'print' } as const])
    await expect(opened.services.exports.write(issueId, targets, options)).rejects.toMatchObject({
      code: 'REVIEW_COPY_IS_DRAFT',
    });
  await opened.services.exports.write(issueId, targets, { purpose: 'draft' });
  const alone = (await call.papers.reviewCopy({ articleId: id })).path;
  for (const path of [targets[0]?.path ?? '', alone]) {
    const part = await partsOf(path);
    expect(part('word/comments.xml')).toContain('Bao lâu?');
    expect(part('word/document.xml')).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*Đề xuất\./);
    expect(part('word/document.xml')).toContain('<w:t xml:space="preserve">trước hẹn</w:t>');
    expect(part('word/headerDraft.xml')).toContain('BẢN NHÁP');
  }
}, 60_000);

it("DOCX files have the office's styles while its template is in use", async () => {
  const { opened, call, id, publicationId, choose } = await desk();
  const of = () => call.wordTemplate.ofPublication({ publicationId });
  const styles = async () =>
    (await partsOf((await call.papers.reviewCopy({ articleId: id })).path))('word/styles.xml');
  expect(await of()).toBeNull();
  await choose('Mẫu Sở.dotx', TEMPLATE);
  expect(await of()).toMatchObject({ name: 'Mẫu Sở.dotx', found: ['heading2', 'normal'] });
  expect(await styles()).toContain('<w:color w:val="C00000"/>');

  await expect(choose('thư.txt', strToU8('Kính gửi'))).rejects.toMatchObject({
    cause: { code: 'WORD_TEMPLATE_NOT_WORD' },
  });
  expect((await of())?.name).toBe('Mẫu Sở.dotx');

  await call.wordTemplate.remove({ publicationId });
  expect(await of()).toBeNull();
  expect(await styles()).not.toContain('w:styleId="u2"');
  await call.wordTemplate.restore({ publicationId });
  expect(await styles()).toContain('w:styleId="u2"');

  const { path } = (await opened.services.wordTemplates.fileOf(publicationId)) ?? { path: '' };
  const hash = path.split(sep).slice(-2).join('');
  expect(await opened.services.storage.mentioned([hash], null)).toEqual(new Set([hash]));
  await rm(path);
  await expect(styles()).rejects.toMatchObject({ cause: { code: 'WORD_TEMPLATE_GONE' } });
}, 60_000);
