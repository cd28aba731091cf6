/** Sends what an input method sends into a page of Chromium, as key events and without a pause. */
import type { CDPSession } from '@playwright/test';
import type { Sent } from './input-methods.ts';

/** The virtual key of characters that an input method sends (Windows' VK_PACKET). */
const PACKET = 231;
const BACKSPACE = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };
const SHIFT_LEFT = { key: 'ArrowLeft', code: 'ArrowLeft', windowsVirtualKeyCode: 37, modifiers: 8 };

function send(keys: CDPSession, sent: Sent): Promise<unknown>[] {
  const press = (key: { windowsVirtualKeyCode: number; key: string; text?: string }) => [
    keys.send('Input.dispatchKeyEvent', { type: key.text === undefined ? 'rawKeyDown' : 'keyDown', ...key }),
    keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ];
  const { length } = 'text' in sent ? sent.text : '';
  switch (sent.type) {
    case 'key':
      return press({
        key: sent.text,
        text: sent.text,
        // Only letters, digits and the space have their character's number: a dot's is that of Delete.
        windowsVirtualKeyCode: /[a-z\d ]/i.test(sent.text) ? sent.text.toUpperCase().charCodeAt(0) : 0,
      });
    case 'characters':
      // One event with several characters reaches a page as text put in, without a key.
      return length > 1
        ? [keys.send('Input.insertText', { text: sent.text })]
        : press({ key: sent.text, text: sent.text, windowsVirtualKeyCode: PACKET });
    case 'backspace':
      return press(BACKSPACE);
    case 'selectLeft':
      return press(SHIFT_LEFT);
    case 'compose':
      return [
        keys.send('Input.imeSetComposition', {
          text: sent.text,
          selectionStart: length,
          selectionEnd: length,
        }),
      ];
    case 'commit':
      return [keys.send('Input.insertText', { text: sent.text })];
  }
}

/** Resolves when the page has had all of it. Nothing waits for what came before. */
export async function replay(keys: CDPSession, sent: readonly Sent[]): Promise<void> {
  await Promise.all(sent.flatMap((one) => send(keys, one)));
}
