/** Words replaced all over an issue, and taken back. */
import { describe, expect, it } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

const query = {
  find: 'một cửa',
  replacement: 'liên thông',
  matchCase: false,
  matchMarks: true,
  wholeWord: false,
};

async function issueOfThree() {
  const desk = callerOf(await openDesk());
  const [publication] = await desk.publications.list();
  const { id: issueId } = await desk.issues.create({
    publicationId: publication?.id ?? '',
    details: { number: '11/2026', date: '2026-11-20', theme: '' },
  });
  const sectionId = (await desk.issues.get({ id: issueId })).sections[0]?.id ?? '';
  const ids: string[] = [];
  for (const [title, body] of [
    ['Một cửa số', 'Tại bộ phận một cửa.'],
    ['Bài khác', 'Không có từ ấy.'],
    ['Bài ba', 'Một cửa, một cửa.'],
  ]) {
    const { id } = await desk.articles.create({
      title,
      document: documentOf([textBlock('paragraph', body ?? '')]),
    });
    await desk.issues.place({ issueId, articleId: id, place: { sectionId, index: ids.length } });
    ids.push(id);
  }
  return { desk, issueId, ids };
}

describe('replacing in an issue', () => {
  it('lists the articles in order, replaces what is chosen, and takes it back', async () => {
    const { desk, issueId, ids } = await issueOfThree();
    const found = await desk.replace.find({ issueId, query });
    expect(found.map(({ articleId, hits }) => [articleId, hits.length])).toEqual([
      [ids[0], 2],
      [ids[2], 2],
    ]);
    const chosen = found.map(({ articleId, revision }) => ({ articleId, revision, hits: [1] }));
    const outcome = await desk.replace.replace({ query, chosen });
    expect(outcome).toMatchObject({ replaced: 2, articles: 2, failed: [] });
    const texts = async () => {
      const articles = await Promise.all(ids.map((id) => desk.articles.get({ id })));
      return articles.map(({ title, document }) => [
        title,
        JSON.stringify(document).match(/"text":"([^"]*)"/)?.[1],
      ]);
    };
    expect(await texts()).toEqual([
      ['Một cửa số', 'Tại bộ phận liên thông.'],
      ['Bài khác', 'Không có từ ấy.'],
      ['Bài ba', 'Một cửa, liên thông.'],
    ]);
    expect(await desk.replace.undo({ id: outcome.undo ?? '' })).toMatchObject({ articles: 2, failed: [] });
    expect(await texts()).toEqual([
      ['Một cửa số', 'Tại bộ phận một cửa.'],
      ['Bài khác', 'Không có từ ấy.'],
      ['Bài ba', 'Một cửa, một cửa.'],
    ]);
    await expect(desk.replace.undo({ id: outcome.undo ?? '' })).rejects.toThrow(/lần thay thế/);
  });

  it('leaves alone what changed since it was searched, and what was changed before it is taken back', async () => {
    const { desk, issueId, ids } = await issueOfThree();
    const found = await desk.replace.find({ issueId, query });
    const chosen = found.map(({ articleId, revision }) => ({ articleId, revision, hits: [0, 1] }));
    await desk.articles.save({ id: ids[0] ?? '', revision: 1, patch: { title: 'Vừa sửa' } });
    const outcome = await desk.replace.replace({ query, chosen });
    expect(outcome).toMatchObject({
      replaced: 2,
      articles: 1,
      failed: [{ articleId: ids[0], error: { code: 'CHANGED_ELSEWHERE' } }],
    });
    expect((await desk.articles.get({ id: ids[0] ?? '' })).title).toBe('Vừa sửa');

    await desk.articles.save({ id: ids[2] ?? '', revision: 2, patch: { title: 'Sửa sau' } });
    expect(await desk.replace.undo({ id: outcome.undo ?? '' })).toMatchObject({
      articles: 0,
      failed: [{ articleId: ids[2] }],
    });
    expect((await desk.articles.get({ id: ids[2] ?? '' })).title).toBe('Sửa sau');
  });
});
