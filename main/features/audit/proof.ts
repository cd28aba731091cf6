/** Puts the log and the keys together: entries are signed with keys, and what happens to keys goes into the log. */
import { hostname } from 'node:os';
import type { Person } from '#shared/model/person.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import { KeyCardFiles } from '../keys/key-card-files.ts';
import { KeyRing } from '../keys/key-ring.ts';
import { createKeys } from '../keys/keys.ts';
import type { PinCost } from '../people/pin-derivation.ts';
import type { AuditRepository } from './audit.repository.ts';
import { AuditLog, type AuditPorts } from './audit.service.ts';

interface ProofPorts extends Pick<AuditPorts, 'currentPerson' | 'operator' | 'now'> {
  findPerson(id: string): Promise<Person | null>;
  publications(): Promise<readonly { publisher: string }[]>;
  pinCost: PinCost;
}

export function createProof(
  entries: AuditRepository,
  folder: LibraryFolder,
  work: UnitOfWork,
  events: DeskEvents,
  { currentPerson, findPerson, publications, operator, now, pinCost }: ProofPorts,
) {
  const ring = new KeyRing();
  const audit = new AuditLog(entries, ring, work, events, {
    machine: hostname(),
    currentPerson,
    operator,
    headFile: folder.logHead,
    now,
  });
  const keys = createKeys(ring, audit, work, events, {
    findPerson,
    office: async () => (await publications())[0]?.publisher ?? '',
    now,
    pinCost,
  });
  return { audit, keys, keyCards: new KeyCardFiles(keys, folder) };
}
