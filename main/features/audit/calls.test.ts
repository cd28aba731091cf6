/** What the log tells of the work of a desk. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openDesk } from '../../../tests/support/test-desk.ts';

async function fileOf(text: string) {
  const path = join(await temporaryFolder(), 'tin.txt');
  await writeFile(path, text);
  return path;
}

function sha256(bytes: Uint8Array) {
  return createHash('sha256').update(bytes).digest('hex');
}

it('tells of imports with the hash of the file, and of the trash and what comes out of it', async () => {
  const { services } = await openDesk();
  const text = 'Một cửa liên thông\n\nTriều Giang đưa vào vận hành bộ phận một cửa liên thông.';
  const path = await fileOf(text);
  const [report] = await services.imports.importFiles([{ path, name: 'tin.txt' }], 'article');
  const { id = '' } = report?.created[0] ?? {};
  await services.articles.trash([id]);
  await services.articles.restore([id]);
  const told = await services.history.ofSubject(id);
  expect(told.map(({ action }) => action)).toEqual(['import.done', 'article.trashed', 'article.untrashed']);
  expect(told[0]?.details).toEqual({ file: 'tin.txt', sha256: sha256(Buffer.from(text)) });
});

it('tells of an export with the hash of each file', async () => {
  const { services } = await openDesk();
  const publication = await services.publications.main();
  const article = await services.articles.create({ title: 'Một cửa', lead: 'Sapô.' });
  const details = { number: '11/2026', date: '2026-11-20', theme: '' };
  const issue = await services.issues.create(publication.id, details, [
    { name: 'Tin', articleIds: [article] },
  ]);
  const path = join(await temporaryFolder(), 'so-11.html');
  await services.exports.write(issue, [{ format: 'html', path }]);
  const [told] = await services.history.ofSubject(issue);
  expect(told).toMatchObject({
    action: 'issue.exported',
    subject: { title: 'Số 11/2026' },
    details: { 'so-11.html': sha256(await readFile(path)) },
  });
});

it('tells of settings and of restored versions by the hashes before and after', async () => {
  const { services } = await openDesk();
  const { id, ...publication } = await services.publications.main();
  await services.publications.update(id, { ...publication, place: 'Triều Giang' });
  await services.publications.update(id, publication);
  const [there, back] = await services.history.ofSubject(id);
  expect(there?.before).toMatch(/^[0-9a-f]{64}$/);
  expect([back?.before, back?.after]).toEqual([there?.after, there?.before]);

  const article = await services.articles.create({ title: 'Một cửa' });
  await services.articles.save(article, 1, { title: 'Một cửa điện tử' });
  const [first] = (await services.versions.list(article)).slice(-1);
  await services.versions.restore(first?.id ?? '', article);
  const [restored] = await services.history.ofSubject(article);
  expect(restored).toMatchObject({ action: 'version.restored', details: { version: 1 } });
  expect(restored?.before).not.toBe(restored?.after);
});
