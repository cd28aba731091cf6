/**
 * Looks at PINs, slower and slower after wrong ones.
 *
 * How many were wrong in a row is in the database. How long that makes the next one wait is measured by the
 * time since this process started, which no clock setting changes: a restart makes one wait from the
 * beginning. A try counts as wrong before it is looked at, so that ending the process saves nobody a try.
 */
import { DeskError } from '#shared/errors.ts';
import type { Person } from '#shared/model/person.ts';
import type { PeopleRepository } from './people.repository.ts';
import { pinMatches } from './pin.ts';
import type { GivenPin } from './pin-derivation.ts';

/** Seconds to wait after the third wrong try in a row, the fourth, and so on; the last one stays. */
const WAITS = [5, 15, 30, 60, 120, 300, 900];
const FREE_TRIES = 2;

/** Seconds to wait after so many wrong tries in a row. */
export function waitAfter(wrongTries: number): number {
  if (wrongTries <= FREE_TRIES) return 0;
  return WAITS[Math.min(wrongTries - FREE_TRIES, WAITS.length) - 1] ?? 0;
}

export interface PinGuardPorts {
  now(): Date;
  /** Told of each wrong try, with how many there were in a row. */
  onWrong(person: Person, count: number): Promise<void>;
  /** Whether a PIN is the one behind a hash. */
  matches?(pin: GivenPin, hash: string): Promise<boolean>;
  /** Milliseconds since some moment before; never runs backwards. */
  uptime?(): number;
}

type Tries = Pick<PeopleRepository, 'find' | 'wrongTries' | 'setWrongTries' | 'clearWrongTries'>;

export class PinGuard {
  readonly #repository: Tries;
  readonly #ports: PinGuardPorts;
  readonly #uptime: () => number;
  readonly #matches: typeof pinMatches;
  readonly #started: number;
  /** When the last wrong try of a person was, in milliseconds of `uptime`. */
  readonly #lastWrong = new Map<string, number>();
  /** Tries are looked at one after the other: many at once would all pass the same count. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(repository: Tries, ports: PinGuardPorts) {
    this.#repository = repository;
    this.#ports = ports;
    this.#uptime = ports.uptime ?? (() => performance.now());
    this.#matches = ports.matches ?? pinMatches;
    this.#started = this.#uptime();
  }

  /**
   * Resolves when the PIN is the person's.
   *
   * @throws DeskError WRONG_PIN, also when there is no such person or they may not sign in: the answer tells
   *   nothing. TOO_MANY_TRIES when the next try has to wait, whether this one was looked at or not.
   */
  check(personId: string, pin: GivenPin): Promise<void> {
    const checked = this.#last.then(() => this.#check(personId, pin));
    this.#last = checked.catch(() => undefined);
    return checked;
  }

  /** Wrong tries of a person are forgotten: somebody else has given them a new PIN. */
  async forget(personId: string): Promise<void> {
    this.#lastWrong.delete(personId);
    await this.#repository.clearWrongTries(personId);
  }

  async #check(personId: string, pin: GivenPin): Promise<void> {
    const person = await this.#repository.find(personId);
    if (!person || person.disabledAt !== null) throw new DeskError('WRONG_PIN', {});
    const before = await this.#repository.wrongTries(personId);
    this.#demandWaited(personId, before);
    const count = before + 1;
    await this.#repository.setWrongTries(personId, count, this.#ports.now().toISOString());
    if (await this.#matches(pin, person.pinHash)) {
      await this.forget(personId);
      return;
    }
    this.#lastWrong.set(personId, this.#uptime());
    await this.#ports.onWrong(person, count);
    this.#demandWaited(personId, count);
    throw new DeskError('WRONG_PIN', {});
  }

  #demandWaited(personId: string, wrongTries: number): void {
    const readyAt = (this.#lastWrong.get(personId) ?? this.#started) + waitAfter(wrongTries) * 1000;
    const seconds = Math.ceil((readyAt - this.#uptime()) / 1000);
    if (seconds > 0) throw new DeskError('TOO_MANY_TRIES', { seconds });
  }
}
