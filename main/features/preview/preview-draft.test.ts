/** Pages that follow what is typed before it is saved. */
import { expect, it } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { documentChanges } from '#shared/document/changes.ts';
import { settingsInForce } from '#shared/model/template-settings.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

it('sets what is typed, stores nothing of it, and settles with the save', async () => {
  const desk = await openDesk();
  const call = callerOf(desk);
  const [publication] = await call.publications.list();
  const { id: issueId } = await call.issues.create({
    publicationId: publication?.id ?? '',
    details: { number: '11/2026', date: '2026-11-20', theme: '' },
  });
  const document = documentOf([textBlock('paragraph', 'Một cửa mở cả thứ Bảy.')]);
  const { id } = await call.articles.create({ title: 'Tít đã lưu', document });
  const sectionId = (await call.issues.get({ id: issueId })).sections[0]?.id ?? '';
  await call.issues.place({ issueId, articleId: id, place: { sectionId, index: 0 } });
  const stop = new AbortController();
  const watched = desk.services.preview.watch(issueId, stop.signal);
  const { value: first } = await watched.next();
  if (first?.type !== 'pages') throw new Error('no pages');
  const page = (first.preview.articles[id]?.firstPage ?? 0) - 1;
  const { revision } = await call.articles.get({ id });
  expect(first.revisions).toEqual({ [id]: revision });

  const typed = documentOf([textBlock('paragraph', 'Một cửa mở cả Chủ nhật.')]);
  const patch = { title: 'Tít đang gõ', documentChanges: documentChanges(document, typed) };
  const asked = { issueId, articleId: id, revision, inSight: [], block: 0 };
  const draft = await call.preview.draft({ ...asked, patch });
  expect(draft.contents.map(({ title }) => title)).toContain('Tít đang gõ');
  const drawn = draft.pages[page]?.hash ?? '';
  expect(drawn).not.toBe(first.preview.pages[page]?.hash);
  // The cover is not looked at: it stays as it was until typing rests.
  expect(draft.pages[0]).toEqual(first.preview.pages[0]);
  expect(await desk.services.preview.drawing(drawn)).toMatch(/^<svg/);
  expect(await call.articles.get({ id })).toMatchObject({ title: 'Tít đã lưu', revision, document });

  // Half a document, and changes of a text that was saved anew meanwhile, are refused.
  const broken = { document: { version: 1, blocks: [{ type: 'paragraph' }] } };
  await expect(call.preview.draft({ ...asked, patch: broken })).rejects.toThrow();
  await call.articles.save({ id, revision, patch });
  await expect(call.preview.draft({ ...asked, patch })).rejects.toMatchObject({
    cause: { code: 'CHANGED_ELSEWHERE' },
  });

  const { value: settled } = await watched.next();
  if (settled?.type !== 'pages') throw new Error('no pages');
  expect(settled.revisions).toEqual({ [id]: revision + 1 });
  expect(settled.preview.contents).toEqual(draft.contents);
  expect(settled.preview.pages[0]?.hash).not.toBe(first.preview.pages[0]?.hash);
  expect(await desk.services.preview.drawing(settled.preview.pages[page]?.hash ?? '')).toBe(
    await desk.services.preview.drawing(drawn),
  );
  stop.abort();
}, 60_000);

it('shows what has changed around the article meanwhile', async () => {
  const desk = await openDesk();
  const call = callerOf(desk);
  const [publication] = await call.publications.list();
  const { id: issueId } = await call.issues.create({
    publicationId: publication?.id ?? '',
    details: { number: '11/2026', date: '2026-11-20', theme: '' },
  });
  const text = (count: number) =>
    documentOf(
      Array.from({ length: count }, () => textBlock('paragraph', 'Một cửa mở cả thứ Bảy. '.repeat(30))),
    );
  const [first, second] = (await call.issues.get({ id: issueId })).sections.map(({ id }) => id);
  const create = async (title: string, sectionId = '') => {
    const { id } = await call.articles.create({ title, document: text(4) });
    await call.issues.place({ issueId, articleId: id, place: { sectionId, index: 0 } });
    return id;
  };
  const [mine, other] = [await create('Bài A', first), await create('Bài B', second)];
  const stop = new AbortController();
  const watched = desk.services.preview.watch(issueId, stop.signal);
  await watched.next();
  stop.abort();
  const draft = async (id: string, patch: { title?: string; document?: ReturnType<typeof text> }) => {
    const { revision } = await call.articles.get({ id });
    return call.preview.draft({ issueId, articleId: id, revision, patch, inSight: [], block: 0 });
  };
  const titles = ({ contents }: Awaited<ReturnType<typeof draft>>) =>
    contents.filter(({ level }) => level === 2).map(({ title }) => title);

  expect(titles(await draft(mine, { title: 'A gõ' }))).toEqual(['A gõ', 'Bài B']);
  // A second window types in another article: neither sees what the other has not saved.
  expect(titles(await draft(other, { title: 'B gõ' }))).toEqual(['Bài A', 'B gõ']);
  expect(titles(await draft(mine, { title: 'A gõ tiếp' }))).toEqual(['A gõ tiếp', 'Bài B']);
  const { revision } = await call.articles.get({ id: other });
  await call.articles.save({ id: other, revision, patch: { title: 'B đã lưu', document: text(30) } });
  const around = await draft(mine, { title: 'A gõ' });
  expect(titles(around)).toEqual(['A gõ', 'B đã lưu']);
  const long = await draft(mine, { document: text(30) });
  const added = long.pages.length - around.pages.length;
  expect(added).toBeGreaterThan(1);
  const { firstPage = 0, lastPage = 0 } = around.articles[other] ?? {};
  expect(long.articles[other]).toMatchObject({ firstPage: firstPage + added, lastPage: lastPage + added });
  await call.issues.place({ issueId, articleId: mine, place: { sectionId: second ?? '', index: 1 } });
  expect(titles(await draft(mine, { title: 'A gõ' }))).toEqual(['B đã lưu', 'A gõ']);
}, 60_000);

it('sets only what is around an item of a digest, as long as that tells its pages', async () => {
  const desk = await openDesk();
  const call = callerOf(desk);
  const [publication] = await call.publications.list();
  const { id: publicationId, ...details } = await desk.services.publications.get(publication?.id ?? '');
  const settings = settingsInForce('diem-bao', undefined);
  await desk.services.publications.update(publicationId, { ...details, template: 'diem-bao', settings });
  const text = (count: number) =>
    documentOf(Array.from({ length: count }, () => textBlock('paragraph', 'Một cửa mở. '.repeat(60).trim())));
  const articleIds: string[] = [];
  for (let index = 1; index <= 10; index += 1) {
    articleIds.push(
      (await call.articles.create({ title: `Tin ${index}`, document: text(index === 5 ? 40 : 9) })).id,
    );
  }
  const sections = [{ name: 'Tin', articleIds }];
  const issueId = await desk.services.issues.create(
    publicationId,
    { number: '11/2026', date: '2026-11-20', theme: '' },
    sections,
  );
  const [typed = '', last = ''] = [articleIds[4], articleIds[9]];
  const stop = new AbortController();
  const watched = desk.services.preview.watch(issueId, stop.signal);
  const { value: first } = await watched.next();
  if (first?.type !== 'pages') throw new Error('no pages');
  const { revision } = await call.articles.get({ id: typed });
  const page = (first.preview.articles[typed]?.firstPage ?? 0) - 1;
  const asked = { issueId, articleId: typed, revision, inSight: [page, page + 1], block: 0 };

  const patch = { title: 'Tin đang gõ', document: text(44) };
  const draft = await call.preview.draft({ ...asked, patch });
  expect(draft.contents.map(({ title }) => title)).toEqual([
    'Tin',
    ...articleIds.map((id, index) => (id === typed ? 'Tin đang gõ' : `Tin ${index + 1}`)),
  ]);
  expect(draft.articles[typed]?.length).toBeGreaterThan(first.preview.articles[typed]?.length ?? 0);
  expect(draft.articles[last]).toEqual(first.preview.articles[last]);
  // So much shorter that what is looked at shows what was not set: then all is set.
  const behind = (first.preview.articles[typed]?.lastPage ?? 0) - 1;
  const shorter = await call.preview.draft({ ...asked, patch: { document: text(1) }, inSight: [behind] });
  expect(shorter.pages.length).toBeLessThan(first.preview.pages.length);
  expect(shorter.articles[last]?.firstPage).toBeLessThan(first.preview.articles[last]?.firstPage ?? 0);

  await call.articles.save({ id: typed, revision, patch });
  const { value: settled } = await watched.next();
  if (settled?.type !== 'pages') throw new Error('no pages');
  expect(settled.preview.articles[last]).not.toEqual(draft.articles[last]);
  for (const index of asked.inSight) {
    const [shown, kept] = [draft.pages[index]?.hash ?? '', settled.preview.pages[index]?.hash ?? ''];
    expect(shown).not.toBe(first.preview.pages[index]?.hash);
    expect(await desk.services.preview.drawing(kept)).toBe(await desk.services.preview.drawing(shown));
  }
  stop.abort();
}, 60_000);
