/** An export that comes to nothing, by a real desk. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { openDesk } from '../../../tests/support/test-desk.ts';

it('leaves no folder behind, and leaves alone what earlier exports put there', async () => {
  const desk = await openDesk();
  const { articles, exports, issues, publications } = desk.services;
  const article = await articles.create({
    title: 'Chợ nổi',
    document: documentOf([textBlock('paragraph', 'Chợ nổi sáng nay.')]),
  });
  const publication = await publications.main();
  const issue = await issues.create(publication.id, { number: '1/2026', date: '2026-11-20', theme: '' }, [
    { name: 'Tin', articleIds: [article] },
  ]);
  const cancelled = () =>
    exports.writeToLibrary(issue, ['pdf'], { purpose: 'draft', signal: AbortSignal.abort() });
  const before = await readdir(desk.folder.exports).catch(() => []);
  await expect(cancelled()).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
  expect(await readdir(desk.folder.exports).catch(() => [])).toEqual(before);

  const folder = join(desk.folder.exports, `2026-11-20-so-1-2026-${issue.slice(-4)}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'cu.pdf'), 'bản cũ');
  await expect(cancelled()).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
  expect(await readdir(folder)).toEqual(['cu.pdf']);
});
