/** Sound files with some of their bytes changed: every importer gives a value or a DeskError, in time. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { WorkerPool } from '#main/jobs/worker-pool.ts';
import { documentSchema } from '#shared/document/schema.ts';
import { DeskError } from '#shared/errors.ts';
import { CODECS } from '#shared/vietnamese/encodings/codecs.ts';
import { byteChanges, withChanges } from '../support/changed-bytes.ts';
import { documentXml, packageOf, paragraphXml } from '../support/docx-parts.ts';
import { textPdf } from '../support/pdf-parts.ts';
import { TEST_PATHS } from '../support/program-paths.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { SOUND_DOC } from './doc/files.ts';

const RUNS = 60;
/** Seconds for one file. */
const LIMIT = 20;

const SOUND: Record<string, () => Promise<Uint8Array>> = {
  docx: async () =>
    packageOf(
      documentXml(
        Array.from({ length: 20 }, (_, index) => paragraphXml(`Đoạn thứ ${index} của bài.`)).join(''),
      ),
    ),
  doc: () => readFile(SOUND_DOC),
  pdf: async () => textPdf(['Xin chao cac ban', 'Trang thu hai cua bai']),
  text: async () => Buffer.from('Tin phường\n\n1. Một cửa (ảnh)\nNgười dân nộp hồ sơ.\n\f'.repeat(20)),
  vni: async () =>
    Buffer.from(
      CODECS.vni.encode('Người dân được hướng dẫn tại chỗ, kết quả trong ngày.\n').repeat(20),
      'latin1',
    ),
  utf16: async () =>
    Buffer.from(`\ufeff${'Bộ phận một cửa làm việc cả sáng thứ bảy.\n'.repeat(20)}`, 'utf16le'),
  html: async () =>
    Buffer.from(
      `<html><head><title>Tin</title></head><body><article><h1>Tin mới</h1>${'<p>Một đoạn <b>đậm</b> của bài.</p>'.repeat(20)}<table><tr><td>a</td><td>b</td></tr></table></article></body></html>`,
    ),
};

const workers = new WorkerPool(TEST_PATHS, 1);
afterAll(() => workers.close());

describe.each(Object.entries(SOUND))('a %s with changed bytes', (kind, sound) => {
  it('is read or refused, never a defect', { timeout: 240_000 }, async () => {
    const bytes = await sound();
    const path = join(await temporaryFolder(), 'tep');
    await fc.assert(
      fc.asyncProperty(byteChanges, async (changes) => {
        await writeFile(path, withChanges(bytes, changes));
        try {
          const request = { path, name: `tệp.${kind}`, as: 'source' as const };
          const read = await workers.run('importing.readFile', request, { timeLimit: LIMIT });
          expect(read.as).toBe('source');
          if (read.as === 'source')
            expect(documentSchema.safeParse(read.source.document).error).toBeUndefined();
        } catch (thrown) {
          if (!(thrown instanceof DeskError)) throw thrown;
          expect(['UNEXPECTED', 'JOB_TIMED_OUT']).not.toContain(thrown.code);
        }
      }),
      { numRuns: RUNS, seed: 20261122 },
    );
  });
});
