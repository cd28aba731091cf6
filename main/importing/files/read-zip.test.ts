import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readZip, zipNames } from './read-zip.ts';

const zip = Buffer.from(
  zipSync({ 'word/document.xml': strToU8('<văn-bản/>'), 'tệp.bin': new Uint8Array(9) }),
);
const NAMES = ['word/document.xml', 'tệp.bin'];
/** A package with a comment after its directory. */
const commented = (comment: string): Buffer => {
  const letters = Buffer.from(comment, 'latin1');
  const head = Buffer.from(zip);
  head.writeUInt16LE(letters.length, head.length - 2);
  return Buffer.concat([head, letters]);
};

test.each([
  ['zeros, as a disk fills its last sector', Buffer.alloc(512)],
  ['more than a comment may have', Buffer.alloc(100_000, 'x')],
  ['one byte', Buffer.from([0x1a])],
])('what follows a package does not hinder it: %s', async (_, rest) => {
  for (const whole of [zip, commented('lời ghi')]) {
    const bytes = Buffer.concat([whole, rest]);
    expect(await zipNames(bytes, 'bai.docx')).toEqual(NAMES);
    const parts = await readZip(bytes, 'bai.docx', (part) => part === NAMES[0]);
    expect(Buffer.from(parts.get('word/document.xml') ?? []).toString()).toBe('<văn-bản/>');
  }
});

test('a directory that cannot be told for certain is refused', async () => {
  const refused = [
    // Two packages, one after the other: the second is not where its directory says.
    Buffer.concat([zip, Buffer.from(zipSync({ khác: new Uint8Array(300) }))]),
    // A record that describes no directory.
    Buffer.concat([zip, Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(40)]),
    zip.subarray(0, -1),
    Buffer.from('PK\x05\x06', 'latin1'),
    Buffer.alloc(0),
  ];
  for (const bytes of refused)
    await expect(zipNames(bytes, 'bai.docx')).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
});
