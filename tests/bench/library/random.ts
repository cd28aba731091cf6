/** Chance with a seed: the same seed gives the same library on every machine. */

export interface Random {
  /** From 0, below `limit`. */
  whole(limit: number): number;
  pick<T>(choices: readonly T[]): T;
  /** True in so many of a hundred. */
  percent(share: number): boolean;
  /** So many hexadecimal digits. */
  hex(digits: number): string;
}

/** Mulberry32: small, fast, good enough for texts. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const whole = (limit: number) => Math.floor((next() / 2 ** 32) * limit);
  return {
    whole,
    pick: (choices) => {
      const choice = choices[whole(choices.length)];
      if (choice === undefined) throw new RangeError('nothing to pick from');
      return choice;
    },
    percent: (share) => whole(100) < share,
    hex: (digits) => Array.from({ length: digits }, () => whole(16).toString(16)).join(''),
  };
}
