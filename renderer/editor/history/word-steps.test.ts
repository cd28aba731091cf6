import { describe, expect, it } from 'vitest';
import { createWordSteps } from './word-steps.ts';

/** Plays keys ("<" deletes, "|" is a pause, "^" ends the step) and gives the keys that began a step. */
function beginnings(keys: string): string {
  let time = 0;
  const steps = createWordSteps(() => time);
  let begun = '';
  for (const key of keys) {
    time += 20;
    if (key === '|') time += 5000;
    else if (key === '^') steps.end();
    else if (key === '<' ? steps.delete() : steps.type(key)) begun += key;
  }
  return begun;
}

describe('steps of undo', () => {
  it.each([
    ['a word with its space is one step', 'xin chao', 'xc'],
    ['a syllable that an input method retypes is one step', 'duo<<<đượ', 'd'],
    ['a pause ends the step', 'xi|n', 'xn'],
    ['deleting what stood before is a step of its own', 'a|<<<', 'a<'],
    ['deleting more than was typed begins a step where the old text begins', 'ab<<<<', 'a<'],
    ['what is typed in place of deleted text belongs to it', '^<<bo', '<'],
    ['a caret put elsewhere ends the step', 'xi^n', 'xn'],
  ])('%s', (_, keys, expected) => {
    expect(beginnings(keys)).toBe(expected);
  });
});
