/**
 * Which window writes in which article. Kept in memory: a window cannot outlive its desk.
 *
 * A window that writes holds a lease on the article and renews it. It loses the lease when it leaves the article,
 * when its connection ends, or to another window: at once when it has not been heard of for a while, else after
 * it was asked and has saved what it had. A lease that nobody wants is never taken away, so that a window in the
 * background, whose timers the browser slows down, stays the one that writes. Only one that is given to a window that
 * does not listen is taken back soon: the last wish of a page that is loaded anew may come after its farewell.
 */
import { z } from 'zod';
import { DeskError } from '#shared/errors.ts';
import type { Presence } from '#shared/model/presence.ts';
import type { DeskEvents } from '../../desk/events.ts';

/** A window's name for itself, made anew each time its page is loaded. */
export const windowIdInput = z.string().min(1).max(64);

interface Lease {
  windowId: string;
  person: string;
  since: string;
  isAway: boolean;
  /** Runs out when the window does not renew. */
  silence: NodeJS.Timeout;
  /** Runs out when the window should listen by now. */
  arrival: NodeJS.Timeout;
  /** Who waits for the window to let go. */
  handOver: { windowId: string; person: string; timeout: NodeJS.Timeout } | null;
}

/** Milliseconds without renewal after which a window counts as away. */
const LONGEST_SILENCE = 15_000;
/** Milliseconds in which a window that was given a lease listens; less than a new page waits for its old self. */
const LONGEST_ARRIVAL = 1000;
/** Milliseconds that a window has for saving what it has when another wants to write. */
const HAND_OVER_TIME = 3000;

export class WritingPresence {
  readonly #events: DeskEvents;
  readonly #now: () => Date;
  readonly #leases = new Map<string, Lease>();
  /** How many connections each window has; one that reconnects has two for a moment. */
  readonly #connections = new Map<string, number>();

  constructor(events: DeskEvents, now: () => Date) {
    this.#events = events;
    this.#now = now;
  }

  presence(articleId: string, windowId: string): Presence {
    const lease = this.#leases.get(articleId);
    if (!lease) return { isWriter: false, writer: null, askedBy: null };
    const { person, since, isAway, handOver } = lease;
    if (lease.windowId === windowId)
      return { isWriter: true, writer: null, askedBy: handOver?.person ?? null };
    return { isWriter: false, writer: { person, since, isAway }, askedBy: null };
  }

  /** Lets the window write if no other one does. */
  claim(articleId: string, windowId: string, person: string): Presence {
    const lease = this.#leases.get(articleId);
    if (!lease || (lease.isAway && lease.windowId !== windowId)) this.#grant(articleId, windowId, person);
    else if (lease.windowId === windowId) this.#hear(articleId, lease);
    return this.presence(articleId, windowId);
  }

  /** Lets the window write instead of the one that does, which is asked to save first. */
  takeOver(articleId: string, windowId: string, person: string): Presence {
    const lease = this.#leases.get(articleId);
    const presence = this.claim(articleId, windowId, person);
    if (presence.isWriter || !lease) return presence;
    if (lease.handOver) clearTimeout(lease.handOver.timeout);
    const timeout = setTimeout(() => this.#grant(articleId, windowId, person), HAND_OVER_TIME).unref();
    lease.handOver = { windowId, person, timeout };
    this.#events.tell('presence', articleId);
    return presence;
  }

  /** The window is still there. */
  renew(windowId: string): void {
    for (const [articleId, lease] of this.#leases) {
      if (lease.windowId === windowId) this.#hear(articleId, lease);
    }
  }

  /** The window writes no more in the article; whoever waits for that writes now. */
  release(articleId: string, windowId: string): void {
    const lease = this.#leases.get(articleId);
    if (lease?.windowId !== windowId) return;
    if (lease.handOver) {
      this.#grant(articleId, lease.handOver.windowId, lease.handOver.person);
      return;
    }
    this.#drop(articleId, lease);
    this.#events.tell('presence', articleId);
  }

  /**
   * Refuses a change that comes from a window while another one writes.
   *
   * @param windowId null where the change says of no window.
   * @throws DeskError WRITTEN_ELSEWHERE
   */
  demandFree(articleId: string, windowId: string | null): void {
    const lease = this.#leases.get(articleId);
    if (!lease || lease.windowId === windowId || lease.isAway) return;
    throw new DeskError('WRITTEN_ELSEWHERE', { person: lease.person });
  }

  /** Passes on what a window listens to; when it listens no more it is gone, and what it held is free. */
  async *whileConnected<T>(windowId: string, stream: AsyncIterable<T>): AsyncGenerator<T> {
    this.#connections.set(windowId, (this.#connections.get(windowId) ?? 0) + 1);
    try {
      yield* stream;
    } finally {
      const left = (this.#connections.get(windowId) ?? 1) - 1;
      if (left > 0) this.#connections.set(windowId, left);
      else this.#gone(windowId);
    }
  }

  /** Forgets everything. */
  close(): void {
    for (const [articleId, lease] of this.#leases) this.#drop(articleId, lease);
  }

  #gone(windowId: string): void {
    this.#connections.delete(windowId);
    for (const [articleId, lease] of this.#leases) {
      if (lease.handOver?.windowId === windowId) {
        clearTimeout(lease.handOver.timeout);
        lease.handOver = null;
      }
      this.release(articleId, windowId);
    }
  }

  #hear(articleId: string, lease: Lease): void {
    lease.silence.refresh();
    if (!lease.isAway) return;
    lease.isAway = false;
    this.#events.tell('presence', articleId);
  }

  #grant(articleId: string, windowId: string, person: string): void {
    const before = this.#leases.get(articleId);
    if (before) this.#drop(articleId, before);
    const lease: Lease = {
      windowId,
      person,
      since: this.#now().toISOString(),
      isAway: false,
      silence: setTimeout(() => {
        lease.isAway = true;
        this.#events.tell('presence', articleId);
      }, LONGEST_SILENCE).unref(),
      arrival: setTimeout(() => {
        if (!this.#connections.has(windowId)) this.release(articleId, windowId);
      }, LONGEST_ARRIVAL).unref(),
      handOver: null,
    };
    this.#leases.set(articleId, lease);
    this.#events.tell('presence', articleId);
  }

  #drop(articleId: string, lease: Lease): void {
    clearTimeout(lease.silence);
    clearTimeout(lease.arrival);
    if (lease.handOver) clearTimeout(lease.handOver.timeout);
    this.#leases.delete(articleId);
  }
}
