import { describe, expect, it } from 'vitest';
import { documentOf, textBlock, textInline } from '#shared/document/build.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

const THREAD = '0198c0de-0000-7000-8000-000000000001';

async function deskOfTwo() {
  let time = Date.parse('2026-11-22T01:00:00Z');
  const now = () => {
    time += 1000;
    return new Date(time);
  };
  const desk = await openDesk({}, { now });
  const { people } = desk.services;
  const lan = await people.add({ name: 'Lan', title: '', roles: ['editor'] }, '1111');
  const vinh = await people.add({ name: 'Vinh', title: '', roles: ['clerk'] }, '2222');
  const articleId = await desk.services.articles.create({ title: 'Bến phà' });
  const threads = () => callerOf(desk).comments.ofArticle({ articleId });
  const only = async () => {
    const [thread] = await threads();
    if (!thread) throw new Error('no thread');
    return thread;
  };
  await people.seat(lan.id);
  const begin = {
    id: THREAD,
    articleId,
    place: { kind: 'text', block: 0 },
    quote: 'bến phà',
    text: ' Ở xã nào? ',
  } as const;
  await callerOf(desk).comments.begin(begin);
  return { desk, call: () => callerOf(desk).comments, people, lan, vinh, articleId, threads, only, begin };
}

describe('comments', () => {
  it('carry who wrote them and the time of the desk, and are answered by another person', async () => {
    const { call, people, lan, vinh, only } = await deskOfTwo();
    await people.seat(vinh.id);
    await call().reply({ threadId: THREAD, text: 'Xã Cồn Lụa.' });
    const thread = await only();
    expect(thread).toMatchObject({
      id: THREAD,
      place: { kind: 'text', block: 0 },
      quote: 'bến phà',
      resolved: null,
      comments: [
        { author: 'Lan', authorId: lan.id, text: 'Ở xã nào?', editedAt: null, deleted: false },
        { author: 'Vinh', authorId: vinh.id, text: 'Xã Cồn Lụa.' },
      ],
    });
    const times = thread.comments.map((comment) => comment.createdAt);
    expect(times.every((time) => time.startsWith('2026-11-22T01:00:'))).toBe(true);
    expect(times).toEqual(times.toSorted());
  });

  it('are counted by article while they are open and say something', async () => {
    const { call, articleId, only } = await deskOfTwo();
    const counts = () => call().openCounts({ articleIds: [articleId, 'another'] });
    expect(await counts()).toEqual({ [articleId]: 1 });
    await call().resolve({ threadId: THREAD });
    expect(await counts()).toEqual({});
    await call().reopen({ threadId: THREAD });
    await call().delete({ commentId: (await only()).comments[0]?.id ?? '' });
    expect(await counts()).toEqual({});
  });

  it('begun twice under one id, as after a lost answer, are one', async () => {
    const { call, begin, threads } = await deskOfTwo();
    await call().begin(begin);
    expect(await threads()).toHaveLength(1);
    expect((await threads())[0]?.comments).toHaveLength(1);
  });

  it('are changed, deleted and restored by their author only', async () => {
    const { call, people, lan, vinh, only, threads } = await deskOfTwo();
    const commentId = (await only()).comments[0]?.id ?? '';
    await people.seat(vinh.id);
    const refused = { cause: { code: 'NOT_ALLOWED' } };
    await expect(call().edit({ commentId, text: 'x' })).rejects.toMatchObject(refused);
    await expect(call().delete({ commentId })).rejects.toMatchObject(refused);
    await people.seat(lan.id);
    await call().edit({ commentId, text: 'Ở đâu?' });
    expect((await only()).comments[0]).toMatchObject({ text: 'Ở đâu?', editedAt: expect.any(String) });
    await call().delete({ commentId });
    expect(await threads()).toEqual([]);
    await people.seat(vinh.id);
    await expect(call().restore({ commentId })).rejects.toMatchObject(refused);
    await people.seat(lan.id);
    await call().restore({ commentId });
    expect((await only()).comments[0]).toMatchObject({ text: 'Ở đâu?', deleted: false });
  });

  it('that were answered leave their place when deleted, and not their words', async () => {
    const { call, only } = await deskOfTwo();
    await call().reply({ threadId: THREAD, text: 'Trả lời' });
    await call().delete({ commentId: (await only()).comments[0]?.id ?? '' });
    expect((await only()).comments).toMatchObject([{ text: '', deleted: true }, { text: 'Trả lời' }]);
  });

  it('are resolved by whoever reads them, and opened again by hand or by an answer', async () => {
    const { call, people, vinh, only } = await deskOfTwo();
    await people.seat(vinh.id);
    await call().resolve({ threadId: THREAD });
    expect((await only()).resolved).toMatchObject({ by: 'Vinh' });
    await call().reopen({ threadId: THREAD });
    expect((await only()).resolved).toBeNull();
    await call().resolve({ threadId: THREAD });
    await call().reply({ threadId: THREAD, text: 'Chưa xong' });
    expect((await only()).resolved).toBeNull();
  });

  it.each([
    ['no words', { text: '  ' }],
    ['too many words', { text: 'a'.repeat(4001) }],
    ['a place that is none', { place: { kind: 'page' } }],
    ['a name that is none', { id: 'x' }],
  ])('are refused with %s', async (_, wrong) => {
    const { call, begin, threads } = await deskOfTwo();
    const thread = { ...begin, id: '0198c0de-0000-7000-8000-000000000002', ...wrong };
    await expect(call().begin(thread as typeof begin)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(await threads()).toHaveLength(1);
  });

  it('need an article and a thread that are there', async () => {
    const { call, begin } = await deskOfTwo();
    const missing = { cause: { code: 'NOT_FOUND' } };
    const id = '0198c0de-0000-7000-8000-000000000003';
    await expect(call().begin({ ...begin, id, articleId: 'không-có' })).rejects.toMatchObject(missing);
    await expect(call().reply({ threadId: id, text: 'x' })).rejects.toMatchObject(missing);
    await expect(call().resolve({ threadId: id })).rejects.toMatchObject(missing);
  });

  it('are told to every window', async () => {
    const { desk, call, articleId } = await deskOfTwo();
    const told: unknown[] = [];
    desk.services.events.listen((change) => told.push(change));
    await call().reply({ threadId: THREAD, text: 'Tin mới' });
    await call().resolve({ threadId: THREAD });
    expect(told).toEqual([
      { kind: 'comment', id: articleId },
      { kind: 'comment', id: articleId },
    ]);
  });

  it('on an approved article leave it approved, a changed word does not', async () => {
    const desk = await openDesk();
    const { articles } = desk.services;
    const id = await articles.create({ document: documentOf([textBlock('paragraph', 'ab cd')]) });
    await articles.setState(id, 'approved');
    const anchor = (edge: 'start' | 'end') => ({ type: 'commentAnchor', threadId: THREAD, edge }) as const;
    const content = [...textInline('ab '), anchor('start'), ...textInline('cd'), anchor('end')];
    const commented = documentOf([{ type: 'paragraph', content }]);
    expect(await articles.save(id, 1, { document: commented })).toMatchObject({ state: 'approved' });
    expect((await articles.get(id)).document).toEqual(commented);
    const changed = documentOf([textBlock('paragraph', 'ab ce')]);
    expect(await articles.save(id, 2, { document: changed })).toMatchObject({ state: 'draft' });
  });
});
