/** Word files that are broken, not Word files, or made to harm. */
import { strToU8, zipSync } from 'fflate';
import { documentXml, packageOf, paragraphXml } from '../../support/docx-parts.ts';
import { cut, type HostileFile } from '../../support/hostile-file.ts';
import { textPdf } from '../../support/pdf-parts.ts';

const plain = () => packageOf(documentXml(paragraphXml('Một đoạn văn của bài.')));
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1016),
    utf16(stream),
    Buffer.alloc(512),
  ]);

/** The same package with another size in its directory and in the header of each part. */
function withFalseSize(bytes: Uint8Array, size: number): Uint8Array {
  const lie = Buffer.from(bytes);
  for (let at = 0; at + 30 < lie.length; at += 1) {
    if (lie.readUInt32LE(at) === 0x02014b50) lie.writeUInt32LE(size, at + 24);
  }
  return lie;
}

function nestedTables(depth: number): string {
  const open = '<w:tbl><w:tr><w:tc>'.repeat(depth);
  const close = `${paragraphXml('sâu')}</w:tc></w:tr></w:tbl>`.repeat(depth);
  return documentXml(`${open}${paragraphXml('đáy')}${close}`);
}

export const DOCX_FILES: readonly HostileFile[] = [
  { name: 'trống.docx', bytes: () => new Uint8Array(), outcomes: ['FILE_EMPTY'] },
  { name: 'cụt.docx', bytes: () => cut(plain(), 0.6), outcomes: ['FILE_DAMAGED'] },
  {
    name: 'thiếu phần chính.docx',
    bytes: () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), '_rels/.rels': strToU8('<x/>') }),
    outcomes: ['FILE_DAMAGED'],
  },
  {
    name: 'xml hỏng.docx',
    bytes: () => packageOf('<w:document><w:body>'),
    outcomes: ['FILE_DAMAGED', 'read'],
  },
  { name: 'mật khẩu.docx', bytes: () => compound('EncryptedPackage'), outcomes: ['FILE_ENCRYPTED'] },
  {
    name: 'bảng tính.docx',
    bytes: () => zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/workbook.xml': strToU8('<x/>') }),
    outcomes: ['FILE_KIND_UNKNOWN'],
  },
  { name: 'bảng tính cũ.doc', bytes: () => compound('Workbook'), outcomes: ['FILE_KIND_UNKNOWN'] },
  {
    name: 'văn bản mở.odt',
    bytes: () => zipSync({ mimetype: strToU8('application/x'), 'content.xml': strToU8('<x/>') }),
    outcomes: ['FILE_NEEDS_WORD'],
  },
  { name: 'thật ra là RTF.docx', bytes: () => strToU8('{\\rtf1\\ansi Xin}'), outcomes: ['FILE_NEEDS_WORD'] },
  {
    name: '~$bao-cao.docx',
    bytes: () =>
      Buffer.concat([
        Buffer.from([3]),
        Buffer.from('Lan'),
        Buffer.alloc(51),
        Buffer.from([3, 0]),
        Buffer.alloc(105),
      ]),
    outcomes: ['FILE_LOCK'],
  },
  {
    name: 'bom nén.docx',
    bytes: () =>
      packageOf(documentXml(paragraphXml('a')), { 'word/media/a.png': new Uint8Array(70 * 2 ** 20) }),
    outcomes: ['FILE_BOMB'],
  },
  {
    name: 'bom nói dối.docx',
    bytes: () => withFalseSize(packageOf(documentXml(paragraphXml('a'.repeat(200_000)))), 1000),
    outcomes: ['FILE_DAMAGED'],
  },
  {
    name: 'nhiều phần.docx',
    bytes: () =>
      packageOf(
        documentXml(paragraphXml('a')),
        Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`word/${index}.xml`, '<x/>'])),
      ),
    outcomes: ['FILE_BOMB'],
  },
  {
    name: 'bom thực thể.docx',
    bytes: () =>
      packageOf(
        documentXml(
          paragraphXml('&c;'),
          '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
        ),
      ),
    outcomes: ['FILE_DAMAGED'],
  },
  {
    name: 'tên phần leo thư mục.docx',
    bytes: () => packageOf(documentXml(paragraphXml('a')), { '../../etc/passwd': 'x' }),
    outcomes: ['FILE_DAMAGED'],
  },
  { name: 'thật ra là PDF.docx', bytes: () => textPdf(['Xin chao']), outcomes: ['read'] },
  {
    name: 'nghìn tầng khung chữ.docx',
    bytes: () => {
      const open = '<w:p><w:r><w:pict><v:textbox><w:txbxContent>'.repeat(1000);
      const close = '</w:txbxContent></v:textbox></w:pict></w:r></w:p>'.repeat(1000);
      return packageOf(documentXml(`${open}${paragraphXml('đáy')}${close}`));
    },
    outcomes: ['read', 'FILE_DAMAGED'],
  },
  {
    name: 'nghìn tầng bảng.docx',
    bytes: () => packageOf(nestedTables(1000)),
    outcomes: ['read', 'FILE_DAMAGED'],
  },
];
