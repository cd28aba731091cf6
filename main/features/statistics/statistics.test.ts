/** Figures against SQL that was written for the test alone, over the sample and a generated library. */
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { documentOf, figureBlock, textBlock } from '#shared/document/build.ts';
import { ARTICLE_KINDS, type ArticleState } from '#shared/model/article.ts';
import type { StatisticsQuery } from '#shared/model/statistics.ts';
import { statisticsReport } from '#shared/statistics/report.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';
import type { Desk } from '../../desk/desk.ts';

const YEAR: StatisticsQuery = { publicationId: null, period: { from: '2026-01-01', to: '2026-12-31' } };

/** A question to the file itself, past every service. */
function sql(desk: Desk, question: string): unknown[] {
  const connection = new BetterSqlite3(desk.folder.database, { readonly: true });
  try {
    return connection.prepare(question).all();
  } finally {
    connection.close();
  }
}

async function publish(desk: Desk, number: string, date: string, bylines: readonly string[]) {
  const { articles, issues, publications } = desk.services;
  const ids: string[] = [];
  for (const [index, byline] of bylines.entries()) {
    ids.push(
      await articles.create({
        title: `Tin ${number} ${index}`,
        kind: ARTICLE_KINDS[index % ARTICLE_KINDS.length],
        byline,
        attribution: index % 3 === 0 ? 'baotrieugiang.example' : '',
        document: documentOf([
          textBlock('paragraph', `Phường Bến Nghinh tiếp ${'dân '.repeat(index + 1)}cùng UBND thành phố.`),
          ...(index % 2 === 0 ? [figureBlock({ credit: 'Thanh Vy' })] : []),
        ]),
      }),
    );
  }
  const publication = await publications.main();
  const half = Math.ceil(ids.length / 2);
  await issues.create(publication.id, { number, date, theme: '' }, [
    { name: 'Tin', articleIds: ids.slice(0, half) },
    { name: 'Bài', articleIds: ids.slice(half) },
  ]);
  return { ids, publicationId: publication.id };
}

describe('statistics', () => {
  test('the sample, against SQL', async () => {
    const desk = await openDesk({ whenMissing: 'sample' });
    await desk.services.statistics.refresh(YEAR);
    const statistics = await desk.services.statistics.of(YEAR);
    const placed = 'from placement join article on article.id = placement.article_id';
    expect([statistics.total]).toMatchObject(
      sql(
        desk,
        `select (select count(*) from issue) as issues, count(*) as articles, sum(words) as words,
          sum((select count(*) from json_each(document, '$.blocks') where json_extract(value, '$.type') = 'figure')) as pictures
          ${placed}`,
      ),
    );
    expect(statistics.kinds.map(({ kind, articles }) => ({ kind, articles }))).toEqual(
      expect.arrayContaining(sql(desk, `select kind, count(*) as articles ${placed} group by kind`)),
    );
    expect(statistics.sections.map(({ name, articles }) => ({ name, articles }))).toEqual(
      expect.arrayContaining(
        sql(
          desk,
          `select section.name, count(*) as articles from placement
            join section on section.id = placement.section_id group by section.name`,
        ),
      ),
    );
    expect([statistics.total.origins]).toEqual(
      sql(
        desk,
        `select count(*) filter (where via = '' and attribution = ''
            and id not in (select article_id from article_source)) as own,
          count(*) filter (where via = '' and attribution = ''
            and id in (select article_id from article_source)) as sourced,
          count(*) filter (where via <> '' or attribution <> '') as taken ${placed}`,
      ),
    );
    expect(statistics.communes.find(({ name }) => name === 'phường Bến Nghinh')).toMatchObject(
      sql(
        desk,
        `select count(*) as articles ${placed}
          where lower(title || lead || document) like '%phường bến nghinh%'
            or title || lead || document like '%Phường Bến Nghinh%'`,
      )[0] as object,
    );
    expect(statistics.authors.find(({ name }) => name === 'Ngọc Lan')?.articles).toBe(2);
    expect(statistics.outlets.find(({ name }) => name === 'Báo Triều Giang')?.articles).toBe(4);
  });

  test('a generated library: periods, the one before, authors, and an article in two issues counts once', async () => {
    const desk = await openDesk();
    const bylines = ['Ngọc Lan', 'Ngọc Lan – Minh Thư', 'P.V', '', 'Bài, ảnh: Minh Thư'];
    const first = await publish(desk, '9/2026', '2026-09-30', bylines.slice(0, 3));
    await publish(desk, '10/2026', '2026-10-01', bylines);
    const [again = ''] = first.ids;
    await desk.services.issues.create(
      first.publicationId,
      { number: '11/2026', date: '2026-10-31', theme: '' },
      [{ name: 'Đọc lại', articleIds: [again] }],
    );
    const { statistics } = desk.services;
    await statistics.refresh(YEAR);
    const year = await statistics.of(YEAR);
    expect(year.total).toMatchObject({ issues: 3, articles: 8, pictures: 5 });
    expect(year.sections.some(({ name }) => name === 'Đọc lại')).toBe(false);
    expect(
      year.months
        .filter(({ issues }) => issues > 0)
        .map(({ key, issues, articles }) => [key, issues, articles]),
    ).toEqual([
      ['2026-09', 1, 3],
      ['2026-10', 2, 5],
    ]);
    expect(year.quarters.map(({ articles }) => articles)).toEqual([0, 0, 3, 5]);
    expect(year.authors.map(({ name, articles }) => [name, articles])).toEqual([
      ['Ngọc Lan', 4],
      ['Minh Thư', 3],
      ['PV', 2],
      ['Thanh Vy', 0],
    ]);
    expect([{ words: year.total.words }]).toEqual(sql(desk, 'select sum(words) as words from article'));
    const october = await statistics.of({ ...YEAR, period: { from: '2026-10-01', to: '2026-10-31' } });
    expect(october.total).toMatchObject({ issues: 2, articles: 6 });
    expect(october.before.total).toMatchObject({ issues: 1, articles: 3 });
    expect(october.bodies).toContainEqual({ name: 'Ủy ban nhân dân thành phố', articles: 6 });
    // What is counted by SQL for comparing is what is counted by rows for showing.
    const nextYear = await statistics.of({ ...YEAR, period: { from: '2027-01-01', to: '2027-12-31' } });
    expect(nextYear.before.total).toEqual(year.total);
    const report = statisticsReport(october);
    expect(report.paragraphs[0]).toContain('02 số với 06 tin, bài');
    expect(report.paragraphs[0]).toContain('So với tháng 9 năm 2026 (03 tin, bài), tăng 03 tin, bài (100%).');
  });

  test('a period without issues is zero, and its report says so', async () => {
    const desk = await openDesk();
    const empty = await desk.services.statistics.of(YEAR);
    expect(empty.total).toMatchObject({ issues: 0, articles: 0, words: 0 });
    expect(statisticsReport(empty).paragraphs).toEqual([
      'Trong năm 2026, các bản tin, tài liệu của đơn vị không có số nào.',
    ]);
    expect(await desk.services.statistics.span(null)).toBeNull();
  });

  test('pages are counted once, and again after a change', async () => {
    const desk = await openDesk();
    const { ids } = await publish(desk, '9/2026', '2026-09-30', ['Ngọc Lan', '']);
    const { articles, statistics } = desk.services;
    expect((await statistics.of(YEAR)).total).toMatchObject({ pages: 0, issuesWithoutPages: 1 });
    expect(await statistics.isOutOfDate(YEAR)).toBe(true);
    expect(await statistics.refresh(YEAR)).toEqual({ articles: 2, issues: 1 });
    const { total } = await statistics.of(YEAR);
    expect(total.issuesWithoutPages).toBe(0);
    expect(total.pages).toBeGreaterThan(2);
    expect(await statistics.refresh(YEAR)).toEqual({ articles: 0, issues: 0 });
    await articles.save(ids[0] ?? '', 1, { title: 'Tít khác' });
    expect((await statistics.of(YEAR)).total.issuesWithoutPages).toBe(1);
    expect(await statistics.refresh(YEAR)).toEqual({ articles: 1, issues: 1 });
  });

  test('articles that nobody read are read, and all of them when the directory changes', async () => {
    const desk = await openDesk();
    await publish(desk, '9/2026', '2026-09-30', ['Ngọc Lan', 'Minh Thư']);
    const connection = new BetterSqlite3(desk.folder.database);
    connection.exec('delete from article_facts; delete from article_name');
    connection.close();
    const { statistics, directory } = desk.services;
    expect(await statistics.of(YEAR)).toMatchObject({ unread: 2, communes: [] });
    expect((await statistics.refresh(YEAR)).articles).toBe(2);
    expect(await statistics.of(YEAR)).toMatchObject({ unread: 0, total: { pictures: 1 } });
    const dates = { from: null, to: null };
    await directory.add({
      kind: 'body',
      name: 'Phường Bến Nghinh tiếp dân',
      shortName: '',
      successor: '',
      ...dates,
    });
    expect(await statistics.isOutOfDate(YEAR)).toBe(true);
    expect((await statistics.refresh(YEAR)).articles).toBe(2);
    expect((await statistics.of(YEAR)).bodies[0]).toEqual({
      name: 'Phường Bến Nghinh tiếp dân',
      articles: 2,
    });
  });

  test('the time from draft to approval is that of the first approval', async () => {
    const desk = await openDesk({}, { now: () => new Date('2026-09-01T00:00:00Z') });
    const { ids } = await publish(desk, '9/2026', '2026-09-30', ['A', 'B', 'C']);
    const connection = new BetterSqlite3(desk.folder.database);
    const setState = connection.prepare('update article set state = ?, updated_at = ? where id = ?');
    const at = (id: string | undefined, state: ArticleState, time: string) => setState.run(state, time, id);
    at(ids[0], 'approved', '2026-09-03T00:00:00.000Z');
    at(ids[0], 'draft', '2026-09-04T00:00:00.000Z');
    at(ids[0], 'approved', '2026-09-09T00:00:00.000Z');
    at(ids[1], 'approved', '2026-09-02T00:00:00.000Z');
    connection.close();
    const { approval } = await desk.services.statistics.of(YEAR);
    expect(approval).toEqual({ articles: 2, median: 36, mean: 36 });
  });

  test('a period whose end comes first is refused', async () => {
    const desk = await openDesk();
    const period = { from: '2026-02-01', to: '2026-01-01' };
    await expect(callerOf(desk).statistics.of({ publicationId: null, period })).rejects.toThrow();
  });
});
