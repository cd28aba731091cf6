/**
 * The role table against the real contract: every procedure asks for exactly what
 * tests/support/asked-permissions.ts says, and lets in exactly the roles that the table gives it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DeskError } from '#shared/errors.ts';
import { mayDo, PERMISSIONS, type Person, ROLES } from '#shared/model/person.ts';
import { expected, LISTED, procedures, SENSELESS } from '../../tests/support/asked-permissions.ts';
import { TEST_PORTS } from '../../tests/support/test-ports.ts';
import { createDesk, type Desk } from './desk.ts';
import { createCallerFactory, type DeskContext } from './trpc.ts';

let desk: Desk;
beforeAll(async () => {
  const library = await mkdtemp(join(tmpdir(), 'toa-soan-roles-'));
  desk = await createDesk({ library, whenMissing: 'empty' }, TEST_PORTS);
  return async () => {
    await desk.close();
    await rm(library, { recursive: true, force: true });
  };
});

/** Calls a procedure by its path; 'refused' or the refusal's code when it did not let the caller in. */
async function outcome(context: DeskContext, path: string): Promise<string> {
  const [feature = '', name = ''] = path.split('.');
  const caller = createCallerFactory(desk.router)(context) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  try {
    await caller[feature]?.[name]?.(SENSELESS);
    return 'let in';
  } catch (thrown) {
    const cause = thrown instanceof Error ? thrown.cause : null;
    if (!(cause instanceof DeskError)) return 'let in';
    if (cause.code === 'DESK_LOCKED') return 'locked';
    return cause.code === 'NOT_ALLOWED' && 'action' in cause.details && cause.details.action === path
      ? 'refused'
      : 'let in';
  }
}

async function outcomes(person: DeskContext['person']): Promise<Record<string, string>> {
  const context = { person, explain: desk.services.explain };
  const all: Record<string, string> = {};
  for (const path of procedures(desk).keys()) all[path] = await outcome(context, path);
  return all;
}

const somebody = (roles: Person['roles']): Person => ({ id: 'somebody', name: 'Ai đó', title: '', roles });

describe('the role table', () => {
  it('names every permission that a procedure asks for, and every procedure is listed', () => {
    expect([...procedures(desk).keys()].sort()).toEqual(LISTED.map(({ path }) => path).sort());
    for (const roles of Object.values(ROLES)) expect(mayDo([roles], 'read')).toBe(true);
    for (const permission of PERMISSIONS) expect(ROLES.some((role) => mayDo([role], permission))).toBe(true);
  });

  it.each(ROLES)('lets a person who is only %s do what it says, and nothing else', async (role) => {
    expect(await outcomes(async () => somebody([role]))).toEqual(expected([role]));
  });

  it('adds up for a person with two roles', async () => {
    const both: Person['roles'] = ['reviewer', 'clerk'];
    expect(await outcomes(async () => somebody(both))).toEqual(expected(both));
  });

  it('lets nobody do more than sign in before they did', async () => {
    expect(await outcomes(async () => null)).toEqual(expected([]));
  });

  it('lets nobody do more than sign in while the desk is locked', async () => {
    const locked = async () => {
      throw new DeskError('DESK_LOCKED', {});
    };
    const refused = Object.entries(expected([])).map(([path, is]) => [
      path,
      is === 'refused' ? 'locked' : is,
    ]);
    expect(await outcomes(locked)).toEqual(Object.fromEntries(refused));
  });
});
