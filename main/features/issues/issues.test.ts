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
    const { desk, issueId, sectionId } = await emptyIssue();
    const { id } = await desk.articles.create({ title: 'Một' });
    await desk.articles.trash({ ids: [id] });
    expect(await desk.issues.unplaced()).toEqual([]);
    const placed = desk.issues.place({ issueId, articleId: id, place: { sectionId, index: 0 } });
    await expect(placed).rejects.toMatchObject({ cause: { code: 'ARTICLE_IN_TRASH' } });
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

  it('gives a section that an undo brings back the id that it had, and takes none of another issue', async () => {
    const { desk, issueId, sectionId } = await emptyIssue();
    const [, second] = (await desk.issues.get({ id: issueId })).sections;
    const [first, removed] = [
      { id: sectionId, name: 'Tin' },
      { id: second?.id ?? '', name: 'Trao đổi' },
    ];
    await desk.issues.arrangeSections({ issueId, sections: [first] });
    await desk.issues.arrangeSections({ issueId, sections: [removed, first] });
    const { sections } = await desk.issues.get({ id: issueId });
    expect(sections.map(({ id, name }) => ({ id, name }))).toEqual([removed, first]);

    const [publication] = await desk.publications.list();
    const { id: otherId } = await desk.issues.create({
      publicationId: publication?.id ?? '',
      details: { number: '12/2026', date: '2026-12-20', theme: '' },
    });
    const stolen = desk.issues.arrangeSections({ issueId: otherId, sections: [first] });
    await expect(stolen).rejects.toMatchObject({ cause: { code: 'NOT_FOUND' } });
    const twice = desk.issues.arrangeSections({ issueId, sections: [first, first] });
    await expect(twice).rejects.toMatchObject({ code: 'BAD_REQUEST' });
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

describe('the list of issues', () => {
  /** Issues by their dates; the first two are out. */
  async function deskWith(...dates: string[]) {
    const opened = await openDesk();
    const desk = callerOf(opened);
    const [publication] = await desk.publications.list();
    for (const [index, date] of dates.entries()) {
      const details = { number: date, date, theme: '' };
      const { id } = await desk.issues.create({ publicationId: publication?.id ?? '', details });
      if (index < 2) await opened.services.issues.publish(id);
    }
    return desk;
  }

  it('comes in pages, latest first, with how many there are; what is in the trash is not counted', async () => {
    const desk = await deskWith('2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05');
    const numbers = async (limit: number, offset: number) => {
      const { issues, total } = await desk.issues.list({ limit, offset });
      return [...issues.map(({ number }) => number), total];
    };
    expect(await numbers(2, 0)).toEqual(['2026-04-05', '2026-03-05', 4]);
    expect(await numbers(2, 2)).toEqual(['2026-02-05', '2026-01-05', 4]);
    const [newest] = (await desk.issues.list({ limit: 1 })).issues;
    await desk.issues.trash({ id: newest?.id ?? '' });
    expect(await numbers(2, 0)).toEqual(['2026-03-05', '2026-02-05', 3]);
  });

  it('knows the draft that is due next, the one due last when all are late, none when all are out', async () => {
    const desk = await deskWith('2026-10-20', '2026-11-22', '2026-12-20', '2026-11-20', '2026-09-20');
    const coming = async (day: string) => (await desk.issues.coming({ day }))?.date;
    expect(await coming('2026-11-01')).toBe('2026-11-20');
    expect(await coming('2026-11-20')).toBe('2026-11-20');
    expect(await coming('2026-11-21')).toBe('2026-12-20');
    expect(await coming('2027-01-01')).toBe('2026-12-20');
    expect(await (await deskWith('2026-10-20')).issues.coming({ day: '2026-01-01' })).toBeNull();
    await expect(desk.issues.coming({ day: 'mai' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
