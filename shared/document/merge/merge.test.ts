import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../model/article.ts';
import { anchoredThreads } from '../anchors.ts';
import { documentOf, figureBlock, headingBlock, textBlock, textInline } from '../build.ts';
import { blockTexts, documentText } from '../plain-text.ts';
import type { ArticleDocument, Block } from '../schema.ts';
import { articleOf } from './article.fixture.ts';
import type { MergeChoice } from './merge.ts';
import { choicesOf, conflictsOf, mergeArticles } from './merge-article.ts';
import { resolveMerge, undecided } from './resolve.ts';

/** Comments on the whole of the first paragraph. */
function commented(document: ArticleDocument, threadId: string): ArticleDocument {
  const blocks = document.blocks.map(
    (block, index): Block =>
      index === 0 && 'content' in block
        ? {
            ...block,
            content: [
              { type: 'commentAnchor', threadId, edge: 'start' },
              ...block.content,
              { type: 'commentAnchor', threadId, edge: 'end' },
            ],
          }
        : block,
  );
  return { ...document, blocks };
}

const paragraph = (text: string) => textBlock('paragraph', text);
const ONE = 'Phường Bến Sông tiếp nhận 1.325 hồ sơ trong quý một.';
const TWO = 'Bộ phận một cửa làm việc cả sáng thứ bảy hằng tuần.';
const THREE = 'Người dân chấm điểm hài lòng ngay tại quầy giao dịch.';
const body = (...texts: (string | Block)[]) =>
  articleOf(documentOf(texts.map((text) => (typeof text === 'string' ? paragraph(text) : text))));
const all = (merge: ReturnType<typeof mergeArticles>, choice: MergeChoice) =>
  Object.fromEntries(conflictsOf(merge).map(({ id }) => [id, choice]));
const lines = (content: ArticleContent) => content.document.blocks.flatMap(blockTexts);
const merged = (
  base: ArticleContent | null,
  ours: ArticleContent,
  theirs: ArticleContent,
  choice: MergeChoice = 'ours',
) => {
  const merge = mergeArticles(base, ours, theirs);
  return { conflicts: conflictsOf(merge), content: resolveMerge(merge, all(merge, choice)) };
};
const reasons = (conflicts: ReturnType<typeof conflictsOf>) =>
  conflicts.map((conflict) => (conflict.about === 'text' ? conflict.stretch.reason : conflict.id));

describe('merging two versions of an article', () => {
  it('takes paragraphs that only one side changed, put in, took out or moved', () => {
    const base = body(ONE, TWO, THREE);
    const ours = body(`${ONE} Tăng 8%.`, TWO, THREE, 'Đoạn mới của tòa soạn ở cuối bài.');
    const theirs = body(headingBlock(2, 'Kết quả bước đầu'), THREE, ONE);
    const { conflicts, content } = merged(base, ours, theirs);
    expect(conflicts).toEqual([]);
    expect(lines(content)).toEqual([
      'Kết quả bước đầu',
      THREE,
      `${ONE} Tăng 8%.`,
      'Đoạn mới của tòa soạn ở cuối bài.',
    ]);
  });

  it('asks where both changed a paragraph, and does what is chosen', () => {
    const base = body(ONE, TWO);
    const ours = body(ONE, `${TWO} Tòa soạn.`);
    const theirs = body(ONE, `${TWO} Lãnh đạo.`);
    const merge = mergeArticles(base, ours, theirs);
    expect(reasons(conflictsOf(merge))).toEqual(['changed']);
    expect(undecided(merge, {})).toHaveLength(1);
    const chosen = (choice: MergeChoice) => lines(resolveMerge(merge, all(merge, choice)));
    expect(chosen('ours')).toEqual([ONE, `${TWO} Tòa soạn.`]);
    expect(chosen('theirs')).toEqual([ONE, `${TWO} Lãnh đạo.`]);
    expect(chosen('both')).toEqual([ONE, `${TWO} Tòa soạn.`, `${TWO} Lãnh đạo.`]);
    expect(undecided(merge, all(merge, 'theirs'))).toEqual([]);
  });

  it('lets one side change the words and the other the kind of a paragraph', () => {
    const heading: Block = { type: 'heading', level: 2, content: textInline(TWO) };
    const { conflicts, content } = merged(body(ONE, TWO), body(ONE, `${TWO} Sửa.`), body(ONE, heading));
    expect(conflicts).toEqual([]);
    expect(content.document.blocks[1]).toEqual(headingBlock(2, `${TWO} Sửa.`));
  });

  it('brings the changes of one side to where the other moved the paragraph', () => {
    const { conflicts, content } = merged(
      body(ONE, TWO, THREE),
      body(TWO, THREE, ONE),
      body(`${ONE} Sửa.`, TWO, THREE),
    );
    expect(conflicts).toEqual([]);
    expect(lines(content)).toEqual([TWO, THREE, `${ONE} Sửa.`]);
  });

  it('asks where both moved a paragraph to different places', () => {
    const FOUR = 'Sở Nội vụ sẽ nhân rộng mô hình trong năm tới.';
    const base = body(ONE, TWO, THREE, FOUR);
    const merge = mergeArticles(base, body(TWO, ONE, THREE, FOUR), body(TWO, THREE, FOUR, ONE));
    const [result] = ['ours' as const].map((choice) => lines(resolveMerge(merge, all(merge, choice))));
    expect(result?.filter((line) => line === ONE)).toHaveLength(1);
    expect(lines(resolveMerge(merge, all(merge, 'theirs')))).toEqual([TWO, THREE, FOUR, ONE]);
  });

  it('asks where one side took out what the other changed', () => {
    const base = body(ONE, TWO, THREE);
    const { conflicts, content } = merged(base, body(ONE, THREE), body(ONE, `${TWO} Sửa.`, THREE), 'theirs');
    expect(reasons(conflicts)).toEqual(['gone']);
    expect(conflicts.map(choicesOf)).toEqual([['ours', 'theirs']]);
    expect(lines(content)).toEqual([ONE, `${TWO} Sửa.`, THREE]);
  });

  it('shows a paragraph written anew beside what the other side made of the old one', () => {
    const anew = 'Từ tháng tám, toàn bộ thủ tục đất đai đã được giải quyết trên môi trường mạng.';
    const merge = mergeArticles(
      body(ONE, TWO, THREE),
      body(ONE, anew, THREE),
      body(ONE, `${TWO} Sửa.`, THREE),
    );
    expect(reasons(conflictsOf(merge))).toEqual(['changed']);
    expect(lines(resolveMerge(merge, all(merge, 'ours')))).toEqual([ONE, anew, THREE]);
    expect(lines(resolveMerge(merge, all(merge, 'theirs')))).toEqual([ONE, `${TWO} Sửa.`, THREE]);
  });

  it('joins what one side cut in two only when the other left it alone', () => {
    const [left, right] = [TWO.slice(0, 25).trim(), TWO.slice(25).trim()];
    const cut = body(ONE, left, right);
    expect(merged(body(ONE, TWO), cut, body(`${ONE} Sửa.`, TWO)).conflicts).toEqual([]);
    const { conflicts, content } = merged(body(ONE, TWO), cut, body(ONE, `${TWO} Sửa.`));
    expect(reasons(conflicts)).toEqual(['changed']);
    expect(lines(content)).toEqual([ONE, left, right]);
  });

  it('asks about tables and figures as wholes', () => {
    const figure = (caption: string) => figureBlock({ pictureId: 'p1', caption });
    const { conflicts } = merged(body(figure('Cầu')), body(figure('Cầu mới')), body(figure('Cầu cũ')));
    expect(reasons(conflicts)).toEqual(['changed']);
  });

  it('merges fields one by one', () => {
    const base = articleOf(documentOf([]), { title: 'Một cửa', lead: 'Sapô' });
    const ours = { ...base, title: 'Một cửa ở phường', byline: 'Lan' };
    const theirs = { ...base, title: 'Một cửa liên thông', lead: 'Sapô mới' };
    const { conflicts, content } = merged(base, ours, theirs, 'theirs');
    expect(conflicts.map(({ id }) => id)).toEqual(['field-title']);
    expect(content).toMatchObject({ title: 'Một cửa liên thông', lead: 'Sapô mới', byline: 'Lan' });
  });

  it('asks about everything that differs when no common version is known', () => {
    const merge = mergeArticles(null, body(ONE, TWO), body(ONE, `${TWO} Sửa.`, THREE));
    expect(reasons(conflictsOf(merge))).toEqual(['unknown', 'unknown']);
    expect(lines(resolveMerge(merge, all(merge, 'theirs')))).toEqual([ONE, `${TWO} Sửa.`, THREE]);
  });

  it('lets footnotes follow their marks', () => {
    const withNote = (text: string, note: string) =>
      articleOf(
        documentOf(
          [
            {
              type: 'paragraph',
              content: [...textInline(text), { type: 'footnoteReference', footnoteId: 'n9' }],
            },
          ],
          { n9: [textInline(note)] },
        ),
      );
    const base = body(ONE);
    const ours = body(`${ONE} Sửa.`);
    const theirs = withNote(ONE, 'Nghị quyết 76/NQ-CP.');
    expect(merged(base, ours, theirs, 'ours').content.document.footnotes).toEqual({});
    expect(merged(base, ours, theirs, 'theirs').content.document.footnotes).toEqual({
      n9: { paragraphs: [textInline('Nghị quyết 76/NQ-CP.')] },
    });
    const noted = merged(withNote(ONE, 'Một.'), withNote(ONE, 'Hai.'), withNote(ONE, 'Ba.'), 'theirs');
    expect(noted.conflicts.map(({ id }) => id)).toEqual(['note-n9']);
    expect(documentText(noted.content.document)).toContain('Ba.');
  });
});

describe('comments and suggestions in a merge', () => {
  const base = body(ONE, TWO);
  const commentOn = (article: ArticleContent, threadId: string): ArticleContent => ({
    ...article,
    document: commented(article.document, threadId),
  });

  it('a comment is no change: it stays on its words in the text of the other side', () => {
    const ours = body(`Ngay từ đầu năm, ${ONE}`, TWO);
    const { conflicts, content } = merged(base, ours, commentOn(base, 't1'));
    expect(conflicts).toEqual([]);
    const [first] = content.document.blocks;
    expect(first).toEqual({
      type: 'paragraph',
      content: [
        ...textInline('Ngay từ đầu năm, '),
        { type: 'commentAnchor', threadId: 't1', edge: 'start' },
        ...textInline(ONE),
        { type: 'commentAnchor', threadId: 't1', edge: 'end' },
      ],
    });
  });

  it('keeps the comments of both on one paragraph', () => {
    const { content } = merged(base, commentOn(base, 't1'), commentOn(base, 't2'));
    expect(anchoredThreads(content.document).toSorted()).toEqual(['t1', 't2']);
  });

  it('does not bring back the ends of a comment that one side took off its text', () => {
    const { content } = merged(commentOn(base, 't1'), base, body(ONE, `${TWO} Sửa.`));
    expect(anchoredThreads(content.document)).toEqual([]);
  });

  it('keeps suggestions with their authors, and what was decided about them', () => {
    const made = { authorId: 'p2', author: 'Hùng', at: '2026-11-20T02:00:00.000Z' };
    const suggested: Block = {
      type: 'paragraph',
      content: [...textInline(TWO), { type: 'text', text: ' Đề nghị thêm.', proposal: { inserted: 's1' } }],
    };
    const theirs = articleOf({
      ...documentOf([paragraph(ONE), suggested]),
      suggestions: { s1: made, s2: { ...made, field: { name: 'title', to: 'Tít khác' } } },
    });
    const returned = merged(base, body(`${ONE} Sửa.`, TWO), theirs);
    expect(returned.conflicts).toEqual([]);
    expect(returned.content.document.suggestions).toEqual(theirs.document.suggestions);
    expect(returned.content.document.blocks[1]).toEqual(suggested);
    const decided = { ...base, title: 'Tít khác' };
    const again = merged(theirs, decided, theirs);
    expect(again.content.title).toBe('Tít khác');
    expect(again.content.document.suggestions).toEqual({});
  });
});
