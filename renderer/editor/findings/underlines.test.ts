import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UnderlineLayer } from './underlines.ts';

const box = (left: number, top: number, width: number, height: number) =>
  new DOMRect(left, top, width, height);

let page: HTMLElement;
let zoom = 1;
beforeEach(() => {
  zoom = 1;
  page = document.body.appendChild(document.createElement('div'));
  Object.defineProperty(Element.prototype, 'currentCSSZoom', { configurable: true, get: () => zoom });
});
afterEach(() => {
  page.remove();
  Reflect.deleteProperty(Element.prototype, 'currentCSSZoom');
});

/** A block and a word in it, both standing where they are told. */
function blockWithWord(at: { block: DOMRect; words: DOMRect[] }) {
  const element = document.createElement('p');
  element.getBoundingClientRect = () => at.block;
  const range = document.createRange();
  const rects = vi.fn(() => at.words as unknown as DOMRectList);
  range.getClientRects = rects;
  return { element, range, rects };
}

const lines = () =>
  [...page.querySelectorAll('i')].map(({ className, style, parentElement }) => ({
    className,
    left: Number.parseFloat(parentElement?.style.left ?? '') + Number.parseFloat(style.left),
    top: Number.parseFloat(parentElement?.style.top ?? '') + Number.parseFloat(style.top),
    width: Number.parseFloat(style.width),
  }));

describe('lines under words', () => {
  it('stand under each part of a word that goes over two lines, in pixels of an enlarged page', () => {
    const layer = new UnderlineLayer(page);
    zoom = 2;
    const { element, range } = blockWithWord({
      block: box(100, 100, 400, 80),
      words: [box(460, 100, 40, 40), box(100, 140, 20, 40)],
    });
    layer.set('a', element, [{ style: 'error', range }]);
    layer.drawNew();
    expect(lines()).toEqual([
      { className: 'finding-error', left: 230, top: 68, width: 20 },
      { className: 'finding-error', left: 50, top: 88, width: 10 },
    ]);
    layer.dispose();
  });

  it('go along with a block that moves without asking for its words again, and ask when it changes its size', () => {
    const layer = new UnderlineLayer(page);
    const at = { block: box(0, 50, 400, 40), words: [box(10, 50, 30, 20)] };
    const { element, range, rects } = blockWithWord(at);
    layer.set('a', element, [{ style: 'spelling', range }]);
    layer.drawNew();
    at.block = box(0, 90, 400, 40);
    layer.follow();
    expect(lines()).toMatchObject([{ left: 10, top: 108 }]);
    expect(rects).toHaveBeenCalledOnce();
    at.block = box(0, 90, 200, 60);
    at.words = [box(10, 110, 30, 20)];
    layer.follow();
    expect(lines()).toMatchObject([{ left: 10, top: 128 }]);
    at.words = [box(14, 110, 30, 20)];
    layer.set('a', element, [{ style: 'spelling', range }]);
    layer.drawNew();
    expect(lines()).toMatchObject([{ left: 14, top: 128 }]);
    layer.dispose();
  });

  it('leave those alone that were not set anew, and go with their block', () => {
    const layer = new UnderlineLayer(page);
    const one = blockWithWord({ block: box(0, 0, 400, 40), words: [box(10, 0, 30, 20)] });
    const other = blockWithWord({ block: box(0, 40, 400, 40), words: [box(10, 40, 30, 20)] });
    layer.set('one', one.element, [{ style: 'hint', range: one.range }]);
    layer.set('other', other.element, [{ style: 'hint', range: other.range }]);
    layer.drawNew();
    layer.set('one', one.element, []);
    layer.drawNew();
    expect(lines()).toHaveLength(1);
    expect(other.rects).toHaveBeenCalledOnce();
    layer.delete('other');
    expect(lines()).toHaveLength(0);
    layer.dispose();
  });
});
