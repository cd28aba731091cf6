import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PinGuard, waitAfter } from './pin-guard.ts';

const LAN = { id: 'lan', name: 'Lan', title: '', roles: [], disabledAt: null, pinIsGiven: false };

/** Guards, one after the other, over what a library keeps of Lan, whose PIN is 1111. */
function guarded() {
  const id = LAN.id;
  const clock = { wall: Date.parse('2026-11-22T08:00:00Z'), uptime: 5_000_000 };
  const told: number[] = [];
  let wrong = 0;
  const library = {
    find: async (wanted: string) => (wanted === id ? { ...LAN, pinHash: '1111' } : null),
    wrongTries: async () => wrong,
    setWrongTries: async (_: string, count: number) => {
      wrong = count;
    },
    clearWrongTries: async () => {
      wrong = 0;
    },
  };
  const start = () =>
    new PinGuard(library, {
      now: () => new Date(clock.wall),
      uptime: () => clock.uptime,
      matches: async (pin, hash) => pin === hash,
      onWrong: async (_, count) => void told.push(count),
    });
  return { id, clock, told, start };
}

const outcome = (trying: Promise<void>) =>
  trying.then(
    () => 'right',
    (thrown: { code: string; details: { seconds?: number } }) =>
      thrown.details.seconds === undefined ? thrown.code : thrown.details.seconds,
  );

describe('wrong PINs', () => {
  it('make the next one wait longer and longer, and the right one ends that', async () => {
    const { id, clock, told, start } = guarded();
    const guard = start();
    const outcomes: unknown[] = [];
    for (let round = 0; round < 5; round += 1) {
      outcomes.push(await outcome(guard.check(id, '0000')));
      clock.uptime += waitAfter(round + 1) * 1000;
    }
    expect(outcomes).toEqual(['WRONG_PIN', 'WRONG_PIN', 5, 15, 30]);
    expect(told).toEqual([1, 2, 3, 4, 5]);
    expect(await outcome(guard.check(id, '1111'))).toBe('right');
    expect(await outcome(guard.check(id, '0000'))).toBe('WRONG_PIN');
  });

  it('are not looked at before the time is over, be it the right one', async () => {
    const { id, clock, start } = guarded();
    const guard = start();
    for (let round = 0; round < 3; round += 1) await outcome(guard.check(id, '0000'));
    clock.uptime += 4000;
    expect(await outcome(guard.check(id, '1111'))).toBe(1);
    clock.uptime += 1000;
    expect(await outcome(guard.check(id, '1111'))).toBe('right');
  });

  it('make one wait after a restart too, whatever the clock on the wall says', async () => {
    const { id, clock, start } = guarded();
    const first = start();
    for (let round = 0; round < 4; round += 1) {
      await outcome(first.check(id, '0000'));
      clock.uptime += 5000;
    }
    for (const jump of [-1, 1]) {
      clock.wall += jump * 365 * 24 * 3600 * 1000;
      clock.uptime = 100;
      expect(await outcome(start().check(id, '1111'))).toBe(15);
    }
  });

  it('sent all at once are looked at one by one', async () => {
    const { id, start } = guarded();
    const guard = start();
    const tries = ['0000', '0001', '0002', '0003', '1111'].map((pin) => outcome(guard.check(id, pin)));
    expect(await Promise.all(tries)).toEqual(['WRONG_PIN', 'WRONG_PIN', 5, 5, 5]);
  });

  it('of a person who does not exist say nothing else', async () => {
    const { start } = guarded();
    expect(await outcome(start().check('không-có', '1111'))).toBe('WRONG_PIN');
  });
});

it('waits never get shorter', () => {
  fc.assert(fc.property(fc.nat(1000), (count) => waitAfter(count + 1) >= waitAfter(count)));
  expect(waitAfter(1000)).toBe(900);
});
