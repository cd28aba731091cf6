import { afterEach, describe, expect, it, vi } from 'vitest';
import { setOneThread } from './one-thread.ts';

describe('setOneThread', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('has Typst work on one thread', () => {
    vi.stubEnv('RAYON_NUM_THREADS', undefined);
    setOneThread();
    expect(process.env.RAYON_NUM_THREADS).toBe('1');
  });

  it('leaves what somebody has chosen', () => {
    vi.stubEnv('RAYON_NUM_THREADS', '3');
    setOneThread();
    expect(process.env.RAYON_NUM_THREADS).toBe('3');
  });
});
