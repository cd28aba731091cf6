import { describe, expect, it } from 'vitest';
import { parseDeclarations, StyleRules } from './css.ts';

const of = (sheet: string, html: string) => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const element = body.firstElementChild;
  if (!element) throw new Error('no element');
  return Object.fromEntries(new StyleRules([sheet]).of(element));
};

describe('styles of a pasted text', () => {
  it('are those of the element, its class and its own attribute, comments and at-rules aside', () => {
    const sheet =
      '<!-- /* p {color: red} */ p.A, .B { font: 12pt "VNI-Times"; mso-x : y } @media x { i { a: b } } -->';
    expect(of(sheet, '<p class="A" style="margin:0; FONT-WEIGHT:bold !important">x</p>')).toEqual({
      font: '12pt "VNI-Times"',
      'font-family': '"VNI-Times"',
      'mso-x': 'y',
      margin: '0',
      'font-weight': 'bold',
    });
    expect(of(sheet, '<i>x</i>')).toEqual({ a: 'b' });
  });

  it.each([
    ['a comment that nobody ends', '/*'.repeat(200_000)],
    ['names without a rule', '.a'.repeat(200_000)],
    ['rules that nobody closes', 'a{'.repeat(200_000)],
  ])('give nothing, and soon, for %s', (_, sheet) => {
    expect(of(sheet, '<p class="a">x</p>')).toEqual({});
  });

  it('are not read where one is longer than any program writes it', () => {
    expect(parseDeclarations('a'.repeat(5_000_000)).size).toBe(0);
    expect(parseDeclarations(`${'a'.repeat(9000)}; color: red`).get('color')).toBe('red');
  });
});
