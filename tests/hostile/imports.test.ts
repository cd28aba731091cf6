/** Files that nobody should be handed: each is read or refused with a reason, and the others come in. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HostileFile } from '../support/hostile-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openDesk } from '../support/test-desk.ts';
import { DOC_FILES } from './doc/files.ts';
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
