/** Writes the audit log: every change of state, approval, export, import, restore and account change. */
import { basename } from 'node:path';
import type { AuditAction, AuditDetails, AuditSubject } from '#shared/model/audit.ts';
import type { Person } from '#shared/model/person.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import { hashOfFile } from '../../files/file-store.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { signatureOf } from '../keys/signatures.ts';
import type { AuditRepository } from './audit.repository.ts';
import { BEFORE_THE_FIRST, hashOfEntry, type StoredEntry } from './chain.ts';
import { type LogHead, readHead, writeHead } from './head-file.ts';

export interface AuditRecord {
  action: AuditAction;
  subject: AuditSubject;
  /** SHA-256 in hex of the state before and after; left out where there is none. */
  before?: string | null;
  after?: string | null;
  details?: AuditDetails;
  /** A signature that this entry tells of (an approval, a package): its place in the log says when it was made. */
  signed?: { keyId: string; signature: string };
  /** Who did it; the person signed in unless told. */
  by?: Actor;
}

export interface AuditPorts {
  /** Name of the computer. */
  machine: string;
  /** Who is signed in; null for nobody. */
  currentPerson(): Promise<Person | null>;
  /** Who acts where nobody signs in: a command, in words; null where people do. */
  operator: string | null;
  /** Path of the file that keeps the newest entry's hash. */
  headFile: string;
  now(): Date;
}

interface Actor {
  /** Null for who is not signed in. */
  id: string | null;
  name: string;
}

/** What the log calls the desk itself, when nobody is signed in. */
export const THE_DESK = 'Tòa Soạn';

export class AuditLog {
  readonly #repository: AuditRepository;
  readonly #keys: KeyRing;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;
  readonly #ports: AuditPorts;
  #headToWrite: LogHead | null = null;

  constructor(
    repository: AuditRepository,
    keys: KeyRing,
    work: UnitOfWork,
    events: DeskEvents,
    ports: AuditPorts,
  ) {
    this.#repository = repository;
    this.#keys = keys;
    this.#work = work;
    this.#events = events;
    this.#ports = ports;
  }

  /**
   * Adds an entry, in the transaction of what it tells of: both are kept, or neither. It is signed when the
   * key of who did it is open.
   */
  record(record: AuditRecord): Promise<void> {
    return this.recordAll([record]);
  }

  /** Adds entries in their order, all in one transaction; what they share is looked up once. */
  async recordAll(records: readonly AuditRecord[]): Promise<void> {
    if (records.length === 0) return;
    await this.#work.transaction(async () => {
      const deskId = await this.#repository.deskId();
      const present = records.every(({ by }) => by) ? null : await this.#actor();
      let last: LogHead | null = await this.#repository.last();
      for (const record of records) {
        const actor = record.by ?? present ?? { id: null, name: THE_DESK };
        const entry = this.#entry(record, { actor, deskId, last });
        await this.#repository.append(entry);
        last = entry;
        this.#events.tell('audit', record.subject.id);
      }
      this.#headToWrite = last;
      this.#work.afterCommit(() => this.#writeHead());
    });
  }

  /** Tells of a paper that went out, by the file's name and the SHA-256 of its bytes. */
  async recordPaper(subject: AuditSubject, path: string): Promise<void> {
    const details = { [basename(path)]: await hashOfFile(path) };
    await this.record({ action: 'paper.written', subject, details });
  }

  /** Number and hash of the newest entry; null for an empty log. */
  async head(): Promise<LogHead | null> {
    const last = await this.#repository.last();
    return last && { sequence: last.sequence, hash: last.hash };
  }

  /** What this library calls its desk; stays the same on whatever computer it is opened. */
  deskId(): Promise<string> {
    return this.#repository.deskId();
  }

  /** True when the log told of a signature by a key before it told that the key was revoked. */
  async wasSignedBefore(keyId: string, signature: string): Promise<boolean> {
    const revoked = await this.#repository.sequenceOf('key.revoked', keyId);
    const signed = await this.#repository.sequenceOfSignature(signature);
    return signed !== null && (revoked === null || signed < revoked);
  }

  /** Who acts when nothing else is said. */
  async #actor(): Promise<Actor> {
    if (this.#ports.operator !== null) return { id: null, name: this.#ports.operator };
    return (await this.#ports.currentPerson()) ?? { id: null, name: THE_DESK };
  }

  #entry(
    { action, subject, before, after, details, signed }: AuditRecord,
    { actor, deskId, last }: { actor: Actor; deskId: string; last: LogHead | null },
  ): StoredEntry {
    const key = this.#keys.of(actor.id);
    const unsealed = {
      action,
      subject_kind: subject.kind,
      subject_id: subject.id,
      subject_title: subject.title.toWellFormed(),
      before: before ?? null,
      after: after ?? null,
      details: JSON.stringify({ ...details, ...signed }),
      sequence: (last?.sequence ?? 0) + 1,
      at: this.#ports.now().toISOString(),
      person_id: actor.id,
      person: actor.name.toWellFormed(),
      machine: this.#ports.machine,
      desk_id: deskId,
      key_id: key?.id ?? null,
      previous: last?.hash ?? BEFORE_THE_FIRST,
    };
    const hash = hashOfEntry(unsealed);
    return { ...unsealed, hash, signature: key && signatureOf(key.privateKey, hash) };
  }

  /**
   * To be called at each opening: a log that ends before the entry in the head file was cut, or set back with
   * the whole database. An entry then says so for good, as the file will soon tell of newer ones.
   */
  async compareWithHead(): Promise<void> {
    const last = await this.#repository.last();
    const head = readHead(this.#ports.headFile);
    if (head === null && last === null) return;
    const known = head === 'unreadable' ? null : head;
    const kept = known && (await this.#repository.find(known.sequence));
    if (kept && kept.hash === known?.hash) return;
    await this.record({
      action: 'log.shortened',
      subject: { kind: 'library', id: await this.#repository.deskId(), title: '' },
      before: known?.hash ?? null,
      after: last?.hash ?? null,
      details: { expected: known?.sequence ?? null, found: last?.sequence ?? 0 },
      by: { id: null, name: THE_DESK },
    });
  }

  #writeHead(): void {
    if (!this.#headToWrite) return;
    try {
      writeHead(this.#ports.headFile, this.#headToWrite);
      this.#headToWrite = null;
    } catch {
      // What happened is in the log already. The file then tells of an earlier entry, which is still true;
      // the next one is written again.
    }
  }
}
