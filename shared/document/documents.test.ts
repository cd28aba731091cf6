import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, headingBlock, textBlock, textInline } from './build.ts';
import { parseDocument, serialiseDocument } from './parse.ts';
import { blockTexts, documentText, readableText } from './plain-text.ts';
import { DOCUMENT_VERSION } from './schema.ts';
import { figuresOf, footnoteOrder } from './walk.ts';

describe('parseDocument', () => {
  it('keeps blocks and inlines of unknown kinds untouched', () => {
    const stored = {
      version: DOCUMENT_VERSION,
      suggestions: {},
      blocks: [
        { type: 'hologram', content: [{ type: 'text', text: 'x' }], depth: 3 },
        {
          type: 'paragraph',
          content: [
            { type: 'emoji', code: 'tre' },
            { type: 'text', text: 'Đề án' },
          ],
        },
        {
          type: 'table',
          headerRows: 0,
          caption: '',
          rows: [{ cells: [{ paragraphs: [[{ type: 'sum' }]] }] }],
        },
      ],
      footnotes: { n1: { paragraphs: [[{ type: 'stamp', ink: 'đỏ' }]] } },
    };
    const document = parseDocument(stored);
    expect(document.blocks[0]).toEqual({ type: 'opaque', original: stored.blocks[0] });
    expect(serialiseDocument(document)).toEqual(stored);
  });

  it.each([
    [null, 'DOCUMENT_INVALID'],
    [{ blocks: [] }, 'DOCUMENT_INVALID'],
    [{ version: 99, blocks: [], footnotes: {} }, 'DOCUMENT_NEWER'],
    [{ version: 1, blocks: [{ type: 'heading', level: 9, content: [] }], footnotes: {} }, 'DOCUMENT_INVALID'],
  ])('refuses %j', (input, code) => {
    expect(() => parseDocument(input)).toThrow(expect.objectContaining({ code }));
  });

  it('opens what the first version stored', () => {
    const stored = { version: 1, blocks: [{ type: 'divider' }], footnotes: {} };
    expect(parseDocument(stored)).toEqual({ ...stored, version: DOCUMENT_VERSION, suggestions: {} });
  });

  it('leaves lists of the second version as they were numbered', () => {
    const list = { type: 'list', ordered: true, start: 2, items: [{ content: textInline('hai') }] };
    const stored = { version: 2, blocks: [list], footnotes: {}, suggestions: {} };
    expect(parseDocument(stored)).toEqual({ ...stored, version: DOCUMENT_VERSION });
  });

  it('takes over no key that would give an object another prototype', () => {
    const stored = '{"version":2,"blocks":[{"type":"future","__proto__":{"a":1},"b":[{"__proto__":2}]}],';
    const read = parseDocument(JSON.parse(`${stored}"footnotes":{},"suggestions":{}}`));
    expect(JSON.stringify(read)).not.toContain('__proto__');
    expect(read.blocks).toEqual([{ type: 'opaque', original: { type: 'future', b: [{}] } }]);
  });

  it('is the inverse of serialiseDocument for anything it accepts', () => {
    const inline = fc.oneof(
      fc.record({ type: fc.constant('text'), text: fc.string({ minLength: 1 }) }),
      fc.constant({ type: 'lineBreak' }),
      fc.record({ type: fc.constantFrom('sparkle', 'formula'), data: fc.jsonValue() }),
    );
    const block = fc.oneof(
      fc.record({ type: fc.constantFrom('paragraph', 'quote', 'question'), content: fc.array(inline) }),
      fc.record({ type: fc.constant('future'), data: fc.jsonValue() }),
    );
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        // Through text first: JSON has no -0, and neither has a stored document.
        const text = JSON.stringify({ version: DOCUMENT_VERSION, blocks, footnotes: {}, suggestions: {} });
        const stored = JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value));
        expect(serialiseDocument(parseDocument(stored))).toEqual(stored);
      }),
    );
  });
});

describe('walkers and text', () => {
  const document = documentOf(
    [
      headingBlock(2, 'Kết quả'),
      {
        type: 'paragraph',
        content: [
          ...textInline('Một', ['italic', 'bold']),
          { type: 'footnoteReference', footnoteId: 'b' },
          { type: 'lineBreak' },
          { type: 'link', href: 'https://vi.du', content: textInline('hai') },
        ],
      },
      {
        type: 'list',
        ordered: false,
        items: [
          {
            content: textInline('ba'),
            children: { type: 'list', ordered: true, items: [{ content: textInline('bốn') }] },
          },
        ],
      },
      figureBlock({ caption: 'Bến phà', credit: 'Minh' }),
      textBlock('question', 'Vì sao?'),
      { type: 'signature', lines: ['GIÁM ĐỐC'], name: 'Trần A' },
    ],
    { b: [textInline('Chú thích.')] },
  );

  it('gives every paragraph of text once, notes last', () => {
    expect(documentText(document)).toBe(
      'Kết quả\nMột\nhai\nba\nbốn\nBến phà\nMinh\nVì sao?\nGIÁM ĐỐC\nTrần A\nChú thích.',
    );
  });

  it('has marks before items only where people read it', () => {
    expect(readableText(document)).toBe(
      'Kết quả\nMột\nhai\n- ba\n  1. bốn\nBến phà\nMinh\nVì sao?\nGIÁM ĐỐC\nTrần A\nChú thích.',
    );
  });

  it('orders marks as the schema does', () => {
    expect(textInline('x', ['italic', 'bold'])).toEqual([
      { type: 'text', text: 'x', marks: ['bold', 'italic'] },
    ]);
    expect(textInline('')).toEqual([]);
  });

  it('finds figures and footnotes in reading order', () => {
    expect(figuresOf(document).map((figure) => figure.caption)).toEqual(['Bến phà']);
    expect(footnoteOrder(document)).toEqual(['b']);
    expect(blockTexts({ type: 'recipients', items: ['- Như trên;', '- Lưu: VT.'] })).toHaveLength(2);
  });
});
