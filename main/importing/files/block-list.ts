/** The blocks of a file as they are found, each with how it stood there. */
import type { Block } from '#shared/document/schema.ts';
import type { BlockPlace } from '../read-document.ts';

export class BlockList {
  readonly blocks: Block[] = [];
  readonly places: BlockPlace[] = [];
  #gap = 0;
  #newPage = false;

  /** An empty paragraph stands before what comes next. */
  addGap(): void {
    this.#gap += 1;
  }

  /** What comes next begins a page. */
  beginPage(): void {
    this.#newPage = true;
  }

  push(block: Block): void {
    this.blocks.push(block);
    this.places.push({ gap: this.#gap, newPage: this.#newPage });
    this.#gap = 0;
    this.#newPage = false;
  }

  get last(): Block | undefined {
    return this.blocks.at(-1);
  }

  /** Puts another block in the place of the last. */
  replaceLast(block: Block): void {
    this.blocks[this.blocks.length - 1] = block;
  }
}
