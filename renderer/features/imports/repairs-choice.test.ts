import { describe, expect, it } from 'vitest';
import type { LetterChanges } from '#shared/model/letter-changes.ts';
import { acceptance, canDecidePlaces, decideKind, decidePlace } from './repairs-choice.ts';

const changes = (count: number, ids = ['a', 'b', 'c']): LetterChanges => ({
  kind: 'u-horn',
  count,
  places: ids.map((id) => ({ id, line: 1, left: '', from: 'ƣ', to: 'ư', right: '' })),
  pairs: [],
});
const NOTHING: ReadonlySet<string> = new Set();

describe('deciding about letters', () => {
  it('accepts what nobody refused', () => {
    expect(acceptance(NOTHING, changes(3))).toBe(true);
  });

  it('refuses a kind, takes that back, and forgets single places on the way', () => {
    const single = decidePlace(NOTHING, changes(3), 'b', false);
    expect([...single]).toEqual(['b']);
    expect(acceptance(single, changes(3))).toBe('mixed');
    const refused = decideKind(single, changes(3), false);
    expect([...refused]).toEqual(['u-horn']);
    expect(acceptance(refused, changes(3))).toBe(false);
    expect(decideKind(refused, changes(3), true)).toEqual(NOTHING);
  });

  it('accepts one place of a refused kind by refusing the others', () => {
    const refused = decideKind(NOTHING, changes(3), false);
    expect([...decidePlace(refused, changes(3), 'b', true)].sort()).toEqual(['a', 'c']);
  });

  it('counts a kind as refused when each of its places is', () => {
    expect(acceptance(new Set(['a', 'b', 'c']), changes(3))).toBe(false);
    expect(acceptance(new Set(['a', 'b', 'c']), changes(4))).toBe('mixed');
  });

  it('leaves unlisted places to their kind', () => {
    expect(canDecidePlaces(NOTHING, changes(900))).toBe(true);
    expect(canDecidePlaces(new Set(['u-horn']), changes(900))).toBe(false);
    expect(canDecidePlaces(new Set(['u-horn']), changes(3))).toBe(true);
  });
});
