/**
 * Saving an article while it is typed, without ever being asked to.
 *
 * Changes are gathered and sent 300 ms after the last one, and at the latest 700 ms after the first that is not
 * yet sent. One save is under way at a time; what was typed meanwhile goes with the next. What could
 * not be saved is kept and tried again, after longer waits up to a few seconds. A save that the desk refuses for good
 * (changed elsewhere, not allowed) stops the retries; the text stays here until somebody decides.
 */

import type { ArticleContent } from '#shared/model/article.ts';
import type { Failure } from '../../desk-client/failure.ts';
import { afterRest } from './after-rest.ts';

export type ArticleChanges = Partial<ArticleContent>;

export interface SaveReceipt {
  /** What the next save starts from. */
  revision: number;
  updatedAt: string;
}

export type SaveStatus =
  /** Nothing is waiting; `at` is null until something was saved. ISO 8601 UTC. */
  | { kind: 'saved'; at: string | null }
  /** Typed, or on its way. */
  | { kind: 'saving' }
  /** Will be tried again by itself. */
  | { kind: 'failed'; failure: Failure }
  /** Will not be tried again: the desk will say the same. */
  | { kind: 'refused'; failure: Failure };

export interface AutosaveOptions<Receipt extends SaveReceipt> {
  /** Revision that the text on screen came from. */
  revision: number;
  save(revision: number, changes: ArticleChanges): Promise<Receipt>;
  failureOf(thrown: unknown): Failure;
  /** Puts a save that falls due between two keys behind the drawing of the key; returns how to call it off. */
  soon?(send: () => void): () => void;
  onStatus?(status: SaveStatus): void;
  onSaved?(receipt: Receipt): void;
}

export const REST = 300;
/** Nothing typed is ever more than a second from the disk: the rest of it is for the way there. */
export const LONGEST_WAIT = 700;
const FIRST_RETRY = 1000;
/** The desk is on this computer: asking it is cheap, and what was mended is to be seen soon. */
const LONGEST_RETRY = 5000;

/** Trying again cannot help, as nothing about the request would be different. */
const FINAL = new Set<Failure['code']>([
  'CHANGED_ELSEWHERE',
  'WRITTEN_ELSEWHERE',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'STATE_FORBIDS',
  'INPUT_INVALID',
  'DOCUMENT_INVALID',
]);

export class Autosave<Receipt extends SaveReceipt> {
  readonly #options: AutosaveOptions<Receipt>;
  #revision: number;
  #status: SaveStatus = { kind: 'saved', at: null };
  /** Not yet sent, newest value per field. */
  #waiting: ArticleChanges | null = null;
  /** On its way. */
  #sent: ArticleChanges | null = null;
  readonly #rest = afterRest(REST, () => void this.#send());
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #callOff: (() => void) | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #retries = 0;
  #underWay: Promise<void> | null = null;
  /** What waits was asked for while a save was under way: it goes right behind it. */
  #isDue = false;

  constructor(options: AutosaveOptions<Receipt>) {
    this.#options = options;
    this.#revision = options.revision;
  }

  get status(): SaveStatus {
    return this.#status;
  }

  get revision(): number {
    return this.#revision;
  }

  /** What the save under way will make of the revision; the revision itself when none is. */
  get nextRevision(): number {
    return this.#sent ? this.#revision + 1 : this.#revision;
  }

  /** What is typed but not known to be saved; null when all is. */
  get unsaved(): ArticleChanges | null {
    return this.#sent || this.#waiting ? { ...this.#sent, ...this.#waiting } : null;
  }

  /** Takes a change; fields named again replace what was waiting. */
  change(changes: ArticleChanges): void {
    this.#waiting = { ...this.#waiting, ...changes };
    if (this.#status.kind === 'refused') return;
    if (this.#status.kind === 'saved') this.#setStatus({ kind: 'saving' });
    if (this.#retry !== undefined) return;
    this.#rest.touch();
    this.#deadline ??= setTimeout(() => {
      const send = () => void this.#send();
      if (this.#options.soon) this.#callOff = this.#options.soon(send);
      else send();
    }, LONGEST_WAIT);
  }

  /** Sends at once what waits; resolves when it is saved or could not be. */
  async flush(): Promise<SaveStatus> {
    // Nothing is awaited before the sending: a page that goes away has no later.
    if (this.#underWay) await this.#underWay;
    if (this.#waiting && this.#status.kind !== 'refused') await this.#send();
    return this.#status;
  }

  /**
   * After CHANGED_ELSEWHERE: keeps what is on screen, writing it over the other version.
   *
   * @param revision the other version's.
   */
  overwrite(revision: number): void {
    this.#revision = revision;
    this.#setStatus({ kind: 'saving' });
    void this.#send();
  }

  /** After WRITTEN_ELSEWHERE: this window may write now, so what was refused is sent again. */
  resume(): void {
    this.overwrite(this.#revision);
  }

  /** Goes on from a newer version, which is on the screen now; for when nothing is unsaved. */
  rebase(revision: number): void {
    this.#revision = revision;
  }

  /** Stops all timers. What is unsaved stays readable; flush first. */
  dispose(): void {
    this.#clearTimers();
    clearTimeout(this.#retry);
    this.#retry = undefined;
  }

  #send(): Promise<void> {
    this.#clearTimers();
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#isDue = true;
    this.#underWay ??= this.#sendNow().finally(() => {
      this.#underWay = null;
    });
    return this.#underWay;
  }

  /** What is typed during a save waits for its own rest or deadline, or every key would be a save of its own. */
  async #sendNow(): Promise<void> {
    while (this.#waiting && this.#isDue) {
      const changes = this.#waiting;
      this.#sent = changes;
      this.#waiting = null;
      this.#isDue = false;
      this.#clearTimers();
      // What failed is told until it is known to be saved: trying again must not look like success.
      if (this.#status.kind !== 'failed') this.#setStatus({ kind: 'saving' });
      try {
        const receipt = await this.#options.save(this.#revision, changes);
        this.#sent = null;
        this.#retries = 0;
        this.#revision = receipt.revision;
        this.#options.onSaved?.(receipt);
        if (!this.#waiting) this.#setStatus({ kind: 'saved', at: receipt.updatedAt });
      } catch (thrown) {
        // What was typed meanwhile is newer, and wins.
        this.#waiting = this.unsaved;
        this.#sent = null;
        this.#fail(this.#options.failureOf(thrown));
        return;
      }
    }
  }

  #fail(failure: Failure): void {
    this.#clearTimers();
    if (FINAL.has(failure.code)) {
      this.#setStatus({ kind: 'refused', failure });
      return;
    }
    const wait = Math.min(FIRST_RETRY * 2 ** this.#retries, LONGEST_RETRY);
    this.#retries += 1;
    this.#retry = setTimeout(() => void this.#send(), wait);
    this.#setStatus({ kind: 'failed', failure });
  }

  #clearTimers(): void {
    this.#rest.cancel();
    clearTimeout(this.#deadline);
    this.#callOff?.();
    this.#callOff = undefined;
    this.#deadline = undefined;
  }

  #setStatus(status: SaveStatus): void {
    this.#status = status;
    this.#options.onStatus?.(status);
  }
}
