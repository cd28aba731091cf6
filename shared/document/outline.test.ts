import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, headingBlock } from './build.ts';
import { outlineOf } from './outline.ts';

describe('outlineOf', () => {
  it('lists headings by level, and questions, figures and tables below the heading over them', () => {
    const document = documentOf([
      figureBlock({ caption: 'Bộ phận một cửa' }),
      headingBlock(1, 'Kết quả'),
      { type: 'paragraph', content: [{ type: 'text', text: 'Năm qua.' }] },
      { type: 'question', content: [{ type: 'text', text: ' Thưa bà? ' }] },
      headingBlock(2, 'Số liệu'),
      { type: 'table', headerRows: 0, caption: '', rows: [{ cells: [{ paragraphs: [[]] }] }] },
    ]);
    expect(outlineOf(document)).toEqual([
      { kind: 'figure', depth: 0, text: 'Bộ phận một cửa', block: 0 },
      { kind: 'heading', depth: 0, text: 'Kết quả', block: 1 },
      { kind: 'question', depth: 1, text: 'Thưa bà?', block: 3 },
      { kind: 'heading', depth: 1, text: 'Số liệu', block: 4 },
      { kind: 'table', depth: 2, text: '', block: 5 },
    ]);
  });
});
