import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterRest } from './after-rest.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what follows a rest', () => {
  it('runs once, so long after the last touch', () => {
    const run = vi.fn();
    const rest = afterRest(300, run);
    for (let touches = 0; touches < 5; touches += 1) {
      rest.touch();
      vi.advanceTimersByTime(200);
    }
    vi.advanceTimersByTime(99);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1000);
    expect(run).toHaveBeenCalledOnce();
  });

  it('begins anew when it is touched while it runs, and after', () => {
    const run = vi.fn(() => {
      if (run.mock.calls.length === 1) rest.touch();
    });
    const rest = afterRest(300, run);
    rest.touch();
    vi.advanceTimersByTime(600);
    expect(run).toHaveBeenCalledTimes(2);
    rest.touch();
    vi.advanceTimersByTime(300);
    expect(run).toHaveBeenCalledTimes(3);
  });

  it('is called off', () => {
    const run = vi.fn();
    const rest = afterRest(300, run);
    rest.touch();
    rest.cancel();
    vi.advanceTimersByTime(1000);
    expect(run).not.toHaveBeenCalled();
  });
});
