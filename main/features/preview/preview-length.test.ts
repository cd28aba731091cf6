/** Single articles as they print, in an issue or in none. */
import { describe, expect, it } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

const sentence = 'Thành phố Triều Giang đưa thêm 18 thủ tục hành chính lên dịch vụ công trực tuyến. ';

describe('preview.length', () => {
  it('grows with the text and needs no issue', async () => {
    const desk = callerOf(await openDesk());
    const lengths: number[] = [];
    for (const count of [1, 4, 40]) {
      const { id } = await desk.articles.create({
        title: 'Bài đo',
        document: documentOf(
          Array.from({ length: count }, () => textBlock('paragraph', sentence.repeat(6).trim())),
        ),
      });
      const { pages, columns, columnCentimetres } = await desk.preview.length({ articleId: id });
      expect(columnCentimetres).toBeCloseTo(pages * columns * 24.7, 5);
      lengths.push(pages);
    }
    const [one = 0, four = 0, forty = 0] = lengths;
    expect(one).toBeGreaterThan(0.1);
    expect(four).toBeGreaterThan(one);
    expect(forty).toBeGreaterThan(3);
    // Ten times the paragraphs are about ten times the length, the head left aside.
    expect((forty - four) / (four - one)).toBeGreaterThan(8);
    expect((forty - four) / (four - one)).toBeLessThan(18);
  }, 60_000);
});

describe('preview.ofArticle', () => {
  it('sets the pages of an article that stands in no issue', async () => {
    const desk = await openDesk();
    const call = callerOf(desk);
    const { id } = await call.articles.create({
      title: 'Bài một mình',
      document: documentOf([textBlock('paragraph', sentence)]),
    });
    const { pages, articles } = await call.preview.ofArticle({ articleId: id });
    const page = pages[(articles[id]?.firstPage ?? 0) - 1];
    expect(await desk.services.preview.drawing(page?.hash ?? '')).toMatch(/^<svg/);
    expect(await desk.services.preview.drawing('0'.repeat(64))).toBeNull();
    await expect(call.preview.ofArticle({ articleId: 'none' })).rejects.toMatchObject({
      cause: { code: 'NOT_FOUND' },
    });
  }, 60_000);
});
