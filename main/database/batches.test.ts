import { describe, expect, it } from 'vitest';
import { openDesk } from '../../tests/support/test-desk.ts';
import { inBatches } from './batches.ts';

describe('inBatches', () => {
  it('asks for every value once, in order', async () => {
    const values = Array.from({ length: 12_345 }, (_, index) => index);
    const sizes: number[] = [];
    const results = await inBatches(values, async (part) => {
      sizes.push(part.length);
      return part;
    });
    expect(results).toEqual(values);
    expect(sizes).toEqual([5000, 5000, 2345]);
  });

  it('carries an import of very many articles, which failed with “too many SQL variables”', async () => {
    const { services } = await openDesk();
    const ids = Array.from({ length: 33_000 }, (_, index) => `bai-${index}`);
    expect((await services.articles.whole(ids)).size).toBe(0);
  });
});
