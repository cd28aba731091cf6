// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptField } from './kept-field.tsx';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

const onKeep = vi.fn<(text: string) => void>();
let root: Root;
let place: HTMLElement;

function show(value: string): void {
  act(() =>
    root.render(
      <KeptField
        label="Số bản in"
        kind="number"
        value={value}
        readOnly={false}
        fault={(text) => (/^\d*$/.test(text) ? null : 'Hãy ghi một số.')}
        onKeep={onKeep}
      />,
    ),
  );
}

function field(): HTMLInputElement {
  const input = place.querySelector('input');
  if (!input) throw new Error('no field');
  return input;
}

/** Types as a person does: React hears of a value through the element's own setter only. */
function type(text: string): void {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  act(() => {
    setValue?.call(field(), text);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const leave = () => act(() => field().dispatchEvent(new FocusEvent('focusout', { bubbles: true })));

describe('a field of the ledger', () => {
  beforeEach(() => {
    onKeep.mockReset();
    place = document.createElement('div');
    document.body.append(place);
    root = createRoot(place);
    show('600');
  });
  afterEach(() => {
    act(() => root.unmount());
    place.remove();
  });

  it('is recorded when one leaves it, and only when it changed', () => {
    leave();
    type('600 ');
    leave();
    expect(onKeep).not.toHaveBeenCalled();
    type(' 620');
    leave();
    expect(onKeep.mock.calls).toEqual([['620']]);
  });

  it('is recorded by Enter, but not by the Enter that ends a composition', () => {
    const enter = (isComposing: boolean) =>
      act(() =>
        field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing })),
      );
    type('620');
    enter(true);
    expect(onKeep).not.toHaveBeenCalled();
    enter(false);
    expect(onKeep.mock.calls).toEqual([['620']]);
  });

  it('is recorded when its row goes away before one left it', () => {
    type('620');
    act(() => root.unmount());
    expect(onKeep.mock.calls).toEqual([['620']]);
    root = createRoot(place);
  });

  it('keeps what is no number on the screen, and says so', () => {
    type('sáu trăm');
    leave();
    expect(onKeep).not.toHaveBeenCalled();
    expect(field().value).toBe('sáu trăm');
    expect(place.textContent).toContain('Hãy ghi một số.');
  });

  it('shows what the desk says now, as after an undo', () => {
    type('620');
    leave();
    show('620');
    expect(field().value).toBe('620');
    show('600');
    expect(field().value).toBe('600');
  });
});
