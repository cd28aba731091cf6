import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ENTRY } from '../../../tests/support/command-line.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openDesk } from '../../../tests/support/test-desk.ts';

function recover(library: string, ...given: string[]) {
  const asked = [ENTRY, 'recover', ...given, '--library', library, '--json'];
  const { stdout, status } = spawnSync(process.execPath, asked, { encoding: 'utf8' });
  return { status, json: JSON.parse(stdout) };
}

it('desk recover lists who there is, gives one of them a new PIN and key, and tells the log', async () => {
  const library = await temporaryFolder();
  const made = await openDesk({ library });
  const khai = await made.services.accounts.add(
    { name: 'Khải', title: '', roles: ['administrator'] },
    '4444',
    false,
  );
  const before = await made.services.keys.card(khai.id);
  await made.close();

  const listed = recover(library);
  expect(listed.status).toBe(0);
  expect(listed.json.people).toContainEqual(expect.objectContaining({ id: khai.id, name: 'Khải' }));
  expect(recover(library, '--person', 'nobody')).toMatchObject({ json: { error: { code: 'NOT_FOUND' } } });
  const { status, json } = recover(library, '--person', khai.id);
  expect(status).toBe(0);
  expect(json.pin).toMatch(/^\d{6}$/);

  const { services, close } = await openDesk({ library });
  await expect(services.accounts.signIn(khai.id, '4444')).rejects.toMatchObject({ code: 'WRONG_PIN' });
  await expect(services.accounts.signIn(khai.id, json.pin)).resolves.toMatchObject({ id: khai.id });
  expect((await services.keys.card(khai.id)).card.publicKey).not.toBe(before.card.publicKey);
  const told = await services.history.ofSubject(khai.id);
  expect(told.find(({ action }) => action === 'person.pinReset')).toMatchObject({
    details: { reason: 'desk recover' },
  });
  await close();
});
