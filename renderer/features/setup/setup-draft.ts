/** What has been filled in of the guided set-up so far, and what is still missing. */
import { OFFICE_LOCK, type Office, officeSchema, type PersonDraft } from '#shared/model/account.ts';
import { chosenPin, type NewPin, NO_PIN } from '../people/new-pin-fields.tsx';

export type PublicationNames = Office['publication'];

export interface NewPerson {
  /** Tells rows apart while they are added and taken out. */
  key: string;
  person: PersonDraft;
  newPin: NewPin;
}

export interface SetupDraft {
  publication: PublicationNames;
  /** The first one is whoever sits here. */
  people: readonly NewPerson[];
  lock: Office['lock'];
}

export function newPerson(roles: PersonDraft['roles']): NewPerson {
  return { key: crypto.randomUUID(), person: { name: '', title: '', roles }, newPin: NO_PIN };
}

export function emptyDraft(): SetupDraft {
  return {
    publication: { publisher: '', authority: '', place: '', type: 'Bản tin', name: 'Cải cách hành chính' },
    people: [newPerson(['editor', 'administrator'])],
    lock: OFFICE_LOCK,
  };
}

/** Of each step, whether all is there that it needs. */
export function completeSteps({ publication, people }: SetupDraft): { office: boolean; people: boolean } {
  const { publication: publicationSchema, people: peopleSchema } = officeSchema.shape;
  return {
    office: publicationSchema.safeParse(publication).success,
    people:
      people.every(({ newPin }) => chosenPin(newPin) !== null) &&
      peopleSchema.safeParse(withPins(people)).success,
  };
}

/** The whole set-up as the desk takes it; null while something is missing. */
export function officeOf({ publication, people, lock }: SetupDraft): Office | null {
  if (people.some(({ newPin }) => chosenPin(newPin) === null)) return null;
  const checked = officeSchema.safeParse({ publication, people: withPins(people), lock });
  return checked.success ? checked.data : null;
}

function withPins(people: readonly NewPerson[]) {
  return people.map(({ person, newPin }) => ({ ...person, pin: newPin.pin }));
}
