import { existsSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/schema.ts';
import { openDesk } from '../../../tests/support/test-desk.ts';
import type { Desk } from '../../desk/desk.ts';

const LONG_AGO = new Date('2020-01-01');

/** Stores a file as if it had been there for years: what is newer may belong to an import under way. */
async function oldFile(desk: Desk, text: string) {
  const { files } = desk.services;
  const stored = await files.put(Readable.from([Buffer.from(text)]));
  await utimes(files.pathOf(stored.hash), LONG_AGO, LONG_AGO);
  return { ...stored, name: `${text}.txt`, kind: 'text' as const };
}

async function picture(desk: Desk, id: string, createdAt = '2026-11-01T08:00:00.000Z') {
  const { hash, bytes } = await oldFile(desk, `ảnh ${id}`);
  const details = { caption: '', credit: '', alternativeText: '' };
  const look = { mediaType: 'image/png' as const, width: 10, height: 10 };
  await desk.services.pictures.addStored({ id, hash, bytes, name: id, createdAt, ...details, ...look });
  return { id, hash };
}

const figure = (pictureId: string) => ({
  ...emptyDocument(),
  blocks: [
    {
      type: 'figure' as const,
      pictureId,
      caption: '',
      credit: '',
      alternativeText: '',
      width: 'column' as const,
    },
  ],
});

describe('the trash', () => {
  it('tells who put what there and when, gives it back, and lets it go for good', async () => {
    const desk = await openDesk({}, { operator: 'Lan' });
    const { trash, articles, sources, outlets, verify } = desk.services;
    const articleId = await articles.create({ title: 'Một cửa ở phường Bến Nghè' });
    const sourceId = await sources.add({ title: 'Nghị quyết', file: await oldFile(desk, 'nghị quyết') });
    const { id: outletId } = await outlets.add({ name: 'Báo Triều Giang', domain: 'trieugiang.example' });
    await trash.put([
      { kind: 'article', id: articleId },
      { kind: 'source', id: sourceId },
      { kind: 'outlet', id: outletId },
    ]);
    const listed = await trash.list();
    expect(listed.map(({ kind, by }) => [kind, by]).sort()).toEqual([
      ['article', 'Lan'],
      ['outlet', 'Lan'],
      ['source', 'Lan'],
    ]);
    await trash.restore([{ kind: 'article', id: articleId }]);
    expect((await articles.list(10, 0)).total).toBe(1);
    expect(await trash.empty(null)).toEqual({ deleted: 2, kept: [] });
    expect(await trash.list()).toEqual([]);
    expect((await outlets.all()).some(({ id }) => id === outletId)).toBe(false);
    expect(await sources.isKnown(sourceId)).toBe(false);
    expect(await verify.verify()).toMatchObject({ ok: true, checked: { files: 0 } });
  });

  it('takes no article that an issue prints, and all of an issue that goes there itself', async () => {
    const { trash, articles, issues, publications } = (await openDesk()).services;
    const { id: publicationId } = await publications.main();
    const [placed, free] = [
      await articles.create({ title: 'Đã xếp' }),
      await articles.create({ title: 'Rời' }),
    ];
    const details = { number: '05/2026', date: '2026-05-31', theme: '' };
    const issueId = await issues.create(publicationId, details, [{ name: 'Tin', articleIds: [placed] }]);
    const put = () => trash.put([free, placed].map((id) => ({ kind: 'article' as const, id })));
    await expect(put()).rejects.toMatchObject({
      code: 'ARTICLE_IN_ISSUE',
      details: { title: 'Đã xếp', issue: 'Số 05/2026' },
    });
    expect(await trash.list()).toEqual([]);
    await trash.put([{ kind: 'issue', id: issueId }]);
    expect((await trash.list()).map(({ id }) => id).sort()).toEqual([placed, issueId].sort());
    await trash.restore([{ kind: 'issue', id: issueId }]);
    await issues.remove(issueId, placed);
    await put();
    expect((await trash.list()).map(({ id }) => id).sort()).toEqual([placed, free].sort());
  });

  it('keeps what is used elsewhere and says by what', async () => {
    const desk = await openDesk();
    const { trash, articles, sources, outlets, issues, publications } = desk.services;
    const { id: publicationId } = await publications.main();
    const outlet = await outlets.add({ name: 'Báo Triều Giang', domain: 'trieugiang.example' });
    const source = await sources.add({ title: 'Nghị quyết', outletId: outlet.id });
    const shown = await picture(desk, 'anh-dung-trong-bai');
    const inSource = await picture(desk, 'anh-dung-trong-tu-lieu');
    const loose = await picture(desk, 'anh-khong-ai-dung');
    await sources.add({ title: 'Có ảnh', document: figure(inSource.id) });
    const placed = await articles.create({ title: 'Đã vào số', document: figure(shown.id) });
    await sources.linkToArticle(placed, source);
    await trash.put([
      { kind: 'article', id: placed },
      { kind: 'source', id: source },
      { kind: 'outlet', id: outlet.id },
      ...[shown, inSource, loose].map(({ id }) => ({ kind: 'picture' as const, id })),
    ]);
    const details = { number: '05/2026', date: '2026-05-31', theme: '' };
    await issues.create(publicationId, details, [{ name: 'Tin', articleIds: [placed] }]);
    const { deleted, kept } = await trash.empty(null);
    expect(deleted).toBe(1);
    expect(kept.map(({ kind, use }) => [kind, use]).sort()).toEqual([
      ['article', 'issue'],
      ['outlet', 'source'],
      ['picture', 'text'],
      ['picture', 'text'],
      ['source', 'article'],
    ]);
    expect(existsSync(desk.services.files.pathOf(loose.hash))).toBe(false);
    expect(existsSync(desk.services.files.pathOf(shown.hash))).toBe(true);
  });

  it('keeps a picture of which only an old version of a text tells', async () => {
    const desk = await openDesk();
    const { trash, articles, versions } = desk.services;
    const { id } = await picture(desk, 'anh-trong-phien-ban');
    const articleId = await articles.create({ title: 'Có ảnh', document: figure(id) });
    await versions.keep(articleId, 'named');
    await articles.save(articleId, 1, { document: emptyDocument() });
    await trash.put([{ kind: 'picture', id }]);
    expect((await trash.empty(null)).kept).toMatchObject([{ id, use: 'text' }]);
  });

  it('lets go of what has lain there for sixty days by itself', async () => {
    let now = new Date('2026-01-01T08:00:00Z');
    const desk = await openDesk({}, { now: () => now });
    const { trash, articles } = desk.services;
    const [old, recent] = [await articles.create({ title: 'Cũ' }), await articles.create({ title: 'Mới' })];
    await trash.put([{ kind: 'article', id: old }]);
    now = new Date('2026-02-15T08:00:00Z');
    await trash.put([{ kind: 'article', id: recent }]);
    await trash.emptyOld();
    expect(await trash.list()).toHaveLength(2);
    now = new Date('2026-03-03T08:00:00Z');
    await trash.emptyOld();
    expect((await trash.list()).map(({ id }) => id)).toEqual([recent]);
  });

  it('takes an import back with the pictures that nobody else uses, and an undo brings all of it', async () => {
    const desk = await openDesk({}, { now: () => new Date('2026-11-22T08:00:00Z') });
    const { trash, articles } = desk.services;
    const own = await picture(desk, 'anh-cua-bai-nhap', '2026-11-22T07:59:00.000Z');
    const shared = await picture(desk, 'anh-bai-khac-dung', '2026-11-22T07:59:00.000Z');
    const earlier = await picture(desk, 'anh-co-tu-truoc');
    const document = {
      ...emptyDocument(),
      blocks: [own, shared, earlier].flatMap(({ id }) => figure(id).blocks),
    };
    const imported = await articles.create({ title: 'Nhập', document }, 'imported');
    await articles.create({ title: 'Bài khác', document: figure(shared.id) });
    const things = await trash.takeBack([{ kind: 'article', id: imported }]);
    expect(things.map(({ id }) => id).sort()).toEqual([imported, own.id].sort());
    await trash.restore(things);
    expect(await trash.list()).toEqual([]);
  });

  it('leaves a picture alone that was there before its file was imported again', async () => {
    const desk = await openDesk({}, { now: () => new Date('2026-11-22T08:00:00Z') });
    const { trash, audit } = desk.services;
    const known = await picture(desk, 'anh-co-san');
    const fresh = await picture(desk, 'anh-moi-nhap', '2026-11-22T07:59:59.000Z');
    for (const { id } of [known, fresh]) {
      await audit.record({ action: 'import.done', subject: { kind: 'picture', id, title: id } });
    }
    const things = await trash.takeBack([known, fresh].map(({ id }) => ({ kind: 'picture', id })));
    expect(things).toEqual([{ kind: 'picture', id: fresh.id }]);
  });
});

describe('files that nothing uses', () => {
  it('are found, also after a crash, set aside with an undo, and gone after a month', async () => {
    let now = new Date('2026-11-22T08:00:00Z');
    const desk = await openDesk({}, { now: () => now });
    const { storage, files, sources } = desk.services;
    const used = await oldFile(desk, 'được dùng');
    await sources.add({ title: 'Tư liệu', file: used });
    const left = await oldFile(desk, 'sót lại khi mất điện');
    const fresh = await files.put(Readable.from([Buffer.from('đang nhập')]));
    await utimes(files.pathOf(fresh.hash), now, now);
    expect(await storage.findUnused()).toEqual({ files: 1, bytes: left.bytes });
    const { batch } = await storage.removeUnused();
    expect((await files.list()).sort()).toEqual([used.hash, fresh.hash].sort());
    expect((await storage.sizes()).kinds).toMatchObject({ removed: left.bytes, sources: used.bytes });
    await storage.putBack(batch);
    expect(files.has(left.hash)).toBe(true);
    await storage.removeUnused();
    now = new Date('2026-12-30T08:00:00Z');
    await storage.dropOld();
    expect((await storage.sizes()).kinds.removed).toBe(0);
    await expect(storage.putBack('../../files')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
