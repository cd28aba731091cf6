import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, headingBlock, textBlock } from '../document/build.ts';
import type { Block } from '../document/schema.ts';
import type { ArticleContent } from '../model/article.ts';
import { checkArticle, checkIssue, checkText } from './engine.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';

function article(
  parts: Partial<Omit<ArticleContent, 'document'>> & { blocks?: Block[] } = {},
): ArticleContent {
  const { blocks = [], ...fields } = parts;
  return {
    kind: 'news',
    title: 'Bến phà thêm giờ đón khách',
    kicker: '',
    lead: '',
    byline: 'Tin, ảnh: Minh Thư',
    via: '',
    attribution: '',
    document: documentOf(blocks),
    ...fields,
  };
}

function rulesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ rule }) => rule);
}

/** Reports each "x", so that what the engine does with findings can be seen. */
const eachX: Rule = {
  id: 'each-x',
  group: 'punctuation',
  checkPassage: (passage, report) => {
    for (const { index } of passage.text.matchAll(/x/gu)) {
      report({ passage, from: index, to: index + 1, severity: 'hint', message: 'x', suggestion: 'y' });
    }
  },
};

describe('the engine', () => {
  it('places findings in fields, blocks, cells and notes, in reading order', () => {
    const content = article({
      title: 'một x',
      lead: 'hai x',
      blocks: [
        textBlock('paragraph', 'không'),
        {
          type: 'list',
          ordered: false,
          items: [{ content: [] }, { content: [{ type: 'text', text: 'x ba' }] }],
        },
        figureBlock({ caption: 'bốn x' }),
        { type: 'paragraph', content: [{ type: 'footnoteReference', footnoteId: 'n' }] },
      ],
    });
    content.document.footnotes.n = { paragraphs: [[{ type: 'text', text: 'x năm' }]] };
    expect(checkArticle(content, { rules: [eachX] }).map(({ place }) => place)).toEqual([
      { field: 'title', from: 4, to: 5 },
      { field: 'lead', from: 4, to: 5 },
      { field: 'document', block: [1, 1], from: 0, to: 1 },
      { field: 'document', block: [2, 0], from: 4, to: 5 },
      { field: 'footnote', footnote: 'n', block: [0, 0], from: 0, to: 1 },
    ]);
  });

  it('keeps quiet about words that are suggested to go, and that others stand beside', () => {
    const content = article({
      title: '',
      lead: '',
      blocks: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'phường soạn ' },
            { type: 'text', text: 'một', proposal: { deleted: 's' } },
            { type: 'text', text: 'hai', proposal: { inserted: 's' } },
            { type: 'text', text: ' quyển ngiệp vụ' },
          ],
        },
      ],
    });
    const found = (document: typeof content.document) =>
      checkArticle({ ...content, document })
        .filter(({ group }) => group === 'spelling')
        .map(({ text }) => text);
    expect(found(content.document)).toEqual(['ngiệp']);
    const plain = {
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: 'phường soạn mộthai' }],
    };
    expect(found({ ...content.document, blocks: [plain] })).toEqual(['mộthai']);
  });

  it('shows whole words around the stretch', () => {
    const text = 'Người dân ở bến phà Cồn Lụa chờ x từ rất sớm để kịp chuyến đầu tiên.';
    expect(checkText(text, { rules: [eachX] })[0]?.excerpt).toBe(
      '…ở bến phà Cồn Lụa chờ x từ rất sớm để kịp…',
    );
  });

  it('reports a rule that throws once, and goes on with the others', () => {
    const broken: Rule = {
      id: 'broken',
      group: 'dates',
      checkPassage: () => {
        throw new Error('hỏng');
      },
    };
    const findings = checkText('x\nx', { rules: [broken, eachX] });
    expect(rulesOf(findings)).toEqual(['each-x', 'each-x', 'broken']);
    expect(findings[2]).toMatchObject({ group: 'engine', message: expect.stringContaining('hỏng') });
  });

  it('leaves a rule out when its time is over, and keeps what it found', () => {
    let now = 0;
    const slow: Rule = {
      ...eachX,
      id: 'slow',
      checkPassage: (passage, report) => {
        now += 60;
        eachX.checkPassage?.(passage, report);
      },
    };
    const findings = checkText('x\nx\nx\nx', { rules: [slow, eachX], budgetMs: 100, clock: () => now });
    expect(rulesOf(findings).filter((rule) => rule === 'slow')).toHaveLength(3);
    expect(findings.at(-1)).toMatchObject({ rule: 'slow', group: 'engine' });
    expect(rulesOf(findings).filter((rule) => rule === 'each-x')).toHaveLength(4);
  });

  it('checks a passage without end piece by piece, with places in the whole', () => {
    const text = `${'chữ '.repeat(12_000)}x`;
    expect(checkText(text, { rules: [eachX] })[0]?.place).toMatchObject({ from: 48_000, to: 48_001 });
  });

  it('gives one word one finding among the rules on spelling, and heeds switches', () => {
    const text = 'Các nghành cùng rà soát thủ tục hành chính.';
    expect(rulesOf(checkText(text))).toEqual(['confusions']);
    expect(rulesOf(checkText(text, { off: ['confusions'] }))).toEqual(['syllables']);
  });

  it('corrects a misspelt name in its own capitals', () => {
    const suggestionsFor = (text: string) => checkText(text).map(({ suggestion }) => suggestion);
    expect(suggestionsFor('Ông Trịnh Ngiêm đến sớm.')).toEqual(['Nghiêm']);
    expect(suggestionsFor('Các doanh ngiệp đến sớm.')).toEqual(['nghiệp']);
  });

  it('has rules with names of their own', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });
});

describe('rules about an article as a whole', () => {
  it('find the title once more as kicker or first line', () => {
    const content = article({ blocks: [textBlock('paragraph', 'BẾN PHÀ thêm giờ đón khách.')] });
    expect(rulesOf(checkArticle(content))).toEqual(['repeated-title']);
    const kicker = article({ kicker: 'Bến phà thêm giờ đón khách' });
    expect(checkArticle(kicker)[0]).toMatchObject({ rule: 'repeated-title', place: { field: 'kicker' } });
  });

  it('find a lead that the body repeats', () => {
    const sentence = 'Từ tháng sau, bến phà đón khách sớm hơn một giờ vào mọi ngày.';
    const content = article({
      lead: sentence,
      blocks: [textBlock('paragraph', `${sentence} Bà con rất mừng.`)],
    });
    expect(checkArticle(content)).toMatchObject([
      {
        rule: 'repeated-sentence',
        message: expect.stringContaining('sapô'),
        place: { from: 0, to: sentence.length },
      },
    ]);
  });

  it('name what a figure lacks, at its caption', () => {
    const bare = article({ byline: 'Bài: Minh Thư', blocks: [figureBlock({})] });
    expect(checkArticle(bare)).toMatchObject([
      {
        rule: 'figure-parts',
        message: expect.stringMatching(/tệp ảnh.*chú thích.*tác giả/u),
        place: { block: [0, 0] },
      },
    ]);
    const whole = { pictureId: 'p', caption: 'Bến phà lúc sáng sớm.', alternativeText: 'Bến phà.' };
    expect(checkArticle(article({ blocks: [figureBlock(whole)] }))).toEqual([]);
  });

  it('miss byline and source, title, lead', () => {
    expect(rulesOf(checkArticle(article({ byline: '' })))).toEqual(['article-parts']);
    expect(rulesOf(checkArticle(article({ byline: '', attribution: 'trieugiang.example' })))).toEqual([
      'article-parts',
    ]);
    expect(rulesOf(checkArticle(article({ kind: 'digest' })))).toEqual(['article-parts']);
    expect(rulesOf(checkArticle(article({ attribution: 'trieugiang.example' })))).toEqual([]);
    const long = textBlock('paragraph', 'Người dân chờ phà và đọc sách. '.repeat(60));
    expect(checkArticle(article({ blocks: [long] })).map(({ message }) => message)).toContain(
      'Bài chưa có sapô.',
    );
  });

  it('find a skipped level of heading', () => {
    const content = article({
      blocks: [headingBlock(1, 'Kết quả'), headingBlock(3, 'Ở phường'), headingBlock(1, 'Hạn chế')],
    });
    expect(checkArticle(content)).toMatchObject([{ rule: 'heading-levels', place: { block: [1, 0] } }]);
  });

  it('compare the articles of an issue: one document cited in two ways', () => {
    const cite = (symbol: string) =>
      article({
        blocks: [textBlock('paragraph', `Các xã thực hiện Nghị quyết số ${symbol} về đơn vị hành chính.`)],
      });
    const articles = [
      { id: 'a', content: cite('35/2023/UBTVQH15') },
      { id: 'b', content: cite('35/2023/QH15') },
    ];
    expect(checkIssue(articles)).toMatchObject([{ rule: 'citation-variants', articleId: 'b' }]);
    expect(articles.flatMap(({ content }) => checkArticle(content))).toEqual([]);
  });

  it('compare the articles of an issue: one text taken over twice', () => {
    const told = (end: string) =>
      article({
        title: `Lớp học ở ấp Giữa ${end}`,
        blocks: Array.from({ length: 6 }, (_, index) =>
          textBlock(
            'paragraph',
            `Buổi thứ ${index + 3}, lớp học ở nhà văn hóa có ${index + 20} người đến từ rất sớm, ai cũng mang theo điện thoại của mình. ${end}`,
          ),
        ),
      });
    const other = article({
      blocks: [textBlock('paragraph', 'Bến phà đón khách sớm hơn một giờ. '.repeat(2))],
    });
    const found = checkIssue([
      { id: 'a', content: told('Lớp vui.') },
      { id: 'b', content: other },
      { id: 'c', content: told('Bà con mừng lắm.') },
    ]).filter(({ rule }) => rule === 'near-duplicates');
    expect(found).toMatchObject([{ articleId: 'c', message: expect.stringContaining('Lớp vui.') }]);
  });

  it('find a picture used twice, in an article and in an issue', () => {
    const figure = (caption: string) =>
      figureBlock({ pictureId: 'p', caption, credit: 'Minh Thư', alternativeText: 'Bến phà.' });
    const once = article({ blocks: [figure('Sáng.')] });
    const twice = article({ blocks: [figure('Trưa.'), figure('Chiều.')] });
    expect(checkArticle(once)).toEqual([]);
    expect(checkArticle(twice)).toMatchObject([{ rule: 'repeated-picture', place: { block: [1, 0] } }]);
    const issue = checkIssue([
      { id: 'a', content: once },
      { id: 'b', content: article({ blocks: [figure('Tối.')] }) },
    ]);
    expect(issue).toMatchObject([{ rule: 'repeated-picture', articleId: 'b' }]);
  });

  it('keep quiet on an empty article but for what it lacks', () => {
    expect(checkArticle(article({ title: '', byline: '' }))).toEqual([]);
  });
});
