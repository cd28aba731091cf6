/** Accounts: signing in, PINs, and what an administrator does about people. All of it goes into the log. */
import { DeskError } from '#shared/errors.ts';
import type { Account, LockSettings, PersonDraft } from '#shared/model/account.ts';
import type { AuditAction, AuditDetails } from '#shared/model/audit.ts';
import type { Person } from '#shared/model/person.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import type { KeysService } from '../keys/keys.service.ts';
import type { PeopleRepository } from './people.repository.ts';
import type { PeopleService } from './people.service.ts';
import { hashPin } from './pin.ts';
import { type PinCost, WorkingPin } from './pin-derivation.ts';
import { PinGuard } from './pin-guard.ts';

interface Collaborators {
  people: PeopleService;
  keys: Pick<KeysService, 'makeFor' | 'rewrap' | 'unlock' | 'lock'>;
  audit: Pick<AuditLog, 'record'>;
}

/** In the log, who tried a PIN that was wrong. */
const UNKNOWN = { id: null, name: 'Người chưa đăng nhập' };

export class AccountsService {
  readonly #repository: PeopleRepository;
  readonly #with: Collaborators;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;
  readonly #now: () => Date;
  readonly #pinCost: PinCost;
  readonly #guard: PinGuard;

  constructor(
    repository: PeopleRepository,
    collaborators: Collaborators,
    work: UnitOfWork,
    events: DeskEvents,
    now: () => Date,
    pinCost: PinCost,
  ) {
    this.#repository = repository;
    this.#pinCost = pinCost;
    this.#with = collaborators;
    this.#work = work;
    this.#events = events;
    this.#now = now;
    this.#guard = new PinGuard(repository, {
      now,
      onWrong: (person, count) => this.#tellWrong(person, count),
    });
  }

  /**
   * Seats a person at the desk, or lets the one who sits there go on after a lock; their key is open then,
   * and everybody else's closed.
   *
   * @throws DeskError WRONG_PIN, TOO_MANY_TRIES
   */
  async signIn(id: string, pin: string): Promise<Person> {
    const working = WorkingPin.of(pin);
    await this.#guard.check(id, working);
    const person = await this.#demand(id);
    this.#with.keys.lock();
    await this.#with.keys.unlock(id, working);
    await this.#work.transaction(async () => {
      await this.#with.people.seat(id);
      await this.#record('person.signedIn', person);
    });
    return { id, name: person.name, title: person.title, roles: person.roles };
  }

  /** Locks the desk: it shows nothing, and nobody can sign, until a PIN is given. */
  async lock(): Promise<void> {
    await this.#with.people.lock();
    this.#with.keys.lock();
  }

  /**
   * Opens the key of the person who is signed in, so that they can sign.
   *
   * @throws DeskError WRONG_PIN, TOO_MANY_TRIES
   */
  async unlockKey(personId: string, pin: string): Promise<void> {
    const working = WorkingPin.of(pin);
    await this.#guard.check(personId, working);
    await this.#with.keys.unlock(personId, working);
  }

  /** @throws DeskError WRONG_PIN, TOO_MANY_TRIES when the old one is wrong. */
  async changePin(personId: string, oldPin: string, newPin: string): Promise<void> {
    const [old, chosen] = [WorkingPin.of(oldPin), WorkingPin.of(newPin)];
    await this.#guard.check(personId, old);
    const person = await this.#demand(personId);
    const hash = await hashPin(chosen, this.#pinCost);
    await this.#work.transaction(async () => {
      await this.#with.keys.rewrap(personId, old, chosen);
      await this.#repository.setPin(personId, hash, false);
      await this.#record('person.pinChanged', person);
    });
    this.#events.tell('person', personId);
  }

  /** @param pinIsGiven somebody else than the person chose the PIN. */
  async add(draft: PersonDraft, pin: string, pinIsGiven: boolean): Promise<Person> {
    return this.#work.transaction(async () => {
      const working = WorkingPin.of(pin);
      const person = await this.#with.people.add(draft, working, pinIsGiven);
      await this.#with.keys.makeFor(person.id, working);
      await this.#record('person.added', person, { title: person.title, roles: person.roles.join(', ') });
      return person;
    });
  }

  /** @throws DeskError NOT_FOUND, LAST_ADMINISTRATOR */
  async change(id: string, draft: PersonDraft): Promise<void> {
    await this.#work.transaction(async () => {
      const before = await this.#demand(id);
      if (!draft.roles.includes('administrator')) await this.#demandAnotherAdministrator(before);
      await this.#repository.update({ id, ...draft });
      await this.#record('person.changed', { id, ...draft }, differences(before, draft));
    });
    this.#events.tell('person', id);
  }

  /**
   * The person can no longer sign in; what they did keeps their name.
   *
   * @throws DeskError NOT_FOUND, LAST_ADMINISTRATOR
   */
  async disable(id: string): Promise<void> {
    await this.#work.transaction(async () => {
      const person = await this.#demand(id);
      if (person.disabledAt !== null) return;
      await this.#demandAnotherAdministrator(person);
      await this.#repository.setDisabled(id, this.#now().toISOString());
      await this.#record('person.disabled', person);
    });
    this.#events.tell('person', id);
  }

  /** @throws DeskError NOT_FOUND */
  async enable(id: string): Promise<void> {
    await this.#work.transaction(async () => {
      const person = await this.#demand(id);
      if (person.disabledAt === null) return;
      await this.#repository.setDisabled(id, null);
      await this.#record('person.enabled', person);
    });
    this.#events.tell('person', id);
  }

  /**
   * Gives a person who forgot theirs a new PIN, and with it a new key: nobody can open the old one any more.
   *
   * @param reason why, in words; stands in the log.
   * @throws DeskError NOT_FOUND
   */
  async resetPin(id: string, pin: string, reason: string): Promise<void> {
    const person = await this.#demand(id);
    const working = WorkingPin.of(pin);
    const hash = await hashPin(working, this.#pinCost);
    await this.#work.transaction(async () => {
      await this.#repository.setPin(id, hash, true);
      await this.#guard.forget(id);
      await this.#with.keys.makeFor(id, working);
      await this.#record('person.pinReset', person, { reason });
    });
    this.#events.tell('person', id);
  }

  async setLockSettings(settings: LockSettings): Promise<void> {
    await this.#work.transaction(async () => {
      await this.#with.people.setLockSettings(settings);
      await this.#with.audit.record({
        action: 'lock.changed',
        subject: { kind: 'library', id: 'lock', title: '' },
        details: { ...settings },
      });
    });
  }

  async #demand(id: string): Promise<Account> {
    const found = await this.#repository.find(id);
    if (!found) throw new DeskError('NOT_FOUND', { kind: 'người dùng', id });
    const { pinHash: _, ...account } = found;
    return account;
  }

  async #demandAnotherAdministrator({ id, name, roles, disabledAt }: Account): Promise<void> {
    if (disabledAt !== null || !roles.includes('administrator')) return;
    const others = (await this.#with.people.list()).filter((person) => person.id !== id);
    if (!others.some((person) => person.roles.includes('administrator'))) {
      throw new DeskError('LAST_ADMINISTRATOR', { name });
    }
  }

  async #tellWrong({ id, name }: Person, count: number): Promise<void> {
    await this.#with.audit.record({
      action: 'person.wrongPin',
      subject: { kind: 'person', id, title: name },
      details: { count },
      by: UNKNOWN,
    });
  }

  #record(action: AuditAction, { id, name }: Pick<Person, 'id' | 'name'>, details: AuditDetails = {}) {
    return this.#with.audit.record({ action, subject: { kind: 'person', id, title: name }, details });
  }
}

/** What is different, each as "before → after". */
function differences(before: PersonDraft, after: PersonDraft): AuditDetails {
  const changes: [string, string, string][] = [
    ['name', before.name, after.name],
    ['title', before.title, after.title],
    ['roles', before.roles.join(', '), after.roles.join(', ')],
  ];
  return Object.fromEntries(
    changes.filter(([, old, now]) => old !== now).map(([name, old, now]) => [name, `${old} → ${now}`]),
  );
}
