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
  readonly #now: () => Date;

  constructor(repository: OutletsRepository, work: UnitOfWork, events: DeskEvents, now: () => Date) {
    this.#repository = repository;
    this.#work = work;
    this.#events = events;
    this.#now = now;
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
    return outletFinder(await this.#repository.all(), await this.#repository.former());
  }

  /**
   * Adds an outlet. One with this address that lies in the trash is it, taken out again under the new name.
   *
   * @throws DeskError OUTLET_KNOWN when the address has a name already
   */
  async add(details: OutletDetails): Promise<Outlet> {
    const outlet = await this.#work.transaction(async () => {
      const known = await this.#repository.byDomain(details.domain);
      if (known && !known.isTrashed) throw knownError(known);
      const added = { id: known?.id ?? uuid(), ...details };
      if (known) {
        await this.#repository.update(added);
        await this.#repository.setMerged(added.id, null, null);
      } else await this.#repository.insert(added);
      return added;
    });
    this.#tellAll(outlet.id);
    return outlet;
  }

  /**
   * Changes a name or an address. Whoever has that address in the trash is merged into the outlet.
   *
   * @throws DeskError NOT_FOUND, OUTLET_KNOWN
   */
  async update(outlet: Outlet): Promise<void> {
    await this.#work.transaction(async () => {
      await this.#demand(outlet.id);
      const known = await this.#repository.byDomain(outlet.domain);
      if (known && known.id !== outlet.id) {
        if (!known.isTrashed) throw knownError(known);
        await this.#repository.setOutlet(await this.#repository.sourcesOf(known.id), outlet.id);
        await this.#repository.remove(known.id);
      }
      await this.#repository.update(outlet);
    });
    this.#tellAll(outlet.id);
  }

  /**
   * Merges an outlet into another: its sources go there, and its name and address in attributions lead there.
   *
   * @returns what `unmerge` takes to undo it.
   * @throws DeskError NOT_FOUND
   */
  async merge(id: string, into: string): Promise<{ id: string; sourceIds: string[] }> {
    const sourceIds = await this.#work.transaction(async () => {
      await this.#demand(id);
      await this.#demand(into);
      if (id === into) throw new DeskError('NOT_FOUND', { kind: 'cơ quan', id: into });
      const moved = await this.#repository.sourcesOf(id);
      await this.#repository.setOutlet(moved, into);
      await this.#repository.setMerged(id, into, this.#now().toISOString());
      return moved;
    });
    this.#tellAll(id);
    return { id, sourceIds };
  }

  /** Undoes `merge`. */
  async unmerge(id: string, sourceIds: readonly string[]): Promise<void> {
    await this.#work.transaction(async () => {
      await this.#repository.setMerged(id, null, null);
      await this.#repository.setOutlet(sourceIds, id);
    });
    this.#tellAll(id);
  }

  async #demand(id: string): Promise<Outlet> {
    const outlet = (await this.#repository.all()).find((known) => known.id === id);
    if (!outlet) throw new DeskError('NOT_FOUND', { kind: 'cơ quan', id });
    return outlet;
  }

  /** Sources show their outlet's name. */
  #tellAll(id: string): void {
    this.#events.tell('outlet', id);
    this.#events.tell('source', id);
  }
}

function knownError({ name, domain }: Outlet): DeskError {
  return new DeskError('OUTLET_KNOWN', { name, domain });
}
