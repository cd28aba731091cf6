import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandOf, useCommands } from './commands.ts';

const ran: string[] = [];
let unmount: () => void;

function Desk({ word }: { word: string }) {
  useCommands('desk', [{ id: 'a', label: 'A', keys: 'Ctrl+A', run: () => ran.push(`desk ${word}`) }]);
  return null;
}
function Screen() {
  useCommands('screen', [
    { id: 'a', label: 'A', keys: 'Ctrl+A', run: () => ran.push('screen') },
    { id: 'z', label: 'Z', keys: 'Ctrl+Z', run: () => ran.push('undo') },
    { id: 'b', label: 'B', keys: 'Ctrl+B' },
  ]);
  return null;
}

function show(node: ReactNode): (next: ReactNode) => void {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(node));
  unmount = () => act(() => root.unmount());
  return (next) => act(() => root.render(next));
}

const press = (key: string, target: EventTarget = document.body) => {
  const event = new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, ctrlKey: true });
  Object.defineProperty(event, 'target', { value: target });
  return runCommandOf(event);
};

beforeEach(() => {
  ran.length = 0;
});
afterEach(() => unmount());

describe('runCommandOf', () => {
  it('lets the screen win over the desk, and the desk back in when the screen goes', () => {
    const again = show([<Desk key="d" word="một" />, <Screen key="s" />]);
    expect(press('a')).toBe(true);
    again([<Desk key="d" word="hai" />]);
    press('a');
    expect(ran).toEqual(['screen', 'desk hai']);
  });

  it('leaves keys alone that are only explained, and those that nobody offers', () => {
    show(<Screen />);
    expect(press('b')).toBe(false);
    expect(press('q')).toBe(false);
    expect(ran).toEqual([]);
  });

  it('leaves undo to the field one types in', () => {
    show(<Screen />);
    expect(press('z', document.createElement('input'))).toBe(false);
    expect(press('z')).toBe(true);
    expect(ran).toEqual(['undo']);
  });
});
