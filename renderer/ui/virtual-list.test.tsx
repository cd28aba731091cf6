import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { VirtualList } from './virtual-list.tsx';

const ROW = 40;
const ROWS = Array.from({ length: 20 }, (_, index) => `bài ${index}`);
let root: Root;
let scrolled: number;
let opened: string[];

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const home = document.createElement('div');
  document.body.replaceChildren(home);
  root = createRoot(home);
  scrolled = 0;
  opened = [];
  // Two rows and a half are in sight; nothing is laid out here.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(ROW * 2.5);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(300);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
  );
  HTMLElement.prototype.scrollTo = () => {
    scrolled += 1;
  };
  act(() => root.render(<List />));
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(HTMLElement.prototype, 'scrollTo');
});

function List() {
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <VirtualList
      rows={ROWS}
      keyOf={(row) => row}
      label="Danh sách"
      rowHeight={ROW}
      selected={selected}
      onSelect={setSelected}
      onOpen={(key) => opened.push(key)}
    >
      {(row) => row}
    </VirtualList>
  );
}

const optionOf = (text: string) => {
  const found = [...document.querySelectorAll<HTMLElement>('[role=option]')].find(
    ({ textContent }) => textContent === text,
  );
  if (!found) throw new Error(`no row ${text}`);
  return found;
};

it('keeps a row that is clicked half out of sight under the mouse, and follows the keys', () => {
  scrolled = 0;
  act(() => optionOf('bài 2').click());
  expect(optionOf('bài 2').getAttribute('aria-selected')).toBe('true');
  expect(scrolled).toBe(0);
  const list = document.querySelector('[role=listbox]');
  act(() => void list?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })));
  expect(optionOf('bài 3').getAttribute('aria-selected')).toBe('true');
  expect(scrolled).toBeGreaterThan(0);
  act(() => void optionOf('bài 3').dispatchEvent(new MouseEvent('dblclick', { bubbles: true })));
  expect(opened).toEqual(['bài 3']);
});
