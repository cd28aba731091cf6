/**
 * The keys that people sign with. Each person has an Ed25519 pair whose private half is stored under the PIN, so
 * that whoever copies the library cannot sign; the public halves of people on other desks are taken over from
 * cards, once the code of the card was compared.
 */
import { generateKeyPairSync } from 'node:crypto';
import { DeskError } from '#shared/errors.ts';
import {
  fingerprintOf,
  isFingerprintOf,
  type KeyCard,
  type KeyCardFile,
  type PersonKey,
  type SignatureCheck,
} from '#shared/model/key.ts';
import type { Person } from '#shared/model/person.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import { BEFORE_THE_FIRST } from '../audit/chain.ts';
import type { GivenPin, PinCost } from '../people/pin-derivation.ts';
import { cardOf, cardText, signedCard, toPersonKey } from './key-card.ts';
import type { KeyRing } from './key-ring.ts';
import type { KeysRepository } from './keys.repository.ts';
import { openSealedKey, sealKey } from './sealed-key.ts';
import { isSignatureOf, isSignedStatement, keyIdOf, publicKeyText, signStatement } from './signatures.ts';

export interface KeysPorts {
  /** A person of this desk. */
  findPerson(id: string): Promise<Person | null>;
  /** Who publishes what this desk makes. */
  office(): Promise<string>;
  now(): Date;
  pinCost: PinCost;
}

export class KeysService {
  readonly #repository: KeysRepository;
  readonly #ring: KeyRing;
  readonly #audit: AuditLog;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;
  readonly #ports: KeysPorts;

  constructor(
    repository: KeysRepository,
    ring: KeyRing,
    audit: AuditLog,
    work: UnitOfWork,
    events: DeskEvents,
    ports: KeysPorts,
  ) {
    this.#repository = repository;
    this.#ring = ring;
    this.#audit = audit;
    this.#work = work;
    this.#events = events;
    this.#ports = ports;
  }

  /**
   * Gives a person of this desk a new key, at the making of the account and when the PIN is reset. A key the
   * person had is revoked.
   *
   * @throws DeskError NOT_FOUND
   */
  async makeFor(personId: string, pin: GivenPin): Promise<void> {
    await this.#make(personId, pin);
  }

  /** @param by who does it; the person signed in unless told. */
  async #make(personId: string, pin: GivenPin, by?: Person): Promise<void> {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const publicText = publicKeyText(publicKey);
    const id = keyIdOf(publicText);
    const sealed = await sealKey(privateKey, id, pin, this.#ports.pinCost);
    await this.#work.transaction(async () => {
      const former = await this.#repository.ownOf(personId);
      if (former) await this.revoke(former.id, 'Thay bằng khóa mới');
      const card = await this.#cardOf(personId, publicText);
      await this.#repository.insert({
        id,
        person_id: personId,
        ...signedCard(card, privateKey),
        private_key: sealed,
        added_at: card.madeAt,
        revoked_at: null,
        revoked_reason: null,
      });
      await this.#audit.record({
        action: 'key.made',
        subject: { kind: 'key', id, title: card.name },
        details: { personId, code: fingerprintOf(id) },
        ...(by && { by }),
      });
      this.#events.tell('key', id);
    });
  }

  /**
   * Puts a person's key under another PIN.
   *
   * @throws DeskError WRONG_PIN when the old one does not open it.
   */
  async rewrap(personId: string, oldPin: GivenPin, newPin: GivenPin): Promise<void> {
    const key = await this.#repository.ownOf(personId);
    if (!key?.private_key) return this.makeFor(personId, newPin);
    const privateKey = await openSealedKey(key.private_key, key.id, oldPin);
    if (!privateKey) throw new DeskError('WRONG_PIN', {});
    await this.#repository.update(key.id, {
      private_key: await sealKey(privateKey, key.id, newPin, this.#ports.pinCost),
    });
  }

  /**
   * Opens a person's key until `lock`; makes one for a person who has none, and a new card when name, title or
   * office are others than on the last one.
   *
   * @throws DeskError WRONG_PIN, NOT_FOUND
   */
  async unlock(personId: string, pin: GivenPin): Promise<void> {
    if (!(await this.#repository.ownOf(personId))) {
      await this.#make(personId, pin, await this.#demandPerson(personId));
    }
    const key = await this.#repository.ownOf(personId);
    const privateKey = key?.private_key ? await openSealedKey(key.private_key, key.id, pin) : null;
    if (!key || !privateKey) throw new DeskError('WRONG_PIN', {});
    const known = cardOf(key);
    const card = { ...(await this.#cardOf(personId, known.publicKey)), madeAt: known.madeAt };
    if (cardText(card) !== key.card) await this.#repository.update(key.id, signedCard(card, privateKey));
    this.#ring.add(personId, { id: key.id, privateKey });
  }

  /** Closes every key: at signing out, at switching person, and when the desk locks itself. */
  lock(): void {
    this.#ring.closeAll();
  }

  isUnlocked(personId: string): boolean {
    return this.#ring.of(personId) !== null;
  }

  /**
   * Signs a statement with a person's key. The signature covers the newest entry of the log, too; whoever stores
   * it records it there (`signed` of AuditRecord), as that shows later that it was made before a revocation.
   *
   * @throws DeskError KEY_LOCKED when the PIN must be given first.
   */
  async sign(personId: string, statement: string): Promise<{ keyId: string; signature: string }> {
    const key = this.#ring.of(personId);
    if (!key) {
      const person = await this.#ports.findPerson(personId);
      throw new DeskError('KEY_LOCKED', { person: person?.name ?? '' });
    }
    const head = (await this.#audit.head()) ?? { sequence: 0, hash: BEFORE_THE_FIRST };
    return { keyId: key.id, signature: signStatement(key.privateKey, statement, head) };
  }

  /** What a signature that came from anywhere is worth. */
  async check(keyId: string, statement: string, signature: string): Promise<SignatureCheck> {
    const key = await this.#repository.find(keyId);
    if (!key) return 'unknown';
    if (!isSignedStatement(cardOf(key).publicKey, statement, signature)) return 'invalid';
    if (key.revoked_at === null) return 'valid';
    return (await this.#audit.wasSignedBefore(keyId, signature)) ? 'valid' : 'revoked';
  }

  /** Every key, of this desk and of others, oldest first. */
  async list(): Promise<PersonKey[]> {
    return (await this.#repository.list()).map(toPersonKey);
  }

  /** A key by its id; null when nobody here knows it. */
  async find(keyId: string): Promise<PersonKey | null> {
    const key = await this.#repository.find(keyId);
    return key && toPersonKey(key);
  }

  /** The code of a key to read aloud. */
  fingerprint(keyId: string): string {
    return fingerprintOf(keyId);
  }

  /**
   * The card that a person of this desk hands to other desks.
   *
   * @throws DeskError NOT_FOUND when the person has no key yet, which the first sign-in makes.
   */
  async card(personId: string): Promise<KeyCardFile> {
    const key = await this.#repository.ownOf(personId);
    if (!key) throw new DeskError('NOT_FOUND', { kind: 'khóa', id: personId });
    return { card: cardOf(key), signature: key.card_signature };
  }

  /**
   * A card that is as its key signed it.
   *
   * @throws DeskError KEY_CARD_INVALID
   */
  demandSound(file: KeyCardFile): KeyCardFile {
    const { card, signature } = file;
    if (!isSignatureOf(card.publicKey, cardText(card), signature))
      throw new DeskError('KEY_CARD_INVALID', {});
    return file;
  }

  /**
   * Takes over the key of a person on another desk.
   *
   * @param code as it was read aloud by that person.
   * @throws DeskError KEY_CARD_INVALID, KEY_CODE_DIFFERS, KEY_REVOKED, KEY_OWN
   */
  async trust(file: KeyCardFile, code: string): Promise<PersonKey> {
    const { card, signature } = this.demandSound(file);
    const id = keyIdOf(card.publicKey);
    if (!isFingerprintOf(id, code)) throw new DeskError('KEY_CODE_DIFFERS', { name: card.name });
    return this.#work.transaction(async () => {
      const known = await this.#repository.find(id);
      if (known?.private_key) throw new DeskError('KEY_OWN', { name: card.name });
      if (known?.revoked_at) throw new DeskError('KEY_REVOKED', { name: card.name });
      const stored = { person_id: card.personId, card: cardText(card), card_signature: signature };
      const addedAt = known?.added_at ?? this.#ports.now().toISOString();
      if (known) await this.#repository.update(id, stored);
      else {
        const never = { private_key: null, revoked_at: null, revoked_reason: null };
        await this.#repository.insert({ id, ...stored, ...never, added_at: addedAt });
      }
      await this.#audit.record({
        action: 'key.trusted',
        subject: { kind: 'key', id, title: card.name },
        details: { office: card.office, code: fingerprintOf(id) },
      });
      this.#events.tell('key', id);
      const key = await this.#repository.find(id);
      if (!key) throw new DeskError('NOT_FOUND', { kind: 'khóa', id });
      return toPersonKey(key);
    });
  }

  /**
   * Nothing that a key signs from now on counts; what is in the log already does.
   *
   * @throws DeskError NOT_FOUND
   */
  async revoke(keyId: string, reason: string): Promise<void> {
    await this.#work.transaction(async () => {
      const key = await this.#repository.find(keyId);
      if (!key) throw new DeskError('NOT_FOUND', { kind: 'khóa', id: keyId });
      if (key.revoked_at !== null) return;
      const revoked = { revoked_at: this.#ports.now().toISOString(), revoked_reason: reason };
      await this.#repository.update(keyId, revoked);
      await this.#audit.record({
        action: 'key.revoked',
        subject: { kind: 'key', id: keyId, title: cardOf(key).name },
        details: { reason, code: fingerprintOf(keyId) },
      });
      if (key.private_key !== null) this.#ring.close(key.person_id);
      this.#events.tell('key', keyId);
    });
  }

  async #demandPerson(id: string): Promise<Person> {
    const person = await this.#ports.findPerson(id);
    if (!person) throw new DeskError('NOT_FOUND', { kind: 'người', id });
    return person;
  }

  async #cardOf(personId: string, publicKey: string): Promise<KeyCard> {
    const person = await this.#demandPerson(personId);
    return {
      format: 'toasoan-khoa',
      version: 1,
      personId,
      name: person.name,
      title: person.title,
      office: await this.#ports.office(),
      publicKey,
      madeAt: this.#ports.now().toISOString(),
    };
  }
}
