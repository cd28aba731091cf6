// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { useDeliberateKey } from './use-deliberate-key.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
afterEach(() => vi.useRealTimers());

function Shown({ onAsk }: { onAsk(isMeant: () => boolean): void }) {
  onAsk(useDeliberateKey());
  return null;
}

it('takes neither a held key nor a second press by habit for a decision', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  let isMeant = () => false;
  const open = () => {
    const root = createRoot(document.createElement('div'));
    const onAsk = (asked: () => boolean) => {
      isMeant = asked;
    };
    act(() => root.render(<Shown onAsk={onAsk} />));
    return () => act(() => root.unmount());
  };
  const press = (repeat = false) => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, repeat }));
    return isMeant();
  };
  let close = open();
  expect(press()).toBe(true);
  expect(press(true)).toBe(false);
  // The next article is on the screen; the key is still warm.
  close();
  close = open();
  vi.advanceTimersByTime(300);
  expect(press()).toBe(false);
  vi.advanceTimersByTime(1000);
  expect(press()).toBe(true);
  // A click chose another article.
  window.dispatchEvent(new Event('pointerdown'));
  expect(press()).toBe(true);
  close();
});
