import { expect, it } from 'vitest';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { ordinaryIssue } from '../test-issue.fixture.ts';
import { PageDrawer } from './page-drawer.ts';
import { typesetIssue } from './typeset-issue.ts';

it('draws a page whole, whichever is asked for first and however often', async () => {
  const { document } = await typesetIssue(ordinaryIssue(), TEST_PATHS, { engine: 'auto', dpi: 36 });
  const vector = document.vector();
  const drawer = await PageDrawer.open(vector);
  const draw = (index: number) => drawer.draw(drawer.pages[index]?.hash ?? '') ?? '';
  const [third, first, again] = [draw(2), draw(0), draw(0)];
  expect(third).toContain('<use ');
  expect(first).toContain('<use ');
  expect(again).toBe(first);
  drawer.update(vector);
  expect(draw(0)).toBe(first);
  expect(draw(2)).toBe(third);
  drawer.close();
});
