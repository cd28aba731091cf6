import { describe, expect, it } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { DEFAULT_HOUSE_STYLE } from '#shared/model/house-style.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

const LONG = Array.from(
  { length: 12 },
  (_, index) =>
    `Buổi thứ ${index + 20}, lớp học ở nhà văn hóa ấp Giữa có ${index + 31} người đến từ rất sớm, ai cũng mang theo điện thoại.`,
);

async function deskWithArticle(text: readonly string[]) {
  const opened = await openDesk();
  const { articles, issues, publications } = opened.services;
  const publication = await publications.main();
  const document = documentOf(text.map((line) => textBlock('paragraph', line)));
  const id = await articles.create({ title: 'Lớp học ở ấp Giữa', byline: 'Tin: Minh Thư', document });
  const place = (number: string, date: string) =>
    issues.create(publication.id, { number, date, theme: '' }, [{ name: 'Tin', articleIds: [id] }]);
  return { opened, desk: callerOf(opened), services: opened.services, publication, id, document, place };
}

describe('a publication’s house style', () => {
  it('is heeded by checks of an article and of an issue', async () => {
    const { desk, services, publication, id, place } = await deskWithArticle(['Xã sử lý hồ sơ ở website.']);
    const issueId = await place('11/2026', '2026-11-25');
    const rules = async () => [
      (await services.findings.ofArticle(id)).findings.map(({ rule }) => rule),
      (await desk.findings.ofIssue({ issueId })).flatMap(({ findings }) => findings.map(({ rule }) => rule)),
    ];
    expect(await rules()).toEqual([['confusions'], ['issue-approval', 'confusions']]);
    const style = {
      ...DEFAULT_HOUSE_STYLE,
      rules: { confusions: 'off' as const, 'issue-approval': 'off' as const },
      preferred: [{ instead: 'website', use: 'trang thông tin điện tử' }],
    };
    await desk.houseStyle.update({ publicationId: publication.id, style });
    expect(await desk.houseStyle.get({ publicationId: publication.id })).toEqual(style);
    expect(await rules()).toEqual([['preferred-words'], ['preferred-words']]);
    expect((await desk.findings.surroundings({ articleId: id })).style).toEqual(style);
  });

  it('is not for editors, and not for publications that are not there', async () => {
    const { desk, services, publication } = await deskWithArticle([]);
    await expect(desk.houseStyle.update({ publicationId: 'x', style: DEFAULT_HOUSE_STYLE })).rejects.toThrow(
      'ấn phẩm',
    );
    const editor = await services.people.add({ name: 'Lan', title: '', roles: ['editor'] }, '1111');
    await services.accounts.signIn(editor.id, '1111');
    const update = { publicationId: publication.id, style: DEFAULT_HOUSE_STYLE };
    await expect(desk.houseStyle.update(update)).rejects.toThrow('Vai trò');
  });
});

describe('the desk’s directory', () => {
  const entry = {
    kind: 'body' as const,
    name: 'Sở Thông tin và Truyền thông',
    shortName: '',
    from: null,
    to: '2025-02-28',
    successor: 'Sở Khoa học và Công nghệ',
  };

  it('is heeded at once, and an entry that was removed comes back as it was', async () => {
    const { desk, services, id } = await deskWithArticle(['Sở Thông tin và Truyền thông mở lớp.']);
    const before = (await desk.directory.list()).length;
    const found = async () => (await services.findings.ofArticle(id)).findings.map(({ rule }) => rule);
    expect(await found()).toEqual([]);
    const added = await desk.directory.add({ entry });
    expect(await found()).toEqual(['directory-names']);
    await desk.directory.remove(added);
    expect(await found()).toEqual([]);
    await desk.directory.put({ id: added.id, entry });
    expect(await desk.directory.list()).toContainEqual({ id: added.id, ...entry });
    expect(await desk.directory.list()).toHaveLength(before + 1);
  });

  it('is read by everybody and changed by who keeps the library', async () => {
    const { desk, services } = await deskWithArticle([]);
    const reviewer = await services.people.add({ name: 'Vinh', title: '', roles: ['reviewer'] }, '2222');
    await services.accounts.signIn(reviewer.id, '2222');
    await expect(desk.directory.add({ entry })).rejects.toThrow('Vai trò');
    await expect(desk.directory.remove({ id: 'x' })).rejects.toThrow('Vai trò');
    expect(await desk.directory.list()).not.toContainEqual(expect.objectContaining({ name: entry.name }));
  });

  it('refuses days that run backwards', async () => {
    const { desk } = await deskWithArticle([]);
    await expect(desk.directory.add({ entry: { ...entry, from: '2026-01-01' } })).rejects.toThrow();
  });
});

describe('an article that was printed before', () => {
  it('is told of in a later issue, and in the window, but not where it stands now', async () => {
    const { desk, services, document, publication, place } = await deskWithArticle(LONG);
    await place('10/2026', '2026-10-25');
    const again = await services.articles.create({ title: 'Lớp đêm', byline: 'Tin: Minh Thư', document });
    const sections = [{ name: 'Tin', articleIds: [again] }];
    const details = { number: '11/2026', date: '2026-11-25', theme: '' };
    const issueId = await services.issues.create(publication.id, details, sections);
    const messages = (await desk.findings.ofIssue({ issueId })).flatMap(({ findings }) =>
      findings.filter(({ rule }) => rule === 'earlier-issues').map(({ message }) => message),
    );
    expect(messages).toEqual([expect.stringMatching(/“Lớp học ở ấp Giữa” đã có trong Số 10\/2026/u)]);
    const { articles } = await desk.findings.surroundings({ articleId: again });
    expect(articles['']?.earlier).toMatchObject([{ title: 'Lớp học ở ấp Giữa', issue: 'Số 10/2026' }]);
  });
});
