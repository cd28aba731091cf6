/** What a verification finds, as many as anybody would read. */
import type { Problem } from '#shared/verify/problem.ts';

const MOST_LISTED = 500;

export class Findings {
  readonly #listed: Problem[] = [];
  #count = 0;

  add(problem: Problem): void {
    this.#count += 1;
    if (this.#listed.length < MOST_LISTED) this.#listed.push(problem);
  }

  /** In the order in which they were found; the last one says how many more there are. */
  list(): Problem[] {
    const more = this.#count - this.#listed.length;
    return more === 0 ? [...this.#listed] : [...this.#listed, { code: 'MORE', details: { count: more } }];
  }
}
