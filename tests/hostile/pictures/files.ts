/** Pictures that nobody should be handed. */
import { crc32, deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { cut, type HostileFile } from '../../support/hostile-file.ts';

const noise = sharp({
  create: {
    width: 400,
    height: 300,
    channels: 3,
    background: '#777',
    noise: { type: 'gaussian', mean: 128, sigma: 30 },
  },
});
const JPEG = await noise.clone().jpeg().toBuffer();
const PNG = await noise.clone().png().toBuffer();
const GIF = await noise.clone().gif().toBuffer();
const WEBP = await noise.clone().webp().toBuffer();
const TIFF = await noise.clone().tiff().toBuffer();
const AVIF = await noise.clone().avif({ effort: 0 }).toBuffer();

/** A TIFF whose list of pages goes on with its first page, for ever. */
function loopedTiff(): Buffer {
  const bytes = Buffer.from(TIFF);
  const first = bytes.readUInt32LE(4);
  bytes.writeUInt32LE(first, first + 2 + 12 * bytes.readUInt16LE(first));
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A PNG that says it has so many pixels, with as much data as is given. */
function png(width: number, height: number, data: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(data)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const svg = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`);

/** Each `use` shows the one before ten times. */
function usesOfUses(): string {
  const groups = Array.from(
    { length: 12 },
    (_, index) => `<g id="g${index + 1}">${`<use href="#g${index}"/>`.repeat(10)}</g>`,
  );
  return `<defs><rect id="g0" width="9" height="9"/>${groups.join('')}</defs><use href="#g12"/>`;
}

const ENTITIES = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join(
  '',
);

/** A box of the make of HEIC without a picture. */
const HEIC = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
  Buffer.alloc(400),
]);

const file = (name: string, bytes: Uint8Array, ...outcomes: string[]): HostileFile => ({
  name,
  bytes: () => bytes,
  outcomes,
});

export const PICTURE_FILES: readonly HostileFile[] = [
  file('trống.jpg', Buffer.alloc(0), 'PICTURE_INVALID'),
  file('chữ.jpg', Buffer.from('Đây không phải ảnh.'), 'PICTURE_INVALID'),
  file('trang.svg', Buffer.from('<!DOCTYPE html><html><svg></svg></html>'), 'PICTURE_INVALID'),
  file('pdf.png', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), 'PICTURE_INVALID'),
  file('png mang tên jpg.jpg', PNG, 'read'),
  file('dở dang.jpg', cut(JPEG, 0.5), 'PICTURE_TRUNCATED'),
  file('dở dang.png', cut(PNG, 0.5), 'PICTURE_TRUNCATED'),
  file('dở dang.gif', cut(GIF, 0.5), 'PICTURE_TRUNCATED', 'PICTURE_INVALID'),
  file('dở dang.webp', cut(WEBP, 0.5), 'PICTURE_TRUNCATED', 'PICTURE_INVALID'),
  file('dở dang.tif', cut(TIFF, 0.5), 'PICTURE_TRUNCATED', 'PICTURE_INVALID'),
  file('dở dang.avif', cut(AVIF, 0.5), 'PICTURE_TRUNCATED', 'PICTURE_INVALID'),
  file('ảnh bmp.bmp', Buffer.concat([Buffer.from('BM'), Buffer.alloc(200)]), 'PICTURE_INVALID'),
  file('trang vòng tròn.tif', loopedTiff(), 'read', 'PICTURE_TRUNCATED', 'PICTURE_INVALID'),
  file('chỉ có đầu.jpg', cut(JPEG, 0.02), 'PICTURE_TRUNCATED', 'PICTURE_INVALID'),
  file('bom 60.000.png', png(60_000, 60_000, Buffer.alloc(100)), 'PICTURE_TOO_LARGE'),
  file('bom 16.000.png', png(16_000, 16_000, Buffer.alloc(100)), 'PICTURE_TOO_LARGE'),
  file('hai tỉ.png', png(2 ** 31 - 1, 2 ** 31 - 1, Buffer.alloc(1)), 'PICTURE_TOO_LARGE', 'PICTURE_INVALID'),
  file('thiếu dòng.png', png(9_000, 9_000, Buffer.alloc(1000)), 'PICTURE_TRUNCATED'),
  file('100 megapixel.png', png(10_000, 10_000, Buffer.alloc(10_001 * 10_000)), 'read'),
  file('điện thoại.heic', HEIC, 'PICTURE_HEIC'),
  file('mã chạy.svg', svg('<script>fetch("http://x")</script><rect width="5" height="5"/>'), 'read'),
  file(
    'ra ngoài.svg',
    svg('<image href="file:///etc/passwd" width="9" height="9"/><rect width="5" height="5"/>'),
    'read',
  ),
  file(
    'thực thể.svg',
    Buffer.from(`<!DOCTYPE svg [<!ENTITY e0 "ha">${ENTITIES}]>${svg('<text>&e12;</text>')}`),
    'read',
  ),
  file(
    'tệp ngoài.svg',
    Buffer.from(`<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('<text>&a;</text>')}`),
    'read',
  ),
  file('dùng chồng.svg', svg(usesOfUses()), 'read', 'PICTURE_TOO_COMPLEX'),
  file(
    'lồng 1.000.svg',
    svg(`${'<g>'.repeat(1000)}<rect/>${'</g>'.repeat(1000)}`),
    'read',
    'PICTURE_TOO_COMPLEX',
  ),
  file('lồng 100.000.svg', svg('<g>'.repeat(100_000)), 'PICTURE_TOO_COMPLEX'),
  file(
    'khung vô cùng.svg',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e300 1e-300"><rect/></svg>'),
    'read',
    'PICTURE_TOO_COMPLEX',
  ),
  file('nén 1 GB.svgz', gzipSync(Buffer.alloc(2 ** 26, ' ')), 'PICTURE_TOO_COMPLEX'),
  file('../../thoát ra.jpg', JPEG, 'read'),
  file(`${'rất dài '.repeat(50)}.png`, PNG, 'read'),
  file('anh chụp'.normalize('NFD').concat('.webp'), WEBP, 'read'),
];
