import { describe, expect, it } from 'vitest';
import { ignoringOf } from '#shared/checks/decisions.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

const TEXT = 'Cán bộ của Triều Giang hỗi ý kiến người dân từ tháng 11.';

async function deskWithIssue(text = TEXT) {
  const opened = await openDesk({ whenMissing: 'sample' });
  const { articles, issues } = opened.services;
  const [issue] = await issues.list();
  if (!issue) throw new Error('the sample has an issue');
  const id = await articles.create({
    title: 'Mô hình mới ở Triều Giang',
    byline: 'Tin: Minh Thư',
    document: documentOf([textBlock('paragraph', text)]),
  });
  const [section] = (await issues.get(issue.id)).sections;
  if (!section) throw new Error('the issue has sections');
  await issues.place(issue.id, id, { sectionId: section.id, index: 0 });
  const desk = callerOf(opened);
  const spelling = async (): Promise<Finding[]> => {
    const checked = await desk.findings.ofIssue({ issueId: issue.id });
    const found = checked.find((one) => one.id === id)?.findings ?? [];
    return found.filter(({ group }) => group === 'spelling');
  };
  return { opened, desk, id, spelling };
}

describe('findings of an issue', () => {
  it('know words that no dictionary has, in the article where they stand', async () => {
    const { spelling, id } = await deskWithIssue();
    const [finding, ...others] = await spelling();
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      text: 'hỗi',
      articleId: id,
      place: { field: 'document', block: [0, 0] },
    });
  });

  it('leave out what was ignored here, and bring it back when that is taken back', async () => {
    const { desk, spelling, id } = await deskWithIssue();
    const [finding] = await spelling();
    if (!finding) throw new Error('nothing found');
    await desk.findings.ignore(ignoringOf(finding, id));
    await desk.findings.ignore(ignoringOf(finding, id));
    expect(await spelling()).toEqual([]);
    const { ignored } = await desk.findings.decisions();
    expect(ignored).toMatchObject([{ text: 'hỗi', title: 'Mô hình mới ở Triều Giang', articleId: id }]);
    expect(ignored[0]?.by).not.toBe('');
    await desk.findings.takeBack({ ids: ignored.map((one) => one.id) });
    expect(await spelling()).toHaveLength(1);
  });

  it('leave out words of the desk’s dictionary, whatever their capitals', async () => {
    const { desk, spelling } = await deskWithIssue('Cán bộ hỗi ý kiến người dân. Hỗi rồi mới làm việc khác.');
    expect(await spelling()).toHaveLength(2);
    await desk.findings.addWord({ word: 'hỗi' });
    await desk.findings.addWord({ word: 'hỗi' });
    expect(await spelling()).toEqual([]);
    const { words } = await desk.findings.decisions();
    expect(words.map(({ word }) => word)).toEqual(['hỗi']);
    await desk.findings.removeWord({ id: words[0]?.id ?? '' });
    expect(await spelling()).toHaveLength(2);
  });

  it('are not ignored for an article that is not there', async () => {
    const { desk, spelling } = await deskWithIssue();
    const [finding] = await spelling();
    if (!finding) throw new Error('nothing found');
    await expect(desk.findings.ignore(ignoringOf(finding, 'x'))).rejects.toThrow('bài');
  });
});
