/** Puts the exchange of packages together over the services that it reads and leads. */
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { HandoffRepository } from './handoff.repository.ts';
import { type HandoffOrigins, HandoffService } from './handoff.service.ts';
import { type SendingOrigins, type SendingPlace, SendingService } from './sending.service.ts';

export function createHandoff(
  stored: HandoffRepository,
  partners: HandoffOrigins & SendingOrigins,
  place: SendingPlace,
  work: UnitOfWork,
  events: DeskEvents,
) {
  const { folder, workers, now } = place;
  return {
    handoff: new HandoffService(stored, partners, folder, workers, work, events, now),
    sending: new SendingService(stored, partners, work, events, place),
  };
}
