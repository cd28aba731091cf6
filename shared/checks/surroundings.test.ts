import { describe, expect, it } from 'vitest';
import { documentOf, textBlock } from '../document/build.ts';
import type { ArticleContent, ArticleState } from '../model/article.ts';
import type { HouseStyle } from '../model/house-style.ts';
import { checkArticle, checkIssue, checkText } from './engine.ts';
import { subjectOfArticle } from './passage.ts';
import { RULE_IDS, rulesFor } from './rules.ts';
import { type ArticleSurroundings, NO_SURROUNDINGS, type Surroundings, withStyle } from './surroundings.ts';
import { marksOf } from './text/shingles.ts';

function article(paragraphs: readonly string[], parts: Partial<ArticleContent> = {}): ArticleContent {
  return {
    kind: 'feature',
    title: 'Bến phà thêm giờ đón khách',
    kicker: '',
    lead: '',
    byline: 'Tin: Minh Thư',
    via: '',
    attribution: '',
    document: documentOf(paragraphs.map((text) => textBlock('paragraph', text))),
    ...parts,
  };
}

function around(own: Partial<ArticleSurroundings>): Surroundings {
  const known = { appears: '2026-11-22', sources: [], earlier: [], state: null, ...own };
  return { ...NO_SURROUNDINGS, articles: { '': known } };
}

/** Corrections that a house of this style makes in a text, by one rule. */
function corrections(rule: string, text: string, style: Partial<HouseStyle>): (string | null)[] {
  return checkText(text, { surroundings: withStyle(style) })
    .filter((finding) => finding.rule === rule)
    .map(({ suggestion }) => suggestion);
}

const LONG = [
  'Từ tháng sau, bến phà Cồn Lụa đón khách sớm hơn một giờ vào mọi ngày trong tuần để bà con kịp họp chợ sớm.',
  'Trước đó, tổ quản lý bến đã hỏi ý kiến người đi chợ, người đi làm ca và phụ huynh đưa con sang sông đi học.',
  'Hai máy bán vé tự động được đặt ở nhà chờ, có nút lớn, chữ rõ và loa đọc giá vé cho người cao tuổi dễ dùng.',
  'Người chưa quen được nhân viên trẻ đứng cạnh chỉ từng bước, từ chọn loại vé đến quét mã và nhận lại biên lai.',
];

describe('a house’s choices', () => {
  it('correct days, quotation marks, per cent signs and tones that are written otherwise', () => {
    const days = 'Sáng 5/9/2026, phường họp; ngày 12/01/2027 họp lại.';
    expect(corrections('date-form', days, { date: 'padded' })).toEqual(['05/9/2026']);
    expect(corrections('date-form', days, { date: 'plain' })).toEqual(['12/1/2027']);
    expect(corrections('date-form', days, { date: 'words' })).toEqual([
      'ngày 05 tháng 9 năm 2026',
      '12 tháng 01 năm 2027',
    ]);
    expect(corrections('date-form', 'Ngày 05 tháng 9 năm 2026.', { date: 'padded' })).toEqual(['05/9/2026']);
    expect(corrections('quote-style', 'Lớp "Số" và «Máy» dạy “ký”.', { quotes: 'curly' })).toEqual([
      '“',
      '”',
      '“',
      '”',
    ]);
    expect(corrections('percent-form', 'Đạt 5% và 6 %.', { percent: 'spaced' })).toEqual([' %']);
    expect(corrections('percent-form', 'Đạt 5% và 6 %.', { percent: 'joined' })).toEqual(['%']);
    expect(corrections('number-form', 'Có 12500 hồ sơ.', { grouping: false })).toEqual([]);
    expect(corrections('number-form', 'Có 12500 hồ sơ.', {})).toEqual(['12.500']);
  });

  it('say how titles are capitalised', () => {
    const found = (title: string, titles: HouseStyle['titles']) =>
      checkArticle(article([], { title }), { surroundings: withStyle({ titles }) }).filter(
        ({ rule }) => rule === 'title-capitals',
      );
    expect(found('Bến phà thêm giờ đón khách', 'sentence')).toEqual([]);
    expect(found('BẾN PHÀ THÊM GIỜ ĐÓN KHÁCH', 'sentence')).toHaveLength(1);
    expect(found('Bến Phà Thêm Giờ Đón Khách', 'sentence')).toHaveLength(1);
    expect(found('Bến phà', 'capitals')).toMatchObject([{ suggestion: 'BẾN PHÀ' }]);
    expect(found('Bến phà', 'either')).toEqual([]);
  });

  it('give a rule another weight, or switch it off', () => {
    const text = 'Xã sử lý hồ sơ.';
    const weigh = (rules: HouseStyle['rules']) =>
      checkText(text, { surroundings: withStyle({ rules }) }).map(({ severity }) => severity);
    expect(weigh({})).toEqual(['error']);
    expect(weigh({ confusions: 'hint' })).toEqual(['hint']);
    expect(weigh({ confusions: 'off' })).toEqual([]);
  });

  it('bound lengths, or leave them free', () => {
    const { limits } = NO_SURROUNDINGS.style;
    const found = (title: number | null) =>
      checkArticle(article([]), { surroundings: withStyle({ limits: { ...limits, title } }) }).map(
        ({ rule }) => rule,
      );
    expect(found(5)).toEqual(['lengths']);
    expect(found(null)).toEqual([]);
  });

  it('name rules that exist', () => {
    const all = rulesFor({ surroundings: withStyle({ titles: 'sentence' }) }).map(({ id }) => id);
    expect([...all, 'unknown-words'].sort()).toEqual([...RULE_IDS].sort());
  });
});

describe('what surrounds an article', () => {
  it('shows how much of it a source has, with the passages', () => {
    const sources = [{ title: 'Báo Triều Giang', text: LONG.join('\n') }];
    const found = checkArticle(article(LONG), { surroundings: around({ sources }) });
    const [top, ...passages] = found.filter(({ rule }) => rule === 'taken-over');
    expect(top).toMatchObject({ message: expect.stringContaining('100%'), place: { field: 'title' } });
    expect(passages.map(({ text }) => `${text}.`)).toEqual(
      LONG.filter((text) => text.split(' ').length >= 25),
    );
    const digest = article(LONG, { kind: 'digest', attribution: 'Báo Triều Giang' });
    expect(checkArticle(digest, { surroundings: around({ sources }) })).toEqual([]);
  });

  it('tells of an earlier issue that had it, or nearly', () => {
    const marks = marksOf(subjectOfArticle(article(LONG), null).passages);
    const surroundings = around({ earlier: [{ title: 'Bến phà mới', issue: 'Số 10/2026', marks }] });
    const nearly = article([...LONG.slice(1), 'Bà con ai cũng mừng vì đỡ phải chờ.']);
    expect(checkArticle(nearly, { surroundings })).toMatchObject([
      { rule: 'earlier-issues', message: expect.stringMatching(/“Bến phà mới” đã có trong Số 10\/2026/u) },
    ]);
    const other = article(['Lớp học ở ấp Giữa mở vào tối thứ Ba hằng tuần cho người chưa quen dùng máy.']);
    expect(checkArticle(other, { surroundings })).toEqual([]);
  });
});

describe('an issue as a whole', () => {
  const draft = (state: ArticleState) => ({ appears: '2026-11-22', sources: [], earlier: [], state });
  const issue = (contents: readonly ArticleContent[], sections: Surroundings['issue'], own = {}) =>
    checkIssue(
      contents.map((content, index) => ({ id: String(index), content })),
      { surroundings: { ...NO_SURROUNDINGS, issue: sections, ...own } },
    );

  it('names empty and lopsided sections, and says nothing of even ones', () => {
    const titles = ['Chợ Phú Triều dùng chữ ký số', 'Lớp đêm ở ấp Giữa', 'Máy bán vé ở bến phà'];
    const contents = titles.map((title, index) =>
      article(index === 0 ? LONG : [LONG[index] ?? ''], { title }),
    );
    const even = contents.map((content) => ({ ...content, document: documentOf([]) }));
    const sections = [0, 1, 2].map((index) => ({ name: `Mục ${index}`, articleIds: [String(index)] }));
    const ruled = (found: ReturnType<typeof issue>) => found.filter(({ rule }) => rule === 'issue-sections');
    expect(ruled(issue(even, { sections }))).toEqual([]);
    const lopsided = [article([...LONG, ...LONG.map((text) => `Hôm sau, ${text}`)]), ...even.slice(1)];
    expect(ruled(issue(lopsided, { sections }))).toMatchObject([
      { message: expect.stringContaining('“Mục 0”') },
    ]);
    const empty = ruled(issue([], { sections: [{ name: 'Tin nhân sự', articleIds: [] }] }));
    expect(empty).toMatchObject([{ message: 'Chuyên mục chưa có bài: “Tin nhân sự”.' }]);
    expect(empty[0]).not.toHaveProperty('articleId');
  });

  it('names articles that are not approved, equal titles, and too many words', () => {
    const two = [article([LONG[0] ?? '']), article([LONG[1] ?? ''])];
    const frame = { sections: [{ name: 'Tin', articleIds: ['0', '1'] }] };
    const limits = { ...NO_SURROUNDINGS.style.limits, issue: 40 };
    const found = issue(two, frame, {
      articles: { 0: draft('approved'), 1: draft('draft') },
      style: { ...NO_SURROUNDINGS.style, limits },
    });
    const told = found.map(({ rule, articleId }) => [rule, articleId ?? 'issue']);
    expect(told).toEqual([
      ['issue-contents', '1'],
      ['issue-approval', '1'],
      ['issue-length', 'issue'],
    ]);
  });

  it('names a person who speaks everywhere, and one with two titles', () => {
    const says = (index: number) =>
      article([`Ông Nguyễn Văn Lương cho biết việc thứ ${index + 20} đã xong.`], {
        title: `Việc thứ ${index + 20}`,
      });
    const found = issue([0, 1, 2, 3].map(says), null);
    expect(found).toMatchObject([
      { rule: 'quoted-people', message: expect.stringContaining('4 trong 4 bài') },
    ]);
    const titled = (title: string, index: number) =>
      article([`Ông Nguyễn Văn Lương, ${title}, dự lễ.`], { title: `Lễ thứ ${index + 20}` });
    expect(issue([titled('Giám đốc Sở Nội vụ', 0), titled('Phó Giám đốc Sở Nội vụ', 1)], null)).toMatchObject(
      [{ rule: 'person-titles', articleId: '1', message: expect.stringContaining('“Lễ thứ 20”') }],
    );
  });
});
