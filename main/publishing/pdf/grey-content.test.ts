import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greyContent, shadeOf } from './grey-content.ts';

const isColour = (name: string) => name === 'c1';

describe('greyContent', () => {
  it('turns fills and strokes of a colour space grey', () => {
    expect(greyContent('/c1 cs\n1 1 1 scn\n/c1 CS 0 0 0 SCN\n', isColour)).toBe(
      '/DeviceGray cs\n1 scn\n/DeviceGray CS 0 SCN\n',
    );
  });

  it('turns colours without a named space grey', () => {
    expect(greyContent('1 0 0 rg 0 0 1 RG 10 20 m', isColour)).toBe('0.4984 g 0.2979 G 10 20 m');
  });

  it('leaves grey, patterns and numbers of other operators alone', () => {
    const content = '/c0 cs 0.4 scn /Pattern cs /p0 scn 1 2 3 d0 1 0 0 1 5 6 cm [3 2] 0 d';
    expect(greyContent(content, isColour)).toBe(content);
  });

  it('changes nothing inside texts, names and comments', () => {
    const content = '(1 0 0 rg \\) (/c1 cs) ) Tj <31203020> Tj /Span <</Alt (1 0 0 rg)>> BDC % 1 0 0 rg\nEMC';
    expect(greyContent(content, isColour)).toBe(content);
  });

  it('keeps everything that has no colour, whatever it is', () => {
    const content = fc.string({ unit: fc.constantFrom(...'(ab)<12>/[ ].\\%\n cs rg q') });
    fc.assert(
      fc.property(content, (text) => {
        const grey = greyContent(text, () => false);
        expect(grey.replace(/[\d.]+ g\b/gi, '').length).toBeLessThanOrEqual(text.length);
        if (!/rg|cs|sc/i.test(text)) expect(grey).toBe(text);
      }),
    );
  });
});

it('white stays white, black stays black, and brighter colours are brighter shades', () => {
  expect(shadeOf(1, 1, 1)).toBeCloseTo(1);
  expect(shadeOf(0, 0, 0)).toBe(0);
  expect(shadeOf(0, 1, 0)).toBeGreaterThan(shadeOf(1, 0, 0));
  expect(shadeOf(1, 0, 0)).toBeGreaterThan(shadeOf(0, 0, 1));
});
