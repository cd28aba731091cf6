/** Locks the desk when nobody has touched it for as long as its settings say. */
import type { LockSettings } from '#shared/model/account.ts';

const CHECK_EVERY = 5000;

export interface IdleLockPorts {
  settings(): Promise<LockSettings>;
  lock(): Promise<void>;
  now(): Date;
  /** Milliseconds since some moment before; never runs backwards. */
  uptime?(): number;
}

/**
 * Idle time is the longer of what two clocks say: the one of the process stands still while a computer
 * sleeps, the one on the wall can be set back.
 */
export class IdleLock {
  readonly #ports: IdleLockPorts;
  readonly #uptime: () => number;
  readonly #timer: NodeJS.Timeout;
  #touched: { uptime: number; wall: number };
  #checking: Promise<void> = Promise.resolve();

  constructor(ports: IdleLockPorts) {
    this.#ports = ports;
    this.#uptime = ports.uptime ?? (() => performance.now());
    this.#touched = this.#moment();
    this.#timer = setInterval(() => {
      this.#checking = this.check().catch(() => undefined);
    }, CHECK_EVERY).unref();
  }

  /** Somebody is at the desk. */
  touch(): void {
    this.#touched = this.#moment();
  }

  /** Locks when it is time. */
  async check(): Promise<void> {
    const { idleMinutes } = await this.#ports.settings();
    if (idleMinutes > 0 && this.#idle() >= idleMinutes * 60_000) await this.#ports.lock();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#checking;
  }

  /** Milliseconds since the last touch. */
  #idle(): number {
    const { uptime, wall } = this.#moment();
    return Math.max(uptime - this.#touched.uptime, wall - this.#touched.wall);
  }

  #moment() {
    return { uptime: this.#uptime(), wall: this.#ports.now().getTime() };
  }
}
