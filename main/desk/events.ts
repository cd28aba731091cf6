/** What changed in the library, told to whoever shows it: other windows, the preview. */
import { EventEmitter, on } from 'node:events';

export type ChangedKind =
  | 'article'
  | 'attachment'
  | 'audit'
  | 'backup'
  | 'comment'
  | 'finding'
  | 'handoff'
  | 'houseStyle'
  | 'directory'
  | 'issue'
  | 'key'
  | 'picture'
  | 'source'
  | 'outlet'
  /** Everything: the library is another one than before. */
  | 'library'
  | 'person'
  | 'publication'
  | 'presence'
  | 'printRun'
  | 'review'
  | 'royalty'
  | 'schedule'
  | 'search'
  | 'statistics'
  | 'trash'
  | 'version';

export interface Change {
  kind: ChangedKind;
  id: string;
  /** Of a saved article: whoever has this revision already need not ask for it. */
  revision?: number;
}

export class DeskEvents {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  readonly #afterCommit: (action: () => void) => void;

  /** @param afterCommit runs an action once the change it tells of is on disk. */
  constructor(afterCommit: (action: () => void) => void) {
    this.#afterCommit = afterCommit;
  }

  tell(kind: ChangedKind, id: string, revision?: number): void {
    const change: Change = revision === undefined ? { kind, id } : { kind, id, revision };
    this.#afterCommit(() => this.#emitter.emit('change', change));
  }

  /** Calls the listener at each change until the returned function is called. */
  listen(listener: (change: Change) => void): () => void {
    this.#emitter.on('change', listener);
    return () => this.#emitter.off('change', listener);
  }

  /** Each change from now on, until the signal aborts. */
  async *changes(signal: AbortSignal | undefined): AsyncGenerator<Change> {
    try {
      for await (const [change] of on(this.#emitter, 'change', signal ? { signal } : {})) yield change;
    } catch (thrown) {
      if (!signal?.aborted) throw thrown;
    }
  }
}
