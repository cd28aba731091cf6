/**
 * Everything that can be done by name or key, said by whoever can do it: the frame for everywhere, a screen
 * while it is shown. Keys, the palette (Ctrl+K) and the help (F1) all read this one table.
 */
import { useEffect, useId, useRef } from 'react';
import { create } from 'zustand';
import { isPressed } from './keys.ts';

export interface Command {
  id: string;
  label: string;
  /** "Ctrl+Shift+E"; absent where the command is found by name only. */
  keys?: string;
  /** The keys are handled by a part of the screen; by name the command runs all the same. */
  keysTaken?: boolean;
  /** Absent where the keys are handled by a part of the screen and are only explained here. */
  run?(): void;
}

export type CommandScope = 'desk' | 'screen';

interface CommandGroup {
  owner: string;
  scope: CommandScope;
  commands: readonly Command[];
}

interface CommandTable {
  groups: readonly CommandGroup[];
  put(group: CommandGroup): void;
  take(owner: string): void;
}

export const useCommandTable = create<CommandTable>((set) => ({
  groups: [],
  put: (group) =>
    set(({ groups }) => ({ groups: [...groups.filter(({ owner }) => owner !== group.owner), group] })),
  take: (owner) => set(({ groups }) => ({ groups: groups.filter((group) => group.owner !== owner) })),
}));

/** Offers commands while the component is shown. Labels and keys may change; the newest `run` is called. */
export function useCommands(scope: CommandScope, commands: readonly Command[]): void {
  const owner = useId();
  const latest = useRef(commands);
  latest.current = commands;
  const shape = JSON.stringify(
    commands.map(({ id, label, keys, keysTaken, run }) => [id, label, keys, keysTaken, Boolean(run)]),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the table changes only when what it shows does
  useEffect(() => {
    const { put, take } = useCommandTable.getState();
    put({
      owner,
      scope,
      commands: latest.current.map((command) => ({
        ...command,
        ...(command.run && { run: () => latest.current.find(({ id }) => id === command.id)?.run?.() }),
      })),
    });
    return () => take(owner);
  }, [owner, scope, shape]);
}

/** In a text field these belong to what is typed there. */
const TYPING_KEYS = new Set(['Ctrl+Z', 'Ctrl+Y']);

/** A box to tick holds no text. */
const TEXT_FIELDS = 'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]';

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(TEXT_FIELDS) !== null;
}

/** What is typed is no command, and it is typed fast: nothing is looked up for it. */
function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}

/** Runs the command that the event's keys name; the screen's win over the frame's. True when there is one. */
export function runCommandOf(event: KeyboardEvent): boolean {
  if (isLetter(event)) return false;
  const { groups } = useCommandTable.getState();
  const inOrder = [...groups].sort((left, right) => (left.scope < right.scope ? 1 : -1));
  for (const { commands } of inOrder) {
    for (const { keys, keysTaken, run } of commands) {
      if (!keys || keysTaken || !run || !isPressed(event, keys)) continue;
      if (TYPING_KEYS.has(keys) && isTyping(event)) continue;
      run();
      return true;
    }
  }
  return false;
}
