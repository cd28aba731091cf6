import { describe, expect, it } from 'vitest';
import { INPUT_METHODS, type Sent, sentFor } from './input-methods.ts';
import { type Habit, keystrokesOf } from './keystrokes.ts';
import { HABITS, vietnameseText } from './vietnamese-text.ts';

const keys = (word: string, habit: Habit) =>
  keystrokesOf(word, habit)
    .map(({ key }) => key)
    .join('');
const shown = (word: string, habit: Habit) => keystrokesOf(word, habit).map((stroke) => stroke.shown);

describe('keystrokes', () => {
  it.each([
    ['đường', 'telex', 'at once', 'dduwowfng'],
    ['đường', 'telex', 'at the end', 'duongdwf'],
    ['tiếng', 'vni', 'at once', 'tie61ng'],
    ['tiếng', 'vni', 'at the end', 'tieng61'],
    ['Ế', 'telex', 'at once', 'Ees'],
    ['năm', 'vni', 'at the end', 'nam8'],
  ] as const)('%s in %s, marks %s: %s', (word, layout, order, expected) => {
    expect(keys(word, { layout, order })).toBe(expected);
  });

  it('lets the tone wander while letters follow', () => {
    expect(shown('hoán', { layout: 'telex', order: 'at once' })).toEqual(['h', 'ho', 'hoa', 'hóa', 'hoán']);
    expect(shown('giếng', { layout: 'telex', order: 'at the end' }).slice(-2)).toEqual(['giêng', 'giếng']);
  });
});

/** A page of one line that does what it is sent, and nothing else. */
function line(sent: readonly Sent[]): string {
  let text = '';
  let selected = 0;
  let composing = '';
  const insert = (added: string) => {
    text = text.slice(0, text.length - selected) + added;
    selected = 0;
  };
  for (const one of sent) {
    if (one.type === 'selectLeft') selected += 1;
    else if (one.type === 'backspace') {
      if (selected === 0) selected = 1;
      insert('');
    } else if (one.type === 'compose') composing = one.text;
    else if (one.type === 'commit') {
      composing = '';
      insert(one.text);
    } else insert(one.text);
  }
  return text + composing;
}

describe('input methods', () => {
  it.each(INPUT_METHODS)('%s leaves the text, whatever the habit', (method) => {
    const text = vietnameseText(400);
    for (const habit of HABITS) expect(line(sentFor(text, habit, method))).toBe(text);
  });
});
