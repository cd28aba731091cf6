/** Old Word files that are broken or locked, and what offices keep under their name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentXml, packageOf, paragraphXml } from '../../support/docx-parts.ts';
import { cut, type HostileFile } from '../../support/hostile-file.ts';

const JPEG_HEAD = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');

export const SOUND_DOC = join(import.meta.dirname, '..', '..', 'fixtures', 'imports', 'bai-viet.doc');
const sound = () => readFileSync(SOUND_DOC);

/** The same file with its flag of encryption set ([MS-DOC] 2.5.2). */
function encrypted(): Uint8Array {
  const bytes = sound();
  for (let at = 512; at + 12 <= bytes.length; at += 512) {
    if (bytes.readUInt16LE(at) === 0xa5ec) bytes.writeUInt16LE(bytes.readUInt16LE(at + 10) | 0x0100, at + 10);
  }
  return bytes;
}

/** Every sector of its table of sectors follows the first: a chain without an end. */
function looped(): Uint8Array {
  const bytes = sound();
  const table = (bytes.readUInt32LE(0x4c) + 1) * 512;
  for (let at = table; at + 4 <= table + 512; at += 4) bytes.writeUInt32LE(1, at);
  return bytes;
}

export const DOC_FILES: readonly HostileFile[] = [
  { name: 'trống.doc', bytes: () => new Uint8Array(), outcomes: ['FILE_EMPTY'] },
  { name: 'mật khẩu.doc', bytes: encrypted, outcomes: ['FILE_ENCRYPTED'] },
  {
    name: 'cụt.doc',
    bytes: () => cut(sound(), 0.4),
    outcomes: ['FILE_DAMAGED', 'FILE_KIND_UNKNOWN', 'read'],
  },
  { name: 'vòng tròn.doc', bytes: looped, outcomes: ['FILE_DAMAGED', 'JOB_TIMED_OUT', 'JOB_FAILED'] },
  {
    name: 'trang web.doc',
    bytes: () => Buffer.from('<html><body><p>Báo cáo</p></body></html>'),
    outcomes: ['read'],
  },
  { name: 'thật ra là ảnh.doc', bytes: () => JPEG_HEAD, outcomes: ['FILE_NOT_TEXT'] },
  {
    name: 'thật ra là docx.doc',
    bytes: () => packageOf(documentXml(paragraphXml('Báo cáo'))),
    outcomes: ['read'],
  },
  { name: 'rtf.doc', bytes: () => Buffer.from('{\\rtf1 Báo cáo}'), outcomes: ['FILE_NEEDS_WORD'] },
];
