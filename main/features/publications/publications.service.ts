/** The publications of this desk. */
import { v7 as uuid } from 'uuid';
import { DeskError } from '#shared/errors.ts';
import type { Publication, PublicationDetails } from '#shared/model/publication.ts';
import { settingsToKeep } from '#shared/model/template-settings.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import { canonicalHash } from '../audit/chain.ts';
import type { PublicationsRepository } from './publications.repository.ts';

/** What a library that was made empty starts with: enough to import a bulletin and print it. */
const BLANK: Omit<Publication, 'id'> = {
  name: 'Cải cách hành chính',
  type: 'Bản tin',
  publisher: 'Sở Nội vụ',
  authority: 'Ủy ban nhân dân',
  place: '',
  template: 'ban-tin',
  sections: ['Tin cải cách hành chính Trung ương', 'Tin cải cách hành chính địa phương'],
  imprint: {
    responsible: '',
    editorialBoard: '',
    licence: '',
    printer: '',
    printRun: null,
    address: '',
    deposit: '',
  },
};

/** Hears, in the transaction of the change, that something else is said of a publication. */
export interface PublicationWatch {
  changed(publicationId: string): Promise<void>;
}

export class PublicationsService {
  readonly #repository: PublicationsRepository;
  readonly #audit: AuditLog;
  readonly #watch: PublicationWatch;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;
  readonly #now: () => Date;

  constructor(
    repository: PublicationsRepository,
    { audit, watch }: { audit: AuditLog; watch: PublicationWatch },
    work: UnitOfWork,
    events: DeskEvents,
    now: () => Date,
  ) {
    this.#repository = repository;
    this.#audit = audit;
    this.#watch = watch;
    this.#work = work;
    this.#events = events;
    this.#now = now;
  }

  list(): Promise<Publication[]> {
    return this.#repository.list();
  }

  /** @throws DeskError NOT_FOUND */
  async get(id: string): Promise<Publication> {
    const publication = await this.#repository.find(id);
    if (!publication) throw new DeskError('NOT_FOUND', { kind: 'ấn phẩm', id });
    return publication;
  }

  async add(publication: Omit<Publication, 'id'>): Promise<Publication> {
    const added = { id: uuid(), ...publication };
    await this.#repository.insert(added, this.#now().toISOString());
    this.#events.tell('publication', added.id);
    return added;
  }

  /** Changes what is said of a publication; issues made before keep their own sections.
   *
   * @throws DeskError NOT_FOUND
   */
  async update(id: string, details: PublicationDetails): Promise<void> {
    await this.#work.transaction(async () => {
      const before = await this.get(id);
      const { settings: chosen, ...plain } = details;
      const settings = settingsToKeep(details.template, chosen);
      const after = { id, ...plain, ...(settings && { settings }) };
      await this.#repository.update(after);
      await this.#audit.record({
        action: 'publication.changed',
        subject: { kind: 'publication', id, title: details.name },
        before: canonicalHash(before),
        after: canonicalHash(after),
      });
      await this.#watch.changed(id);
      this.#events.tell('publication', id);
    });
  }

  /** The publication new issues belong to: the first; a blank one is made where there is none. */
  async main(): Promise<Publication> {
    const [first] = await this.#repository.list();
    return first ?? this.add(BLANK);
  }
}
