/** Keys by name: "Ctrl+Shift+E", "Alt+1", "F1". Ctrl also means ⌘ on a Mac. */

interface Chord {
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
  key: string;
}

function chordOf(keys: string): Chord {
  const parts = keys.split('+');
  // "Ctrl++" is Ctrl and the plus key.
  const key = keys.endsWith('++') ? '+' : (parts.at(-1) ?? '');
  return {
    ctrl: parts.includes('Ctrl'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: key.toLowerCase(),
  };
}

const NAMES: Record<string, string> = {
  arrowup: 'up',
  arrowdown: 'down',
  arrowleft: 'left',
  arrowright: 'right',
  ' ': 'space',
  '=': '+',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What the event's key is called; letters and digits by their place, as Vietnamese input may change them. */
function keyName(event: Pressed): string {
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(event.code);
  const name = (place?.[1] ?? place?.[2] ?? event.key).toLowerCase();
  return NAMES[name] ?? name;
}

/** True when the event is these keys. */
export function isPressed(event: Pressed, keys: string): boolean {
  const chord = chordOf(keys);
  const name = keyName(event);
  return (
    (event.ctrlKey || event.metaKey) === chord.ctrl &&
    event.altKey === chord.alt &&
    // Plus sits above the equals sign on many keyboards.
    (event.shiftKey === chord.shift || chord.key === '+') &&
    name === chord.key
  );
}
