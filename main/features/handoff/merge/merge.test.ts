import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureBlock, textBlock } from '#shared/document/build.ts';
import { blockTexts } from '#shared/document/plain-text.ts';
import { type ArticleDocument, type Block, emptyDocument } from '#shared/document/schema.ts';
import type { PackagePurpose } from '#shared/model/handoff.ts';
import type { Person, Role } from '#shared/model/person.ts';
import { TEST_PORTS } from '../../../../tests/support/test-ports.ts';
import { createDesk, type Desk } from '../../../desk/desk.ts';
import type { MergeRequest } from './merge.service.ts';

const PIN = '5678';
const ONE = 'Phường Bến Sông tiếp nhận 1.325 hồ sơ trong quý một.';
const TWO = 'Bộ phận một cửa làm việc cả sáng thứ bảy hằng tuần.';

interface DeskOf {
  desk: Desk;
  person: Person;
}

const open: Desk[] = [];
let folder = '';
/** Two desks that trust each other's keys; making them takes long, so all tests work at them. */
let lan: DeskOf;
let khoa: DeskOf;

async function deskOf(name: string, roles: Role[]): Promise<DeskOf> {
  const desk = await createDesk({ library: join(folder, name), whenMissing: 'empty' }, TEST_PORTS);
  open.push(desk);
  const { people, keys } = desk.services;
  const person = await people.add({ name, title: 'Chuyên viên', roles }, PIN);
  await people.seat(person.id);
  await keys.unlock(person.id, PIN);
  return { desk, person };
}

async function trust(at: DeskOf, { desk, person }: DeskOf): Promise<void> {
  const card = await desk.services.keys.card(person.id);
  const [key] = (await desk.services.keys.list()).filter(({ personId }) => personId === person.id);
  await at.desk.services.keys.trust(card, key?.fingerprint ?? '');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toasoan-'));
  lan = await deskOf('Lan', ['editor']);
  khoa = await deskOf('Khoa', ['reviewer']);
  await trust(lan, khoa);
  await trust(khoa, lan);
}, 120_000);

afterAll(async () => {
  await Promise.all(open.map((desk) => desk.close()));
  await rm(folder, { recursive: true, force: true });
});

const body = (...texts: (string | Block)[]): ArticleDocument => ({
  ...emptyDocument(),
  blocks: texts.map((text) => (typeof text === 'string' ? textBlock('paragraph', text) : text)),
});

async function carry(from: DeskOf, to: DeskOf, ids: string[], purpose: PackagePurpose): Promise<string> {
  const recipient = to.person.name;
  const what = { kind: 'articles' as const, ids };
  const sent = await from.desk.services.sending.send(
    { what, purpose, recipient, note: 'Nhờ xem' },
    from.person,
  );
  const opened = await to.desk.services.handoff.openPackage({ path: sent.path, name: 'goi.toasoan' });
  return opened.id;
}

const merge = (at: DeskOf, id: string, change: Partial<MergeRequest> = {}) =>
  at.desk.services.merging.merge(
    { id, decisions: [], acceptsUnknown: false, windowId: null, ...change },
    at.person,
  );
const linesOf = async ({ desk }: DeskOf, id: string) =>
  (await desk.services.articles.get(id)).document.blocks.flatMap(blockTexts);

async function write(at: DeskOf, id: string, document: ArticleDocument): Promise<void> {
  const { articles } = at.desk.services;
  await articles.save(id, (await articles.get(id)).revision, { document });
}

describe('a review on another desk', () => {
  it('goes there and comes back approved, with what was said', async () => {
    const { articles, comments, handoff, reviewReader } = lan.desk.services;
    const id = await articles.create({ title: 'Một cửa', document: body(ONE, TWO) });
    await comments.begin(
      {
        id: crypto.randomUUID(),
        articleId: id,
        place: { kind: 'article' },
        quote: '',
        text: 'Đã kiểm số liệu',
      },
      lan.person.id,
    );
    const there = await carry(lan, khoa, [id], 'review');
    expect(await khoa.desk.services.merging.received(there)).toMatchObject({
      trust: 'trusted',
      sender: { name: 'Lan' },
      articles: [{ articleId: id, outcome: 'new', newComments: 1, conflicts: 0 }],
    });
    await merge(khoa, there);
    const theirs = khoa.desk.services;
    const waiting = await theirs.reviewReader.ofArticle(khoa.person, id);
    expect(waiting).toMatchObject({
      state: 'submitted',
      approveRefusal: null,
      rounds: [{ submittedBy: 'Lan' }],
    });
    const [thread] = await theirs.comments.ofArticle(id);
    expect(thread?.comments).toMatchObject([{ author: 'Lan', text: 'Đã kiểm số liệu' }]);
    await theirs.comments.reply(thread?.id ?? '', 'Tôi đồng ý', khoa.person.id);
    await theirs.review.approve(khoa.person, { articleId: id, hash: waiting.hash, note: '' });

    expect(await handoff.outOf(id)).toMatchObject({ recipient: 'Khoa' });
    const back = await carry(khoa, lan, [id], 'returned');
    const report = await merge(lan, back);
    expect(report.articles).toMatchObject([
      { outcome: 'same', newComments: 1, approvals: [{ person: 'Khoa', refusal: null }] },
    ]);
    expect(await handoff.outOf(id)).toBeNull();
    const here = await reviewReader.ofArticle(lan.person, id);
    expect(here).toMatchObject({ state: 'approved', approvals: [{ personName: 'Khoa' }] });
    const [answered] = await comments.ofArticle(id);
    expect(answered?.comments.map(({ author }) => author)).toEqual(['Lan', 'Khoa']);
  });

  it('comes back as returned, with the remark', async () => {
    const { articles, review, reviewReader } = lan.desk.services;
    const id = await articles.create({ title: 'Một cửa', document: body(ONE) });
    await review.submit(lan.person, { articleId: id, revision: 1, reviewerId: null, due: null, note: '' });
    await merge(khoa, await carry(lan, khoa, [id], 'review'));
    const { hash } = await khoa.desk.services.reviewReader.ofArticle(khoa.person, id);
    await khoa.desk.services.review.return(khoa.person, { articleId: id, hash, note: 'Thiếu số liệu' });
    const report = await merge(lan, await carry(khoa, lan, [id], 'returned'));
    expect(report.articles).toMatchObject([{ isReturned: true }]);
    expect(await reviewReader.ofArticle(lan.person, id)).toMatchObject({ state: 'returned' });
  });
});

describe('what both desks changed', () => {
  it('is asked about, and nothing is merged before it is decided', async () => {
    const id = await lan.desk.services.articles.create({ title: 'Một cửa', document: body(ONE, TWO) });
    await merge(khoa, await carry(lan, khoa, [id], 'review'));
    await write(khoa, id, body(`${ONE} Bản của Khoa.`, `${TWO} Khoa thêm.`));
    await lan.desk.services.handoff.writeHere(id);
    await write(lan, id, body(`${ONE} Bản của Lan.`, TWO));
    const back = await carry(khoa, lan, [id], 'returned');
    const { merging, versions, articles } = lan.desk.services;
    const { articles: received } = await merging.received(back);
    expect(received).toMatchObject([{ outcome: 'conflict', conflicts: 1 }]);
    await expect(merge(lan, back)).rejects.toMatchObject({ code: 'MERGE_UNDECIDED' });
    expect(await linesOf(lan, id)).toEqual([`${ONE} Bản của Lan.`, TWO]);

    const { revision, base, ours, theirs } = await merging.text(back, id);
    expect([base, ours, theirs].map((one) => one && blockTexts(one.document.blocks[0] as Block)[0])).toEqual([
      ONE,
      `${ONE} Bản của Lan.`,
      `${ONE} Bản của Khoa.`,
    ]);
    const choices = { 'text-0': 'both' as const };
    await expect(
      merge(lan, back, { decisions: [{ articleId: id, revision: (revision ?? 0) + 1, choices }] }),
    ).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE' });
    await merge(lan, back, { decisions: [{ articleId: id, revision, choices }] });
    expect(await linesOf(lan, id)).toEqual([
      `${ONE} Bản của Lan.`,
      `${ONE} Bản của Khoa.`,
      `${TWO} Khoa thêm.`,
    ]);
    expect((await versions.list(id)).map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['beforeMerge', 'received', 'merged']),
    );
    expect(await articles.stored(id)).toMatchObject({ writtenBy: lan.person.id });
  });

  it('is not guessed after a second round either: both desks know what went between them', async () => {
    const id = await lan.desk.services.articles.create({ title: 'Một cửa', document: body(ONE, TWO) });
    await merge(khoa, await carry(lan, khoa, [id], 'review'));
    await write(khoa, id, body(`${ONE} Khoa sửa.`, TWO));
    await merge(lan, await carry(khoa, lan, [id], 'returned'));
    await write(lan, id, body(`${ONE} Khoa sửa.`, `${TWO} Lan sửa.`));
    const second = await carry(lan, khoa, [id], 'review');
    expect((await khoa.desk.services.merging.received(second)).articles).toMatchObject([
      { outcome: 'merged' },
    ]);
    await merge(khoa, second);
    expect(await linesOf(khoa, id)).toEqual([`${ONE} Khoa sửa.`, `${TWO} Lan sửa.`]);
  });
});

describe('a package', () => {
  it('is merged once', async () => {
    const id = await lan.desk.services.articles.create({ title: 'Một cửa', document: body(ONE) });
    const what = { kind: 'articles' as const, ids: [id] };
    const { path } = await lan.desk.services.sending.send(
      { what, purpose: 'review', recipient: 'Khoa', note: '' },
      lan.person,
    );
    const { handoff, articles } = khoa.desk.services;
    const file = { path, name: 'goi.toasoan' };
    await merge(khoa, (await handoff.openPackage(file)).id);
    const before = await articles.stored(id);
    const again = await handoff.openPackage(file);
    expect((await khoa.desk.services.merging.received(again.id)).articles).toMatchObject([
      { outcome: 'same' },
    ]);
    await expect(merge(khoa, again.id)).rejects.toMatchObject({ code: 'PACKAGE_MERGED_BEFORE' });
    expect(await articles.stored(id)).toEqual(before);
    const own = await lan.desk.services.handoff.openPackage(file);
    await expect(merge(lan, own.id)).rejects.toMatchObject({ code: 'PACKAGE_FROM_HERE' });
  });

  it('of an unknown sender is merged only by somebody who says so, of a revoked one never', async () => {
    const stranger = await deskOf('Bình', ['editor']);
    const id = await stranger.desk.services.articles.create({ title: 'Một cửa', document: body(ONE) });
    const opened = await carry(stranger, khoa, [id], 'review');
    await expect(merge(khoa, opened)).rejects.toMatchObject({ code: 'PACKAGE_SENDER_UNKNOWN' });
    const { keys, handoff, articles } = khoa.desk.services;
    const { card, keyId } = handoff.opened(opened);
    await keys.trust(card, keys.fingerprint(keyId));
    await keys.revoke(keyId, 'Mất máy');
    await expect(merge(khoa, opened, { acceptsUnknown: true })).rejects.toMatchObject({
      code: 'PACKAGE_SENDER_REVOKED',
    });
    expect((await articles.whole([id])).size).toBe(0);
  });

  it('takes an article out of the trash that it answers', async () => {
    const { articles } = lan.desk.services;
    const id = await articles.create({ title: 'Một cửa', document: body(ONE) });
    await merge(khoa, await carry(lan, khoa, [id], 'review'));
    const back = await carry(khoa, lan, [id], 'returned');
    await articles.trash([id]);
    await merge(lan, back);
    expect(await articles.listed(id)).toMatchObject({ title: 'Một cửa' });
  });

  it('brings a whole issue, which stays composed as it is when it comes again', async () => {
    const { articles, issues, publications } = lan.desk.services;
    const ids = [
      await articles.create({ title: 'Bài một', document: body(ONE) }),
      await articles.create({ title: 'Bài hai', document: body(TWO) }),
    ];
    const [publication] = await publications.list();
    const details = { number: '11/2026', date: '2026-11-30', theme: 'Một cửa' };
    const issueId = await issues.create(publication?.id ?? '', details, [
      { name: 'Tin tức', articleIds: ids },
    ]);
    const override = { fields: { title: 'Bài hai, in riêng' }, figures: {} };
    await lan.desk.services.overrides.set(issueId, ids[1] ?? '', override);
    const request = { what: { kind: 'issue' as const, id: issueId }, recipient: 'Khoa', note: '' };
    const { sending } = lan.desk.services;
    const sent = await sending.send({ ...request, purpose: 'review' }, lan.person);
    const theirs = khoa.desk.services;
    const opened = await theirs.handoff.openPackage({ path: sent.path, name: 'goi.toasoan' });
    expect((await merge(khoa, opened.id)).issue).toMatchObject({ id: issueId, isNew: true });
    const there = await theirs.issues.get(issueId);
    expect(there).toMatchObject({ number: '11/2026', theme: 'Một cửa' });
    expect(there.overrides).toEqual({ [ids[1] ?? '']: { ...override, own: { title: 'Bài hai' } } });
    expect(there.sections.map(({ name, articles: placed }) => [name, placed.map(({ id }) => id)])).toEqual([
      ['Tin tức', ids],
    ]);
    await issues.remove(issueId, ids[0] ?? '');
    const back = await theirs.sending.send({ ...request, purpose: 'returned' }, khoa.person);
    const returned = await lan.desk.services.handoff.openPackage({ path: back.path, name: 'goi.toasoan' });
    expect((await merge(lan, returned.id)).issue).toMatchObject({ isNew: false });
    expect((await issues.get(issueId)).sections[0]?.articles.map(({ id }) => id)).toEqual([ids[1]]);
  });

  it('brings its pictures, whatever they are called here', async () => {
    const path = join(folder, 'anh.png');
    await sharp({ create: { width: 8, height: 6, channels: 3, background: '#2a6' } })
      .png()
      .toFile(path);
    await khoa.desk.services.pictures.add(path, 'cho-noi.png');
    const mine = await lan.desk.services.pictures.add(path, 'ben-pha.png', { caption: 'Bến phà' });
    const figure = figureBlock({ pictureId: mine.id, caption: 'Bến phà' });
    const id = await lan.desk.services.articles.create({ title: 'Bến phà', document: body(ONE, figure) });
    await merge(khoa, await carry(lan, khoa, [id], 'review'));
    const theirs = await khoa.desk.services.pictures.list();
    expect(theirs).toHaveLength(1);
    const { document } = await khoa.desk.services.articles.get(id);
    expect(document.blocks[1]).toMatchObject({ pictureId: theirs[0]?.id });
    expect(theirs[0]?.id).not.toBe(mine.id);
    await merge(lan, await carry(khoa, lan, [id], 'returned'));
    const returned = await lan.desk.services.articles.get(id);
    expect(returned.document.blocks[1]).toMatchObject({ pictureId: mine.id });
  });

  it('brings what is said of its pictures, and leaves what is said of them here', async () => {
    const path = join(folder, 'pha.png');
    const grey = sharp({ create: { width: 90, height: 60, channels: 3, background: '#888' } });
    const field = { create: { width: 40, height: 30, channels: 3 as const, background: '#fff' } };
    await grey
      .composite([{ input: field, left: 0, top: 0 }])
      .png()
      .toFile(path);
    const { id: pictureId, name } = await lan.desk.services.pictures.add(path, 'pha.png');
    const about = {
      ...{ name, caption: 'Phà chiều', credit: 'Minh Anh', alternativeText: '' },
      ...{ source: 'Cộng tác viên', rights: 'Dùng trong bản tin', takenOn: '2026-11-12' },
      ...{ people: ['Ông Tư', 'Bà Năm'], tags: ['sông nước', 'bến phà'] },
    };
    await lan.desk.services.pictures.updateAbout(pictureId, about);
    const document = body(ONE, figureBlock({ pictureId }));
    const id = await lan.desk.services.articles.create({ title: 'Phà', document });
    await merge(khoa, await carry(lan, khoa, [id], 'review'));
    const theirs = khoa.desk.services.pictures;
    expect(await theirs.get(pictureId)).toMatchObject(about);
    await sharp(path).resize(45).jpeg().toFile(join(folder, 'pha.jpg'));
    const copy = await theirs.add(join(folder, 'pha.jpg'), 'pha.jpg');
    expect(await theirs.similar(copy.id)).toMatchObject([{ id: pictureId }]);
    await theirs.updateAbout(pictureId, { ...about, rights: 'Phải hỏi lại', tags: [] });
    await merge(lan, await carry(khoa, lan, [id], 'returned'));
    expect(await lan.desk.services.pictures.get(pictureId)).toMatchObject(about);
  });
});

describe('an article that is away', () => {
  it('is not changed here until somebody decides so, or it is called back', async () => {
    const { articles, handoff, versions } = lan.desk.services;
    const id = await articles.create({ title: 'Một cửa', document: body(ONE) });
    await carry(lan, khoa, [id], 'review');
    const [version] = await versions.list(id);
    await expect(write(lan, id, body(TWO))).rejects.toMatchObject({ code: 'ARTICLE_AWAY' });
    await expect(versions.restore(version?.id ?? '', id)).rejects.toMatchObject({ code: 'ARTICLE_AWAY' });
    await handoff.writeHere(id);
    await write(lan, id, body(TWO));
    expect(await linesOf(lan, id)).toEqual([TWO]);
  });
});

describe('comments of another desk', () => {
  const thread = (id: string, text: string) => ({
    id: crypto.randomUUID(),
    articleId: id,
    place: { kind: 'article' as const },
    quote: '',
    text,
  });

  it('are as the desk of who wrote them has them, and an answer opens what was resolved', async () => {
    const { articles, comments } = lan.desk.services;
    const id = await articles.create({ title: 'Một cửa', document: body(ONE) });
    const mine = thread(id, 'Lan hỏi');
    await comments.begin(mine, lan.person.id);
    await merge(khoa, await carry(lan, khoa, [id], 'review'));
    const theirs = khoa.desk.services.comments;
    await theirs.reply(mine.id, 'Khoa trả lời', khoa.person.id);
    const [asked] = (await comments.ofArticle(id))[0]?.comments ?? [];
    await comments.edit(asked?.id ?? '', 'Lan hỏi lại', lan.person.id);
    await comments.resolve(mine.id, lan.person.id);
    await merge(lan, await carry(khoa, lan, [id], 'returned'));
    const [here] = await comments.ofArticle(id);
    expect(here?.comments.map(({ text }) => text)).toEqual(['Lan hỏi lại', 'Khoa trả lời']);
    expect(here?.resolved).toBeNull();
    const answer = here?.comments[1];
    await theirs.edit(answer?.id ?? '', 'Khoa đồng ý', khoa.person.id);
    await merge(lan, await carry(khoa, lan, [id], 'returned'));
    const again = await comments.ofArticle(id);
    expect(again[0]?.comments.map(({ text }) => text)).toEqual(['Lan hỏi lại', 'Khoa đồng ý']);
  });
});
