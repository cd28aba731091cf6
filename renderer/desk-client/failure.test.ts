import { describe, expect, it } from 'vitest';
import { failureMessage, failureOf } from './failure.ts';

const wire = { code: 'WRONG_PIN', message: 'Mã PIN không đúng. Hãy thử lại.', details: {} } as const;

describe('failureOf', () => {
  it('reads the code out of a tRPC error', () => {
    const error = Object.assign(new Error('x'), { data: { ...wire, httpStatus: 401 } });
    expect(failureOf(error)).toEqual(wire);
  });

  it('reads the JSON of a refused upload', () => {
    expect(failureOf(wire)).toEqual(wire);
  });

  it('takes what has no code of the desk for a desk that did not answer', () => {
    expect(failureOf(new TypeError('fetch failed')).code).toBe('DESK_UNREACHABLE');
    expect(failureOf({ code: 'MADE_UP', message: '', details: {} }).code).toBe('DESK_UNREACHABLE');
  });
});

describe('failureMessage', () => {
  it('speaks the language of the window', () => {
    expect(failureMessage(failureOf(wire), 'vi')).toBe(wire.message);
    expect(failureMessage(failureOf(wire), 'en')).toBe('The PIN is wrong. Try again.');
    const notFound = { code: 'NOT_FOUND', message: '', details: { kind: 'bài', id: '7' } } as const;
    expect(failureMessage(failureOf(notFound), 'en')).toContain('7');
  });
});
