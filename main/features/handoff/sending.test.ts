import { readdir, truncate } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { textBlock } from '#shared/document/build.ts';
import { emptyDocument } from '#shared/document/schema.ts';
import type { Person } from '#shared/model/person.ts';
import type { SendRequest } from '#shared/model/sending.ts';
import { openDesk } from '../../../tests/support/test-desk.ts';
import type { Desk } from '../../desk/desk.ts';
import { ArticlesRepository } from '../articles/articles.repository.ts';

const PIN = '5678';

/** A desk with one editor who has given the PIN. */
async function deskOf(name: string): Promise<{ desk: Desk; person: Person }> {
  const desk = await openDesk();
  const { people, keys } = desk.services;
  const person = await people.add({ name, title: 'Chuyên viên', roles: ['editor', 'reviewer'] }, PIN);
  await people.seat(person.id);
  await keys.unlock(person.id, PIN);
  return { desk, person };
}

function article(text: string) {
  return { title: 'Một cửa', document: { ...emptyDocument(), blocks: [textBlock('paragraph', text)] } };
}

function request(ids: string[], change: Partial<SendRequest> = {}): SendRequest {
  return {
    what: { kind: 'articles', ids },
    purpose: 'review',
    recipient: 'Anh Khoa',
    note: 'Xem giúp',
    ...change,
  };
}

describe('sending', () => {
  it('puts articles away until they are called back, and keeps the text that was sent', async () => {
    const { desk, person } = await deskOf('Lan');
    const { articles, handoff, keys, sending, versions } = desk.services;
    const id = await articles.create(article('Chữ của tôi'));

    keys.lock();
    await expect(sending.send(request([id]), person)).rejects.toMatchObject({ code: 'KEY_LOCKED' });
    expect(await handoff.list()).toEqual([]);
    await keys.unlock(person.id, PIN);

    // What goes out for information is not away.
    await sending.send(request([id], { purpose: 'information' }), person);
    expect(await handoff.out()).toEqual([]);

    const first = await sending.send(request([id]), person);
    const away = { articleId: id, packageId: first.id, recipient: 'Anh Khoa', sender: 'Lan' };
    expect(await handoff.out()).toMatchObject([away]);
    expect((await versions.list(id))[0]).toMatchObject({ reason: 'sent', author: 'Lan' });

    // What goes to the same person again is away once.
    const second = await sending.send(request([id]), person);
    expect(await handoff.out()).toMatchObject([{ articleId: id, packageId: second.id }]);
    await handoff.callBack(second.id);
    expect(await handoff.out()).toEqual([]);
    expect((await handoff.list()).map(({ state }) => state)).toEqual(['calledBack', 'answered', 'done']);

    // A package of its own is told as that; one that is cut short leaves a line in the log.
    const own = await handoff.openPackage({ path: first.path, name: 'goi.toasoan' });
    expect(own.problems).toEqual([{ code: 'ownPackage' }]);
    await handoff.dismiss(own.id);
    await truncate(first.path, 3000);
    await expect(handoff.openPackage({ path: first.path, name: 'hong.toasoan' })).rejects.toMatchObject({
      code: 'PACKAGE_DAMAGED',
    });
    expect(await readdir(desk.folder.temporary)).toEqual([]);
    const last = await desk.services.work.query
      .selectFrom('audit_entry')
      .selectAll()
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst();
    expect(last).toMatchObject({ action: 'package.refused', subject_title: 'hong.toasoan' });
  }, 120_000);
});

describe('opening what another desk sent', () => {
  it('shows it, merges nothing, and finds the text that both know when it comes back', async () => {
    const [lan, khoa] = [await deskOf('Lan'), await deskOf('Khoa')];
    const { articles, sending, handoff } = lan.desk.services;
    const id = await articles.create(article('Bản đầu'));
    const first = await sending.send(request([id]), lan.person);
    const file = { path: first.path, name: 'goi.toasoan' };

    const there = khoa.desk.services;
    const opened = await there.handoff.openPackage(file);
    expect(opened).toMatchObject({ trust: 'unknown', problems: [], fileName: 'goi.toasoan' });
    expect(opened.contents.articles).toMatchObject([{ id, content: { title: 'Một cửa' }, parents: [] }]);
    expect(opened.contents.people).toMatchObject([{ id: lan.person.id, name: 'Lan' }]);
    expect(await there.articles.list(10, 0)).toEqual({ articles: [], total: 0 });
    await there.keys.trust(opened.card, there.keys.fingerprint(opened.keyId));
    expect(await there.handoff.refreshed(opened.id)).toMatchObject({ trust: 'trusted' });

    // What merging does, for one article without pictures.
    const [packaged] = opened.contents.articles;
    if (!packaged) throw new Error('no article');
    await there.work.transaction(async () => {
      const { content, state, createdAt, updatedAt } = packaged;
      const row = { ...content, id, state, words: 2, revision: 1, createdAt, updatedAt, writtenBy: null };
      await new ArticlesRepository(there.work).insert(row);
      const contentHash = await there.versions.keepRead(await there.articles.stored(id), 'received');
      await there.handoff.recordMerged(opened, [
        { articleId: id, hash: packaged.hash, contentHash, revision: 1 },
      ]);
    });
    expect((await there.handoff.openPackage(file)).problems).toMatchObject([{ code: 'mergedBefore' }]);
    // What came for review goes back to who sent it.
    const what = { kind: 'articles' as const, ids: [id] };
    const suggestion = { purpose: 'returned', recipient: 'Lan', recipients: ['Lan'] };
    expect(await there.sending.suggestion(what)).toEqual(suggestion);
    const reply = await there.sending.send(request([id], { purpose: 'returned' }), khoa.person);

    await handoff.writeHere(id);
    await articles.save(id, 1, article('Bản sửa ở nhà'), 'version');
    const back = await handoff.openPackage({ path: reply.path, name: 'tra-loi.toasoan' });
    expect(back.manifest.answers).toEqual([first.id]);
    expect(back.problems).toEqual([]);
    expect(back.parents.get(id)?.content.document.blocks).toEqual(article('Bản đầu').document.blocks);
    await handoff.callBack(first.id);
    expect((await handoff.refreshed(back.id)).problems).toMatchObject([{ code: 'answersCalledBack' }]);

    await there.keys.revoke(opened.keyId, 'Mất máy');
    expect(await there.handoff.refreshed(opened.id)).toMatchObject({ trust: 'revoked' });
    await there.handoff.dismiss(opened.id);
    expect(() => there.handoff.opened(opened.id)).toThrow(
      expect.objectContaining({ code: 'PACKAGE_CLOSED' }),
    );
  }, 120_000);
});
