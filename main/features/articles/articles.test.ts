import { describe, expect, it } from 'vitest';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

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
