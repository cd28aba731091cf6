import { expect, it } from 'vitest';
import { documentOf, figureBlock, textBlock } from '../document/build.ts';
import { sizedFigures } from './sized-figures.ts';

it('offers each picture once, a row by its first, and none that is still to be found', () => {
  const document = documentOf([
    figureBlock({ pictureId: 'p1', caption: 'Một' }),
    figureBlock({ pictureId: 'p2', beside: true }),
    textBlock('paragraph', 'Chữ'),
    figureBlock({ pictureId: null }),
    figureBlock({ pictureId: 'p3' }),
    figureBlock({ pictureId: 'p1' }),
  ]);
  expect(sizedFigures({ document }).map(({ first, from, to }) => [first.pictureId, from, to])).toEqual([
    ['p1', 1, 2],
    ['p3', 4, 4],
  ]);
});
