import { describe, expect, test } from 'vitest';
import { amountOf, coefficientOf } from './amounts.ts';

describe('amounts as they are typed', () => {
  test.each<[string, number | null]>([
    ['250000', 250_000],
    ['250.000', 250_000],
    ['1.200.000 đ', 1_200_000],
    ['1,200,000', 1_200_000],
    ['1 200 000 đồng', 1_200_000],
    ['0', 0],
    ['', null],
    ['12.5', null],
    ['-5', null],
    ['hai trăm', null],
    ['1.000.000.001', null],
  ])('“%s”', (text, amount) => {
    expect(amountOf(text)).toBe(amount);
  });

  test.each<[string, number | null]>([
    ['1,25', 1.25],
    ['0.5', 0.5],
    ['2', 2],
    ['', null],
    ['1,2,3', null],
    ['x', null],
  ])('coefficient “%s”', (text, value) => {
    expect(coefficientOf(text)).toBe(value);
  });
});
