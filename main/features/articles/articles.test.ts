import { describe, expect, it } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { documentChanges } from '#shared/document/changes.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

describe('a body saved by its changes', () => {
  const paragraphs = (...words: string[]) => documentOf(words.map((word) => textBlock('paragraph', word)));

  it('is what it would be if it were sent whole', async () => {
    const desk = callerOf(await openDesk());
    const before = paragraphs('một', 'hai', 'ba');
    const { id } = await desk.articles.create({ document: before });
    const after = paragraphs('một', 'hai mới', 'hai rưỡi', 'ba');
    const saved = await desk.articles.save({
      id,
      revision: 1,
      patch: { title: 'Tít', documentChanges: documentChanges(before, after) },
    });
    expect(saved).toMatchObject({ revision: 2, words: 7 });
    expect((await desk.articles.get({ id })).document).toEqual(after);
  });

  it('is refused when the changes start from another text, or are none of a document', async () => {
    const desk = callerOf(await openDesk());
    const { id } = await desk.articles.create({ document: paragraphs('một') });
    const changes = documentChanges(paragraphs('một', 'hai'), paragraphs('một'));
    const send = (documentChanges: object) =>
      desk.articles.save({ id, revision: 1, patch: { documentChanges: documentChanges as never } });
    await expect(send(changes)).rejects.toMatchObject({ cause: { code: 'BASE_DIFFERS' } });
    await expect(send({ ...changes, inserted: [{ type: 'heading', level: 9 }] })).rejects.toThrow();
    expect((await desk.articles.get({ id })).document).toEqual(paragraphs('một'));
  });
});

describe('an article begun from a source', () => {
  it('names author and outlet, keeps the text out, and remembers the source', async () => {
    const opened = await openDesk();
    const { sources } = opened.services;
    const outlet = await sources.addOutlet({ name: 'Báo Bến Nghinh', domain: 'bennghinh.example' });
    const sourceId = await sources.add({
      title: 'Chợ mới có chữ ký số',
      outletId: outlet.id,
      author: 'Minh Thư',
      publishedOn: '2026-11-02',
      address: '',
      text: 'Tiểu thương ký bằng điện thoại.',
    });
    const desk = callerOf(opened);
    const { id } = await desk.articles.createFromSource({ sourceId });
    const article = await desk.articles.get({ id });
    expect(article).toMatchObject({
      title: '',
      via: 'Minh Thư',
      attribution: 'Báo Bến Nghinh',
      state: 'draft',
    });
    expect(article.document.blocks).toEqual([]);
    expect((await desk.sources.ofArticle({ articleId: id })).map((source) => source.id)).toEqual([sourceId]);
  });

  it('is refused for a source that is not there, and nothing is made', async () => {
    const desk = callerOf(await openDesk());
    await expect(desk.articles.createFromSource({ sourceId: 'x' })).rejects.toThrow('tư liệu');
    expect((await desk.articles.list({})).total).toBe(0);
  });
});

it('a list of some states is a list of those alone, newest change first', async () => {
  let hours = 0;
  const now = () => {
    hours += 1;
    return new Date(Date.UTC(2026, 10, 2, hours));
  };
  const opened = await openDesk({}, { now });
  const { articles } = opened.services;
  const [draft, approved, thrown] = [
    await articles.create({ title: 'Nháp' }),
    await articles.create({ title: 'Đã duyệt' }),
    await articles.create({ title: 'Bỏ' }),
  ];
  await articles.setState(approved, 'approved');
  await articles.trash([thrown]);
  const another = await articles.create({ title: 'Nháp nữa' });
  const desk = callerOf(opened);
  const ids = async (input: Parameters<typeof desk.articles.list>[0]) => {
    const { articles: rows, total } = await desk.articles.list(input);
    return { ids: rows.map(({ id }) => id), total };
  };
  expect(await ids({ states: ['draft'] })).toEqual({ ids: [another, draft], total: 2 });
  expect(await ids({ states: ['draft'], limit: 1, offset: 1 })).toEqual({ ids: [draft], total: 2 });
  expect(await ids({ states: ['approved', 'published'] })).toEqual({ ids: [approved], total: 1 });
  expect(await ids({})).toMatchObject({ total: 3 });
});
