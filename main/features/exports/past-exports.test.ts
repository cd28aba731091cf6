import { expect, it } from 'vitest';
import type { AuditEntry } from '#shared/model/audit.ts';
import { pastExports } from './past-exports.ts';

const [one, two] = ['1'.repeat(64), '2'.repeat(64)];

function entry(sequence: number, details: AuditEntry['details'], action = 'issue.exported'): AuditEntry {
  return {
    sequence,
    at: `2026-11-2${sequence}T08:00:00.000Z`,
    action: action as AuditEntry['action'],
    subject: { kind: 'issue', id: 'i', title: 'Số 11/2026' },
    personId: null,
    person: 'Lan',
    machine: 'm',
    deskId: 'd',
    before: null,
    after: null,
    details,
    keyId: null,
  };
}

it('tells newest first what came out, and whether it was the same as before', () => {
  const past = pastExports([
    entry(1, { 'a.pdf': one }),
    entry(2, { note: 'x' }, 'issue.approved'),
    entry(3, { 'a.pdf': two, 'a.docx': one, purpose: 'print' }),
    entry(4, { 'a.pdf': two, purpose: 'draft', pages: '1–2' }),
  ]);
  expect(past.map(({ sequence, purpose }) => [sequence, purpose])).toEqual([
    [4, 'draft'],
    [3, 'print'],
    [1, null],
  ]);
  expect(past.map(({ files }) => files.map(({ name, isSame }) => [name, isSame]))).toEqual([
    [['a.pdf', true]],
    [
      ['a.pdf', false],
      ['a.docx', false],
    ],
    [['a.pdf', false]],
  ]);
});
