import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { passOverTyping } from './pass-over-typing.ts';

let place: HTMLElement;
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  place = document.body.appendChild(document.createElement('div'));
  passOverTyping(place);
});
afterEach(() => {
  place.remove();
  vi.unstubAllGlobals();
});

describe('keys typed in the text', () => {
  it('pass React by and reach everybody else; those of fields in it, and clicks, reach all', () => {
    const heard = vi.fn();
    const native = vi.fn();
    window.addEventListener('keydown', native, { once: true });
    const root = createRoot(place);
    act(() =>
      root.render(
        // biome-ignore lint/a11y/noStaticElementInteractions: what is tested is who hears
        <div onKeyDown={() => heard('key')} onClick={() => heard('click')}>
          <div id="text" data-lexical-editor="true">
            <textarea />
          </div>
        </div>,
      ),
    );
    const text = document.getElementById('text');
    text?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    expect(heard).not.toHaveBeenCalled();
    expect(native).toHaveBeenCalledOnce();
    place.querySelector('textarea')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    text?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(heard.mock.calls).toEqual([['key'], ['click']]);
    act(() => root.unmount());
  });
});
