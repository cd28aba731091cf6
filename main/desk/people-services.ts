/** Who sits at the desk, the lock between them, and what proves who did what: the log and the keys. */
import type { UnitOfWork } from '../database/unit-of-work.ts';
import { AuditRepository } from '../features/audit/audit.repository.ts';
import { createProof } from '../features/audit/proof.ts';
import { AccountsService } from '../features/people/accounts.service.ts';
import { IdleLock } from '../features/people/idle-lock.ts';
import { PeopleRepository } from '../features/people/people.repository.ts';
import { PeopleService } from '../features/people/people.service.ts';
import type { PinCost } from '../features/people/pin-derivation.ts';
import type { LibraryFolder } from '../files/library-folder.ts';
import type { DeskEvents } from './events.ts';

interface Parts {
  /** The first speaks for the office. */
  publications(): Promise<readonly { publisher: string }[]>;
}

interface Place {
  folder: LibraryFolder;
  /** Who acts where nobody signs in, in words for the log; null where people do. */
  operator: string | null;
  now(): Date;
  pinCost: PinCost;
}

export function createPeople(parts: Parts, place: Place, work: UnitOfWork, events: DeskEvents) {
  const { folder, operator, now, pinCost } = place;
  const entries = new AuditRepository(work);
  const { audit, keys, keyCards } = createProof(entries, folder, work, events, {
    currentPerson: () => people.current(),
    findPerson: (id) => people.find(id),
    publications: () => parts.publications(),
    operator,
    now,
    pinCost,
  });
  const storedPeople = new PeopleRepository(work);
  const people = new PeopleService(storedPeople, events, now, pinCost);
  const accounts = new AccountsService(storedPeople, { people, keys, audit }, work, events, now, pinCost);
  const idleLock = new IdleLock({
    settings: () => people.lockSettings(),
    lock: () => accounts.lock(),
    now,
  });
  return { entries, audit, keys, keyCards, people, accounts, idleLock };
}
