/** What each publication asks of its texts. */
import type { HouseStyle } from '#shared/model/house-style.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { HouseStyleRepository } from './house-style.repository.ts';

export class HouseStyleService {
  readonly #repository: HouseStyleRepository;
  readonly #publications: PublicationsService;
  readonly #events: DeskEvents;

  constructor(repository: HouseStyleRepository, publications: PublicationsService, events: DeskEvents) {
    this.#repository = repository;
    this.#publications = publications;
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
    await this.#publications.get(publicationId);
    await this.#repository.save(publicationId, style);
    this.#events.tell('houseStyle', publicationId);
  }
}
