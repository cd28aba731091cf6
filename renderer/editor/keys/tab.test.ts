import { $getRoot, KEY_DOWN_COMMAND, KEY_ESCAPE_COMMAND, KEY_TAB_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import { headlessEditor } from '../testing/headless-editor.ts';

describe('Tab', () => {
  const paragraph = textBlock('paragraph', 'một');
  const list: Block = { type: 'list', ordered: false, items: [{ content: [{ type: 'text', text: 'một' }] }] };

  /** Presses keys with the caret before the words; whether Tab, the last of them, stayed in the text. */
  function staysAfter(block: Block, ...keys: string[]): boolean {
    using editor = headlessEditor(documentOf([block]));
    let stays = false;
    const press = (key: string) => {
      const event = {
        key,
        code: key,
        shiftKey: false,
        preventDefault: () => {
          stays = true;
        },
      } as KeyboardEvent;
      editor.dispatchCommand(KEY_DOWN_COMMAND, event);
      if (key === 'Escape') editor.dispatchCommand(KEY_ESCAPE_COMMAND, event);
      stays = false;
      if (key === 'Tab') editor.dispatchCommand(KEY_TAB_COMMAND, event);
    };
    editor.update(
      () => {
        $getRoot().selectStart();
        for (const key of [...keys, 'Tab']) press(key);
      },
      { discrete: true },
    );
    return stays;
  }

  it('right behind Enter is the space before a paragraph, which the template sets; else it leaves the text', () => {
    expect(staysAfter(paragraph, 'Enter')).toBe(true);
    expect(staysAfter(paragraph, 'Enter', 'Tab')).toBe(false);
    expect(staysAfter(paragraph)).toBe(false);
    expect(staysAfter(paragraph, 'Enter', 'a')).toBe(false);
  });

  it('is the key of lists, but leaves them behind Esc', () => {
    expect(staysAfter(list)).toBe(true);
    expect(staysAfter(list, 'Escape')).toBe(false);
    expect(staysAfter(list, 'Escape', 'a')).toBe(true);
  });
});
