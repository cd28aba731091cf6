import { describe, expect, it } from 'vitest';
import { neighbourInQueue, nextInQueue, urgencyOf } from './queue.ts';

const queue = ['a', 'b', 'c'].map((articleId) => ({ articleId }));

describe('the queue', () => {
  it('goes on with the article after the one that was decided', () => {
    expect(nextInQueue(queue, 'a')).toBe('b');
    expect(nextInQueue(queue, 'b')).toBe('c');
  });

  it('goes on with the first that is left after the last one', () => {
    expect(nextInQueue(queue, 'c')).toBe('a');
    expect(nextInQueue(queue.slice(0, 1), 'a')).toBeNull();
    expect(nextInQueue([], 'a')).toBeNull();
  });

  it('goes on with its first article after one that is in no queue', () => {
    expect(nextInQueue(queue, 'x')).toBe('a');
  });

  it('goes round in both directions', () => {
    expect(neighbourInQueue(queue, 'c', 1)).toBe('a');
    expect(neighbourInQueue(queue, 'a', -1)).toBe('c');
    expect(neighbourInQueue(queue, null, 1)).toBe('a');
    expect(neighbourInQueue(queue, null, -1)).toBe('c');
    expect(neighbourInQueue([], 'a', 1)).toBeNull();
  });

  it('tells what is late from what is due today', () => {
    expect(urgencyOf('2026-11-21', '2026-11-22')).toBe('late');
    expect(urgencyOf('2026-11-22', '2026-11-22')).toBe('today');
    expect(urgencyOf('2026-12-01', '2026-11-22')).toBe('later');
    expect(urgencyOf(null, '2026-11-22')).toBeNull();
  });
});
