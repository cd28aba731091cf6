import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ENTRY } from '../../../tests/support/command-line.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openDesk } from '../../../tests/support/test-desk.ts';

function desk(input: string, ...given: string[]) {
  const { stdout, status } = spawnSync(process.execPath, [ENTRY, ...given, '--json'], {
    encoding: 'utf8',
    input,
  });
  return { status, json: JSON.parse(stdout) };
}

it('desk pack makes what desk open-package shows, signed by who gives the PIN on stdin', async () => {
  const library = await temporaryFolder();
  const { services, close } = await openDesk({ library });
  const person = await services.people.add({ name: 'Lan', title: 'Chuyên viên', roles: ['editor'] }, '5678');
  const id = await services.articles.create({ title: 'Một cửa ở Bến Nghĩa' });
  await close();
  const file = join(await temporaryFolder(), 'bai.toasoan');
  const asked = ['pack', id, '--as', person.id, '--to', 'Khoa', '--library', library, '--out', file];

  expect(desk('8765\n', ...asked)).toMatchObject({ status: 1, json: { error: { code: 'WRONG_PIN' } } });
  const packed = desk('5678\n', ...asked);
  expect(packed).toMatchObject({ status: 0, json: { path: file, articles: 1, pictures: 0 } });
  expect(desk('', 'open-package', file, '--library', library)).toMatchObject({
    status: 0,
    json: {
      id: packed.json.id,
      sender: { name: 'Lan', code: packed.json.code },
      recipient: 'Khoa',
      trust: 'trusted',
      problems: [{ code: 'ownPackage' }],
      articles: [{ id, title: 'Một cửa ở Bến Nghĩa' }],
    },
  });
}, 120_000);
