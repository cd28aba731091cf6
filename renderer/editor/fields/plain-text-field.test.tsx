import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlainTextField, type PlainTextFieldProps } from './plain-text-field.tsx';

let root: Root;
let typed: string[];

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const home = document.createElement('div');
  document.body.replaceChildren(home);
  root = createRoot(home);
  typed = [];
});
afterEach(() => act(() => root.unmount()));

function show(value: string, more: Partial<PlainTextFieldProps> = {}): HTMLTextAreaElement {
  act(() =>
    root.render(<PlainTextField value={value} label="Tít" onChange={(next) => typed.push(next)} {...more} />),
  );
  const field = document.querySelector('textarea');
  if (field === null) throw new Error('no field');
  return field;
}

function type(field: HTMLTextAreaElement, text: string): void {
  act(() => {
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

describe('PlainTextField', () => {
  it('keeps what is being typed when an older value comes back from a save', () => {
    const field = show('cũ');
    type(field, 'cũ và m');
    type(field, 'cũ và mới');
    show('cũ và m');
    expect(field.value).toBe('cũ và mới');
    expect(typed).toEqual(['cũ và m', 'cũ và mới']);
  });

  it('keeps it after the field is left as well, until it has come back', () => {
    const field = show('cũ');
    type(field, 'mới');
    act(() => field.blur());
    show('cũ ');
    expect(field.value).toBe('mới');
    show('mới');
    show('của người khác');
    expect(field.value).toBe('của người khác');
  });

  it('takes a value from outside at once where the owner leads', () => {
    const field = show('chú thích', { leader: 'value' });
    type(field, 'chú thích dài');
    show('chú thích dài', { leader: 'value' });
    show('chú thích', { leader: 'value' });
    expect(field.value).toBe('chú thích');
  });

  it('has one line: pasted line breaks become spaces, Enter leads on', () => {
    let entered = 0;
    const field = show('', { onEnter: () => (entered += 1) });
    type(field, 'một \n hai\r\nba');
    expect(typed).toEqual(['một hai ba']);
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    act(() => void field.dispatchEvent(enter));
    expect([entered, enter.defaultPrevented]).toEqual([1, true]);
  });
});
