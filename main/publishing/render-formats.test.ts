import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { TEST_PATHS } from '../../tests/support/program-paths.ts';
import { FormatRenderer, type Rendering } from './render-formats.ts';
import { HOSTILE_TEXT, ordinaryIssue } from './test-issue.fixture.ts';
import { typesetIssue } from './typst/typeset-issue.ts';

const PLAIN: Rendering = {
  purpose: 'print',
  look: { grey: false, cropMarks: false },
  range: null,
  standard: null,
};

async function renderer(rendering: Partial<Rendering> = {}, issue = ordinaryIssue()) {
  const purpose = rendering.purpose ?? PLAIN.purpose;
  const typeset = await typesetIssue(issue, TEST_PATHS, {
    engine: 'auto',
    dpi: 100,
    isDraft: purpose === 'draft',
  });
  return new FormatRenderer(issue, typeset, { ...PLAIN, ...rendering });
}

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('FormatRenderer', () => {
  it('bundles every format with a list of hashes, and the same bytes again', async () => {
    const first = await renderer();
    const { bytes } = await first.render('zip');
    const files = unzipSync(bytes);
    const left = first.left.map(({ standard }) => standard);
    expect('cai-cach-hanh-chinh-so-11-2026-luu-tru.pdf' in files).toBe(!left.includes('a-2b'));
    expect('cai-cach-hanh-chinh-so-11-2026-nguoi-khiem-thi.pdf' in files).toBe(!left.includes('ua-1'));
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    expect(manifest).toMatchObject({ number: '11/2026', date: '2026-11-20', purpose: 'print' });
    const listed = manifest.files.map(({ name, sha256 }: { name: string; sha256: string }) => [name, sha256]);
    const packed = Object.entries(files)
      .filter(([name]) => name !== 'manifest.json')
      .map(([name, content]) => [name, createHash('sha256').update(content).digest('hex')]);
    expect(listed).toEqual(packed);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'cai-cach-hanh-chinh-so-11-2026.pdf',
        'cai-cach-hanh-chinh-so-11-2026.docx',
        'cai-cach-hanh-chinh-so-11-2026.txt',
        'tung-bai/01-bai-thu-nhat.html',
      ]),
    );
    const again = await (await renderer()).render('zip');
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  });

  it('stamps drafts, whatever the format, and nothing else', async () => {
    const print = await renderer();
    const draft = await renderer({ purpose: 'draft' });
    expect(text((await draft.render('html')).bytes)).toContain("content: 'BẢN NHÁP'");
    expect(text((await draft.render('txt')).bytes)).toMatch(/^\uFEFFBẢN NHÁP/);
    const docx = unzipSync((await draft.render('docx')).bytes);
    const document = strFromU8(docx['word/document.xml'] ?? new Uint8Array());
    expect(document).toContain('r:id="rIdHeaderDraft"');
    const headers = Object.keys(docx).filter((name) => /^word\/header.*\.xml$/.test(name));
    for (const name of headers) expect(strFromU8(docx[name] ?? new Uint8Array())).toContain('BẢN NHÁP');
    for (const format of ['html', 'txt'] as const)
      expect(text((await print.render(format)).bytes)).not.toContain('BẢN NHÁP');
  });

  it('a stamp changes no page', async () => {
    const [print, draft] = await Promise.all(
      [false, true].map((isDraft) =>
        typesetIssue(ordinaryIssue(), TEST_PATHS, { engine: 'auto', dpi: 100, isDraft }),
      ),
    );
    expect(draft?.contents).toEqual(print?.contents);
    expect(draft?.pages).toBe(print?.pages);
    expect(draft?.document.pdf(null).length).not.toBe(print?.document.pdf(null).length);
  });

  it('writes an article as a page, its pictures beside it', async () => {
    const files = unzipSync((await (await renderer()).render('portal')).bytes);
    const names = Object.keys(files);
    expect(names.slice(0, 3)).toEqual(['01-bai-thu-nhat.html', '02-bai-thu-hai.html', '03-bai-thu-ba.html']);
    const page = strFromU8(files['02-bai-thu-hai.html'] ?? new Uint8Array());
    expect(page).toContain('<title>Bài thứ hai – Bản tin Cải cách hành chính, số 11/2026</title>');
    expect(page).not.toContain('Bài thứ nhất');
  });

  it('texts that mean something to HTML come out as text on article pages', async () => {
    const issue = ordinaryIssue();
    const [article] = issue.sections[0]?.articles ?? [];
    if (article) article.title = `${HOSTILE_TEXT}<img src="data:image/png;base64,AAAA"`;
    const files = unzipSync((await (await renderer({}, issue)).render('portal')).bytes);
    const [first = ''] = Object.keys(files);
    expect(strFromU8(files[first] ?? new Uint8Array())).toContain('&lt;img src=&quot;data:image/png');
    expect(Object.keys(files).some((name) => name.startsWith('anh/'))).toBe(false);
  });

  it('plain text has lists, tables, notes and who wrote it', async () => {
    const plain = text((await (await renderer()).render('txt')).bytes);
    for (const line of [
      'TIN TRONG NƯỚC',
      '3. Việc thứ ba',
      '  - Việc con',
      'Hòa Triều\t1.325',
      '[1] Chú thích ở chân trang.',
      'Minh Anh',
      'Nguồn: trieugiang.example',
      'Chịu trách nhiệm xuất bản: Trần Văn An, Giám đốc Sở',
    ]) {
      expect(plain).toContain(`${line}\r\n`);
    }
  });
});
