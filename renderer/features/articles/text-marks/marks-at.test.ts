import { beforeEach, describe, expect, it } from 'vitest';
import { rectNear, suggestionsAt } from './marks-at.ts';

const rect = (left: number, top: number, width: number, height: number) =>
  new DOMRect(left, top, width, height);
const place = (selector: string) => {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(selector);
  return element;
};

beforeEach(() => {
  document.body.innerHTML = `
    <div class="article-body">
      <p data-suggestion="end"><span id="plain">Chợ mở</span><span id="new" data-suggestion="out in"><b> cửa</b></span></p>
    </div>
    <span id="outside" data-suggestion="x"></span>`;
  // The page is not laid out here: one line of words from 0 to 100.
  Range.prototype.getClientRects = () => [rect(0, 0, 100, 20)] as unknown as DOMRectList;
});

describe('suggestions at a place', () => {
  it('are those of the words under the mouse, what would go first', () => {
    expect(suggestionsAt(place('b'), 60, 10)?.ids).toEqual(['out', 'in']);
    expect(suggestionsAt(place('#outside'), 0, 0)).toBeNull();
  });

  it('about a paragraph’s end are at its end alone, not all over its words', () => {
    const paragraph = place('p');
    expect(suggestionsAt(place('#plain'), 20, 10)).toBeNull();
    expect(suggestionsAt(paragraph, 50, 10)).toBeNull();
    expect(suggestionsAt(paragraph, 110, 10)?.ids).toEqual(['end']);
    expect(suggestionsAt(paragraph, 300, 10)).toBeNull();
  });

  it('have their card at the line under the mouse where they are broken over lines', () => {
    const broken = place('#new');
    broken.getClientRects = () => [rect(480, 0, 20, 20), rect(0, 20, 90, 20)] as unknown as DOMRectList;
    expect(rectNear(broken, 30, 25)).toMatchObject({ left: 0, top: 20 });
    expect(rectNear(broken, 490, 5)).toMatchObject({ left: 480, top: 0 });
  });
});
