/** Search as a desk has it: over real libraries, through services and the contract. */
import { join } from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { type SearchInput, searchInputSchema } from '#shared/model/search.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';
import type { Desk } from '../../desk/desk.ts';

const find = (desk: Desk, text: string, more: Partial<SearchInput> = {}) =>
  desk.services.search.service.find({ ...searchInputSchema.parse({ text }), ...more });

const titles = async (desk: Desk, text: string) => (await find(desk, text)).hits.map(({ title }) => title);

async function addArticle(
  desk: Desk,
  title: string,
  body = '',
  more: { lead?: string; byline?: string } = {},
) {
  return desk.services.articles.create({
    title,
    ...more,
    document: documentOf(body === '' ? [] : [textBlock('paragraph', body)]),
  });
}

describe('words', () => {
  test('marks are optional, and those typed go first', async () => {
    const desk = await openDesk();
    await addArticle(desk, 'Đôi mới về nhà');
    await addArticle(desk, 'Đổi mới phong cách phục vụ');
    await addArticle(desk, 'Đội mời khách');
    expect(await titles(desk, 'doi moi')).toHaveLength(3);
    expect((await titles(desk, 'đổi mới'))[0]).toBe('Đổi mới phong cách phục vụ');
    expect((await titles(desk, 'đội mời'))[0]).toBe('Đội mời khách');
    expect((await titles(desk, 'ĐỔI MỚI'.normalize('NFD')))[0]).toBe('Đổi mới phong cách phục vụ');
  });

  test('marks go before the place: a body with the very words stands before a title that is only like them', async () => {
    const desk = await openDesk();
    await addArticle(desk, 'Tin trong ngày', 'Phường bàn bạc với dân.');
    await addArticle(desk, 'Bạn bác sĩ');
    expect(await titles(desk, 'bàn bạc')).toEqual(['Tin trong ngày', 'Bạn bác sĩ']);
  });

  test('what people type without marks, or with some of them', async () => {
    const desk = await openDesk();
    await addArticle(desk, 'Rà soát thủ tục hành chính');
    await addArticle(desk, 'Đề án 06 ở phường');
    await addArticle(desk, 'Hòa giải ở cơ sở');
    expect(await titles(desk, 'thu tuc hanh chinh')).toEqual(['Rà soát thủ tục hành chính']);
    expect(await titles(desk, 'Đe an 06')).toEqual(['Đề án 06 ở phường']);
    expect(await titles(desk, 'hoà giải')).toEqual(['Hòa giải ở cơ sở']);
  });

  test('title before lead before body, newer before older', async () => {
    let days = 0;
    const nextDay = () => {
      days += 1;
      return new Date(Date.UTC(2026, 0, days));
    };
    const desk = await openDesk({}, { now: nextDay });
    await addArticle(desk, 'Thân bài', 'Chuyện con đò ngang.');
    await addArticle(desk, 'Sapô', '', { lead: 'Con đò ngang qua sông.' });
    await addArticle(desk, 'Con đò ngang cũ');
    await addArticle(desk, 'Con đò ngang mới');
    await addArticle(desk, 'Thân bài sau', 'Lại chuyện con đò ngang.');
    expect(await titles(desk, 'con đò ngang')).toEqual([
      'Con đò ngang mới',
      'Con đò ngang cũ',
      'Sapô',
      'Thân bài sau',
      'Thân bài',
    ]);
  });

  test('phrases in quotes, and words side by side before words apart', async () => {
    const desk = await openDesk();
    await addArticle(desk, 'Một', 'Hồ sơ của dân được số hóa.');
    await addArticle(desk, 'Hai', 'Dân mang sơ đồ ra hồ xem.');
    expect(await titles(desk, '"hồ sơ"')).toEqual(['Một']);
    expect(await titles(desk, '“hồ sơ”')).toEqual(['Một']);
    expect(await titles(desk, 'hồ sơ ')).toEqual(['Một', 'Hai']);
  });

  test('the last word may be unfinished until a space follows', async () => {
    const desk = await openDesk();
    await addArticle(desk, 'Chuyển đổi số');
    expect(await titles(desk, 'chuyen đo')).toEqual(['Chuyển đổi số']);
    expect(await titles(desk, 'chuyển đổ')).toEqual(['Chuyển đổi số']);
    expect(await titles(desk, 'chuyen đo ')).toEqual([]);
    await addArticle(desk, 'Chuyện ăn');
    await addArticle(desk, 'Chuyện anh nông dân');
    expect(await titles(desk, 'chuyen an')).toEqual(['Chuyện ăn', 'Chuyện anh nông dân']);
  });

  test('a document number is one word, and is found by its parts', async () => {
    const desk = await openDesk();
    await addArticle(desk, 'Một', 'Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.');
    await addArticle(desk, 'Hai', 'Năm 76 hộ dân, theo Nghị định số 131/2025/NĐ-CP.');
    expect(await titles(desk, '76/NQ-CP')).toEqual(['Một']);
    expect(await titles(desk, '76/nq')).toEqual(['Một']);
    expect(await titles(desk, 'nghi quyet 76')).toEqual(['Một']);
    expect(await titles(desk, '131/2025/nd-cp')).toEqual(['Hai']);
    expect(await titles(desk, '"số 76/NQ-CP ngày 15/7/2021"')).toEqual(['Một']);
  });
});

describe('what is found', () => {
  test('articles, sources, pictures and issues, hits marked in the text as it is written', async () => {
    const desk = await openDesk();
    const { issues, pictures, publications, sources } = desk.services;
    await addArticle(desk, 'Bến đò', 'Sáng nay cây cầu mới được thông xe.');
    await sources.add({ title: 'Cây cầu qua sông'.normalize('NFD'), text: 'Bài đã đăng.' });
    const file = join(desk.folder.root, 'cau.png');
    await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
      .png()
      .toFile(file);
    await pictures.add(file, 'cau.png', { caption: 'Toàn cảnh cây cầu', credit: 'Thanh Vy' });
    const publication = await publications.main();
    await issues.create(publication.id, { number: '3', date: '2026-11-05', theme: 'Chuyên đề cây cầu' }, []);
    const { hits, counts, total } = await find(desk, 'cay cau ');
    expect(hits.map(({ kind }) => kind).sort()).toEqual(['article', 'issue', 'picture', 'source']);
    expect([total, counts.picture]).toEqual([4, { count: 1, isMore: false }]);
    for (const hit of hits) {
      const marked = [
        ...hit.titleMarks.map(({ from, to }) => hit.title.slice(from, to)),
        ...hit.snippetMarks.map(({ from, to }) => hit.snippet.slice(from, to)),
      ];
      expect(marked.map((word) => word.normalize('NFC').toLowerCase())).toEqual(['cây', 'cầu']);
    }
    expect((await find(desk, 'thanh vy')).hits.map(({ kind }) => kind)).toEqual(['picture']);
    const found = hits.filter(({ kind }) => kind === 'source');
    await desk.services.trash.put(found.map(({ id }) => ({ kind: 'source', id })));
    expect((await find(desk, 'cay cau ')).total).toBe(3);
  });

  test('follows every change: saved, renamed, moved to the trash and back, placed in an issue', async () => {
    const desk = await openDesk();
    const { articles, issues, publications } = desk.services;
    const id = await addArticle(desk, 'Bài cũ', 'Chuyện cây cầu.');
    expect(await titles(desk, 'cây cầu')).toEqual(['Bài cũ']);
    await articles.save(id, 1, { title: 'Bài mới' });
    expect(await titles(desk, 'bài cũ')).toEqual([]);
    expect(await titles(desk, 'bài mới')).toEqual(['Bài mới']);
    await articles.trash([id]);
    expect(await titles(desk, 'cây cầu')).toEqual([]);
    await articles.restore([id]);
    expect(await titles(desk, 'cây cầu')).toEqual(['Bài mới']);
    const publication = await publications.main();
    await issues.create(publication.id, { number: '7/2021', date: '2021-07-15', theme: 'Chuyên đề cầu' }, [
      { name: 'Đời sống', articleIds: [id] },
    ]);
    expect(await titles(desk, 'mục:"đời sống"')).toEqual(['Bài mới']);
    const { hits } = await find(desk, 'cầu năm:2021');
    expect(hits.map(({ kind, title, place }) => ({ kind, title, place }))).toEqual([
      { kind: 'issue', title: 'Số 7/2021', place: publication.name },
      { kind: 'article', title: 'Bài mới', place: 'Số 7/2021 · Đời sống' },
    ]);
  });

  test('filters narrow, by words that the desk uses', async () => {
    const desk = await openDesk();
    await addArticle(desk, 'Cầu một', '', { byline: 'Tin: Q. Thái' });
    const second = await desk.services.articles.create({ title: 'Cầu hai', kind: 'interview' });
    await desk.services.articles.setState(second, 'approved');
    expect(await titles(desk, 'cầu tác-giả:"q thái"')).toEqual(['Cầu một']);
    expect(await titles(desk, 'cầu the-loai:phỏng-vấn')).toEqual(['Cầu hai']);
    expect(await titles(desk, 'cầu trang-thai:nháp')).toEqual(['Cầu một']);
    expect(await titles(desk, 'trạng-thái:đã-duyệt')).toEqual(['Cầu hai']);
    expect(await titles(desk, 'cầu loại:ảnh')).toEqual([]);
    expect(await titles(desk, 'cầu đến:2001')).toEqual([]);
  });

  test('pictures are found by their tags and by who is on them, and not in the trash', async () => {
    const desk = await openDesk();
    const { pictures, work } = desk.services;
    const add = async (name: string, colour: string) => {
      const file = join(desk.folder.root, `${name}.png`);
      await sharp({ create: { width: 4, height: 4, channels: 3, background: colour } })
        .png()
        .toFile(file);
      return (await pictures.add(file, `${name}.png`, { caption: `Ảnh ${name}` })).id;
    };
    const [bridge, market] = [await add('cây cầu', 'red'), await add('chợ quê', 'blue')];
    const names = (table: 'picture_tag' | 'picture_person', id: string, name: string, position = 0) =>
      work.query.insertInto(table).values({ picture_id: id, name, position }).execute();
    await names('picture_tag', bridge, 'Hạ tầng');
    await names('picture_tag', bridge, 'Cầu Bến Nghinh', 1);
    await names('picture_tag', market, 'Đời sống');
    await names('picture_person', market, 'Đỗ Hoàng Khải');
    expect(await titles(desk, 'nhãn:"hạ tầng"')).toEqual(['Ảnh cây cầu']);
    expect(await titles(desk, 'ảnh tag:doi-song')).toEqual(['Ảnh chợ quê']);
    expect(await titles(desk, 'nhãn:"tầng cầu"')).toEqual([]);
    expect(await titles(desk, 'hoang khai')).toEqual(['Ảnh chợ quê']);
    await work.query.deleteFrom('picture_tag').where('picture_id', '=', bridge).execute();
    expect(await titles(desk, 'nhãn:"hạ tầng"')).toEqual([]);
    const trashedAt = { trashed_at: '2026-11-22T00:00:00.000Z' };
    await work.query.updateTable('picture').set(trashedAt).where('id', '=', market).execute();
    expect(await titles(desk, 'hoang khai')).toEqual([]);
  });

  test('what is nowhere but beyond the days asked for is not found', async () => {
    let day = 0;
    const nextDay = () => {
      day += 1;
      return new Date(Date.UTC(2026, 0, day));
    };
    const desk = await openDesk({}, { now: nextDay });
    for (let number = 0; number < 6; number += 1) await addArticle(desk, `Con đò số ${number}`);
    const days = (await find(desk, 'con đò')).hits.map((hit) => hit.day).sort();
    const [from, to] = [days[1], days[3]];
    const found = (await find(desk, `"con đò" số từ:${from} đến:${to}`)).hits.map((hit) => hit.day).sort();
    expect(found).toEqual(days.slice(1, 4));
  });

  test('an index of another build is made anew', async () => {
    const desk = await openDesk();
    await addArticle(desk, 'Cây cầu');
    expect(await titles(desk, 'cầu')).toEqual(['Cây cầu']);
    const { root } = desk.folder;
    await desk.services.work.query
      .updateTable('setting')
      .set({ value: '0' })
      .where('key', '=', 'search.version')
      .execute();
    await desk.close();
    const again = await openDesk({ library: root });
    await again.services.search.indexer.catchUp();
    expect(await titles(again, 'cầu')).toEqual(['Cây cầu']);
  });
});

describe('making the index anew', () => {
  test('finds again what was lost from it, and tells how far it is', async () => {
    const desk = await openDesk();
    for (let number = 0; number < 60; number += 1) await addArticle(desk, `Cây cầu số ${number}`);
    expect((await find(desk, 'cây cầu')).total).toBe(60);
    await sql`delete from search_entry`.execute(desk.services.work.query);
    expect((await find(desk, 'cây cầu')).hits).toEqual([]);
    const fractions: number[] = [];
    const progress = ({ fraction }: { fraction: number }) => void fractions.push(fraction);
    const read = await desk.services.search.indexer.rebuild({ progress, rest: 0 });
    expect(read).toBeGreaterThanOrEqual(60);
    expect(fractions[0]).toBe(0);
    expect(fractions.toSorted((left, right) => left - right)).toEqual(fractions);
    expect((await find(desk, 'cây cầu')).hits).toHaveLength(30);
  });

  test('brings the parts of the index together, and finds the same', async () => {
    const desk = await openDesk();
    const { work, search } = desk.services;
    const parts = async () =>
      (await sql`select distinct segid from search_words_article_idx`.execute(work.query)).rows.length;
    const ids: string[] = [];
    for (let number = 0; number < 6; number += 1) {
      ids.push(await addArticle(desk, `Cây cầu số ${number}`));
      await find(desk, 'cầu');
    }
    await desk.services.articles.trash(ids.slice(0, 2));
    const before = await titles(desk, 'cầu số');
    expect(await parts()).toBeGreaterThan(3);
    await addArticle(desk, 'Bến đò');
    await search.indexer.catchUp();
    expect(await parts()).toBeLessThan(3);
    expect(await titles(desk, 'cầu số')).toEqual(before);
  });

  test('stopped, it leaves the rest to the next search', async () => {
    const desk = await openDesk();
    for (let number = 0; number < 60; number += 1) await addArticle(desk, `Cây cầu số ${number}`);
    const stop = new AbortController();
    const progress = ({ fraction }: { fraction: number }) => fraction > 0 && stop.abort();
    const rebuilt = desk.services.search.indexer.rebuild({ signal: stop.signal, progress, rest: 0 });
    await expect(rebuilt).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect((await find(desk, 'cây cầu')).total).toBe(60);
  });

  test('is a job of a window', async () => {
    const desk = await openDesk();
    const caller = callerOf(desk);
    await addArticle(desk, 'Cây cầu');
    const { jobId } = await caller.search.rebuild();
    let end = '';
    for await (const { type } of await caller.jobs.watch({ jobId })) end = type;
    expect(end).toBe('done');
    expect(await titles(desk, 'cây cầu')).toEqual(['Cây cầu']);
  });
});

describe('two ways to an answer', () => {
  test('words alone find the same, in the same order, as they do beside a filter that narrows nothing', async () => {
    const desk = await openDesk();
    const byline = 'Tin: Q. Thái';
    const titles = [
      'Đổi mới phục vụ',
      'Doi moi o phuong',
      'Đội mời khách',
      'Phục vụ',
      'Thủ tục 76/NQ-CP',
      'Thư từ',
    ];
    for (const [index, title] of titles.entries()) {
      const lead = titles[(index + 2) % titles.length] ?? '';
      await addArticle(desk, title, titles[(index + 3) % titles.length], { lead, byline });
    }
    const asked = async (text: string) => {
      const found = await find(desk, text, { kinds: ['article'], limit: 100 });
      return found.hits.map(({ id, score }) => [id, score]);
    };
    for (const text of [
      'đổi mới',
      'doi moi',
      'đội',
      'phục vụ đổi',
      'thu',
      '76',
      'nq-cp',
      'đ',
      'tu tu',
      'x',
    ]) {
      // A filter at the end would end the last word.
      for (const typed of [`${text} `, text]) {
        const filtered = await asked(`tác-giả:thái ${typed}`);
        expect(await asked(typed), typed).toEqual(filtered);
      }
    }
    expect((await asked('đổi mới')).length).toBeGreaterThan(1);
  });

  test('what was overtaken before its turn came is not looked for', async () => {
    const desk = await openDesk();
    await addArticle(desk, 'Cây cầu');
    const overtaken = new AbortController();
    const input = searchInputSchema.parse({ text: 'cây' });
    const found = desk.services.search.service.find(input, overtaken.signal);
    overtaken.abort();
    await expect(found).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect((await desk.services.search.service.find(input, new AbortController().signal)).total).toBe(1);
  });
});

test('any text is a query', async () => {
  const desk = await openDesk();
  await addArticle(desk, 'NEAR và AND');
  const hostile = [
    '"',
    '""""',
    '(((',
    '*',
    'a*',
    '^a',
    'NEAR(a b, 3)',
    'AND',
    'a OR',
    'NOT a',
    '{title}: a',
    'title:a',
    '-a',
    "'; drop table article; --",
    '🙂👩‍👩‍👧',
    '\u0000',
    '\ud800',
    '\u0301',
    'từ:hôm-qua',
    'loại:',
    'mục:"',
    'nhãn:🙂',
    'x'.repeat(10_000),
    'a '.repeat(5_000),
    '/'.repeat(400),
    `${'1/'.repeat(200)}a`,
  ];
  for (const text of hostile) await expect(find(desk, text), text).resolves.toMatchObject({ pending: 0 });
  expect(await titles(desk, 'near and')).toEqual(['NEAR và AND']);
});

test('documents that are cited are listed with what cites them', async () => {
  const desk = await openDesk();
  await addArticle(
    desk,
    'Một',
    'Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ, và 76/NQ-CP ngày 15/7/2021.',
  );
  const two = await addArticle(
    desk,
    'Hai',
    'Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021; Nghị định số 45/2020/NĐ-CP.',
  );
  await find(desk, 'x');
  const caller = callerOf(desk);
  const [first, second] = await caller.search.cited({});
  expect(first).toMatchObject({
    type: 'nghị quyết',
    symbol: '76/NQ-CP',
    day: '2021-07-15',
    issuer: 'Chính phủ',
    uses: 2,
  });
  expect(second).toMatchObject({ symbol: '45/2020/NĐ-CP', uses: 1 });
  expect(await caller.search.cited({ text: 'nghị quyết số 76/nq' })).toEqual([first]);
  const citing = await caller.search.citing({ documentId: first?.id ?? 0 });
  expect(citing.map(({ title }) => title).sort()).toEqual(['Hai', 'Một']);
  await desk.services.articles.trash([two]);
  await find(desk, 'x');
  expect(await caller.search.cited({})).toEqual([{ ...first, uses: 1 }]);
});

test('a person keeps searches, and forgets them', async () => {
  const desk = await openDesk();
  const caller = callerOf(desk);
  await caller.search.save({ name: 'Ảnh tháng 7', query: 'loại:ảnh từ:7/2026' });
  await caller.search.save({ name: 'Ảnh từ tháng 7', query: 'loại:ảnh từ:7/2026' });
  const [kept, ...others] = await caller.search.saved();
  expect(kept).toMatchObject({ name: 'Ảnh từ tháng 7', query: 'loại:ảnh từ:7/2026' });
  expect(others).toEqual([]);
  await caller.search.forget({ id: kept?.id ?? '' });
  expect(await caller.search.saved()).toEqual([]);
});
