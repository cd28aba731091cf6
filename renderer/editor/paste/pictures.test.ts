import { describe, expect, it } from 'vitest';
import { figureBlock, textBlock } from '#shared/document/build.ts';
import { paste } from '../testing/paste.ts';

const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEUlEQVR4nGP4z8DwH4QZoAAAKPID/VlW1tMAAAAASUVORK5CYII=';
const SPY = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const paragraph = (text: string) => textBlock('paragraph', text);

describe('pasted pictures', () => {
  it('become figures behind their paragraph, with description, caption and credit', () => {
    const { document, report } = paste({
      html: `<p>Trước <img src="${PNG}" alt="Cầu  phao"> sau</p>
        <figure><img src="${PNG}"><figcaption>Bến cũ. (Ảnh: Thu Hà)</figcaption></figure>`,
    });
    expect(document.blocks).toEqual([
      paragraph('Trước sau'),
      figureBlock({ alternativeText: 'Cầu phao' }),
      figureBlock({ caption: 'Bến cũ.', credit: 'Thu Hà' }),
    ]);
    expect(report?.pictures.map(({ file }) => file.type)).toEqual(['image/png', 'image/png']);
    expect(report).toMatchObject({ remote: 0, missing: 0 });
  });

  it.each([
    `<img src="${SPY}">`,
    '<img src="https://dem.vi.du/1" width="1" height="1">',
    '<img src="https://dem.vi.du/1" style="display:none">',
    '<img src="https://dem.vi.du/1" style="width:1px">',
    '<img>',
  ])('vanish without a word where nobody sees them: %s', (image) => {
    const { document, report } = paste({ html: `<p>a${image}</p>` });
    expect(document.blocks).toEqual([paragraph('a')]);
    expect(report).toMatchObject({ pictures: [], remote: 0, missing: 0 });
  });

  it.each([
    'data:image/svg+xml;base64,PHN2Zy8+',
    'data:image/tiff;base64,SUkqAAAA',
    'data:image/png;base64,%%%',
  ])('of a kind that cannot be kept are counted: %s', (address) => {
    const image = document.createElement('img');
    image.setAttribute('src', address);
    const { document: pasted, report } = paste({ html: `<p>a</p>${image.outerHTML}` });
    expect(pasted.blocks).toEqual([paragraph('a')]);
    expect(report).toMatchObject({ pictures: [], missing: 1 });
  });

  it('on the web leave a figure only where there is a caption', () => {
    const { document, report } = paste({
      html: `<p>a</p><img src="https://anh.vi.du/1.jpg">
        <figure><img src="https://anh.vi.du/2.jpg"><figcaption>Chợ sớm</figcaption></figure>`,
    });
    expect(document.blocks).toEqual([paragraph('a'), figureBlock({ caption: 'Chợ sớm' })]);
    expect(report).toMatchObject({ pictures: [], remote: 2 });
  });

  it('named by a path come out of the files beside the text, and emojis are text', () => {
    const file = new File([new Uint8Array(64)], 'anh.png', { type: 'image/png' });
    const { document, report } = paste({
      html: '<p>a<img src="https://vi.du/e.png" alt="🙂"></p><img src="file:///tmp/anh.png">',
      files: [file],
    });
    expect(document.blocks).toEqual([paragraph('a🙂'), figureBlock({})]);
    expect(report?.pictures.map((picture) => picture.file)).toEqual([file]);
  });
});
