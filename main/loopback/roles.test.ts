/** Requests made by hand, as a tampered window would send them: no door lets in more than the role table. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROLES } from '#shared/model/person.ts';
import { expected, type Procedure, procedures, SENSELESS } from '../../tests/support/asked-permissions.ts';
import { TEST_PATHS } from '../../tests/support/program-paths.ts';
import { openDesk } from '../../tests/support/test-desk.ts';
import type { Desk } from '../desk/desk.ts';
import { startLoopback } from './loopback.ts';

describe('a tampered window', () => {
  /** Requests made by hand, as they reach the desk of a person who signed in. */
  async function overHttp(desk: Desk) {
    const loopback = await startLoopback({ desk, port: 0, rendererDir: TEST_PATHS.assets });
    onTestFinished(() => loopback.close());
    const origin = `http://127.0.0.1:${loopback.port}`;
    const opened = await fetch(loopback.url, { redirect: 'manual' });
    const cookie = String(opened.headers.get('set-cookie')).split(';')[0] ?? '';
    return async (path: string, type: Procedure['type']): Promise<string> => {
      const headers = { cookie, origin, 'content-type': 'application/json' };
      const answer =
        type === 'mutation'
          ? await fetch(`${origin}/trpc/${path}`, { method: 'POST', headers, body: String(SENSELESS) })
          : await fetch(`${origin}/trpc/${path}?input=${SENSELESS}`, { headers });
      const text = await answer.text();
      return text.includes('"NOT_ALLOWED"') && text.includes(`"${path}"`) ? 'refused' : 'let in';
    };
  }

  it('gets through for nobody, whatever their role', { timeout: 120_000 }, async () => {
    const desk = await openDesk();
    const send = await overHttp(desk);
    // What takes nothing and changes something would do it.
    const sent = [...procedures(desk)].filter(([, { type, takesInput }]) => takesInput || type === 'query');
    for (const role of ROLES) {
      const person = await desk.services.people.add({ name: role, title: '', roles: [role] }, '1234');
      await desk.services.people.seat(person.id);
      const seen: Record<string, string> = {};
      for (const [path, { type }] of sent) seen[path] = await send(path, type);
      const all = expected([role]);
      expect(seen, role).toEqual(Object.fromEntries(sent.map(([path]) => [path, all[path]])));
      expect(Object.values(seen), role).toContain('refused');
    }
  });
});
