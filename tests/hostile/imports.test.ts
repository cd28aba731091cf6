/** Files that nobody should be handed: each is read or refused with a reason, and the others come in. */
import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentXml, packageOf, paragraphXml } from '../support/docx-parts.ts';
import type { HostileFile } from '../support/hostile-file.ts';
import { textPdf } from '../support/pdf-parts.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openDesk } from '../support/test-desk.ts';
import { DOC_FILES, SOUND_DOC } from './doc/files.ts';
import { DOCX_FILES } from './docx/files.ts';
import { HTML_FILES } from './html/files.ts';
import { PDF_FILES } from './pdf/files.ts';
import { TEXT_FILES } from './text/files.ts';

const KINDS: Record<string, readonly HostileFile[]> = {
  docx: DOCX_FILES,
  doc: DOC_FILES,
  pdf: PDF_FILES,
  html: HTML_FILES,
  text: TEXT_FILES,
};

async function written(files: readonly HostileFile[]) {
  const folder = await temporaryFolder();
  return Promise.all(
    files.map(async (file, index) => {
      const path = join(folder, String(index));
      await writeFile(path, file.bytes());
      return { path, name: file.name };
    }),
  );
}

const padded = (bytes: Uint8Array, index: number) => Buffer.concat([bytes, Buffer.alloc(index, '\n')]);
/** A sound file of each kind, to be read whatever it is called; each index gives another, as one comes in once. */
const SOUND: readonly [ending: string, bytes: (index: number) => Uint8Array][] = [
  ['docx', (index) => packageOf(documentXml(paragraphXml(`Đoạn văn số ${index} của bài.`)))],
  ['doc', (index) => padded(readFileSync(SOUND_DOC), index)],
  ['pdf', (index) => textPdf([`Xin chao ${index}`])],
  ['html', (index) => padded(Buffer.from('<html><body><p>Một đoạn văn của bài.</p></body></html>'), index)],
  ['txt', (index) => padded(Buffer.from('Một đoạn văn của bài.'), index)],
];
const NAMES = [
  '../../../etc/passwd',
  '..\\..\\win.ini',
  'dài '.repeat(75),
  'Đề xuất'.normalize('NFD'),
  'x\u202egnp',
];

it('files of hostile names are read, under names that harm nobody', async () => {
  const { services, folder } = await openDesk();
  const files = SOUND.flatMap(([ending, bytes]) =>
    NAMES.map((name, index) => ({
      name: `${name}.${ending}`,
      bytes: () => bytes(index),
      outcomes: ['read'],
    })),
  );
  const before = (await readdir(folder.root)).sort();
  const reports = await services.imports.importFiles(await written(files), 'source');
  expect(reports.filter(({ ok }) => !ok)).toEqual([]);
  const { sources } = await services.sources.list(100, 0);
  expect(sources.length).toBeGreaterThan(SOUND.length);
  for (const { title } of sources) expect(title).toBe(title.normalize('NFC'));
  expect((await readdir(folder.root)).sort()).toEqual(before);
});

describe.each(Object.entries(KINDS))('hostile files: %s', (_, files) => {
  it('are each read or refused in words, and none stops the others', { timeout: 180_000 }, async () => {
    const { services } = await openDesk();
    const last = await written([{ name: 'tốt.txt', bytes: () => Buffer.from('Bài tốt'), outcomes: [] }]);
    const reports = await services.imports.importFiles([...(await written(files)), ...last], 'source');
    const outcomes = reports.map(({ ok, error }) => (ok ? 'read' : (error?.code ?? '')));
    expect(outcomes).toHaveLength(files.length + 1);
    for (const [index, file] of files.entries()) {
      expect(file.outcomes, file.name).toContain(outcomes[index]);
      const message = reports[index]?.error?.message;
      if (message) expect(message.length, file.name).toBeLessThan(1000);
    }
    expect(outcomes.at(-1)).toBe('read');
    expect(outcomes).not.toContain('UNEXPECTED');
  });
});
