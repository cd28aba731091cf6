import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeSvg, safeSvg } from './safe-svg.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"${attributes}>${inside}</svg>`;

function made(source: string) {
  const safe = safeSvg(source);
  return { svg: safe?.svg.trim(), removed: [...(safe?.removed ?? [])].sort() };
}

describe('a drawing made safe', () => {
  it('keeps what draws, as it was', () => {
    const drawing = svg(
      '<defs><linearGradient id="a"><stop offset="0" stop-color="#0a5"></stop></linearGradient></defs>' +
        '<style>.b{fill:url(#a)}</style><g transform="scale(2)"><path d="M0 0L9 9" class="b"></path></g>' +
        '<text x="1" y="2">Dân số &lt; 1 &amp; hơn</text>',
    );
    const safe = made(drawing);
    expect(safe.removed).toEqual([]);
    for (const part of [
      '<linearGradient id="a">',
      '.b{fill:url(#a)}',
      'd="M0 0L9 9"',
      'Dân số &lt; 1 &amp; hơn',
    ])
      expect(safe.svg).toContain(part);
  });

  it.each([
    ['a script', '<script>alert(1)</script>', 'code'],
    ['a script of another prefix', '<svg:script>alert(1)</svg:script>', 'code'],
    ['what runs at an event', '<rect onload="alert(1)" width="1" height="1"/>', 'code'],
    ['what runs at a click', '<use href="javascript:alert(1)"/>', 'code'],
    ['HTML', '<foreignObject><body><iframe src="http://x"/></body></foreignObject>', 'other'],
    ['a picture from elsewhere', '<image href="http://example.com/a.png" width="9" height="9"/>', 'other'],
    ['a picture of this machine', '<image xlink:href="file:///etc/passwd"/>', 'other'],
    ['a drawing from elsewhere', '<use href="http://example.com/a.svg#b"/>', 'outside'],
    ['a fill from elsewhere', '<rect fill="url(http://example.com/a.svg#b)"/>', 'outside'],
    ['a style that loads', '<rect style="fill:url( \'//example.com/a\')"/>', 'outside'],
    ['a style sheet that loads', '<style>@import "http://example.com/a.css";</style>', 'outside'],
    ['a font that loads', '<style>@font-face{font-family:a;src:url(http://x/y.woff)}</style>', 'outside'],
    ['a name that is hidden', '<style>.a{fill:u\\72l(http://example.com)}</style>', 'outside'],
  ])('loses %s', (_, inside, removed) => {
    const safe = made(svg(`${inside}<rect width="3" height="3"/>`));
    expect(safe.removed).toEqual([removed]);
    expect(safe.svg).toContain('<rect width="3" height="3">');
    expect(safe.svg).not.toMatch(/script|onload|http:\/\/(?!www\.w3)|file:|example|iframe|@import|@font/i);
  });

  it('does not read entities, so that none can grow', () => {
    const entities = Array.from(
      { length: 12 },
      (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
    );
    const bomb = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e0 "ha">${entities.join('')}]>${svg('<text>&e12;</text>')}`;
    expect(made(bomb).svg).toContain('<text>&amp;e12;</text>');
  });

  it('is refused when it is no drawing, too deep or too long', () => {
    expect(safeSvg('<html><svg/></html>')).toBeNull();
    expect(safeSvg('không phải ảnh')).toBeNull();
    expect(safeSvg(svg('<g>'.repeat(1000)))).toBeNull();
    expect(safeSvg(svg('<g></g>'.repeat(60_000)))).toBeNull();
  });

  it('goes through unchanged a second time, whatever came in', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<g>',
        '</g>',
        '<rect ',
        'fill="',
        '"',
        '>',
        '/>',
        '<style>',
        '</style>',
        'url(',
        '&amp;',
        '&',
        '<!--',
        ']]>',
      ),
      fc.constantFrom(
        '<![CDATA[',
        '<script>',
        'onclick=',
        ' x="1" ',
        '@',
        '{',
        '}',
        '\\',
        '<a href="#b">',
        '</a>',
        '<text>',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const once = safeSvg(svg(pieces.join('')));
        if (!once) return;
        expect(safeSvg(once.svg)?.svg).toBe(once.svg);
        expect(once.svg).not.toMatch(/<script|<[^>]*\son\w+="/i);
      }),
      { numRuns: 400 },
    );
  });
});

it('is told from a page that shows a drawing', () => {
  expect(looksLikeSvg('\uFEFF<?xml version="1.0"?>\n<!-- vẽ --><svg width="1">')).toBe(true);
  expect(looksLikeSvg('<!DOCTYPE html><html><body><svg></svg>')).toBe(false);
  expect(looksLikeSvg('svg')).toBe(false);
});
