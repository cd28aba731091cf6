/** The time of decisions: it never runs backwards, whatever the clock of the machine does. */
import { DeskError } from '#shared/errors.ts';
import type { ReviewRepository } from './review.repository.ts';

/** Clocks that are set by a network jump back so far by themselves, in milliseconds. */
const TOLERANCE = 2 * 60_000;

export class ReviewClock {
  readonly #repository: Pick<ReviewRepository, 'latestTime'>;
  readonly #now: () => Date;

  constructor(repository: Pick<ReviewRepository, 'latestTime'>, now: () => Date) {
    this.#repository = repository;
    this.#now = now;
  }

  /**
   * The time for what is being decided, ISO 8601 UTC: now, and not before any decision on record.
   *
   * @throws DeskError CLOCK_BEHIND when the clock was set back.
   */
  async next(): Promise<string> {
    const now = this.#now();
    const latest = await this.#repository.latestTime();
    if (latest === null || latest <= now.toISOString()) return now.toISOString();
    if (Date.parse(latest) - now.getTime() <= TOLERANCE) return latest;
    throw new DeskError('CLOCK_BEHIND', { now: now.toISOString(), last: latest });
  }
}
