/** Saved pages that are broken, deep, or try to do something. */
import type { HostileFile } from '../../support/hostile-file.ts';

const page = (body: string) =>
  Buffer.from(`<!DOCTYPE html><html><head><title>Tin</title></head><body>${body}</body></html>`);

const ENTITIES = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join(
  '',
);

export const HTML_FILES: readonly HostileFile[] = [
  {
    name: 'nghìn tầng.html',
    bytes: () => page(`${'<div>'.repeat(1000)}đáy${'</div>'.repeat(1000)}`),
    outcomes: ['read'],
  },
  {
    name: 'hai mươi nghìn tầng.html',
    bytes: () => page(`${'<div>'.repeat(20_000)}đáy`),
    outcomes: ['read', 'FILE_DAMAGED'],
  },
  {
    name: 'không đóng thẻ.htm',
    bytes: () => page('<table><tr><td>một<td>hai<p>ba<b>bốn'),
    outcomes: ['read'],
  },
  {
    name: 'kịch bản.html',
    bytes: () =>
      page(
        '<script>throw 1</script><p onclick="x()">Chữ <img src="http://127.0.0.1:1/x.png" onerror="x()"></p>',
      ),
    outcomes: ['read'],
  },
  { name: 'trống.html', bytes: () => new Uint8Array(), outcomes: ['FILE_EMPTY'] },
  {
    name: 'bom thực thể.html',
    bytes: () =>
      Buffer.from(
        `<!DOCTYPE html [<!ENTITY e0 "ha">${ENTITIES}<!ENTITY f SYSTEM "file:///etc/passwd">]><html><body><p>&e12; &f;</p></body></html>`,
      ),
    outcomes: ['read'],
  },
  {
    name: 'hai mươi nghìn thuộc tính.html',
    bytes: () => page(`<p ${Array.from({ length: 20_000 }, (_, index) => `a${index}=1`).join(' ')}>Chữ</p>`),
    outcomes: ['read', 'FILE_DAMAGED'],
  },
  { name: 'rỗng ruột.html', bytes: () => Buffer.from('<html>'), outcomes: ['read', 'FILE_DAMAGED'] },
  {
    name: 'tệp MHTML.html',
    bytes: () => Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'),
    outcomes: ['FILE_NEEDS_WORD'],
  },
  {
    name: 'ảnh giả.html',
    bytes: () => page(`<p>Bài có ảnh giả.</p><img src="data:image/png;base64,${'A'.repeat(5000)}">`),
    outcomes: ['read'],
  },
  { name: 'lớn quá.html', bytes: () => page('a '.repeat(22 * 2 ** 20)), outcomes: ['FILE_TOO_LARGE'] },
];
