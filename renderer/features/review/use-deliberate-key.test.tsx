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

it('takes a press as meant only after a moment on the screen, and never a held key', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  let isMeant = () => false;
  const tell = (asked: () => boolean) => {
    isMeant = asked;
  };
  const root = createRoot(document.createElement('div'));
  act(() => root.render(<Shown onAsk={tell} />));
  const press = (repeat: boolean) => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, repeat }));
    return isMeant();
  };
  expect(press(false)).toBe(false);
  vi.advanceTimersByTime(1000);
  expect(press(true)).toBe(false);
  expect(press(false)).toBe(true);
  act(() => root.unmount());
});
