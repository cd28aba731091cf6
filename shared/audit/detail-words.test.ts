import { describe, expect, it } from 'vitest';
import { AUDIT_ACTIONS, AUDIT_TOPICS } from '../model/audit.ts';
import { actionName, actionsOf } from './action-words.ts';
import { detailLines, detailText } from './detail-words.ts';

describe('details of an entry', () => {
  it('are said in words, without what is kept for proof', () => {
    const details = {
      note: 'Sửa tít',
      due: null,
      signature: 'x',
      roles: 'editor → editor, clerk',
      to: 'Lan',
    };
    expect(detailText({ details }, 'vi')).toBe(
      'Ý kiến: Sửa tít; Vai trò: biên tập viên → biên tập viên, văn thư; Người nhận: Lan',
    );
  });

  it('leave what people wrote as it is, also where it looks like a word of the program', () => {
    const details = { note: 'unknown', constructor: 'x' };
    expect(detailLines({ details }, 'vi').map(({ value }) => value)).toEqual(['unknown', 'x']);
  });
});

it('every action has a name of its own and belongs to one topic', () => {
  expect(new Set(AUDIT_ACTIONS.map((action) => actionName(action, 'vi'))).size).toBe(AUDIT_ACTIONS.length);
  expect(AUDIT_TOPICS.flatMap(actionsOf).sort()).toEqual([...AUDIT_ACTIONS].sort());
});
