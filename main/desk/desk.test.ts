/** The desk through its contract, as a window uses it: real database, real workers, no window. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { documentText } from '#shared/document/plain-text.ts';
import { figuresOf } from '#shared/document/walk.ts';
import { TEST_PATHS } from '../../tests/support/program-paths.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { callerOf, openDesk } from '../../tests/support/test-desk.ts';
import type { Desk } from './desk.ts';

const sampleDesk = (): Promise<Desk> => openDesk({ whenMissing: 'sample' });

describe('the sample library', () => {
  it('has an issue of three sections and eight articles or more, pictures, people and sources', async () => {
    const desk = callerOf(await sampleDesk());
    const [summary] = (await desk.issues.list({})).issues;
    const issue = await desk.issues.get({ id: summary?.id ?? '' });
    expect(issue.sections).toHaveLength(3);
    expect(issue.sections.flatMap((section) => section.articles).length).toBeGreaterThanOrEqual(8);
    expect((await desk.pictures.ids({})).length).toBeGreaterThanOrEqual(8);
    expect((await desk.people.list()).length).toBeGreaterThanOrEqual(3);
    expect((await desk.sources.list({})).total).toBeGreaterThanOrEqual(4);
    expect(await desk.people.current()).not.toBeNull();
  });

  it('is sound', async () => {
    const { services } = await sampleDesk();
    expect(await services.verify.verify()).toMatchObject({ ok: true, problems: [] });
  });

  it('has only figures whose picture is in the library', async () => {
    const { services } = await sampleDesk();
    const { articles } = await services.articles.list(100, 0);
    const whole = await services.articles.whole(articles.map((article) => article.id));
    const figures = [...whole.values()].flatMap((article) => figuresOf(article.document));
    const pictures = await services.pictures.byIds(figures.flatMap((figure) => figure.pictureId ?? []));
    expect(figures.length).toBeGreaterThan(5);
    expect(figures.filter((figure) => !pictures.has(figure.pictureId ?? ''))).toEqual([]);
  });
});

describe('articles', () => {
  it('are saved, counted, and refuse a save from an old revision', async () => {
    const desk = callerOf(await openDesk());
    const { id } = await desk.articles.create({ title: 'Một cửa' });
    const document = documentOf([textBlock('paragraph', 'Hai ba bốn.')]);
    const saved = await desk.articles.save({ id, revision: 1, patch: { lead: 'Năm', document } });
    expect(saved).toMatchObject({ revision: 2, words: 6, state: 'draft' });
    const late = desk.articles.save({ id, revision: 1, patch: { lead: 'Sáu' } });
    await expect(late).rejects.toMatchObject({ cause: { code: 'CHANGED_ELSEWHERE' } });
    const article = await desk.articles.get({ id });
    expect(article).toMatchObject({ title: 'Một cửa', lead: 'Năm', revision: 2 });
    expect(documentText(article.document)).toBe('Hai ba bốn.');
  });

  it('become drafts again when an approved one is changed', async () => {
    const desk = await openDesk();
    const id = await desk.services.articles.create({ title: 'Đã duyệt' });
    await desk.services.articles.setState(id, 'approved');
    expect(await desk.services.articles.save(id, 1, { title: 'Đã sửa' })).toMatchObject({ state: 'draft' });
  });

  it('cannot be changed once published', async () => {
    const desk = await openDesk();
    const id = await desk.services.articles.create({ title: 'Đã in' });
    await desk.services.articles.setState(id, 'published');
    await expect(desk.services.articles.save(id, 1, { title: 'x' })).rejects.toMatchObject({
      code: 'STATE_FORBIDS',
    });
  });

  it('refuse a document that is none, naming the place', async () => {
    const desk = callerOf(await openDesk());
    const { id } = await desk.articles.create({});
    const patch = {
      document: { version: 1, blocks: [{ type: 'heading', level: 7, content: [] }], footnotes: {} },
    };
    await expect(desk.articles.save({ id, revision: 1, patch })).rejects.toMatchObject({
      cause: { code: 'DOCUMENT_INVALID' },
    });
  });

  it('that do not exist are said not to', async () => {
    const desk = callerOf(await openDesk());
    await expect(desk.articles.get({ id: 'không-có' })).rejects.toMatchObject({
      cause: { code: 'NOT_FOUND' },
    });
  });
});

describe('composing', () => {
  it('moves, removes and takes back', async () => {
    const desk = callerOf(await sampleDesk());
    const [summary] = (await desk.issues.list({})).issues;
    const id = summary?.id ?? '';
    const before = await desk.issues.get({ id });
    const [first, second] = before.sections;
    const article = first?.articles[0];
    if (!second || !article) throw new Error('the sample has no such article');
    const was = await desk.issues.place({
      issueId: id,
      articleId: article.id,
      place: { sectionId: second.id, index: 1 },
    });
    const after = await desk.issues.get({ id });
    expect(after.sections[1]?.articles[1]?.id).toBe(article.id);
    expect(after.sections[0]?.articles.map((row) => row.id)).not.toContain(article.id);
    if (!was) throw new Error('it stood somewhere');
    await desk.issues.place({ issueId: id, articleId: article.id, place: was });
    expect((await desk.issues.get({ id })).sections).toEqual(before.sections);
    await desk.issues.remove({ issueId: id, articleId: article.id });
    expect((await desk.issues.get({ id })).articleCount).toBe(before.articleCount - 1);
  });

  it('throws an issue away whole, and back', async () => {
    const desk = callerOf(await sampleDesk());
    const [summary] = (await desk.issues.list({})).issues;
    const id = summary?.id ?? '';
    const before = await desk.articles.list({});
    await desk.issues.trash({ id });
    expect((await desk.issues.list({})).issues).toEqual([]);
    expect((await desk.articles.list({})).total).toBe(before.total - (summary?.articleCount ?? 0));
    await desk.issues.restore({ id });
    expect((await desk.articles.list({})).total).toBe(before.total);
  });
});

describe('permissions', () => {
  it('refuse a reviewer who composes, whatever the window says', async () => {
    const desk = await sampleDesk();
    const call = callerOf(desk);
    const reviewer = (await call.people.list()).find((person) => person.roles.join() === 'reviewer');
    const people = JSON.parse(await readFile(join(TEST_PATHS.assets, 'sample', 'people.json'), 'utf8'));
    const { pin } = people.find((person: { name: string }) => person.name === reviewer?.name);
    await call.people.signIn({ personId: reviewer?.id ?? '', pin });
    const [issue] = (await call.issues.list({})).issues;
    await expect(call.issues.trash({ id: issue?.id ?? '' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      cause: { code: 'NOT_ALLOWED' },
    });
    const upload = new Request('http://desk/upload', { method: 'POST', body: 'x' });
    // A reviewer hands in packages and scans; what else the file could be for is asked where it is used.
    const { uploadId } = await (await desk.handleFile(upload)).json();
    await expect(call.imports.start({ uploadIds: [uploadId], as: 'auto' })).rejects.toMatchObject({
      cause: { code: 'NOT_ALLOWED' },
    });
    await call.people.lock();
    const locked = new Request('http://desk/upload', { method: 'POST', body: 'x' });
    expect((await desk.handleFile(locked)).status).toBe(403);
  });

  it('refuse a wrong PIN and keep who was there', async () => {
    const call = callerOf(await sampleDesk());
    const before = await call.people.current();
    await expect(call.people.signIn({ personId: before?.id ?? '', pin: 'sai' })).rejects.toMatchObject({
      cause: { code: 'WRONG_PIN' },
    });
    expect(await call.people.current()).toEqual(before);
  });
});

describe('importing pictures', () => {
  async function importOne(desk: Desk, name: string, bytes: Uint8Array) {
    const folder = await temporaryFolder();
    const path = join(folder, name);
    await writeFile(path, bytes);
    const [report] = await desk.services.imports.importFiles([{ path, name }], 'auto');
    return report;
  }
  const jpeg = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#3a6' } })
      .jpeg()
      .toBuffer();

  it('keeps a picture once, with its size upright', async () => {
    const desk = await openDesk();
    const turned = await sharp(await jpeg(60, 40))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const first = await importOne(desk, 'ảnh.jpg', turned);
    const again = await importOne(desk, 'ảnh khác tên.jpg', turned);
    expect(again?.created[0]?.id).toBe(first?.created[0]?.id);
    expect(await desk.services.pictures.list()).toMatchObject([
      { width: 40, height: 60, mediaType: 'image/jpeg' },
    ]);
  });

  it.each([
    ['PICTURE_INVALID', async () => Buffer.from('không phải ảnh')],
    ['PICTURE_INVALID', async () => Buffer.alloc(0)],
    ['PICTURE_TRUNCATED', async () => (await jpeg(900, 900)).subarray(0, 2000)],
    ['PICTURE_TOO_LARGE', async () => jpeg(30_000, 2)],
  ])('refuses with %s and keeps nothing', async (code, bytes) => {
    const desk = await openDesk();
    const report = await importOne(desk, 'ảnh.jpg', await bytes());
    expect(report).toMatchObject({ ok: false, created: [], error: { code } });
    expect(report?.error?.message).toContain('ảnh.jpg');
    expect(await desk.services.pictures.list()).toEqual([]);
  });
});

describe('files of the desk', () => {
  it('come by hash only, and nothing from elsewhere', async () => {
    const desk = await sampleDesk();
    const [picture] = await desk.services.pictures.list();
    const get = (path: string) => desk.handleFile(new Request(`http://desk${path}`));
    const asset = await get(`/asset/${picture?.hash}`);
    expect(asset.headers.get('content-type')).toBe(picture?.mediaType);
    expect((await asset.arrayBuffer()).byteLength).toBe(picture?.bytes);
    const thumbnail = await sharp(await (await get(`/thumbnail/${picture?.hash}`)).arrayBuffer()).metadata();
    expect(thumbnail.format).toBe('webp');
    expect(Math.max(thumbnail.width, thumbnail.height)).toBe(480);
    const large = await sharp(
      await (await get(`/thumbnail/${picture?.hash}/large`)).arrayBuffer(),
    ).metadata();
    expect(large.format).toBe('webp');
    const longest = Math.max(picture?.width ?? 0, picture?.height ?? 0);
    expect(Math.max(large.width, large.height)).toBe(Math.min(1600, longest));
    for (const path of [
      '/asset/../library.db',
      '/asset/%2e%2e%2flibrary.db',
      '/export/..%2flibrary.db',
      '/export/%2fetc%2fpasswd',
      `/asset/${'0'.repeat(64)}`,
      '/thumbnail/x',
      `/thumbnail/${picture?.hash}/huge`,
      '/preview/x.svg',
      '/library.db',
    ]) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 404]);
    }
  });
});

describe('exports and preview', () => {
  it('writes an issue, tells its pages, and draws the same pages in the preview', async () => {
    const desk = await sampleDesk();
    const [issue] = await desk.services.issues.list();
    const id = issue?.id ?? '';
    const folder = await temporaryFolder();
    const path = join(folder, 'so-11.pdf');
    const report = await desk.services.exports.write(id, [{ format: 'pdf', path }]);
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(report.files[0]?.pages).toBeGreaterThanOrEqual(12);
    const stop = new AbortController();
    for await (const event of desk.services.preview.watch(id, stop.signal)) {
      if (event.type === 'failed') throw new Error(event.error.message);
      expect(event.preview.pages).toHaveLength(report.files[0]?.pages ?? 0);
      expect(event.preview.contents).toEqual(report.contents);
      const page = await desk.handleFile(
        new Request(`http://desk/preview/${event.preview.pages[0]?.hash}.svg`),
      );
      expect(await page.text()).toContain('<svg');
      stop.abort();
    }
  });

  it('does not miss an edit made while the first pages were being set', async () => {
    const desk = await sampleDesk();
    const [issue] = await desk.services.issues.listWhole();
    const article = issue?.sections[0]?.articles[0];
    const stop = new AbortController();
    const events = desk.services.preview.watch(issue?.id ?? '', stop.signal);
    const first = events.next();
    // Past the reading of the issue, well within its typesetting.
    await new Promise((later) => setTimeout(later, 100));
    await desk.services.articles.save(article?.id ?? '', 1, { title: 'Tít sửa trong lúc dàn trang' });
    await first;
    const second = await events.next();
    if (second.done || second.value.type !== 'pages') throw new Error('no pages');
    expect(second.value.preview.contents.map(({ title }) => title)).toContain('Tít sửa trong lúc dàn trang');
    stop.abort();
    await events.return(undefined);
  });

  it('refuses a target that is a folder, and an issue with no articles', async () => {
    const desk = await sampleDesk();
    const [issue] = await desk.services.issues.list();
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'là-thư-mục.pdf'));
    const target = { format: 'pdf' as const, path: join(folder, 'là-thư-mục.pdf') };
    await expect(desk.services.exports.write(issue?.id ?? '', [target])).rejects.toMatchObject({
      code: 'TARGET_UNWRITABLE',
    });
    const publication = await desk.services.publications.main();
    const empty = await desk.services.issues.create(publication.id, {
      number: '12/2026',
      date: '2026-12-20',
      theme: '',
    });
    await expect(desk.services.exports.write(empty, [target])).rejects.toMatchObject({ code: 'ISSUE_EMPTY' });
  });
});
