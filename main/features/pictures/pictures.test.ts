import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf, figureBlock } from '#shared/document/build.ts';
import { callerOf } from '../../../tests/support/test-desk.ts';
import { TEST_PORTS } from '../../../tests/support/test-ports.ts';
import { createDesk, type Desk } from '../../desk/desk.ts';

/** A scene that no other number looks like: fields of grey in two rows. */
function scene(number: number, { width = 320, height = 240 } = {}) {
  const field = (index: number) => ({
    input: {
      create: {
        width: Math.ceil(width / 4),
        height: Math.ceil(height / 2),
        channels: 3 as const,
        background: { r: (number * 91 + index * 67) % 256, g: (number * 53 + index * 131) % 256, b: 90 },
      },
    },
    left: (index % 4) * Math.floor(width / 4),
    top: index < 4 ? 0 : Math.floor(height / 2),
  });
  const canvas = sharp({
    create: { width: width + 4, height: height + 4, channels: 3, background: '#123' },
  });
  return canvas.composite(Array.from({ length: 8 }, (_, index) => field(index)));
}

/** One desk for all tests: its threads take long to start. Each test begins without pictures and articles. */
let desk: Desk;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toa-soan-pictures-'));
  desk = await createDesk({ library: join(folder, 'library'), whenMissing: 'empty' }, TEST_PORTS);
}, 60_000);

afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

async function deskWithFiles() {
  for (const table of ['article', 'picture'] as const)
    await desk.services.work.query.deleteFrom(table).execute();
  const take = async (bytes: Buffer, name = 'ảnh.jpg') => {
    const path = join(folder, randomUUID());
    await writeFile(path, bytes);
    return desk.services.pictures.take(path, name);
  };
  return { take, call: callerOf(desk), pictures: desk.services.pictures };
}

describe('a picture that comes in', () => {
  it('is known again by its bytes, even from the trash', async () => {
    const { take, pictures } = await deskWithFiles();
    const bytes = await scene(1).jpeg().toBuffer();
    const first = await take(bytes);
    await desk.services.work.query
      .updateTable('picture')
      .set({ trashed_at: '2026-11-20T03:00:00.000Z' })
      .execute();
    const again = await take(bytes, 'tên khác.jpg');
    expect(again).toMatchObject({ isKnown: true, picture: { id: first.picture.id, name: 'ảnh.jpg' } });
    expect(await pictures.list()).toHaveLength(1);
  });

  it('is told of when it looks like one that is there', async () => {
    const { take, pictures } = await deskWithFiles();
    const large = await take(await scene(1, { width: 900, height: 600 }).png().toBuffer(), 'gốc.png');
    const other = await take(await scene(7).jpeg().toBuffer(), 'khác.jpg');
    const copy = await sharp(await scene(1, { width: 900, height: 600 }).png().toBuffer())
      .resize(450)
      .jpeg({ quality: 60 })
      .toBuffer();
    const small = await take(copy, 'qua Zalo.jpg');
    expect(other.similar).toBeNull();
    expect(small.similar).toMatchObject({ id: large.picture.id, name: 'gốc.png' });
    expect(await pictures.similar(large.picture.id)).toMatchObject([{ id: small.picture.id }]);
    expect(await pictures.similar(other.picture.id)).toEqual([]);
  });

  it('of one grey looks like no other', async () => {
    const { take } = await deskWithFiles();
    const plain = (width: number) =>
      sharp({ create: { width, height: width, channels: 3, background: '#777' } })
        .png()
        .toBuffer();
    await take(await plain(40));
    expect((await take(await plain(80))).similar).toBeNull();
  });

  it('comes twice at once and is one', async () => {
    const { take, pictures } = await deskWithFiles();
    const bytes = await scene(3).jpeg().toBuffer();
    const [one, other] = await Promise.all([take(bytes), take(bytes)]);
    expect(one?.picture.id).toBe(other?.picture.id);
    expect(await pictures.list()).toHaveLength(1);
  });

  it('as a drawing is kept safe, and known again however unsafe it comes', async () => {
    const { take } = await deskWithFiles();
    const drawing = (extra: string) =>
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${extra}<rect width="20" height="20"/></svg>`,
      );
    const { picture, removed } = await take(drawing('<script>alert(1)</script>'), 'cờ.svg');
    expect(removed).toEqual(['code']);
    expect(picture).toMatchObject({ mediaType: 'image/svg+xml', width: 4096, height: 2048 });
    const asset = await desk.handleFile(new Request(`http://desk/asset/${picture.hash}`));
    expect(await asset.text()).not.toContain('script');
    expect(asset.headers.get('content-security-policy')).toContain('sandbox');
    expect(await take(drawing(''))).toMatchObject({ isKnown: true, picture: { id: picture.id } });
  });
});

describe('pictures that nobody looked at when they came', () => {
  it('are looked at later, and a file that cannot be read stops none', async () => {
    const { take, pictures } = await deskWithFiles();
    const dated = await scene(1)
      .withExif({ IFD2: { DateTimeOriginal: '2026:11:12 08:30:00' } })
      .jpeg()
      .toBuffer();
    const old = (await take(dated, 'cũ.jpg')).picture;
    const lost = (await take(await scene(12).jpeg().toBuffer(), 'mất.jpg')).picture;
    const broken = (await take(await scene(13).jpeg().toBuffer(), 'hỏng.jpg')).picture;
    const last = (await take(await scene(14).jpeg().toBuffer(), 'cuối.jpg')).picture;
    const { query } = desk.services.work;
    await query.updateTable('picture').set({ look: null, taken_on_seen: null }).execute();
    await rm(pictures.pathOf(lost));
    await rm(pictures.pathOf(broken));
    await writeFile(pictures.pathOf(broken), 'không phải ảnh');
    const unseen = async () =>
      (await query.selectFrom('picture').select('id').where('look', 'is', null).execute()).map(
        ({ id }) => id,
      );

    const stopped = AbortSignal.abort();
    await pictures.findLooks(stopped);
    expect(await unseen()).toHaveLength(4);
    await pictures.findLooks();
    expect((await unseen()).sort()).toEqual([lost.id, broken.id].sort());
    expect(await pictures.get(old.id)).toMatchObject({ takenOnSeen: '2026-11-12' });
    const copy = await sharp(pictures.pathOf(last)).resize(160).jpeg().toBuffer();
    expect((await take(copy, 'bản nhỏ.jpg')).similar).toMatchObject({ id: last.id });
  });
});

describe('what is known of a picture', () => {
  it('is kept as it is said, and refused when it cannot be', async () => {
    const { take, call } = await deskWithFiles();
    const dated = await scene(1)
      .withExif({ IFD2: { DateTimeOriginal: '2026:11:12 08:30:00' } })
      .jpeg()
      .toBuffer();
    const { id } = (await take(dated)).picture;
    expect(await call.pictures.get({ id })).toMatchObject({
      takenOn: null,
      takenOnSeen: '2026-11-12',
      tags: [],
    });
    const about = {
      ...{ name: 'Chợ nổi', caption: 'Chợ nổi lúc sáng', credit: 'Minh Anh', alternativeText: 'Ghe xuồng' },
      ...{ source: 'Cộng tác viên', rights: 'Dùng trong bản tin', takenOn: '2026-11-12' },
      ...{ people: ['Ông Tư', 'Bà Năm', 'Ông Tư'], tags: ['sông nước', 'chợ'] },
    };
    await call.pictures.updateAbout({ id, about });
    expect(await call.pictures.get({ id })).toMatchObject({ ...about, people: ['Ông Tư', 'Bà Năm'] });
    await expect(call.pictures.updateAbout({ id, about: { ...about, name: ' ' } })).rejects.toThrow();
    await expect(call.pictures.updateAbout({ id: 'x', about })).rejects.toMatchObject({ message: /ảnh/ });
  });

  it('is tagged for many at once, and told which changed', async () => {
    const { take, call } = await deskWithFiles();
    const ids: string[] = [];
    for (const number of [1, 2, 3]) ids.push((await take(await scene(number).jpeg().toBuffer())).picture.id);
    const [first = '', ...others] = ids;
    expect(await call.pictures.tag({ ids: [first], name: 'lễ hội', isOn: true })).toEqual([first]);
    expect((await call.pictures.tag({ ids: [...ids, 'x'], name: 'lễ hội', isOn: true })).sort()).toEqual(
      [...others].sort(),
    );
    await call.pictures.tag({ ids, name: 'đêm', isOn: true });
    expect((await call.pictures.get({ id: first })).tags).toEqual(['lễ hội', 'đêm']);
    expect(await call.pictures.tag({ ids: [first], name: 'lễ hội', isOn: false })).toEqual([first]);
    expect(await call.pictures.tags()).toEqual(
      expect.arrayContaining([
        { name: 'lễ hội', pictures: 2 },
        { name: 'đêm', pictures: 3 },
      ]),
    );
    expect(await call.pictures.ids({ tag: 'lễ hội' })).toEqual([...others].reverse());
  });

  it('has a tag renamed, or made one with another that some carry already', async () => {
    const { take, call } = await deskWithFiles();
    const ids: string[] = [];
    for (const number of [1, 2, 3]) ids.push((await take(await scene(number).jpeg().toBuffer())).picture.id);
    const [first = '', second = '', third = ''] = ids;
    await call.pictures.tag({ ids: [first, second], name: 'lễ hôị', isOn: true });
    await call.pictures.tag({ ids: [second, third], name: 'lễ hội', isOn: true });
    await call.pictures.tag({ ids: [second], name: 'đêm', isOn: true });
    const { all, both } = await call.pictures.renameTag({ from: 'lễ hôị', to: ' lễ hội ' });
    expect(all.sort()).toEqual([first, second].sort());
    expect(both).toEqual([second]);
    expect((await call.pictures.get({ id: second })).tags).toEqual(['lễ hội', 'đêm']);
    expect((await call.pictures.tags()).map(({ name }) => name).sort()).toEqual(['lễ hội', 'đêm']);
    expect(await call.pictures.renameTag({ from: 'đêm', to: 'đêm' })).toEqual({ all: [], both: [] });
    expect((await call.pictures.get({ id: second })).tags).toContain('đêm');
  });

  it('says which articles show it, as they are saved', async () => {
    const { take, call } = await deskWithFiles();
    const { id } = (await take(await scene(1).jpeg().toBuffer())).picture;
    const unused = (await take(await scene(2).jpeg().toBuffer())).picture.id;
    const document = documentOf([figureBlock({ pictureId: id, caption: 'Chợ' })]);
    const articleId = (await call.articles.create({ title: 'Chợ nổi', document })).id;
    expect(await call.pictures.uses({ id })).toEqual([{ articleId, title: 'Chợ nổi', issues: [] }]);
    expect(await call.pictures.ids({ unused: true })).toEqual([unused]);
    const { revision } = await call.articles.get({ id: articleId });
    await call.articles.save({ id: articleId, revision, patch: { document: documentOf([]) } });
    expect(await call.pictures.uses({ id })).toEqual([]);
  });
});

describe('turning a picture', () => {
  it('leaves the original as it came, and leads back to it', async () => {
    const { take, call } = await deskWithFiles();
    const { picture } = await take(await scene(1).jpeg().toBuffer());
    const { id, width, height, hash } = picture;
    await call.pictures.crop({ id, crop: { x: 0, y: 0, width: 0.5, height: 1 } });
    expect(await call.pictures.turn({ id, quarters: 1 })).toBe(id);
    expect(await call.pictures.get({ id })).toMatchObject({
      ...{ width: height, height: width, turn: 1, originalHash: hash },
      crop: { x: 0, y: 0, width: 1, height: 0.5 },
    });
    await call.pictures.turn({ id, quarters: 3 });
    expect(await call.pictures.get({ id })).toMatchObject({
      width,
      height,
      hash,
      originalHash: hash,
      turn: 0,
    });
  });

  it('does not change what an article shows', async () => {
    const { take, call } = await deskWithFiles();
    const { id, hash } = (await take(await scene(1).jpeg().toBuffer())).picture;
    await call.articles.create({ document: documentOf([figureBlock({ pictureId: id })]) });
    const turned = await call.pictures.turn({ id, quarters: 2 });
    expect(turned).not.toBe(id);
    expect(await call.pictures.get({ id })).toMatchObject({ hash, turn: 0 });
    expect(await call.pictures.get({ id: turned })).toMatchObject({ originalHash: hash, turn: 2 });
    // Asked again, it is the one that was made.
    expect(await call.pictures.turn({ id, quarters: 2 })).toBe(turned);
  });
});
