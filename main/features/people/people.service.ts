/** Who works at this desk, and who of them sits at it now. */
import { v7 as uuid } from 'uuid';
import { DeskError } from '#shared/errors.ts';
import type { Person } from '#shared/model/person.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { PeopleRepository } from './people.repository.ts';
import { hashPin, pinMatches } from './pin.ts';

export class PeopleService {
  readonly #repository: PeopleRepository;
  readonly #events: DeskEvents;
  readonly #now: () => Date;

  constructor(repository: PeopleRepository, events: DeskEvents, now: () => Date) {
    this.#repository = repository;
    this.#events = events;
    this.#now = now;
  }

  list(): Promise<Person[]> {
    return this.#repository.list();
  }

  async add(person: Omit<Person, 'id'>, pin: string): Promise<Person> {
    const added = { id: uuid(), ...person };
    await this.#repository.insert(added, await hashPin(pin), this.#now().toISOString());
    this.#events.tell('person', added.id);
    return added;
  }

  async find(id: string): Promise<Person | null> {
    const found = await this.#repository.find(id);
    if (!found) return null;
    const { pinHash: _, ...person } = found;
    return person;
  }

  /** The person signed in last; before the first sign-in nobody. */
  async current(): Promise<Person | null> {
    const id = await this.#repository.signedIn();
    if (id === null) return null;
    return this.find(id);
  }

  /** @throws DeskError WRONG_PIN, also when there is no such person: the answer tells nothing. */
  async signIn(id: string, pin: string): Promise<Person> {
    const found = await this.#repository.find(id);
    if (!found || !(await pinMatches(pin, found.pinHash))) throw new DeskError('WRONG_PIN', {});
    const { pinHash: _, ...person } = found;
    await this.#repository.setSignedIn(person.id);
    this.#events.tell('person', person.id);
    return person;
  }

  /** Seats a person without a PIN: only for a library that was made this very moment. */
  async seat(id: string): Promise<void> {
    await this.#repository.setSignedIn(id);
  }
}
