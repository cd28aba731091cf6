import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { documentOf, figureBlock } from '#shared/document/build.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { testContents } from '../docx/issue.fixture.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { writeHtml } from '../html/write-html.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { testArticle, testIssue } from '../test-issue.fixture.ts';
import { typesetIssue } from '../typst/typeset-issue.ts';

/** What a phone notes of a picture, in words that stand nowhere else. */
const CAMERA = 'MAY-ANH-TRIEU-GIANG';
const PLACE = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- TOA-DO-10-2-3 --></x:xmpmeta>';

async function issueWithPicture(): Promise<{ issue: ResolvedIssue; stored: Buffer }> {
  const stored = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#2a6' } })
    .withExif({ IFD0: { Make: CAMERA }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 2/1 3/1' } })
    .withXmp(PLACE)
    .jpeg()
    .toBuffer();
  const path = join(await temporaryFolder(), 'ảnh');
  await writeFile(path, stored);
  const hash = createHash('sha256').update(stored).digest('hex');
  const document = documentOf([figureBlock({ pictureId: 'p', caption: 'Chợ nổi' })]);
  const issue = testIssue([{ name: 'Tin', articles: [testArticle({ id: 'a', document })] }]);
  issue.pictures = { p: { path, hash, mediaType: 'image/jpeg', width: 600, height: 400 } };
  return { issue, stored };
}

it('an issue that goes out does not say where its pictures were taken, or with what', async () => {
  const { issue, stored } = await issueWithPicture();
  const traces = (bytes: Uint8Array) =>
    [CAMERA, 'TOA-DO', 'Exif\0'].filter((trace) => Buffer.from(bytes).includes(trace));
  expect(traces(stored)).toHaveLength(3);

  const { document } = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: 150 });
  const pdf = await document.pdf(null);
  expect(Buffer.from(pdf).includes('/DCTDecode')).toBe(true);
  expect(traces(pdf)).toEqual([]);

  const parts = unzipSync(await writeDocx(issue, testContents(issue)));
  const media = Object.entries(parts).filter(([name]) => name.startsWith('word/media/'));
  expect(media.length).toBeGreaterThan(0);
  for (const [, bytes] of media) expect(traces(bytes)).toEqual([]);

  const [, encoded = ''] = /src="data:image\/jpeg;base64,([^"]+)"/.exec(await writeHtml(issue)) ?? [];
  expect(encoded).not.toBe('');
  expect(traces(Buffer.from(encoded, 'base64'))).toEqual([]);
});
