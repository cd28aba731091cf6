/** PDFs that are broken, locked, endless, or no PDFs. */
import { deflateSync } from 'node:zlib';
import { documentXml, packageOf, paragraphXml } from '../../support/docx-parts.ts';
import { cut, type HostileFile } from '../../support/hostile-file.ts';
import { pdfOf, streamOf, textPdf } from '../../support/pdf-parts.ts';

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';
const scan = () =>
  pdfOf([
    CATALOGUE,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>',
    '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
    streamOf('q 595 0 0 842 0 0 cm /I Do Q'),
    streamOf(
      'x'.repeat(100 * 140),
      '/Type /XObject /Subtype /Image /Width 100 /Height 140 /ColorSpace /DeviceGray /BitsPerComponent 8',
    ),
  ]);

/** A page with these commands. */
const onePage = (contents: string) =>
  pdfOf([
    CATALOGUE,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>',
    '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>',
    contents,
  ]);

export const PDF_FILES: readonly HostileFile[] = [
  { name: 'trống.pdf', bytes: () => new Uint8Array(), outcomes: ['FILE_EMPTY'] },
  { name: 'chỉ có đầu.pdf', bytes: () => Buffer.from('%PDF-1.7\n'), outcomes: ['FILE_DAMAGED'] },
  {
    name: 'cụt.pdf',
    bytes: () => cut(textPdf(['Xin chao', 'Trang hai']), 0.5),
    outcomes: ['read', 'FILE_DAMAGED'],
  },
  {
    name: 'trang web.pdf',
    bytes: () => Buffer.from('<html><body><p>Tin</p></body></html>'),
    outcomes: ['read'],
  },
  {
    name: 'mật khẩu.pdf',
    bytes: () =>
      pdfOf(
        [
          CATALOGUE,
          '<< /Type /Pages /Kids [] /Count 0 >>',
          `<< /Filter /Standard /V 1 /R 2 /P -44 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) >>`,
        ],
        '/Encrypt 3 0 R /ID [(0123456789abcdef) (0123456789abcdef)]',
      ),
    outcomes: ['FILE_ENCRYPTED'],
  },
  {
    name: 'mười nghìn trang.pdf',
    bytes: () =>
      pdfOf([
        CATALOGUE,
        `<< /Type /Pages /Kids [${Array.from({ length: 10_000 }, (_, index) => `${index + 3} 0 R`).join(' ')}] /Count 10000 /MediaBox [0 0 595 842] >>`,
        ...Array.from({ length: 10_000 }, () => '<< /Type /Page /Parent 2 0 R >>'),
      ]),
    outcomes: ['read'],
  },
  {
    name: 'cây trang vòng tròn.pdf',
    bytes: () =>
      pdfOf([
        CATALOGUE,
        '<< /Type /Pages /Kids [3 0 R] /Count 5 >>',
        '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 5 >>',
      ]),
    outcomes: ['FILE_DAMAGED', 'read'],
  },
  {
    name: 'hình gọi chính nó.pdf',
    bytes: () =>
      pdfOf([
        CATALOGUE,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>',
        '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
        streamOf('/X Do'),
        streamOf(
          '/X Do',
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
        ),
      ]),
    outcomes: ['read', 'FILE_DAMAGED'],
  },
  {
    name: 'nghìn tầng q.pdf',
    bytes: () => onePage(streamOf(`${'q '.repeat(1000)}BT ET ${'Q '.repeat(1000)}`)),
    outcomes: ['read'],
  },
  {
    name: 'bom nén.pdf',
    bytes: () => {
      const packed = deflateSync(Buffer.alloc(2 ** 24, ' ')).toString('latin1');
      return onePage(streamOf(packed, '/Filter /FlateDecode'));
    },
    outcomes: ['read', 'FILE_DAMAGED', 'FILE_BOMB'],
  },
  {
    name: 'thật ra là docx.pdf',
    bytes: () => packageOf(documentXml(paragraphXml('Báo cáo'))),
    outcomes: ['read'],
  },
  { name: 'bản quét.pdf', bytes: scan, outcomes: ['read'] },
];
