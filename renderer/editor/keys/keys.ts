/** The editor's keys, as Word has them. The table serves the listener and the tooltips alike. */
import { CONTROL_OR_META, type KeyboardShortcutMatch } from 'lexical';

const CONTROL_ALT = { ...CONTROL_OR_META, altKey: true };
const ALT_SHIFT = { altKey: true, shiftKey: true };
const CONTROL_SHIFT = { ...CONTROL_OR_META, shiftKey: true };

export type KeyName =
  | 'undo'
  | 'redo'
  | 'bold'
  | 'italic'
  | 'underline'
  | 'subscript'
  | 'superscript'
  | 'changeCase'
  | 'clearMarks'
  | 'noBreakSpace'
  | 'moveUp'
  | 'moveDown'
  | 'levelUp'
  | 'levelDown'
  | 'link'
  | 'footnote'
  | 'comment'
  | 'suggest'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'paragraph'
  | 'bulletList'
  | 'left'
  | 'center'
  | 'right'
  | 'justify';

export const KEYS: Readonly<Record<KeyName, KeyboardShortcutMatch>> = {
  undo: { key: 'z', modifiers: CONTROL_OR_META },
  redo: { key: 'y', modifiers: CONTROL_OR_META },
  bold: { key: 'b', modifiers: CONTROL_OR_META },
  italic: { key: 'i', modifiers: CONTROL_OR_META },
  underline: { key: 'u', modifiers: CONTROL_OR_META },
  subscript: { key: '=', modifiers: CONTROL_OR_META },
  // Shift makes a plus of the equals sign.
  superscript: { key: '+', modifiers: CONTROL_SHIFT },
  changeCase: { key: 'F3', modifiers: { shiftKey: true } },
  clearMarks: { key: ' ', modifiers: CONTROL_OR_META },
  noBreakSpace: { key: ' ', modifiers: CONTROL_SHIFT },
  moveUp: { key: 'ArrowUp', modifiers: ALT_SHIFT },
  moveDown: { key: 'ArrowDown', modifiers: ALT_SHIFT },
  levelUp: { key: 'ArrowLeft', modifiers: ALT_SHIFT },
  levelDown: { key: 'ArrowRight', modifiers: ALT_SHIFT },
  link: { key: 'k', modifiers: CONTROL_OR_META },
  footnote: { key: 'f', modifiers: CONTROL_ALT },
  comment: { key: 'm', modifiers: CONTROL_ALT },
  suggest: { key: 'e', modifiers: CONTROL_SHIFT },
  heading1: { key: '1', modifiers: CONTROL_ALT },
  heading2: { key: '2', modifiers: CONTROL_ALT },
  heading3: { key: '3', modifiers: CONTROL_ALT },
  paragraph: { key: 'n', modifiers: CONTROL_SHIFT },
  bulletList: { key: 'l', modifiers: CONTROL_SHIFT },
  left: { key: 'l', modifiers: CONTROL_OR_META },
  center: { key: 'e', modifiers: CONTROL_OR_META },
  right: { key: 'r', modifiers: CONTROL_OR_META },
  justify: { key: 'j', modifiers: CONTROL_OR_META },
};
