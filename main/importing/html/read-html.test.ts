import { describe, expect, it } from 'vitest';
import { blockTexts } from '#shared/document/plain-text.ts';
import { CODECS } from '#shared/vietnamese/encodings/codecs.ts';
import { readHtml } from './read-html.ts';

const PARAGRAPH =
  'Sáng thứ Năm, hơn hai trăm đại biểu bàn cách bớt giấy tờ, bớt đi lại và đo chất lượng phục vụ bằng thời gian của người dân.';
const page = (body: string, head = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Việc gần dân | Báo Triều Giang</title>${head}</head><body>
  <nav><a href="/">Trang chủ</a><a href="/tin">Tin tức</a></nav><header>Báo Triều Giang điện tử</header>
  <main><article><h1>Việc gần dân</h1>${body}</article></main>
  <aside><h3>Tin liên quan</h3><ul><li><a href="/a">Chợ mới mở cửa</a></li></ul></aside><footer>Giấy phép số 07</footer></body></html>`;
const body = `<h2>Vì sao</h2><p>${PARAGRAPH}</p><p>${PARAGRAPH} <a href="/so-lieu">Số liệu</a>.</p><ul><li>Một</li><li>Hai</li></ul><table><tr><th>Phường</th><th>Hồ sơ</th></tr><tr><td>Bến Nghinh</td><td>9.482</td></tr></table><p>${PARAGRAPH}</p>`;
const HEAD =
  '<link rel="canonical" href="https://baotrieugiang.example/viec-gan-dan.html"><meta property="article:published_time" content="2026-11-05T08:00:00+07:00"><meta name="author" content="Minh Thư">';

describe('readHtml', () => {
  it('takes the article and leaves the furniture, with its facts', async () => {
    const { blocks, facts, warnings } = await readHtml(Buffer.from(page(body, HEAD)), 'trang.html');
    expect(blocks.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'list',
      'table',
      'paragraph',
    ]);
    const text = blocks.flatMap(blockTexts).join('\n');
    for (const gone of ['Trang chủ', 'Tin liên quan', 'Giấy phép']) expect(text).not.toContain(gone);
    expect(JSON.stringify(blocks)).toContain('https://baotrieugiang.example/so-lieu');
    expect(facts).toMatchObject({
      author: 'Minh Thư',
      publishedOn: '2026-11-05',
      address: 'https://baotrieugiang.example/viec-gan-dan.html',
    });
    expect(facts.title).toContain('Việc gần dân');
    expect(warnings).toMatchObject([{ code: 'PAGE_FURNITURE' }]);
  });

  it.each([
    [
      'UTF-16 with its mark',
      (html: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(html, 'utf16le')]),
    ],
    [
      'UTF-8 that says it is something else',
      (html: string) => Buffer.from(html.replace('charset="utf-8"', 'charset="iso-8859-1"')),
    ],
  ])('reads %s', async (_, encode) => {
    const { blocks } = await readHtml(encode(page(body)), 'trang.html');
    expect(blocks.flatMap(blockTexts)).toContain(PARAGRAPH);
  });

  it('decodes the fonts of the nineties', async () => {
    const legacy = CODECS.vni.encode(PARAGRAPH);
    const html = page(`<p><font face="VNI-Times">${legacy}</font></p>`).replace('<meta charset="utf-8">', '');
    const { blocks, letters } = await readHtml(Buffer.from(html, 'latin1'), 'trang.html');
    expect(blocks.flatMap(blockTexts).join(' ')).toContain(PARAGRAPH);
    expect(letters.map(({ kind }) => kind)).toEqual(['vni']);
  });

  it('keeps everything of what was chosen and copied', async () => {
    const { blocks } = await readHtml(Buffer.from('<p>Ngắn thôi.</p><p>Vẫn giữ.</p>'), 'dán', true);
    expect(blocks.flatMap(blockTexts)).toEqual(['Ngắn thôi.', 'Vẫn giữ.']);
  });

  it('letters lists as our points where the page shows the same letters', async () => {
    const items = (count: number) => '<li>mục</li>'.repeat(count);
    const html = `<ol type="a">${items(4)}</ol><ol style="list-style-type: lower-alpha" start="3">${items(2)}</ol><ol type="a">${items(5)}</ol>`;
    const { blocks } = await readHtml(Buffer.from(html), 'dán', true);
    expect(blocks.map((block) => block.type === 'list' && (block.numbering ?? 'number'))).toEqual([
      'letter',
      'letter',
      'number',
    ]);
  });

  it('never makes a link of a script', async () => {
    const { blocks } = await readHtml(
      Buffer.from('<p><a href="javascript:alert(1)">Bấm</a></p>'),
      'dán',
      true,
    );
    expect(JSON.stringify(blocks)).not.toContain('javascript');
  });
});
