import { describe, expect, it, onTestFinished } from 'vitest';
import { IdleLock } from './idle-lock.ts';

const MINUTE = 60_000;

function watched(idleMinutes: number) {
  const clock = { wall: Date.parse('2026-11-22T08:00:00Z'), uptime: 1000 };
  let locked = 0;
  const idleLock = new IdleLock({
    settings: async () => ({ idleMinutes, asksAtStart: false }),
    lock: async () => {
      locked += 1;
    },
    now: () => new Date(clock.wall),
    uptime: () => clock.uptime,
  });
  onTestFinished(() => idleLock.close());
  return {
    clock,
    touch: () => idleLock.touch(),
    locks: async () => {
      await idleLock.check();
      return locked;
    },
  };
}

describe('the desk locks itself', () => {
  it('when nobody touched it for so many minutes, and not before', async () => {
    const { clock, touch, locks } = watched(10);
    clock.uptime += 9 * MINUTE;
    expect(await locks()).toBe(0);
    touch();
    clock.uptime += 9 * MINUTE;
    expect(await locks()).toBe(0);
    clock.uptime += MINUTE;
    expect(await locks()).toBe(1);
  });

  it('after the computer slept, and although its clock was set back', async () => {
    const slept = watched(10);
    slept.clock.wall += 60 * MINUTE;
    expect(await slept.locks()).toBe(1);
    const setBack = watched(10);
    setBack.clock.wall -= 24 * 60 * MINUTE;
    setBack.clock.uptime += 10 * MINUTE;
    expect(await setBack.locks()).toBe(1);
  });

  it('never when that is switched off', async () => {
    const { clock, locks } = watched(0);
    clock.uptime += 24 * 60 * MINUTE;
    expect(await locks()).toBe(0);
  });
});
