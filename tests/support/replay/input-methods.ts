/**
 * What input methods send to a program for each key: UniKey, EVKey and OpenKey rewrite what is on the screen
 * by deleting and typing again, each in its own way; Windows' own and IBus compose.
 */
import { type Habit, type Keystroke, keystrokesOf } from './keystrokes.ts';

export type Sent =
  /** A key of the keyboard that the input method lets through. */
  | { type: 'key'; text: string }
  /** Characters that no key has, sent as one event. */
  | { type: 'characters'; text: string }
  | { type: 'backspace' }
  | { type: 'selectLeft' }
  /** The word under composition, underlined in the text. */
  | { type: 'compose'; text: string }
  /** The composed word becomes text. */
  | { type: 'commit'; text: string };

/** Sends what turns `before` on the screen into `before` without its last `count` characters, and then `tail`. */
type Rewrite = (count: number, tail: string) => Sent[];

const times = (count: number, sent: Sent): Sent[] => Array.from({ length: count }, () => sent);
const oneByOne = (text: string): Sent[] => [...text].map((sign) => ({ type: 'characters', text: sign }));

const REWRITES = {
  /** UniKey, and EVKey as installed: Backspaces, then each character as an event of its own. */
  backspaces: (count, tail) => [...times(count, { type: 'backspace' }), ...oneByOne(tail)],
  /** "Fix for suggestions": an empty character (U+202F) first, which closes a suggestion, and one more Backspace. */
  emptyCharacter: (count, tail) => [
    ...(count > 0 ? oneByOne('\u202f') : []),
    ...times(count > 0 ? count + 1 : 0, { type: 'backspace' }),
    { type: 'characters', text: tail },
  ],
  /** "Fix for Chromium": the last character is selected first, so that the first Backspace takes the selection. */
  selectOne: (count, tail) => [
    ...times(Math.min(count, 1), { type: 'selectLeft' }),
    ...times(count > 1 ? count : 0, { type: 'backspace' }),
    { type: 'characters', text: tail },
  ],
  /** Everything that changes is selected and typed over. */
  selectAll: (count, tail) => [...times(count, { type: 'selectLeft' }), ...oneByOne(tail)],
} as const satisfies Record<string, Rewrite>;

export type InputMethod = keyof typeof REWRITES | 'composition';

export const INPUT_METHODS: readonly InputMethod[] = [
  'backspaces',
  'emptyCharacter',
  'selectOne',
  'selectAll',
  'composition',
];

function rewritten(strokes: readonly Keystroke[], rewrite: Rewrite): Sent[] {
  let before = '';
  return strokes.flatMap(({ key, shown }) => {
    const last = before;
    before = shown;
    if (shown === last + key) return [{ type: 'key', text: key }];
    let same = 0;
    while (same < last.length && last[same] === shown[same]) same += 1;
    return rewrite(last.length - same, shown.slice(same));
  });
}

function composed(word: string, strokes: readonly Keystroke[]): Sent[] {
  return [
    ...strokes.map(({ shown }): Sent => ({ type: 'compose', text: shown })),
    { type: 'commit', text: word },
  ];
}

/** Everything that reaches the program while the text is typed, in order. */
export function sentFor(text: string, habit: Habit, method: InputMethod): Sent[] {
  return (text.match(/\p{L}+|\P{L}/gu) ?? []).flatMap((part) => {
    if (!/\p{L}/u.test(part)) return [{ type: 'key', text: part }];
    const strokes = keystrokesOf(part, habit);
    return method === 'composition' ? composed(part, strokes) : rewritten(strokes, REWRITES[method]);
  });
}
