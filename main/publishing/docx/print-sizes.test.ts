import { expect, test } from 'vitest';
import { documentOf, figureBlock, textBlock } from '#shared/document/build.ts';
import { testArticle, testIssue } from './issue.fixture.ts';
import { inPrintSizes } from './print-sizes.ts';

const figure = (pictureId: string) => figureBlock({ pictureId });
const picture = { bytes: new Uint8Array(), mediaType: 'image/jpeg' as const, width: 600, height: 300 };

test('pictures that print shrank are as small here, whatever stands before them', () => {
  const [first, second, fourth] = [figure('a'), figure('b'), figure('d')];
  const row = figureBlock({ pictureId: 'c', beside: true });
  const issue = testIssue({
    sections: [
      {
        name: 'Tin',
        articles: [
          testArticle({ id: '1', document: documentOf([textBlock('paragraph', 'Lời'), first]) }),
          testArticle({
            id: '2',
            document: documentOf([second, row, textBlock('paragraph', 'Lời'), fourth]),
          }),
        ],
      },
    ],
  });
  const whole = { picture, size: { width: 100, height: 50 } };
  const pictures = new Map([first, second, row, fourth].map((one) => [one, whole] as const));
  // The second and the third stand in one row, which counts once.
  const sized = inPrintSizes(issue, pictures, new Map([['figure-2', 0.5]]));
  const widths = [first, second, row, fourth].map((one) => sized.get(one)?.size.width ?? 0);
  expect(widths).toEqual([100, 48, 48, 100]);
  expect(sized.get(second)?.size.height).toBe(24);
});
