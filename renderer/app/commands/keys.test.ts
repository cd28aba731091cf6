import { describe, expect, it } from 'vitest';
import { isPressed } from './keys.ts';

const press = (key: string, code: string, modifiers: Partial<KeyboardEvent> = {}) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});

describe('isPressed', () => {
  it('wants exactly the modifiers that are named', () => {
    expect(isPressed(press('e', 'KeyE', { ctrlKey: true }), 'Ctrl+E')).toBe(true);
    expect(isPressed(press('e', 'KeyE', { metaKey: true }), 'Ctrl+E')).toBe(true);
    expect(isPressed(press('E', 'KeyE', { ctrlKey: true, shiftKey: true }), 'Ctrl+E')).toBe(false);
    expect(isPressed(press('e', 'KeyE'), 'Ctrl+E')).toBe(false);
  });

  it('goes by the place of letters and digits, whatever a layout makes of them', () => {
    expect(isPressed(press('ê', 'KeyE', { ctrlKey: true }), 'Ctrl+E')).toBe(true);
    expect(isPressed(press('&', 'Digit1', { altKey: true }), 'Alt+1')).toBe(true);
  });

  it('knows plus with and without Shift, arrows and function keys', () => {
    expect(isPressed(press('+', 'Equal', { ctrlKey: true, shiftKey: true }), 'Ctrl++')).toBe(true);
    expect(isPressed(press('=', 'Equal', { ctrlKey: true }), 'Ctrl++')).toBe(true);
    expect(isPressed(press('ArrowUp', 'ArrowUp', { altKey: true }), 'Alt+Up')).toBe(true);
    expect(isPressed(press('ArrowLeft', 'ArrowLeft', { altKey: true }), 'Alt+Left')).toBe(true);
    expect(isPressed(press('ArrowRight', 'ArrowRight', { altKey: true }), 'Alt+Right')).toBe(true);
    expect(isPressed(press('F1', 'F1'), 'F1')).toBe(true);
  });
});
