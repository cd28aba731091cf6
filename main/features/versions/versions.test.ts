/** Versions through the contract, over a real library; the clock is moved by hand. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { documentText } from '#shared/document/plain-text.ts';
import type { Inline } from '#shared/document/schema.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { callerOf } from '../../../tests/support/test-desk.ts';
import { TEST_PORTS } from '../../../tests/support/test-ports.ts';
import { openDatabase } from '../../database/open.ts';
import { createDesk } from '../../desk/desk.ts';

const MINUTE = 60_000;
const body = (...texts: string[]) => documentOf(texts.map((text) => textBlock('paragraph', text)));

/** A desk with one article of one paragraph, "Một hai ba.". */
async function desk() {
  let time = Date.UTC(2026, 10, 20, 3, 0);
  const library = await temporaryFolder();
  const opened = await createDesk(
    { library, whenMissing: 'empty' },
    { ...TEST_PORTS, now: () => new Date(time) },
  );
  onTestFinished(() => opened.close());
  const call = callerOf(opened);
  const { id } = await call.articles.create({ title: 'Một cửa', document: body('Một hai ba.') });
  const write = async (text: string) => {
    const { revision } = await call.articles.get({ id });
    await call.articles.save({ id, revision, patch: { document: body(text) } });
  };
  const versions = () => call.versions.list({ articleId: id });
  const reasons = async () => (await versions()).map(({ reason }) => reason);
  const text = async () => documentText((await call.articles.get({ id })).document);
  const oldest = async () => (await versions()).at(-1)?.id ?? '';
  return {
    opened,
    library,
    call,
    id,
    write,
    versions,
    reasons,
    text,
    oldest,
    restore: async () => call.versions.restore({ id: await oldest(), articleId: id }),
    pass: (minutes: number) => {
      time += minutes * MINUTE;
    },
  };
}

describe('automatic versions', () => {
  it('are at least ten minutes apart, and only of text that changed', async () => {
    const { write, reasons, versions, pass } = await desk();
    for (let minute = 0; minute < 35; minute += 1) {
      pass(1);
      await write(`Một hai ba, phút ${minute}.`);
    }
    expect(await reasons()).toEqual(['automatic', 'automatic', 'automatic', 'created']);
    const [newest] = await versions();
    expect(newest).toMatchObject({ author: 'Ban biên tập', number: 4, restoredFrom: null });
  });

  it('keep what was there before somebody comes back to it, with the time it was written', async () => {
    const { call, write, versions, pass } = await desk();
    pass(1);
    await write('Một hai ba bốn năm.');
    pass(24 * 60);
    await write('Hôm sau.');
    const [kept] = await versions();
    expect(kept).toMatchObject({
      reason: 'automatic',
      writtenAt: '2026-11-20T03:01:00.000Z',
      added: 2,
      removed: 0,
    });
    expect(documentText((await call.versions.content({ id: kept?.id ?? '' })).document)).toBe(
      'Một hai ba bốn năm.',
    );
  });

  it('keep what another person wrote, under that person’s name', async () => {
    const { opened, call, write, versions, pass } = await desk();
    const { services } = opened;
    const hoa = await services.people.add({ name: 'Hoa', title: '', roles: ['editor'] }, '1234');
    await write('Của ban biên tập.');
    await call.people.signIn({ personId: hoa.id, pin: '1234' });
    pass(1);
    await write('Của Hoa.');
    expect((await versions())[0]).toMatchObject({ reason: 'automatic', author: 'Ban biên tập' });
    pass(10);
    await write('Của Hoa, tiếp.');
    expect((await versions())[0]).toMatchObject({ reason: 'automatic', author: 'Hoa' });
  });

  it('are thinned with age, and tell the difference to the version before that is left', async () => {
    const { write, versions, pass } = await desk();
    for (let step = 1; step <= 12; step += 1) {
      pass(10);
      await write(`Một hai ba${' thêm'.repeat(step)}.`);
    }
    pass(40 * 24 * 60);
    await write('Một tháng sau.');
    const kept = await versions();
    expect(kept.map(({ number, reason }) => [number, reason])).toEqual([
      [13, 'automatic'],
      [1, 'created'],
    ]);
    expect(kept[0]).toMatchObject({ added: 12, removed: 0 });
  });
});

describe('hand-overs', () => {
  it('keep a version each, the same text stored once', async () => {
    const { opened, library, id, reasons } = await desk();
    await opened.services.versions.keep(id, 'submitted');
    await opened.services.versions.keep(id, 'approved');
    expect(await reasons()).toEqual(['approved', 'submitted', 'created']);
    await opened.close();
    const { database, close } = await openDatabase(`${library}/library.db`, library);
    const contents = await database.selectFrom('version_content').select('hash').execute();
    await close();
    expect(contents).toHaveLength(1);
  });

  it('are followed by what was handed over when somebody goes on writing', async () => {
    const { opened, call } = await desk();
    const id = await opened.services.articles.create({ title: 'Đã duyệt' });
    await opened.services.articles.setState(id, 'approved');
    await call.articles.save({ id, revision: 1, patch: { title: 'Sửa một lần' } });
    expect((await call.versions.list({ articleId: id })).map(({ reason }) => reason)).toEqual(['created']);
    await call.articles.save({ id, revision: 2, patch: { title: 'Sửa hai lần' } });
    const other = await opened.services.articles.create({ title: 'Đã trình' });
    await opened.services.articles.setState(other, 'submitted');
    await opened.services.articles.save(other, 1, {});
    await opened.services.articles.save(other, 2, { title: 'Đã trình, sửa' });
    expect((await call.articles.get({ id: other })).state).toBe('draft');
  });

  it('come before a replacement in many articles', async () => {
    const { opened, call, id, write, reasons } = await desk();
    await write('Một hai ba bốn.');
    const publication = await opened.services.publications.main();
    const details = { number: '1/2026', date: '2026-01-20', theme: '' };
    const sections = [{ name: 'Tin', articleIds: [id] }];
    const issueId = await opened.services.issues.create(publication.id, details, sections);
    const query = { find: 'hai', replacement: 'nhì', matchMarks: true, matchCase: true, wholeWord: true };
    const [found] = await call.replace.find({ issueId, query });
    await call.replace.replace({
      query,
      chosen: [{ articleId: id, revision: found?.revision ?? 0, hits: [0] }],
    });
    expect(await reasons()).toEqual(['beforeReplace', 'created']);
  });
});

describe('names', () => {
  it('are given when a version is kept, and later', async () => {
    const { call, id, versions, oldest } = await desk();
    await call.versions.keep({ articleId: id, name: ' Gửi anh Bình ' });
    expect((await versions())[0]).toMatchObject({ reason: 'named', name: 'Gửi anh Bình' });
    await call.versions.rename({ id: await oldest(), name: 'Bản đầu' });
    expect((await versions()).at(-1)).toMatchObject({ reason: 'created', name: 'Bản đầu' });
    await expect(call.versions.keep({ articleId: id, name: '  ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});

describe('restoring', () => {
  it('keeps what was there, and can be restored back', async () => {
    const { call, id, write, text, versions, reasons, restore } = await desk();
    await write('Bài viết lại từ đầu.');
    await restore();
    expect(await text()).toBe('Một hai ba.');
    expect(await reasons()).toEqual(['restored', 'beforeRestore', 'created']);
    const [restored, before] = await versions();
    expect(restored?.restoredFrom).toBe(1);
    await call.versions.restore({ id: before?.id ?? '', articleId: id });
    expect(await text()).toBe('Bài viết lại từ đầu.');
  });

  it('is refused for a published article, and nothing is kept', async () => {
    const { opened, call } = await desk();
    const id = await opened.services.articles.create({ title: 'Đã in' });
    await opened.services.articles.setState(id, 'published');
    const [version] = await call.versions.list({ articleId: id });
    await expect(call.versions.restore({ id: version?.id ?? '', articleId: id })).rejects.toMatchObject({
      cause: { code: 'STATE_FORBIDS' },
    });
    expect(await call.versions.list({ articleId: id })).toHaveLength(1);
  });

  it('is refused to a window while another one writes', async () => {
    const { call, id, oldest } = await desk();
    await call.presence.claim({ articleId: id, windowId: 'A' });
    const given = { id: await oldest(), articleId: id, windowId: 'B' };
    await expect(call.versions.restore(given)).rejects.toMatchObject({
      cause: { code: 'WRITTEN_ELSEWHERE' },
    });
  });

  it('leaves suggestions in the names of those who made them', async () => {
    const { opened, call, id, write, versions, restore } = await desk();
    const hoa = await opened.services.people.add({ name: 'Hoa', title: '', roles: ['editor'] }, '1234');
    const { revision, document } = await call.articles.get({ id });
    const [paragraph] = document.blocks;
    if (paragraph?.type !== 'paragraph') throw new Error('no paragraph');
    const suggestion: Inline = { type: 'text', text: ' Bốn.', proposal: { inserted: 's1' } };
    await call.articles.save({
      id,
      revision,
      patch: {
        document: {
          ...document,
          blocks: [{ ...paragraph, content: [...paragraph.content, suggestion] }],
          suggestions: { s1: { authorId: '', author: '', at: '' } },
        },
      },
    });
    const made = (await call.articles.get({ id })).document.suggestions;
    await call.versions.keep({ articleId: id, name: 'Có đề xuất' });
    await write('Không còn đề xuất.');
    await call.people.signIn({ personId: hoa.id, pin: '1234' });
    const version = (await versions()).find(({ name }) => name === 'Có đề xuất');
    await call.versions.restore({ id: version?.id ?? '', articleId: id });
    expect(made.s1?.author).toBe('Ban biên tập');
    expect((await call.articles.get({ id })).document.suggestions).toEqual(made);
    await restore();
  });

  it('takes no version of another article', async () => {
    const { call, oldest } = await desk();
    const { id: other } = await call.articles.create({ title: 'Bài khác' });
    await expect(call.versions.restore({ id: await oldest(), articleId: other })).rejects.toMatchObject({
      cause: { code: 'NOT_FOUND' },
    });
  });

  it('brings documents of earlier builds to the present form', async () => {
    const { opened, library, call, id, oldest, text } = await desk();
    const version = await oldest();
    const old = {
      ...(await call.versions.content({ id: version })),
      document: { version: 1, blocks: [textBlock('paragraph', 'Của bản cũ.')], footnotes: {} },
    };
    const json = JSON.stringify(old);
    const hash = createHash('sha256').update(json).digest('hex');
    const { database, close } = await openDatabase(`${library}/library.db`, library);
    await database
      .insertInto('version_content')
      .values({ hash, content: deflateSync(json) })
      .execute();
    await database.updateTable('article_version').set({ hash }).where('id', '=', version).execute();
    await close();
    await call.versions.restore({ id: version, articleId: id });
    expect(await text()).toBe('Của bản cũ.');
    expect((await opened.services.verify.verify()).problems).toEqual([]);
  });
});
