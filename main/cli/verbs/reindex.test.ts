import { spawnSync } from 'node:child_process';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { searchInputSchema } from '#shared/model/search.ts';
import { ENTRY } from '../../../tests/support/command-line.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openDesk } from '../../../tests/support/test-desk.ts';

function reindex(library: string) {
  const line = [ENTRY, 'reindex', '--library', library, '--json'];
  const { stdout, stderr, status } = spawnSync(process.execPath, line, { encoding: 'utf8' });
  return { said: JSON.parse(stdout), told: stderr, status };
}

it('makes the index of the search anew on the command line', async () => {
  const made = await openDesk();
  const library = made.folder.root;
  for (const title of ['Cầu Bến Sông', 'Chợ nổi']) await made.services.articles.create({ title });
  await made.services.search.indexer.catchUp();
  await sql`delete from search_entry`.execute(made.services.work.query);
  await made.close();

  const { said, told, status } = reindex(library);
  expect({ said, status }).toEqual({ said: { texts: 2 }, status: 0 });
  expect(told).toContain('Đang lập chỉ mục tìm kiếm…');
  const again = await openDesk({ library, whenMissing: 'refuse' });
  const { hits } = await again.services.search.service.find(
    searchInputSchema.parse({ text: 'cầu', limit: 5 }),
  );
  expect(hits.map(({ title }) => title)).toEqual(['Cầu Bến Sông']);
}, 60_000);

it('tells when the folder holds no library', async () => {
  const { said, status } = reindex(await temporaryFolder());
  expect({ code: said.error.code, status }).toEqual({ code: 'NOT_A_LIBRARY', status: 1 });
});
