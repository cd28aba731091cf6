/** What the composer asks of the contract besides moving: which articles are free, and where one stands. */
import { describe, expect, it } from 'vitest';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

async function emptyIssue() {
  const desk = callerOf(await openDesk());
  const [publication] = await desk.publications.list();
  const { id } = await desk.issues.create({
    publicationId: publication?.id ?? '',
    details: { number: '11/2026', date: '2026-11-20', theme: '' },
  });
  const issue = await desk.issues.get({ id });
  return { desk, issueId: id, sectionId: issue.sections[0]?.id ?? '' };
}

describe('articles that stand in no issue', () => {
  it('leave when they are placed, and come back with the issue in the trash', async () => {
    const { desk, issueId, sectionId } = await emptyIssue();
    const { id: placed } = await desk.articles.create({ title: 'Một' });
    const { id: free } = await desk.articles.create({ title: 'Hai' });
    await desk.issues.place({ issueId, articleId: placed, place: { sectionId, index: 0 } });
    expect((await desk.issues.unplaced()).map(({ id }) => id)).toEqual([free]);
    expect((await desk.issues.holding({ articleId: placed })).map(({ id }) => id)).toEqual([issueId]);
    expect(await desk.issues.holding({ articleId: free })).toEqual([]);

    await desk.issues.trash({ id: issueId });
    await desk.articles.restore({ ids: [placed] });
    expect((await desk.issues.unplaced()).map(({ id }) => id).sort()).toEqual([placed, free].sort());
    expect(await desk.issues.holding({ articleId: placed })).toEqual([]);
  });

  it('are not those in the trash', async () => {
    const { desk } = await emptyIssue();
    const { id } = await desk.articles.create({ title: 'Một' });
    await desk.articles.trash({ ids: [id] });
    expect(await desk.issues.unplaced()).toEqual([]);
  });
});

describe('arranging sections', () => {
  const shape = (sections: { name: string; articles: { title: string }[] }[]) =>
    sections.map(({ name, articles }) => [name, ...articles.map(({ title }) => title)]);

  it('renames, re-orders, adds and removes, and articles stay with their section', async () => {
    const { desk, issueId, sectionId } = await emptyIssue();
    const { id: articleId } = await desk.articles.create({ title: 'Một' });
    await desk.issues.place({ issueId, articleId, place: { sectionId, index: 0 } });
    await desk.issues.arrangeSections({
      issueId,
      sections: [
        { id: null, name: 'Trao đổi' },
        { id: sectionId, name: 'Tin mới' },
      ],
    });
    expect(shape((await desk.issues.get({ id: issueId })).sections)).toEqual([
      ['Trao đổi'],
      ['Tin mới', 'Một'],
    ]);
  });

  it('keeps a section that still holds articles', async () => {
    const { desk, issueId, sectionId } = await emptyIssue();
    const { id: articleId } = await desk.articles.create({ title: 'Một' });
    await desk.issues.place({ issueId, articleId, place: { sectionId, index: 0 } });
    const before = await desk.issues.get({ id: issueId });
    await expect(
      desk.issues.arrangeSections({ issueId, sections: [{ id: null, name: 'Khác' }] }),
    ).rejects.toThrow('còn 1 bài');
    expect((await desk.issues.get({ id: issueId })).sections).toEqual(before.sections);
  });
});
