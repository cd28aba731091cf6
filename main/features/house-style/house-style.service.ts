/** What each publication asks of its texts. */
import type { HouseStyle } from '#shared/model/house-style.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import { canonicalHash } from '../audit/chain.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { HouseStyleRepository } from './house-style.repository.ts';

export class HouseStyleService {
  readonly #repository: HouseStyleRepository;
  readonly #publications: PublicationsService;
  readonly #audit: AuditLog;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;

  constructor(
    repository: HouseStyleRepository,
    { publications, audit }: { publications: PublicationsService; audit: AuditLog },
    work: UnitOfWork,
    events: DeskEvents,
  ) {
    this.#repository = repository;
    this.#publications = publications;
    this.#audit = audit;
    this.#work = work;
    this.#events = events;
  }

  /** @throws DeskError NOT_FOUND when there is no such publication. */
  async get(publicationId: string): Promise<HouseStyle> {
    await this.#publications.get(publicationId);
    return this.#repository.find(publicationId);
  }

  /**
   * From now on all checks go by this style.
   * @throws DeskError NOT_FOUND when there is no such publication.
   */
  async update(publicationId: string, style: HouseStyle): Promise<void> {
    await this.#work.transaction(async () => {
      const { name } = await this.#publications.get(publicationId);
      const before = await this.#repository.find(publicationId);
      await this.#repository.save(publicationId, style);
      await this.#audit.record({
        action: 'houseStyle.changed',
        subject: { kind: 'publication', id: publicationId, title: name },
        before: canonicalHash(before),
        after: canonicalHash(style),
      });
      this.#events.tell('houseStyle', publicationId);
    });
  }
}
