import { describe, expect, it } from 'vitest';
import { filesUnderWay } from './file-states.ts';

const NAMES = ['một.docx', 'hai.docx', 'ba.docx', 'bốn.docx'];
const states = (sent: boolean[], fraction: number | null) =>
  filesUnderWay(NAMES, sent, fraction).map(({ state }) => state);

describe('files of an import', () => {
  it('are sent one after another', () => {
    expect(states([], null)).toEqual(['sending', 'waiting', 'waiting', 'waiting']);
    expect(states([true, false], null)).toEqual(['sent', 'failed', 'sending', 'waiting']);
    expect(states([true, true, true, true], null)).toEqual(['sent', 'sent', 'sent', 'sent']);
  });

  it('are read one after another, but for those that never came', () => {
    const sent = [true, false, true, true];
    expect(states(sent, 0)).toEqual(['reading', 'failed', 'waiting', 'waiting']);
    expect(states(sent, 1 / 3)).toEqual(['read', 'failed', 'reading', 'waiting']);
    expect(states(sent, 1)).toEqual(['read', 'failed', 'read', 'read']);
  });
});
