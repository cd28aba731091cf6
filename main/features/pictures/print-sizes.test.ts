/** Pictures of articles are ready before they are exported, by a real desk with its workers. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { documentOf, figureBlock, textBlock } from '#shared/document/build.ts';
import { openDesk } from '../../../tests/support/test-desk.ts';

it('makes the sizes of the pages once, which the export then takes as they are', async () => {
  const desk = await openDesk();
  const { articles, exports, issues, pictures, printSizes, publications } = desk.services;
  const add = async (name: string, width: number, background: string) => {
    const path = join(desk.folder.root, name);
    await sharp({ create: { width, height: 900, channels: 3, background } })
      .jpeg()
      .toFile(path);
    return (await pictures.add(path, name)).id;
  };
  const [wide, left, right] = [
    await add('a.jpg', 2600, '#a33'),
    await add('b.jpg', 1200, '#3a3'),
    await add('c.jpg', 900, '#33a'),
  ];
  const document = documentOf([
    textBlock('paragraph', 'Chợ nổi sáng nay.'),
    figureBlock({ pictureId: wide, caption: 'Chợ nổi', crop: { x: 0, y: 0, width: 0.9, height: 1 } }),
    figureBlock({ pictureId: left, caption: 'Ghe' }),
    figureBlock({ pictureId: right, caption: 'Xuồng', beside: true }),
    textBlock('paragraph', 'Chợ chiều.'),
  ]);
  const article = await articles.create({ title: 'Chợ nổi', document });
  await printSizes.catchUp();
  const kept = await readdir(desk.folder.printSizes);
  // On the screen and on paper; what is smaller than its place is one size for both.
  expect(kept.length).toBeGreaterThan(3);
  const publication = await publications.main();
  const issue = await issues.create(publication.id, { number: '1/2026', date: '2026-11-20', theme: '' }, [
    { name: 'Tin', articleIds: [article] },
  ]);
  await printSizes.catchUp();
  // The issue has a cover, which shows the first picture larger.
  const withCover = await readdir(desk.folder.printSizes);
  expect(withCover.length).toBeGreaterThan(kept.length);
  const { files } = await exports.writeToLibrary(issue, ['pdf'], {});
  const pdf = await readFile(files[0]?.path ?? '');
  expect((await readdir(desk.folder.printSizes)).toSorted()).toEqual(withCover.toSorted());
  expect(pdf.toString('latin1').match(/DCTDecode/g)?.length).toBeGreaterThanOrEqual(3);
});
