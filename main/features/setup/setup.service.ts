/** Makes the library that a new desk opens the office's own: its publication, its people, its lock. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import { LIBRARY_KINDS, type LibraryKind, type Office } from '#shared/model/account.ts';
import { startOver } from '../../database/start-over.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import type { AccountsService } from '../people/accounts.service.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { SetupRepository } from './setup.repository.ts';

interface Collaborators {
  people: PeopleService;
  accounts: AccountsService;
  publications: PublicationsService;
  audit: Pick<AuditLog, 'record'>;
}

export class SetupService {
  readonly #repository: SetupRepository;
  readonly #with: Collaborators;
  readonly #fillDirectory: () => Promise<void>;
  readonly #folder: LibraryFolder;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;

  /** @param fillDirectory puts in what every desk knows from the start. */
  constructor(
    repository: SetupRepository,
    collaborators: Collaborators,
    fillDirectory: () => Promise<void>,
    folder: LibraryFolder,
    work: UnitOfWork,
    events: DeskEvents,
  ) {
    this.#repository = repository;
    this.#with = collaborators;
    this.#fillDirectory = fillDirectory;
    this.#folder = folder;
    this.#work = work;
    this.#events = events;
  }

  /** What the library is; those from before this was kept count as the office's own. */
  async kind(): Promise<LibraryKind> {
    const stored = await this.#repository.kind();
    return LIBRARY_KINDS.find((kind) => kind === stored) ?? 'office';
  }

  setKind(kind: LibraryKind): Promise<void> {
    return this.#repository.setKind(kind);
  }

  /**
   * Sets the library up for an office, all at once or not at all. A sample is thrown away whole; what was
   * brought into a blank library stays, and whoever stood for its people until now may no longer sign in.
   *
   * @throws DeskError NOT_ALLOWED when the library is an office's already.
   */
  async begin(office: Office): Promise<void> {
    const { before, self } = await this.#work.transaction(async () => {
      const before = await this.kind();
      if (before === 'office') throw new DeskError('NOT_ALLOWED', { action: 'setup.begin' });
      const placeholders = before === 'blank' ? await this.#with.people.list() : [];
      if (before === 'sample') {
        await startOver(this.#work.query);
        await this.#fillDirectory();
      }
      const self = await this.#write(office);
      for (const { id } of placeholders) await this.#with.accounts.disable(id);
      return { before, self };
    });
    if (before === 'sample') await this.#removeFiles();
    await this.#with.accounts.signIn(self.id, self.pin);
    this.#events.tell('library', '');
  }

  /** Resolves to the person who sits at the desk, with their PIN. */
  async #write({ publication: named, people: [self, ...others], lock }: Office) {
    const { id, ...details } = await this.#with.publications.main();
    await this.#with.publications.update(id, { ...details, ...named });
    const { pin, ...own } = self;
    const person = await this.#with.accounts.add(own, pin, false);
    await this.#with.people.seat(person.id);
    for (const { pin: given, ...other } of others) await this.#with.accounts.add(other, given, true);
    await this.#with.people.setLockSettings(lock);
    await this.setKind('office');
    await this.#with.audit.record({
      action: 'library.begun',
      subject: { kind: 'library', id, title: `${named.type} ${named.name}`.trim() },
      details: { publisher: named.publisher, people: 1 + others.length },
    });
    return { id: person.id, pin };
  }

  /** What the sample's pictures and sources left on the disk. Exported files stay: they are in nobody's way. */
  async #removeFiles(): Promise<void> {
    for (const folder of [this.#folder.files, this.#folder.thumbnails]) {
      for (const name of await readdir(folder)) {
        // A file that is open just now stays; nothing points to it any more.
        await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
      }
    }
  }
}
