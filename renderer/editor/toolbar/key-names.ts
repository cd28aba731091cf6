import { formatKeyboardShortcut } from '@lexical/extension';
import { KEYS, type KeyName } from '../keys/keys.ts';

/** "Ctrl+B", as this computer's keyboard names it. */
export function keyName(name: KeyName): string {
  return formatKeyboardShortcut(KEYS[name]).join('+');
}

/** "Đậm (Ctrl+B)" for a tooltip. */
export function withKey(label: string, name?: KeyName): string {
  return name === undefined ? label : `${label} (${keyName(name)})`;
}
