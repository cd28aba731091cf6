import { describe, expect, it } from 'vitest';
import { missingStretches } from './completeness.ts';

describe('missingStretches', () => {
  it('finds nothing where all words stand, whatever their order and punctuation', () => {
    expect(missingStretches('Một, hai: ba.\nBốn', ['bốn Bốn', 'ba hai (Một)'])).toEqual([]);
  });

  it('names a lost sentence where it stood, in full', () => {
    const input = 'Phường mở quầy mới.\nDân khen quầy mới.\nPhường mở quầy mới.';
    expect(missingStretches(input, ['Phường mở quầy mới.', 'Phường mở quầy mới.'])).toEqual([
      { text: 'Dân khen quầy mới', line: 2 },
    ]);
  });

  it('counts copies', () => {
    expect(missingStretches('a b\na b', ['a b'])).toEqual([{ text: 'a b', line: 2 }]);
  });
});
