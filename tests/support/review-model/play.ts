/**
 * One sequence of the model-based test of review: who works here, what they have on screen, and what lies in the
 * library after each deed, which is judged there and then.
 */

import type { Services } from '#main/desk/services.ts';
import { DeskError } from '#shared/errors.ts';
import type { Person } from '#shared/model/person.ts';
import { checkDeed, type Deed, type Ledger, yes } from './invariants.ts';
import type { ModelArticle, ModelKey, ModelRepository, ModelState } from './library-rows.ts';

export interface PlayParts {
  services: Services;
  library: ModelRepository;
  keys: ReadonlyMap<string, ModelKey>;
  /** The first has written the articles; deeds name people by their index. */
  people: readonly Person[];
  /** Ids of pictures. */
  pictures: readonly string[];
  articleIds: readonly string[];
  issueId: string;
  /** Counts what was done, and what was refused by the code of the refusal. */
  count: (what: string) => void;
}

export class Play {
  protected readonly parts: PlayParts;
  readonly #ledger: Ledger;
  /** What somebody has on screen: hashes by person and subject. */
  readonly #onScreen = new Map<string, string>();
  /** Titles as they were before the last change. */
  protected readonly formerTitles = new Map<string, string>();
  readonly #deeds: string[] = [];
  #state: ModelState;

  constructor(parts: PlayParts) {
    this.parts = parts;
    this.#state = parts.library.state(parts.articleIds, parts.issueId);
    const first = this.person(0).id;
    this.#ledger = {
      writers: new Map(parts.articleIds.map((id) => [id, new Set([first])])),
      yeses: new Set(),
      out: null,
    };
  }

  /** The library after the last deed. */
  get state(): ModelState {
    return this.#state;
  }

  person(index: number): Person {
    const person = this.parts.people[index % this.parts.people.length];
    if (!person) throw new Error('nobody works here');
    return person;
  }

  article(index: number): ModelArticle {
    const article = this.#state.articles[index];
    if (!article) throw new Error(`no article ${index}`);
    return article;
  }

  /** Indexes of the reviewers who may say yes to the article. */
  reviewersOf(index: number): number[] {
    const { id, approvals, submittedBy } = this.article(index);
    const barred = new Set([submittedBy, ...(this.#ledger.writers.get(id) ?? [])]);
    for (const { isOpen, personId } of approvals) if (isOpen) barred.add(personId);
    return [...this.parts.people.keys()].filter((who) => {
      const { id: personId, roles } = this.person(who);
      return roles.includes('reviewer') && !barred.has(personId);
    });
  }

  protected see(who: number, { id, hash }: { id: string; hash: string }): string {
    this.#onScreen.set(`${who} ${id}`, hash);
    return hash;
  }

  /** As the person read it last; who never did reads it now. */
  protected seen(who: number, subject: { id: string; hash: string }): string {
    return this.#onScreen.get(`${who} ${subject.id}`) ?? this.see(who, subject);
  }

  protected sayYes({ id }: Person, subjectId: string, hash: string): void {
    this.#ledger.yeses.add(yes(subjectId, id, hash));
  }

  /** Does it and judges. Refusals are part of life; anything else that is thrown is a defect. */
  protected async act(
    name: string,
    who: number,
    deed: (person: Person) => Promise<void>,
    decision: Deed['decision'] = null,
  ): Promise<void> {
    const { services, library, articleIds, issueId, keys } = this.parts;
    const person = this.person(who);
    await services.people.seat(person.id);
    let done = true;
    try {
      await deed(person);
      this.#told(who, name);
    } catch (thrown) {
      if (!(thrown instanceof DeskError)) throw thrown;
      done = false;
      this.#told(who, `${name}: ${thrown.code}`);
    }
    const before = this.#state;
    this.#state = library.state(articleIds, issueId);
    for (const { id, title } of before.articles) {
      const now = this.#state.articles.find((article) => article.id === id);
      if (now?.title !== title) this.formerTitles.set(id, title);
    }
    try {
      checkDeed(before, this.#state, { personId: person.id, done, decision }, this.#ledger, keys);
    } catch (thrown) {
      const deeds = this.#deeds.slice(-12).join(', ');
      throw new Error(`${thrown instanceof Error ? thrown.message : thrown} (after: ${deeds})`, {
        cause: thrown,
      });
    }
  }

  #told(who: number, what: string): void {
    this.#deeds.push(`${this.person(who).name} ${what}`);
    this.parts.count(what);
  }
}
