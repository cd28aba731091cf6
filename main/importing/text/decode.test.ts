import { describe, expect, it } from 'vitest';
import { CODECS } from '#shared/vietnamese/encodings/codecs.ts';
import { TEXT_SIZE_LIMIT_MB } from './decode.ts';
import { decodeText } from './read-text-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean, mark: boolean) => {
  const units = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < units.length; index += 1)
    view.setUint16(index * 2, units.charCodeAt(index), !bigEndian);
  return bytes;
};
const text = 'Bản tin số một: người dân, tổ chức và doanh nghiệp.';

describe('decodeText', () => {
  it('reads UTF-8 with a byte order mark, Windows line ends and decomposed letters', () => {
    const decoded = decodeText(utf8(`\ufeff${text.normalize('NFD')}\r\nhai\rba\u2028bốn`), 'a.txt');
    expect(decoded).toMatchObject({ text: `${text}\nhai\nba\nbốn`, encoding: 'utf-8', lostCharacters: 0 });
    expect(decoded.letters.map(({ kind }) => kind)).toEqual(['composed']);
  });

  it.each([
    [true, true, 'utf-16be'],
    [false, true, 'utf-16le'],
    [true, false, 'utf-16be'],
    [false, false, 'utf-16le'],
  ] as const)('reads UTF-16 (big endian %s, marked %s)', (bigEndian, mark, encoding) => {
    expect(decodeText(utf16(text, bigEndian, mark), 'a.txt')).toMatchObject({ text, encoding });
  });

  it('keeps page ends; controls become spaces; soft hyphens and zero-width characters go unless refused', () => {
    const spoilt = utf8(`${text}\u00ad\u200b\f${text}\u0007x`);
    expect(decodeText(spoilt, 'a.txt').text).toBe(`${text}\f${text} x`);
    expect(decodeText(spoilt, 'a.txt', ['soft-hyphen', 'zero-width'])).toMatchObject({
      text: `${text}\u00ad\u200b\f${text} x`,
      letters: [],
    });
  });

  it.each(['vni', 'tcvn3', 'viscii'] as const)(
    'reads %s: bytes of its own, and pasted as Unicode',
    (encoding) => {
      const legacy = CODECS[encoding].encode(text);
      const rows = ['Tin mới của phường Đông', legacy, ''];
      expect(decodeText(Buffer.from(`${legacy}\r\n`, 'latin1'), 'a.txt')).toMatchObject({
        text: `${text}\n`,
        encoding: 'windows-1252',
      });
      const pasted = decodeText(utf8(rows.join('\n')), 'a.txt');
      expect(pasted.text).toBe(`${rows[0]}\n${text}\n`);
      expect(pasted.letters).toMatchObject([
        { kind: encoding, count: 1, places: [{ line: 2, from: legacy, to: text }] },
      ]);
      expect(decodeText(utf8(rows.join('\n')), 'a.txt', [encoding]).text).toBe(rows.join('\n'));
    },
  );

  it('counts letters that were lost before', () => {
    expect(decodeText(utf8('m\ufffdt ch\ufffd'), 'a.txt').lostCharacters).toBe(2);
  });

  it.each([
    ['nothing', new Uint8Array(), 'FILE_EMPTY'],
    ['white space', utf8(' \r\n\t\u00a0\ufeff\n'), 'FILE_EMPTY'],
    ['50 MB', new Uint8Array(50 * 1024 * 1024), 'FILE_TOO_LARGE'],
    ['DOCX', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), 'FILE_NOT_TEXT'],
    ['PDF', utf8('%PDF-1.7 …'), 'FILE_NOT_TEXT'],
    ['DOC', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'FILE_NOT_TEXT'],
    ['zeros among bytes', new Uint8Array([65, 0, 0, 0, 66, 7, 9, 0, 0, 1]), 'FILE_NOT_TEXT'],
    ['windows-1258', new Uint8Array([0x4e, 0xf0, 0x69, 0x20, 0x64, 0xf2, 0x6e, 0x67]), 'FILE_NOT_UTF8'],
  ])('refuses %s', (_, bytes, code) => {
    expect(() => decodeText(bytes, 'a.txt')).toThrow(expect.objectContaining({ code }));
  });

  it('names the limit', () => {
    expect(() => decodeText(new Uint8Array((TEXT_SIZE_LIMIT_MB + 1) * 1024 * 1024), 'to.txt')).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ name: 'to.txt', limitMegabytes: TEXT_SIZE_LIMIT_MB }),
      }),
    );
  });
});
