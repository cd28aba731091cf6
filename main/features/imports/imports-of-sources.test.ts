import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '#shared/document/walk.ts';
import { documentXml, packageOf, paragraphXml } from '../../../tests/support/docx-parts.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

const BODY =
  'Tổ công nghệ số cộng đồng phường Bến Nghinh đến từng nhà hướng dẫn người dân nộp hồ sơ trực tuyến.';
const wordFile = (title: string) =>
  packageOf(
    documentXml(
      [title, BODY, 'Tin: Minh Thư', 'Nguồn: bennghinh.example'].map((text) => paragraphXml(text)).join(''),
    ),
  );

async function given(files: Record<string, string | Uint8Array>) {
  const folder = await temporaryFolder();
  return Promise.all(
    Object.entries(files).map(async ([name, content], index) => {
      const path = join(folder, String(index));
      await writeFile(path, content);
      return { path, name };
    }),
  );
}

const noDetails = {
  title: '',
  outletId: null,
  author: '',
  publishedOn: null,
  address: '',
  rights: '',
  takenOn: null,
};

describe('files as sources', () => {
  it('keep the original, and what the text says of itself', async () => {
    const opened = await openDesk();
    const { services } = opened;
    await services.sources.addOutlet({ name: 'Báo Bến Nghinh', domain: 'bennghinh.example' });
    const bytes = wordFile('Tổ hỗ trợ đến từng nhà');
    const [report] = await services.imports.importFiles(await given({ 'tin.docx': bytes }), 'source');
    const source = await services.sources.get(report?.created[0]?.id ?? '');
    expect(source).toMatchObject({
      title: 'Tổ hỗ trợ đến từng nhà',
      outlet: 'Báo Bến Nghinh',
      author: 'Minh Thư',
      file: { name: 'tin.docx', kind: 'docx', bytes: bytes.length },
    });
    expect(source.document?.blocks).toHaveLength(4);
    const { path, name } = await services.sources.original(source.id);
    expect(name).toBe('tin.docx');
    expect(new Uint8Array(await readFile(path))).toEqual(bytes);
    // A page of others must not run as part of the desk.
    const response = await opened.handleFile(new Request(`http://desk/original/${source.id}`));
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('come in by the dozen, each once, bad ones told', async () => {
    const { services } = await openDesk();
    const files: Record<string, string | Uint8Array> = {};
    for (let index = 0; index < 30; index += 1)
      files[`tin ${index}.docx`] = wordFile(`Bản tin thứ ${index} của phường`);
    const twin = wordFile('Bản tin thứ 30 của phường');
    files['tin 30.docx'] = twin;
    files['hỏng.docx'] = 'PK\u0003\u0004 hỏng';
    files['lần hai.docx'] = twin;
    const reports = await services.imports.importFiles(await given(files), 'source');
    expect(reports.map(({ file }) => file)).toEqual(Object.keys(files));
    expect(reports.filter(({ ok }) => !ok).map(({ file, error }) => [file, error?.code])).toEqual([
      ['hỏng.docx', 'FILE_DAMAGED'],
    ]);
    expect(reports.at(-1)).toMatchObject({ ok: true, created: [], warnings: [{ code: 'SOURCE_KNOWN' }] });
    expect((await services.sources.list(100, 0)).total).toBe(31);
    // The same again: nothing new.
    const again = await services.imports.importFiles((await given(files)).slice(0, 2), 'source');
    expect(again.map(({ warnings }) => warnings[0]?.code)).toEqual(['SOURCE_KNOWN', 'SOURCE_KNOWN']);
  });

  it('stop when they are cancelled, and say which were not reached', async () => {
    const { services } = await openDesk();
    const files: Record<string, string> = {};
    for (let index = 0; index < 60; index += 1) files[`${index}.txt`] = `Tin thứ ${index}\n\n${BODY}`;
    const abort = new AbortController();
    const reports = await services.imports.importFiles(await given(files), 'source', {
      signal: abort.signal,
      progress: ({ fraction }) => fraction >= 0.5 && abort.abort(),
    });
    const stored = (await services.sources.list(100, 0)).total;
    expect(stored).toBeGreaterThanOrEqual(1);
    expect(reports.filter(({ ok }) => ok)).toHaveLength(stored);
    expect(reports).toHaveLength(60);
    expect(reports.at(-1)?.error?.code).toBe('FILE_NOT_REACHED');
  });
});

describe('pasted sources', () => {
  it('keep the form of the page, and what the person says comes first', async () => {
    const desk = callerOf(await openDesk());
    const html = `<h2>Chợ mới mở cửa</h2><p>${BODY}</p><table><tr><td>Phường</td><td>Hồ sơ</td></tr></table>`;
    const { id } = await desk.imports.addSource({
      text: 'Chợ mới mở cửa',
      html,
      details: { ...noDetails, author: 'Lan Hương', rights: 'Được phép trích' },
    });
    const source = await desk.sources.get({ id });
    expect(source).toMatchObject({
      title: 'Chợ mới mở cửa',
      author: 'Lan Hương',
      rights: 'Được phép trích',
      file: null,
    });
    expect(source.document?.blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'table']);
  });

  it('are refused when there is nothing in them', async () => {
    const desk = callerOf(await openDesk());
    await expect(
      desk.imports.addSource({ text: '  ', html: '', details: { ...noDetails } }),
    ).rejects.toMatchObject({ cause: { code: 'FILE_EMPTY' } });
  });
});

describe('a Word file as an article', () => {
  it('keeps tables and marks in the body, and takes title, byline and source out of it', async () => {
    const { services } = await openDesk();
    const bold = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">mười xã, phường</w:t></w:r>';
    const table = `<w:tbl>${['Phường', 'Hồ sơ'].map((text) => `<w:tr><w:tc>${paragraphXml(text)}</w:tc><w:tc>${paragraphXml('1')}</w:tc></w:tr>`).join('')}</w:tbl>`;
    const body = [
      paragraphXml('Tổ hỗ trợ đến từng nhà'),
      paragraphXml(BODY),
      `<w:p><w:r><w:t xml:space="preserve">Kết quả tại </w:t></w:r>${bold}<w:r><w:t xml:space="preserve"> được công bố hằng tuần để người dân theo dõi và góp ý.</w:t></w:r></w:p>`,
      table,
      paragraphXml(BODY),
      paragraphXml('Tin: Minh Thư'),
      paragraphXml('Nguồn: Báo Bến Nghinh'),
    ].join('');
    const [report] = await services.imports.importFiles(
      await given({ 'bai.docx': packageOf(documentXml(body)) }),
      'article',
    );
    const article = await services.articles.get(report?.created[0]?.id ?? '');
    expect(article).toMatchObject({
      title: 'Tổ hỗ trợ đến từng nhà',
      lead: BODY,
      byline: 'Tin: Minh Thư',
      attribution: 'Báo Bến Nghinh',
    });
    expect(article.document.blocks).toMatchObject([
      { type: 'paragraph', content: [{}, { text: ' mười xã, phường', marks: ['bold'] }, {}] },
      { type: 'table', rows: [{}, {}] },
      { type: 'paragraph' },
    ]);
    expect(figuresOf(article.document)).toEqual([]);
    expect(report?.warnings.map(({ code }) => code)).not.toContain('TEXT_NOT_PLACED');
  });
});
