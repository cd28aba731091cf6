/** Figures that an issue prints smaller than their article has them, in every format that shows pictures. */
import { expect, test } from 'vitest';
import { documentOf, figureBlock } from '#shared/document/build.ts';
import { withOverride } from '#shared/model/placement-override.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { testArticle, testIssue, testPicture } from './docx/issue.fixture.ts';
import { writeHtml } from './html/write-html.ts';
import { printData } from './layout/print-data.ts';
import { fitPictures } from './pictures/fit-pictures.ts';

async function issueWith(size: 'full' | 'medium' | 'small') {
  const article = testArticle({ document: documentOf([figureBlock({ pictureId: 'anh' })]) });
  const printed = withOverride(article, { fields: {}, figures: { anh: { size } } });
  const pictures = { anh: await testPicture(await temporaryFolder()) };
  return testIssue({ sections: [{ name: 'Tin', articles: [printed] }], pictures });
}

test('the templates get the share, and fit the figure to no more', async () => {
  const asked = async (size: 'full' | 'small') => {
    const { data, figures } = printData(await issueWith(size));
    const [, share] = /"share":([\d.]+)/.exec(JSON.stringify(data)) ?? [];
    return [Number(share), figures[0]?.most];
  };
  expect(await asked('full')).toEqual([1, undefined]);
  expect(await asked('small')).toEqual([0.5, 0.5]);
});

test('files for the office and the web show it smaller', async () => {
  const bounds = { width: 120, height: 90 };
  const widthOf = async (size: 'full' | 'medium') => {
    const fitted = await fitPictures(await issueWith(size), { column: bounds, page: bounds }, 72);
    return [...fitted.values()][0]?.size.width ?? 0;
  };
  expect(await widthOf('full')).toBeCloseTo(120);
  expect(await widthOf('medium')).toBeCloseTo(120 * 0.74);
  expect(await writeHtml(await issueWith('small'))).toContain('style="--share: 50%"');
  expect(await writeHtml(await issueWith('full'))).not.toContain('style="--share');
});
