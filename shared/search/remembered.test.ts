import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('the texts asked last are not made again, others are', () => {
  const made: string[] = [];
  const upper = remembered(2, (text) => {
    made.push(text);
    return text.toUpperCase();
  });
  expect([upper('a'), upper('b'), upper('a'), upper('c'), upper('a'), upper('b')].join('')).toBe('ABACAB');
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('very long texts are not kept', () => {
  let times = 0;
  const length = remembered(2, (text) => {
    times += 1;
    return text.length;
  });
  const long = 'x'.repeat(200_000);
  expect([length(long), length(long)]).toEqual([200_000, 200_000]);
  expect(times).toBe(2);
});
