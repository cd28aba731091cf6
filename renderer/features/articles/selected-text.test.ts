import { beforeEach, describe, expect, it } from 'vitest';
import { countWords } from '#shared/vietnamese/words.ts';
import { selectedText } from './selected-text.ts';

function place(selector: string): Element {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(selector);
  return element;
}

function textOf(selector: string): Node {
  const { firstChild } = place(selector);
  if (firstChild === null) throw new Error(selector);
  return firstChild;
}

beforeEach(() => {
  document.body.innerHTML =
    '<div class="article-body"><p><span id="one">Chợ phiên</span><br><span>mở cửa</span></p>' +
    '<div contenteditable="false"><button>Chọn ảnh cho bài</button></div>' +
    '<ul><li><span>rau</span></li><li><span id="last">cá tươi sống</span></li></ul></div>';
});

describe('what is selected in the text', () => {
  it('is the words of its lines, never those of a figure without a picture', () => {
    const range = new Range();
    range.selectNodeContents(place('.article-body'));
    expect(selectedText(range).split(/\s+/u).filter(Boolean)).toEqual(
      'Chợ phiên mở cửa rau cá tươi sống'.split(' '),
    );
    expect(countWords(selectedText(range))).toBe(8);
  });

  it('begins and ends where the selection does', () => {
    const range = new Range();
    range.setStart(textOf('#one'), 4);
    range.setEnd(textOf('#last'), 2);
    expect(selectedText(range).trim().split(/\n+/u)).toEqual(['phiên', 'mở cửa', 'rau', 'cá']);
    range.setEnd(textOf('#one'), 6);
    expect(selectedText(range)).toBe('ph');
  });
});
