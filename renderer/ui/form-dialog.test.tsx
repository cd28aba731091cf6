// @vitest-environment jsdom
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FormDialog } from './form-dialog.tsx';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

const onSubmit = vi.fn();
const onClose = vi.fn();
const onSubmitAround = vi.fn();
let root: Root;

function show(form: { isReady: boolean; readOnly?: boolean }): void {
  act(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <form onSubmit={onSubmitAround}>
          <FormDialog title="Lý do" submit="Thu hồi" onSubmit={onSubmit} onClose={onClose} {...form}>
            <textarea />
          </FormDialog>
        </form>
      </FluentProvider>,
    ),
  );
}

function press(init: KeyboardEventInit): void {
  const field = document.querySelector('textarea');
  act(() => {
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...init }));
  });
}

const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')];

describe('a dialog with a form', () => {
  beforeEach(() => {
    vi.clearAllMocks();
    root = createRoot(document.body.appendChild(document.createElement('div')));
  });
  afterEach(() => {
    act(() => root.unmount());
    document.body.replaceChildren();
  });

  it('is sent from a long field by Ctrl+Enter, not by Enter or while a word is being composed', () => {
    show({ isReady: true });
    press({});
    press({ ctrlKey: true, isComposing: true });
    expect(onSubmit).not.toHaveBeenCalled();
    press({ ctrlKey: true });
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  it('does not send the form that opened it', () => {
    show({ isReady: true });
    act(() => buttons().at(-1)?.click());
    expect(onSubmit).toHaveBeenCalledOnce();
    expect(onSubmitAround).not.toHaveBeenCalled();
  });

  it('does nothing while something is missing, and can be closed', () => {
    show({ isReady: false });
    press({ ctrlKey: true });
    act(() => buttons().at(-1)?.click());
    expect(onSubmit).not.toHaveBeenCalled();
    act(() => buttons()[0]?.click());
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('that only shows has no button but the one that closes', () => {
    show({ isReady: true, readOnly: true });
    expect(buttons()).toHaveLength(1);
    press({ ctrlKey: true });
    expect(onSubmit).not.toHaveBeenCalled();
  });
});
