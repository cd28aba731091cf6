import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { passOverTyping } from './pass-over-typing.ts';

let place: HTMLElement;
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  place = document.body.appendChild(document.createElement('div'));
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
    const root = passOverTyping(place, () => createRoot(place));
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

  it('leave listeners that come later, and other events, as they are', () => {
    const mounted = passOverTyping(place, () => place);
    const heard = vi.fn();
    mounted.innerHTML = '<div id="text" tabindex="0" data-lexical-editor="true"></div>';
    const text = document.getElementById('text');
    text?.focus();
    mounted.addEventListener('keydown', heard);
    document.addEventListener('selectionchange', heard, { once: true });
    text?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    document.dispatchEvent(new Event('selectionchange'));
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('keep what is selected in the text from React, and nothing else that is selected', () => {
    const heard = vi.fn();
    passOverTyping(place, () => document.addEventListener('selectionchange', heard));
    place.innerHTML = '<div id="text" tabindex="0" data-lexical-editor="true"></div><textarea></textarea>';
    document.getElementById('text')?.focus();
    document.dispatchEvent(new Event('selectionchange'));
    expect(heard).not.toHaveBeenCalled();
    place.querySelector('textarea')?.focus();
    document.dispatchEvent(new Event('selectionchange'));
    expect(heard).toHaveBeenCalledOnce();
    document.removeEventListener('selectionchange', heard);
  });
});
