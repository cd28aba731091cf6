import { expect, test } from 'vitest';
import { linkTarget } from './link-target.ts';

test.each([
  ['https://hathanh.example/tin', 'https://hathanh.example/tin'],
  [' http://hathanh.example/cải cách?x=1&y=2 ', 'http://hathanh.example/c%E1%BA%A3i%20c%C3%A1ch?x=1&y=2'],
  ['mailto:banbientap@hathanh.example', 'mailto:banbientap@hathanh.example'],
])('%s may leave the house', (href, target) => {
  expect(linkTarget(href)).toBe(target);
});

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
  'tin.html',
  '#cuoi',
  'http://[',
  'https://',
  'mailto:a b@c',
  `https://x.example/${'a'.repeat(3000)}`,
])('%s may not', (href) => {
  expect(linkTarget(href)).toBeNull();
});
