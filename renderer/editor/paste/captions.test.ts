import { describe, expect, it } from 'vitest';
import { figureBlock, textBlock } from '#shared/document/build.ts';
import { paste } from '../testing/paste.ts';
import { splitCredit } from './captions.ts';

const IMAGE = '<img src="https://anh.vi.du/1.jpg" width="600">';
const paragraph = (text: string) => textBlock('paragraph', text);

describe('a credit', () => {
  it.each<[string, string, string]>([
    ['Bến cũ. Ảnh: Thu Hà', 'Bến cũ.', 'Thu Hà'],
    ['Bến cũ (Ảnh: Thu Hà).', 'Bến cũ', 'Thu Hà'],
    ['Bến cũ - ẢNH: THU HÀ', 'Bến cũ', 'THU HÀ'],
    ['Bến cũ | Ảnh:\u00a0Thu Hà/TTXTG', 'Bến cũ', 'Thu Hà/TTXTG'],
    ['Bến cũ. (Nguồn ảnh: Báo Triều Giang)', 'Bến cũ.', 'Báo Triều Giang'],
    ['Ảnh minh họa', 'Ảnh minh họa', ''],
    ['Một số hình ảnh: chợ sớm', 'Một số hình ảnh: chợ sớm', ''],
    ['Ảnh: ', 'Ảnh:', ''],
  ])('is told from the caption: %s', (words, caption, credit) => {
    expect(splitCredit(words)).toEqual({ caption, credit });
    expect(splitCredit(words.normalize('NFD'))).toEqual({ caption, credit });
  });
});

describe('the words under a picture', () => {
  it.each([
    'Nguồn: Cổng thông tin thành phố',
    'Bài và Ảnh: Thu Hà',
    'TIN, ẢNH: THU HÀ',
    'Chợ họp đến trưa.',
    `${'Một đoạn dài. '.repeat(40)}Ảnh: Thu Hà`,
  ])('are no caption without a photographer of that picture: %s', (words) => {
    const { document } = paste({ html: `<p>Trước</p><p>${IMAGE}</p><p>${words}</p>` });
    expect(document.blocks).toEqual([paragraph('Trước'), paragraph(words)]);
  });

  it('belong to their own picture when several stand in one part of the page', () => {
    const { document } = paste({
      html: `<div>${IMAGE}<p class="caption">Một</p>${IMAGE}<p class="caption">Hai</p></div>`,
    });
    expect(document.blocks).toEqual([figureBlock({ caption: 'Một' }), figureBlock({ caption: 'Hai' })]);
  });

  it('leave a table of several columns as it is', () => {
    const { document } = paste({
      html: `<table><tr><td>${IMAGE}</td><td>Chú thích</td></tr><tr><td>a</td><td>b</td></tr></table>`,
    });
    expect(document.blocks.map(({ type }) => type)).toEqual(['table']);
  });

  it('become Unicode with the rest', () => {
    const { document, question } = paste({
      html: `<figure>${IMAGE}<figcaption style="font-family:VNI-Times">Thaønh phoá Trieàu Giang</figcaption></figure>`,
    });
    expect(question).not.toBeNull();
    expect(document.blocks).toEqual([figureBlock({ caption: 'Thành phố Triều Giang' })]);
  });
});
