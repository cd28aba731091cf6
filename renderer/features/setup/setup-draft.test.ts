import { describe, expect, it } from 'vitest';
import { completeSteps, emptyDraft, newPerson, officeOf, type SetupDraft } from './setup-draft.ts';

const pin = { pin: '1234', again: '1234' };

function filled(): SetupDraft {
  const draft = emptyDraft();
  const [self] = draft.people;
  if (!self) throw new Error('nobody');
  return {
    ...draft,
    publication: { ...draft.publication, publisher: ' Sở Nội vụ ' },
    people: [
      { ...self, person: { ...self.person, name: 'Khải' }, newPin: pin },
      { ...newPerson(['reviewer']), person: { name: 'Vinh', title: '', roles: ['reviewer'] }, newPin: pin },
    ],
  };
}

describe('the set-up', () => {
  it('lacks the office and the people at first', () => {
    expect(completeSteps(emptyDraft())).toEqual({ office: false, people: false });
    expect(officeOf(emptyDraft())).toBeNull();
  });

  it('is complete with a publisher, and a name, a role and a PIN for everybody', () => {
    expect(completeSteps(filled())).toEqual({ office: true, people: true });
    expect(officeOf(filled())).toMatchObject({
      publication: { publisher: 'Sở Nội vụ' },
      people: [{ name: 'Khải', pin: '1234' }, { name: 'Vinh' }],
    });
  });

  it.each([
    ['a name', (draft: SetupDraft) => change(draft, { person: { name: ' ', title: '', roles: ['clerk'] } })],
    ['a role', (draft: SetupDraft) => change(draft, { person: { name: 'Vinh', title: '', roles: [] } })],
    ['the same PIN twice', (draft: SetupDraft) => change(draft, { newPin: { pin: '1234', again: '1243' } })],
    ['a PIN of four digits', (draft: SetupDraft) => change(draft, { newPin: { pin: '123', again: '123' } })],
  ])('is not complete without %s', (_, broken) => {
    expect(completeSteps(broken(filled()))).toEqual({ office: true, people: false });
    expect(officeOf(broken(filled()))).toBeNull();
  });
});

function change(draft: SetupDraft, part: object): SetupDraft {
  return { ...draft, people: draft.people.map((one, index) => (index === 1 ? { ...one, ...part } : one)) };
}
