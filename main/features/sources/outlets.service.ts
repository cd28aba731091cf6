/** The outlet directory, which the desk edits: a name for each address. */
import { v7 as uuid } from 'uuid';
import { DeskError } from '#shared/errors.ts';
import type { ListedOutlet, Outlet, OutletDetails } from '#shared/model/library.ts';
import { compareVietnamese } from '#shared/vietnamese/sort.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { OutletsRepository } from './outlets.repository.ts';
import { type OutletFinder, outletFinder } from './outlets.ts';

export class OutletsService {
  readonly #repository: OutletsRepository;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;

  constructor(repository: OutletsRepository, work: UnitOfWork, events: DeskEvents) {
    this.#repository = repository;
    this.#work = work;
    this.#events = events;
  }

  all(): Promise<Outlet[]> {
    return this.#repository.all();
  }

  /** By the Vietnamese alphabet, each with how many sources come from it. */
  async listed(): Promise<ListedOutlet[]> {
    const outlets = await this.#repository.listed();
    return outlets.sort((left, right) => compareVietnamese(left.name, right.name));
  }

  async finder(): Promise<OutletFinder> {
    return outletFinder(await this.#repository.all());
  }

  /** @throws DeskError OUTLET_KNOWN when the address has a name already */
  async add(details: OutletDetails): Promise<Outlet> {
    const outlet = { id: uuid(), ...details };
    await this.#work.transaction(async () => {
      await this.#demandFree(outlet);
      await this.#repository.insert(outlet);
    });
    this.#events.tell('outlet', outlet.id);
    return outlet;
  }

  /** @throws DeskError NOT_FOUND, OUTLET_KNOWN */
  async update(outlet: Outlet): Promise<void> {
    await this.#work.transaction(async () => {
      await this.#demand(outlet.id);
      await this.#demandFree(outlet);
      await this.#repository.update(outlet);
    });
    this.#tellAll(outlet.id);
  }

  /**
   * Takes an outlet out of the directory. Its sources stay, without an outlet, or with the one it is merged into.
   *
   * @returns what `putBack` takes to undo it.
   * @throws DeskError NOT_FOUND
   */
  async remove(id: string, mergeInto: string | null): Promise<{ outlet: Outlet; sourceIds: string[] }> {
    const removed = await this.#work.transaction(async () => {
      const outlet = await this.#demand(id);
      if (mergeInto !== null) await this.#demand(mergeInto);
      const sourceIds = await this.#repository.sourcesOf(id);
      await this.#repository.setOutlet(sourceIds, mergeInto);
      await this.#repository.remove(id);
      return { outlet, sourceIds };
    });
    this.#tellAll(id);
    return removed;
  }

  /** Undoes `remove`. @throws DeskError OUTLET_KNOWN when the address was given to another since */
  async putBack(outlet: Outlet, sourceIds: readonly string[]): Promise<void> {
    await this.#work.transaction(async () => {
      await this.#demandFree(outlet);
      await this.#repository.insert(outlet);
      await this.#repository.setOutlet(sourceIds, outlet.id);
    });
    this.#tellAll(outlet.id);
  }

  async #demand(id: string): Promise<Outlet> {
    const outlet = (await this.#repository.all()).find((known) => known.id === id);
    if (!outlet) throw new DeskError('NOT_FOUND', { kind: 'cơ quan', id });
    return outlet;
  }

  async #demandFree({ id, domain }: Outlet): Promise<void> {
    const known = (await this.#repository.all()).find((outlet) => outlet.domain === domain);
    if (known && known.id !== id) throw new DeskError('OUTLET_KNOWN', { name: known.name, domain });
  }

  /** Sources show their outlet's name. */
  #tellAll(id: string): void {
    this.#events.tell('outlet', id);
    this.#events.tell('source', id);
  }
}
