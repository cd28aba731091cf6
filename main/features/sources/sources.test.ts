import { describe, expect, it } from 'vitest';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

describe('the outlet directory', () => {
  it('is changed, refuses an address that has a name already, and is merged into another and lies in the trash, both to be undone', async () => {
    const opened = await openDesk();
    const desk = callerOf(opened);
    const { id } = await desk.sources.addOutlet({ name: 'Báo Bến Nghinh', domain: 'bennghinh.example' });
    const other = await desk.sources.addOutlet({ name: 'Báo Phú Triều', domain: 'phutrieu.example' });
    await expect(
      desk.sources.addOutlet({ name: 'Báo khác', domain: 'bennghinh.example' }),
    ).rejects.toMatchObject({ cause: { code: 'OUTLET_KNOWN', details: { name: 'Báo Bến Nghinh' } } });
    await desk.sources.updateOutlet({ id, name: 'Báo Bến Nghinh điện tử', domain: 'bennghinh.example' });
    const sourceId = await opened.services.sources.add({ title: 'Chợ mới', outletId: id, text: 'a' });
    const outletOf = async () => (await desk.sources.get({ id: sourceId })).outlet;
    expect(await outletOf()).toBe('Báo Bến Nghinh điện tử');

    const attribution = { attribution: 'bennghinh.example' };
    const articleId = await opened.services.articles.create({ title: 'Chợ mới', ...attribution });
    const named = async () => (await opened.services.articles.get(articleId)).outlet;
    const merged = await desk.sources.mergeOutlet({ id, into: other.id });
    expect([await outletOf(), await named()]).toEqual(['Báo Phú Triều', 'Báo Phú Triều']);
    await desk.sources.unmergeOutlet(merged);
    expect([await outletOf(), await named()]).toEqual(['Báo Bến Nghinh điện tử', 'Báo Bến Nghinh điện tử']);
    await desk.trash.put({ things: [{ kind: 'outlet', id }] });
    expect([await outletOf(), await named()]).toEqual([null, null]);
    await desk.trash.restore({ things: [{ kind: 'outlet', id }] });
    expect(await outletOf()).toBe('Báo Bến Nghinh điện tử');
    const listed = (await desk.sources.outlets()).find((outlet) => outlet.id === id);
    expect(listed).toMatchObject({ sources: 1, domain: 'bennghinh.example' });
  });

  it.each(['', 'khong co dau cham', 'http://a.vn', 'A.VN'])('refuses %j as an address', async (domain) => {
    const desk = callerOf(await openDesk());
    await expect(desk.sources.addOutlet({ name: 'Báo', domain })).rejects.toThrow();
  });
});

describe('a source', () => {
  it('goes to the trash and comes back, and is in no list meanwhile', async () => {
    const opened = await openDesk();
    const desk = callerOf(opened);
    const id = await opened.services.sources.add({ title: 'Chợ mới', text: 'a' });
    const titles = async () => (await desk.sources.list({})).sources.map(({ title }) => title);
    await desk.trash.put({ things: [{ kind: 'source', id }] });
    expect(await titles()).toEqual([]);
    await desk.trash.restore({ things: [{ kind: 'source', id }] });
    expect(await titles()).toEqual(['Chợ mới']);
  });

  it('says which articles draw on it, with the issues that hold them', async () => {
    const opened = await openDesk();
    const desk = callerOf(opened);
    const { articles, issues, publications, sources } = opened.services;
    const sourceId = await sources.add({ title: 'Chợ mới', text: 'a' });
    const articleId = await articles.create({ title: 'Tin về chợ' });
    await desk.sources.link({ articleId, sourceId });
    const { id: publicationId } = await publications.main();
    const details = { number: '05/2026', date: '2026-05-31', theme: '' };
    await issues.create(publicationId, details, [{ name: 'Tin', articleIds: [articleId] }]);
    expect(await desk.sources.uses({ id: sourceId })).toMatchObject([
      { articleId, title: 'Tin về chợ', issues: [{ number: '05/2026', date: '2026-05-31' }] },
    ]);
    await desk.sources.unlink({ articleId, sourceId });
    expect(await desk.sources.uses({ id: sourceId })).toEqual([]);
  });
});
