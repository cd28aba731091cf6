/** What prints in one issue otherwise than it is written, from the contract to the resolved issue. */
import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, textBlock } from '#shared/document/build.ts';
import { figuresOf } from '#shared/document/walk.ts';
import { figureShare, type PlacementOverride } from '#shared/model/placement-override.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

/** An issue with one article, which shows two pictures. */
async function issueOfOne() {
  const opened = await openDesk();
  const desk = callerOf(opened);
  const [publication] = await desk.publications.list();
  const details = { number: '11/2026', date: '2026-11-20', theme: '' };
  const { id: issueId } = await desk.issues.create({ publicationId: publication?.id ?? '', details });
  const document = documentOf([
    textBlock('paragraph', 'Chợ Triều Giang mở cửa.'),
    figureBlock({ pictureId: 'p1', width: 'column', caption: 'Chợ' }),
    figureBlock({ pictureId: 'p2', width: 'page', caption: 'Cầu' }),
  ]);
  const { id: articleId } = await desk.articles.create({ title: 'Chợ mới', lead: 'Sapô', document });
  const sectionId = (await desk.issues.get({ id: issueId })).sections[0]?.id ?? '';
  await desk.issues.place({ issueId, articleId, place: { sectionId, index: 0 } });
  const override = (given: PlacementOverride | null) =>
    desk.issues.override({ issueId, articleId, override: given });
  const printed = async () => {
    const { issue } = await opened.services.exports.resolve(issueId);
    const article = issue.sections[0]?.articles[0];
    if (!article) throw new Error('the article is placed');
    return article;
  };
  return { opened, desk, issueId, articleId, sectionId, override, printed };
}

describe('an article that prints otherwise in an issue', () => {
  it('is resolved so, and stays as it is written', async () => {
    const { desk, articleId, override, printed } = await issueOfOne();
    const before = await override({
      fields: { title: '  Chợ\u0301\n mở  cửa ', kicker: 'Triều Giang' },
      figures: { p1: { size: 'small' }, p2: { width: 'column', size: 'medium' } },
    });
    expect(before).toBeNull();
    const article = await printed();
    expect(article).toMatchObject({
      title: 'Chợ\u0301 mở cửa'.normalize('NFC'),
      kicker: 'Triều Giang',
      lead: 'Sapô',
    });
    expect(figuresOf(article.document).map((figure) => [figure.width, figureShare(figure)])).toEqual([
      ['column', 0.5],
      ['column', 0.74],
    ]);
    const written = await desk.articles.get({ id: articleId });
    expect(written).toMatchObject({ title: 'Chợ mới', kicker: '', revision: 1 });
  });

  it('goes back by what the change answered, and by null', async () => {
    const { override, printed } = await issueOfOne();
    await override({ fields: { title: 'Một' }, figures: {} });
    const before = await override({ fields: { title: 'Hai' }, figures: {} });
    expect(before).toEqual({ fields: { title: 'Một' }, figures: {} });
    await override(before);
    expect((await printed()).title).toBe('Một');
    await override(null);
    expect((await printed()).title).toBe('Chợ mới');
  });

  it('keeps nothing that says the same as the article, or is about a picture that is not there', async () => {
    const { desk, issueId, override } = await issueOfOne();
    await override({
      fields: { title: 'Chợ mới', kicker: '' },
      figures: { p1: { width: 'column', size: 'full' }, gone: { size: 'small' } },
    });
    expect((await desk.issues.get({ id: issueId })).overrides).toEqual({});
  });

  it('knows what the article said then, and forgets nothing while it is out of the issue', async () => {
    const { desk, issueId, articleId, sectionId, override } = await issueOfOne();
    await override({ fields: { title: 'Riêng' }, figures: {} });
    await desk.articles.save({ id: articleId, revision: 1, patch: { title: 'Chợ đổi tên' } });
    await desk.issues.remove({ issueId, articleId });
    expect((await desk.issues.get({ id: issueId })).overrides).toEqual({});
    await expect(override(null)).rejects.toMatchObject({ cause: { code: 'NOT_FOUND' } });
    await desk.issues.place({ issueId, articleId, place: { sectionId, index: 0 } });
    expect((await desk.issues.get({ id: issueId })).overrides[articleId]).toEqual({
      fields: { title: 'Riêng' },
      figures: {},
      own: { title: 'Chợ mới' },
    });
  });

  it('stands in the log, and is refused without a title, too long, and in an issue that is out', async () => {
    const { opened, issueId, override } = await issueOfOne();
    await override({ fields: { title: 'Riêng', lead: '' }, figures: {} });
    const [entry] = await opened.services.history.ofIssue(issueId);
    expect(entry).toMatchObject({
      action: 'issue.articleOverridden',
      details: { article: 'Chợ mới', printedTitle: 'Riêng', printedLead: '' },
    });
    const bad = { code: 'BAD_REQUEST' };
    await expect(override({ fields: { title: ' \n ' }, figures: {} })).rejects.toMatchObject(bad);
    await expect(override({ fields: { kicker: 'a'.repeat(1001) }, figures: {} })).rejects.toMatchObject(bad);
    await opened.services.issues.publish(issueId);
    await expect(override(null)).rejects.toMatchObject({ cause: { code: 'ISSUE_PUBLISHED' } });
  });
});

describe('how many pictures articles show', () => {
  it('is told of those in the issue and of those in none', async () => {
    const { desk, issueId, articleId } = await issueOfOne();
    await desk.articles.create({ title: 'Không ảnh' });
    const document = documentOf([figureBlock({ pictureId: 'p3' })]);
    const { id: free } = await desk.articles.create({ title: 'Một ảnh', document });
    expect(await desk.issues.pictureCounts({ issueId })).toEqual({ [articleId]: 2, [free]: 1 });
  });
});

describe('the pages that an issue is planned to have', () => {
  it('are those of the issue before, until somebody says otherwise', async () => {
    const { desk, issueId } = await issueOfOne();
    const { publicationId, pageBudget } = await desk.issues.get({ id: issueId });
    expect(pageBudget).toBeNull();
    await desk.issues.setPageBudget({ id: issueId, pages: 24 });
    const details = { number: '12/2026', date: '2026-12-20', theme: '' };
    const { id } = await desk.issues.create({ publicationId, details });
    expect((await desk.issues.get({ id })).pageBudget).toBe(24);
    await desk.issues.setPageBudget({ id, pages: null });
    expect((await desk.issues.get({ id })).pageBudget).toBeNull();
    await expect(desk.issues.setPageBudget({ id, pages: 0 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
