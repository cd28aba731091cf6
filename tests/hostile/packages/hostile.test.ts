/** Packages that somebody made to do harm, or that are something else: each is refused, and says why. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartToWrite } from '#main/features/handoff/package/write.task.ts';
import { DeskError } from '#shared/errors.ts';
import {
  makeSender,
  readInto,
  smallContents,
  type Tampering,
  writeSmallPackage,
} from '../../support/packages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type RawPart, rawZip, sealed, withBytes } from './zip.ts';

async function refusalOf(reading: Promise<unknown>): Promise<string> {
  return reading.then(
    () => 'opened',
    (thrown: unknown) => {
      if (!(thrown instanceof DeskError)) throw thrown;
      return thrown.code;
    },
  );
}

/** A part with another text, which the sender signs. */
function withText(name: RegExp, change: (text: string) => string) {
  return (parts: PartToWrite[]) =>
    parts.map((part) =>
      'text' in part && name.test(part.name) ? { ...part, text: change(part.text) } : part,
    );
}

/** A JSON part with another value, which the sender signs. */
// biome-ignore lint/suspicious/noExplicitAny: tampering knows no types
function withJson(name: RegExp, change: (json: any) => unknown) {
  return withText(name, (text) => JSON.stringify(change(JSON.parse(text))));
}

async function opening(tampering: Tampering): Promise<string> {
  const folder = await temporaryFolder();
  return refusalOf(readInto(folder, await writeSmallPackage(folder, makeSender(), tampering)));
}

describe('a file that is no package', () => {
  it.each<[string, (path: string) => Promise<void>]>([
    ['a text', (path) => writeFile(path, 'Kính gửi anh Khoa')],
    [
      'a ZIP of something else',
      async (path) => writeFile(path, await rawZip([part('word/document.xml', 'x')])),
    ],
    [
      'a database of the desk',
      async (path) => {
        const database = new BetterSqlite3(path);
        database.exec('create table article (id text); pragma user_version = 11');
        database.close();
      },
    ],
  ])('is told as that: %s', async (_name, write) => {
    const folder = await temporaryFolder();
    const path = join(folder, 'goi.toasoan');
    await write(path);
    expect(await refusalOf(readInto(folder, path))).toMatch(/^PACKAGE_(UNKNOWN|REFUSED)$/);
  });
});

describe('a package from a newer desk', () => {
  it('is refused with the format it has, whatever else it holds', async () => {
    const folder = await temporaryFolder();
    const path = await writeSmallPackage(folder, makeSender(), {
      statement: (text) => text.replace('"format":1', '"format":7'),
    });
    await expect(readInto(folder, path)).rejects.toMatchObject({
      code: 'PACKAGE_NEWER',
      details: { format: 7, supported: 1 },
    });
  });
});

describe('a package that was signed by another', () => {
  it('is forged when its parts are not those that were signed', async () => {
    expect(await opening({ signed: withText(/^articles/, (text) => text.replace('1.325', '9.325')) })).toBe(
      'PACKAGE_FORGED',
    );
  });

  it('is forged when another statement is put over the signature', async () => {
    expect(
      await opening({ signed: withText(/^manifest\.json$/, (text) => text.replace('xem', 'sua')) }),
    ).toBe('PACKAGE_FORGED');
  });

  it('is forged when the card is of another key', async () => {
    const other = makeSender('Người khác');
    const tampering = { parts: withText(/^sender/, () => JSON.stringify(other.card)) };
    expect(await opening(tampering)).toBe('PACKAGE_FORGED');
  });

  it('is forged when it claims another sender than the card', async () => {
    expect(
      await opening({ statement: (text) => text.replace('"name":"Trần Minh Khoa"', '"name":"Giám đốc Sở"') }),
    ).toBe('PACKAGE_FORGED');
  });
});

function part(name: string, bytes: string | Buffer, options: Partial<RawPart> = {}): RawPart {
  return { name, bytes: Buffer.from(bytes), ...options };
}

describe('a ZIP that is not plain', () => {
  const frame = [part('manifest.json', '{}'), part('manifest.sig', 'x')];

  async function openingZip(zip: Buffer): Promise<string> {
    const folder = await temporaryFolder();
    const path = join(folder, 'goi.toasoan');
    await writeFile(path, zip);
    return refusalOf(readInto(folder, path));
  }

  it('is refused before anything grows: a bomb', async () => {
    const bomb = part(`files/${'0'.repeat(64)}`, Buffer.alloc(8 * 2 ** 20), { compress: true });
    const zip = await rawZip([...frame, bomb]);
    expect(zip.length).toBeLessThan(10_000);
    expect(await openingZip(zip)).toBe('PACKAGE_REFUSED');
  });

  it('is refused when parts lie about their length', async () => {
    const zip = await rawZip([...frame, part('articles/a.json', 'x'.repeat(0x1234))]);
    const lying = sealed(
      Buffer.from(zip.toString('latin1').replaceAll('\x34\x12\0\0', '\xff\xff\xff\x7f'), 'latin1'),
    );
    expect(await openingZip(lying)).toBe('PACKAGE_REFUSED');
  });

  it.each([
    ['up out of the folder', 'articles/abcdefghijkl.json', '../../../../abcdef.sqlite3'],
    ['absolute', 'articles/abcdefghijkl.json', '/etc/cron.d/abcdefghijkl12'],
    ['on a drive', 'articles/abcdefghijkl.json', 'C:/Windows/abcdefghijkl.js'],
    ['with backslashes', 'articles/abcdefghijkl.json', '..\\..\\abcdefghijkl.sqlite3'],
    ['a folder', 'articles/abcdefghijkl.json', 'articles/abcdefghijkl.jso/'],
    ['of an unknown kind', 'articles/abcdefghijkl.json', 'programs/abcdefghijkl.exe1'],
  ])('is refused for a name %s', async (_name, honest, hostile) => {
    const zip = await rawZip([...frame, part(honest, 'x')]);
    expect(await openingZip(withBytes(zip, honest, hostile))).toBe('PACKAGE_REFUSED');
  });

  it('is refused for a link', async () => {
    expect(
      await openingZip(await rawZip([...frame, part('articles/a.json', '/etc', { mode: 0o120777 })])),
    ).toBe('PACKAGE_REFUSED');
  });

  it('is refused for two parts of one name', async () => {
    const zip = await rawZip([...frame, part('articles/a.json', '1'), part('articles/b.json', '2')]);
    expect(await openingZip(withBytes(zip, 'articles/b.json', 'articles/a.json'))).toBe('PACKAGE_REFUSED');
  });

  it('is refused for more parts than a package may have, without reading them', async () => {
    const zip = await rawZip(frame);
    // The two counts of parts at the end of the ZIP, before the seal.
    zip.writeUInt16LE(10_100, zip.length - 64 - 14);
    zip.writeUInt16LE(10_100, zip.length - 64 - 12);
    expect(await openingZip(sealed(zip))).toBe('PACKAGE_REFUSED');
  });

  it('is refused for a part that the sender did not list, and for one that is missing', async () => {
    expect(await opening({ signed: (parts) => [...parts, { name: 'articles/more.json', text: '{}' }] })).toBe(
      'PACKAGE_REFUSED',
    );
    expect(await opening({ signed: (parts) => parts.slice(0, -1) })).toBe('PACKAGE_REFUSED');
  });
});

describe('signed contents that are not of the form', () => {
  it.each<[string, Tampering]>([
    ['no JSON', { parts: withText(/^articles/, () => '{"id":') }],
    ['no UTF-8', { signed: withText(/^manifest\.json$/, (text) => `\ufeff${text}`) }],
    ['JSON a hundred thousand levels deep', { parts: withText(/^articles/, () => '['.repeat(100_000)) }],
    [
      'a document of another shape',
      { parts: withJson(/^articles/, (json) => deep(json, 'blocks', 'không')) },
    ],
    ['an unknown state', { parts: withJson(/^articles/, (json) => ({ ...json, state: 'printed' })) }],
    ['a time that is none', { parts: withJson(/^articles/, (json) => ({ ...json, updatedAt: 'hôm qua' })) }],
    [
      'an article that the list has not',
      { parts: withJson(/^contents/, (json) => ({ ...json, articleIds: [] })) },
    ],
    [
      'an article twice',
      { parts: withJson(/^contents/, (json) => ({ ...json, articleIds: ['article-1', 'article-1'] })) },
    ],
    ['people who are not named', { parts: withJson(/^contents/, (json) => ({ ...json, people: [] })) }],
    ['a picture that is not listed', { parts: withJson(/^contents/, (json) => ({ ...json, pictures: [] })) }],
    [
      'a picture larger than said',
      { parts: withJson(/^contents/, (json) => pictured(json, { width: 800 })) },
    ],
    [
      'a picture of another kind',
      { parts: withJson(/^contents/, (json) => pictured(json, { mediaType: 'image/webp' })) },
    ],
    [
      'sources that are not there',
      { parts: (parts) => parts.filter(({ name }) => !name.startsWith('sources/')) },
    ],
    [
      'an approval of another article',
      { parts: withJson(/^articles/, (json) => ({ ...json, approvals: [approval] })) },
    ],
  ])('are refused: %s', async (_name, tampering) => {
    expect(await opening(tampering)).toBe('PACKAGE_REFUSED');
  });

  it('are refused: a program with the name of a picture', async () => {
    const folder = await temporaryFolder();
    const { files } = await smallContents(folder);
    const [picture] = files;
    const program = join(folder, 'chuong-trinh');
    const bytes = Buffer.from('MZ'.padEnd(400, 'x'));
    await writeFile(program, bytes);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const path = await writeSmallPackage(folder, makeSender(), {
      parts: (parts) =>
        withText(/^contents/, (text) => text.replaceAll(picture?.hash ?? '', hash))(parts).map((given) =>
          'path' in given
            ? { name: `files/${hash}`, path: program, bytes: 400, sha256: hash, title: '' }
            : given,
        ),
    });
    expect(await refusalOf(readInto(folder, path))).toBe('PACKAGE_REFUSED');
  });
});

const approval = {
  id: 'approval-1',
  articleId: 'article-2',
  hash: 'b'.repeat(64),
  personId: 'person-khoa',
  personName: 'Trần Minh Khoa',
  at: '2026-11-20T03:00:00.000Z',
  note: '',
  keyId: 'k',
  signature: 's',
};

// biome-ignore lint/suspicious/noExplicitAny: tampering knows no types
function deep(json: any, key: string, value: unknown) {
  return { ...json, content: { ...json.content, document: { ...json.content.document, [key]: value } } };
}

// biome-ignore lint/suspicious/noExplicitAny: tampering knows no types
function pictured(json: any, change: object) {
  return { ...json, pictures: json.pictures.map((picture: object) => ({ ...picture, ...change })) };
}

describe('whatever is put into a package', () => {
  it('is opened or refused, and nothing else', async () => {
    const folder = await temporaryFolder();
    const sender = makeSender();
    const names = ['contents.json', 'articles/article-1.json', 'sources/source-1.json', 'sender.json'];
    const values = fc.oneof(
      fc.json(),
      fc.string(),
      fc.constant('{"__proto__":{"x":1}}'),
      fc.constant('null'),
    );
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), values, fc.nat(1000), async (name, value, at) => {
        // The value takes the place of the part, or of the end of it from some byte on.
        const change = (text: string) => (at % 2 === 0 ? value : text.slice(0, at) + value);
        const parts = withText(new RegExp(`^${name}$`), change);
        const path = await writeSmallPackage(folder, sender, { parts });
        outcomes.add(await refusalOf(readInto(folder, path)));
      }),
      { numRuns: 60, seed: 20_261_122 },
    );
    expect([...outcomes].filter((code) => !/^(PACKAGE_REFUSED|PACKAGE_FORGED|opened)$/.test(code))).toEqual(
      [],
    );
  });
});
