import { expect, it } from 'vitest';
import { documentOf, figureBlock } from '#shared/document/build.ts';
import { testArticle, testIssue } from '../test-issue.fixture.ts';
import { printData } from './print-data.ts';

it('the lines around a text keep their last words and what belongs to figures together', () => {
  const blocks = [
    figureBlock({ caption: 'Xã chi 1,5 tỷ đồng cho bến phà mới' }),
    figureBlock({ caption: 'Bến phà mới', credit: 'Quang Lộc', alternativeText: 'Bến phà mới' }),
  ];
  const article = testArticle({ id: 'a', kicker: 'Ngày 15/7 ở Cồn Lụa', document: documentOf(blocks) });
  const printed = JSON.stringify(printData(testIssue([{ name: 'Tin', articles: [article] }])).data);
  expect(printed).toContain('"Ngày\u00a015/7 ở Cồn\u00a0Lụa"');
  expect(printed).toContain('"Xã chi 1,5\u00a0tỷ\u00a0đồng cho bến phà\u00a0mới"');
  // Its credit stands behind it; what is read out is as it was written.
  expect(printed).toContain(
    '"caption":"Bến phà mới","credit":"Quang\u00a0Lộc","alternativeText":"Bến phà mới"',
  );
});
