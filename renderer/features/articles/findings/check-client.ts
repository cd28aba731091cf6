/** The page's end of the worker that checks: sends what changed, hears what was found. */
import type { Surroundings } from '#shared/checks/surroundings.ts';
import type { ArticleDocument, Block } from '#shared/document/schema.ts';
import type { CheckedLines, WorkerAnswer, WorkerRequest } from './check-messages.ts';

export type Found = Extract<WorkerAnswer, { type: 'found' }>;

export class CheckClient {
  readonly #worker: Worker;
  #sent = new Map<Block, number>();
  #revision = 0;
  #questions = new Map<number, (words: string[]) => void>();
  #lastQuestion = 0;

  constructor(onFound: (found: Found) => void) {
    this.#worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.type === 'found') return onFound(data);
      this.#questions.get(data.id)?.(data.words);
      this.#questions.delete(data.id);
    });
  }

  /**
   * Asks for a check; blocks that are the same objects as last time are not sent again.
   * @returns the revision that the answers will name.
   */
  check(lines: CheckedLines, { blocks, footnotes }: ArticleDocument): number {
    this.#revision += 1;
    const known = this.#sent;
    this.#sent = new Map(blocks.map((block, index) => [block, index]));
    this.#send({
      type: 'check',
      revision: this.#revision,
      lines,
      blocks: blocks.map((block) => known.get(block) ?? block),
      footnotes,
    });
    return this.#revision;
  }

  /** What is known besides the text, for the checks that follow. */
  surround(surroundings: Surroundings): void {
    this.#send({ type: 'surroundings', surroundings });
  }

  /** What a word was probably meant to be, likeliest first. */
  suggest(word: string, before: string, behind: string): Promise<string[]> {
    this.#lastQuestion += 1;
    const id = this.#lastQuestion;
    return new Promise((resolve) => {
      this.#questions.set(id, resolve);
      this.#send({ type: 'suggest', id, word, before, behind });
    });
  }

  close(): void {
    this.#worker.terminate();
  }

  #send(request: WorkerRequest): void {
    this.#worker.postMessage(request);
  }
}
