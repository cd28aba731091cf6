/** Who works at this desk, and who of them sits at it now. */
import { v7 as uuid } from 'uuid';
import { DeskError } from '#shared/errors.ts';
import type { Account, LockSettings, Session } from '#shared/model/account.ts';
import type { Person } from '#shared/model/person.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { PeopleRepository } from './people.repository.ts';
import { hashPin } from './pin.ts';
import type { GivenPin, PinCost } from './pin-derivation.ts';

function personOf({ id, name, title, roles }: Person): Person {
  return { id, name, title, roles };
}

export class PeopleService {
  readonly #repository: PeopleRepository;
  readonly #events: DeskEvents;
  readonly #now: () => Date;
  readonly #pinCost: PinCost;

  constructor(repository: PeopleRepository, events: DeskEvents, now: () => Date, pinCost: PinCost) {
    this.#repository = repository;
    this.#events = events;
    this.#now = now;
    this.#pinCost = pinCost;
  }

  /** Everybody who may sign in. */
  async list(): Promise<Person[]> {
    return (await this.#repository.list()).filter(({ disabledAt }) => disabledAt === null).map(personOf);
  }

  /** Everybody who ever worked here, those who may no longer sign in among them. */
  async accounts(): Promise<Account[]> {
    return (await this.#repository.list()).filter(({ roles }) => roles.length > 0);
  }

  /** Stores a person; AccountsService gives them a key and tells the log. */
  async add(person: Omit<Person, 'id'>, pin: GivenPin, pinIsGiven = false): Promise<Person> {
    const added = { id: uuid(), ...person };
    await this.#repository.insert(
      added,
      await hashPin(pin, this.#pinCost),
      pinIsGiven,
      this.#now().toISOString(),
    );
    this.#events.tell('person', added.id);
    return added;
  }

  /**
   * Keeps the names of people of other desks, who wrote or said something that is here now. They have no role and
   * no PIN, and so cannot sign in. Who is known already stays as they are.
   */
  async know(people: readonly { id: string; name: string; title: string }[]): Promise<void> {
    const at = this.#now().toISOString();
    for (const { id, name, title } of people) {
      if (await this.#repository.find(id)) continue;
      await this.#repository.insert({ id, name, title, roles: [] }, '', false, at);
      await this.#repository.setDisabled(id, at);
    }
  }

  /** Ids of those who have, or had, an account at this desk. */
  async ownIds(): Promise<Set<string>> {
    return new Set((await this.accounts()).map(({ id }) => id));
  }

  /** Anybody who ever worked here; null for nobody. */
  async find(id: string): Promise<Person | null> {
    const found = await this.#repository.find(id);
    return found && personOf(found);
  }

  /** The person signed in, also while the desk is locked; before the first sign-in nobody. */
  async current(): Promise<Person | null> {
    const account = await this.#currentAccount();
    return account && personOf(account);
  }

  /**
   * The person who may act now; null for nobody.
   *
   * @throws DeskError DESK_LOCKED
   */
  async acting(): Promise<Person | null> {
    if (await this.isLocked()) throw new DeskError('DESK_LOCKED', {});
    return this.current();
  }

  async isLocked(): Promise<boolean> {
    return (await this.#repository.setting('session.isLocked')) === 'yes';
  }

  async session(): Promise<Session> {
    const account = await this.#currentAccount();
    return {
      person: account && personOf(account),
      isLocked: await this.isLocked(),
      pinIsGiven: account?.pinIsGiven ?? false,
    };
  }

  /** Seats a person at the desk and unlocks it; asks for no PIN, that is up to the caller. */
  async seat(id: string): Promise<void> {
    await this.#repository.setSetting('session.person', id);
    await this.#repository.setSetting('session.isLocked', 'no');
    this.#events.tell('person', id);
  }

  /** Nobody may do anything until a PIN was given; what is under way comes to its end. */
  async lock(): Promise<void> {
    const id = await this.#repository.setting('session.person');
    if (id === null || (await this.isLocked())) return;
    await this.#repository.setSetting('session.isLocked', 'yes');
    this.#events.tell('person', id);
  }

  async lockSettings(): Promise<LockSettings> {
    return {
      idleMinutes: Number((await this.#repository.setting('lock.idleMinutes')) ?? 0),
      asksAtStart: (await this.#repository.setting('lock.asksAtStart')) === 'yes',
    };
  }

  async setLockSettings({ idleMinutes, asksAtStart }: LockSettings): Promise<void> {
    await this.#repository.setSetting('lock.idleMinutes', String(idleMinutes));
    await this.#repository.setSetting('lock.asksAtStart', asksAtStart ? 'yes' : 'no');
    this.#events.tell('person', '');
  }

  async #currentAccount(): Promise<Account | null> {
    const id = await this.#repository.setting('session.person');
    const account = id === null ? null : await this.#repository.find(id);
    return account?.disabledAt === null ? account : null;
  }
}
