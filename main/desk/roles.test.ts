/**
 * The role table against the real contract: every procedure asks for exactly what the list here says, and lets
 * in exactly the roles that the table gives it, whoever sends the request and however.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { DeskError } from '#shared/errors.ts';
import { mayDo, PERMISSIONS, type Permission, type Person, ROLES } from '#shared/model/person.ts';
import { TEST_PATHS } from '../../tests/support/program-paths.ts';
import { startLoopback } from '../loopback/loopback.ts';
import { createDesk, type Desk } from './desk.ts';
import { createCallerFactory, type DeskContext } from './trpc.ts';

/** What each procedure asks for; `open` ones are for people who are not signed in yet. */
const ASKED: Partial<Record<Permission | 'open', readonly string[]>> = {
  open: [
    'desk.about',
    'people.current',
    'people.session',
    'people.list',
    'people.signIn',
    'setup.kind',
    'setup.begin',
  ],
  read: [
    'articles.listed',
    'search.find',
    'search.ids',
    'search.cited',
    'search.citing',
    'search.saved',
    'search.save',
    'search.forget',
    'audit.ofArticle',
    'audit.ofIssue',
    'keys.list',
    'keys.writeCard',
    'desk.changes',
    'people.lock',
    'people.stillHere',
    'people.unlockKey',
    'people.changePin',
    'people.accounts',
    'people.lockSettings',
    'publications.list',
    'publications.get',
    'articles.list',
    'articles.get',
    'presence.of',
    'presence.renew',
    'presence.release',
    'versions.list',
    'versions.content',
    'comments.ofArticle',
    'attachments.ofSubject',
    'attachments.copyOut',
    'comments.openCounts',
    'findings.ofArticle',
    'papers.approvalSheet',
    'papers.readingCopy',
    'preview.ofArticle',
    'review.queues',
    'review.ofArticle',
    'review.reviewers',
    'review.ofIssue',
    'review.ofPublication',
    'issues.list',
    'issues.get',
    'issues.holding',
    'issues.unplaced',
    'replace.find',
    'pictures.list',
    'pictures.get',
    'sources.list',
    'sources.get',
    'sources.ofArticle',
    'sources.uses',
    'sources.outlets',
    'findings.decisions',
    'findings.surroundings',
    'findings.ofIssue',
    'houseStyle.get',
    'directory.list',
    'exports.warnings',
    'preview.watch',
    'preview.length',
    'statistics.of',
    'statistics.span',
    'statistics.isOutOfDate',
    'statistics.refresh',
    'handoff.out',
    'handoff.list',
    'jobs.watch',
    'jobs.cancel',
  ],
  'article.write': [
    'articles.create',
    'articles.createFromSource',
    'articles.trash',
    'articles.restore',
    'presence.claim',
    'presence.takeOver',
    'versions.keep',
    'versions.rename',
    'versions.restore',
    'handoff.writeHere',
    'replace.replace',
    'replace.undo',
    'sources.link',
    'sources.unlink',
    'findings.addWord',
    'findings.removeWord',
    'findings.ignore',
    'findings.takeBack',
  ],
  'article.suggest': ['articles.save'],
  'article.comment': [
    'comments.begin',
    'comments.reply',
    'comments.edit',
    'comments.delete',
    'comments.restore',
    'comments.resolve',
    'comments.reopen',
  ],
  'issue.compose': [
    'review.setIssueDeadline',
    'issues.create',
    'issues.updateDetails',
    'issues.arrangeSections',
    'issues.place',
    'issues.remove',
    'issues.trash',
    'issues.restore',
    'royalties.sheet',
    'royalties.rates',
    'royalties.write',
  ],
  'issue.export': ['audit.write', 'exports.start', 'exports.open', 'exports.reveal', 'statistics.write'],
  'library.write': [
    'pictures.updateDetails',
    'sources.updateDetails',
    'sources.trash',
    'sources.restore',
    'sources.addOutlet',
    'sources.updateOutlet',
    'sources.removeOutlet',
    'sources.putBackOutlet',
    'directory.add',
    'directory.put',
    'directory.remove',
  ],
  'audit.read': ['audit.page', 'audit.people', 'audit.writeLog', 'verify.start'],
  handoff: [
    'handoff.suggestion',
    'handoff.send',
    'handoff.callBack',
    'receiving.open',
    'receiving.waiting',
    'receiving.of',
    'receiving.text',
    'receiving.merge',
    'receiving.dismiss',
  ],
  import: ['imports.addSource', 'imports.start'],
  'attachment.write': ['attachments.add', 'attachments.remove', 'attachments.restore'],
  'publication.write': ['publications.update', 'houseStyle.update', 'review.setApprovalsNeeded'],
  'royalty.write': ['royalties.setRates', 'royalties.correct', 'royalties.close', 'royalties.reopen'],
  'article.submit': ['review.submit', 'review.withdraw'],
  'article.delegate': ['review.delegate'],
  'article.approve': ['review.approve', 'review.return'],
  'issue.approve': ['review.approveIssue', 'review.withdrawIssueApproval'],
  'issue.publish': ['review.publishIssue'],
  'key.write': ['keys.readCard', 'keys.trust', 'keys.revoke', 'receiving.trust'],
  'person.write': [
    'people.setLockSettings',
    'people.add',
    'people.change',
    'people.disable',
    'people.enable',
    'people.resetPin',
  ],
};

const LISTED = Object.entries(ASKED).flatMap(([permission, paths]) =>
  paths.map((path) => ({ path, permission: permission as Permission | 'open' })),
);

interface Procedure {
  type: 'query' | 'mutation' | 'subscription';
  takesInput: boolean;
}

/** No procedure takes a number: those that take anything refuse it once the person was let in. */
const SENSELESS = 12345;

let desk: Desk;
beforeAll(async () => {
  const library = await mkdtemp(join(tmpdir(), 'toa-soan-roles-'));
  desk = await createDesk(
    { library, whenMissing: 'empty' },
    { paths: TEST_PATHS, now: () => new Date(), fileActions: null },
  );
  return async () => {
    await desk.close();
    await rm(library, { recursive: true, force: true });
  };
});

/** Every procedure of the contract by its path. */
function procedures(): Map<string, Procedure> {
  const { procedures: all } = desk.router._def as unknown as {
    procedures: Record<string, { _def: { type: Procedure['type']; inputs: unknown[] } }>;
  };
  return new Map(
    Object.entries(all).map(([path, { _def }]) => [
      path,
      { type: _def.type, takesInput: _def.inputs.length > 0 },
    ]),
  );
}

function expected(roles: Person['roles']): Record<string, 'let in' | 'refused'> {
  return Object.fromEntries(
    LISTED.map(({ path, permission }) => {
      const allowed = permission === 'open' || mayDo(roles, permission);
      return [path, allowed ? 'let in' : 'refused'];
    }),
  );
}

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
  for (const path of procedures().keys()) all[path] = await outcome(context, path);
  return all;
}

const somebody = (roles: Person['roles']): Person => ({ id: 'somebody', name: 'Ai đó', title: '', roles });

describe('the role table', () => {
  it('names every permission that a procedure asks for, and every procedure is listed', () => {
    expect([...procedures().keys()].sort()).toEqual(LISTED.map(({ path }) => path).sort());
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

describe('a tampered window', () => {
  /** Requests made by hand, as they reach the desk of a person who signed in. */
  async function overHttp() {
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

  it.each(ROLES)('of a person who is only %s gets through no other door', async (role) => {
    const { people } = desk.services;
    const person = await people.add({ name: role, title: '', roles: [role] }, '1234');
    await people.seat(person.id);
    const send = await overHttp();
    // What takes nothing and changes something would do it.
    const sent = [...procedures()].filter(([, { type, takesInput }]) => takesInput || type === 'query');
    const seen: Record<string, string> = {};
    for (const [path, { type }] of sent) seen[path] = await send(path, type);
    const all = expected([role]);
    expect(seen).toEqual(Object.fromEntries(sent.map(([path]) => [path, all[path]])));
    expect(Object.values(seen)).toContain(role === 'administrator' ? 'let in' : 'refused');
  });
});
