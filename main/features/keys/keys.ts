/** Puts the service of keys over its tables. */
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import type { KeyRing } from './key-ring.ts';
import { KeysRepository } from './keys.repository.ts';
import { type KeysPorts, KeysService } from './keys.service.ts';

export function createKeys(
  ring: KeyRing,
  audit: AuditLog,
  work: UnitOfWork,
  events: DeskEvents,
  ports: KeysPorts,
): KeysService {
  return new KeysService(new KeysRepository(work), ring, audit, work, events, ports);
}
