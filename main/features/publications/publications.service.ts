/** The publications of this desk. */
import { v7 as uuid } from 'uuid';
import { DeskError } from '#shared/errors.ts';
import type { NewPublication, Publication, PublicationDetails } from '#shared/model/publication.ts';
import { settingsToKeep, type TemplateName } from '#shared/model/template-settings.ts';
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

/** Sections of a new publication's issues, to begin with. */
const FIRST_SECTIONS: Record<TemplateName, string[]> = {
  'ban-tin': ['Tin tức', 'Trao đổi'],
  'diem-bao': ['Tin trung ương', 'Tin địa phương'],
  'chuyen-san': ['Nghiên cứu – Trao đổi'],
  'bao-cao': ['Nội dung'],
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

  /**
   * Adds a publication of the same office: its publisher and address are those of the first one, its licence is its own.
   *
   * @returns its id.
   */
  async create({ name, type, template }: NewPublication): Promise<string> {
    return this.#work.transaction(async () => {
      const { publisher, authority, place, imprint } = await this.main();
      const { responsible, editorialBoard, address } = imprint;
      const added = await this.add({
        name,
        type,
        template,
        publisher,
        authority,
        place,
        sections: FIRST_SECTIONS[template],
        imprint: { ...BLANK.imprint, responsible, editorialBoard, address },
      });
      await this.#record('publication.added', added);
      return added.id;
    });
  }

  /**
   * Removes a publication that was never used, with all that is set for it.
   *
   * @throws DeskError NOT_FOUND, PUBLICATION_HAS_ISSUES, LAST_PUBLICATION
   */
  async remove(id: string): Promise<void> {
    await this.#work.transaction(async () => {
      const publication = await this.get(id);
      const { name } = publication;
      const issues = await this.#repository.countIssues(id);
      if (issues > 0) throw new DeskError('PUBLICATION_HAS_ISSUES', { name, issues });
      if ((await this.list()).length === 1) throw new DeskError('LAST_PUBLICATION', { name });
      await this.#repository.delete(id);
      await this.#record('publication.removed', publication);
      this.#events.tell('publication', id);
    });
  }

  async #record(
    action: 'publication.added' | 'publication.removed',
    { id, name }: Publication,
  ): Promise<void> {
    await this.#audit.record({ action, subject: { kind: 'publication', id, title: name } });
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

  /** The first one, which speaks for the office; a blank one is made where there is none. */
  async main(): Promise<Publication> {
    const [first] = await this.#repository.list();
    return first ?? this.add(BLANK);
  }
}
