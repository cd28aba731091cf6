import { describe, expect, it } from 'vitest';
import { completeAddress } from './address.ts';

describe('completeAddress', () => {
  it.each([
    ['https://vi.du/tin?a=1', 'https://vi.du/tin?a=1'],
    [' http://vi.du ', 'http://vi.du'],
    ['vi.du/tin', 'https://vi.du/tin'],
    ['phong@vi.du', 'mailto:phong@vi.du'],
    ['mailto:phong@vi.du', 'mailto:phong@vi.du'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['hai chữ.vn', null],
    ['chữ', null],
    ['', null],
  ])('%j becomes %j', (typed, expected) => {
    expect(completeAddress(typed)).toBe(expected);
  });
});
