import { spawnSync } from 'node:child_process';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ENTRY } from '../../../tests/support/command-line.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openDesk } from '../../../tests/support/test-desk.ts';

function desk(library: string, ...given: string[]) {
  const line = [ENTRY, ...given, '--library', library, '--json'];
  const { stdout, status } = spawnSync(process.execPath, line, { encoding: 'utf8' });
  return { said: JSON.parse(stdout), status };
}

it('backs up on the command line, and brings a library back that does not open any more', async () => {
  const made = await openDesk();
  const library = made.folder.root;
  await made.services.articles.create({ title: 'Chuyển đổi số ở Triều Giang' });
  await made.close();
  const usb = await temporaryFolder();
  const { said: saved } = desk(library, 'backup', '--to', usb);
  expect(saved).toMatchObject({ folder: usb, backup: { state: 'whole' } });

  await writeFile(join(library, 'library.db'), 'hỏng'.repeat(5000));
  await rm(join(library, 'library.db-wal'), { force: true });
  const copy = join(usb, saved.backup.id);
  expect(desk(library, 'restore', copy)).toMatchObject({ status: 0, said: { restored: saved.backup.id } });
  expect((await readdir(library)).some((name) => name.startsWith('damaged-'))).toBe(true);
  expect(desk(library, 'verify').said).toMatchObject({ ok: true });

  const elsewhere = join(await temporaryFolder(), 'máy khác');
  expect(desk(elsewhere, 'restore', copy).status).toBe(0);
  const { said: listed } = desk(elsewhere, 'list', 'articles');
  expect(listed.articles).toMatchObject([{ title: 'Chuyển đổi số ở Triều Giang' }]);
}, 60_000);
