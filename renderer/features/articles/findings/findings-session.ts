/**
 * Findings of the article on the screen: asks for checks while it is written, keeps what was found at its
 * place, and carries out what the person decides.
 */
import { createStore, type StoreApi } from 'zustand';
import { type Decisions, Judge, NO_DECISIONS } from '#shared/checks/decisions.ts';
import type { CheckedPassage } from '#shared/checks/incremental.ts';
import type { Surroundings } from '#shared/checks/surroundings.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import { type AnchoredFinding, anchorOf, groupOf } from '../../../editor/findings/anchors.ts';
import type { BodySnapshot, FindingsOwner, FindingsSurface } from '../../../editor/findings/surface.ts';
import { afterRest } from '../after-rest.ts';
import { CheckClient, type Found } from './check-client.ts';
import type { CheckedLines } from './check-messages.ts';
import { forgetWanted, isWanted } from './wanted-finding.ts';

/** How long the typing rests before the text is checked, in milliseconds. */
const REST = 300;

export interface OpenCard {
  id: string;
  /** True when it was asked for by key: the card then takes the focus. */
  byKey: boolean;
}

export interface FindingsState {
  /** In the order of the page. Null until the first check is done. */
  standing: readonly AnchoredFinding[] | null;
  ignored: readonly AnchoredFinding[];
  card: OpenCard | null;
}

export class FindingsSession implements FindingsOwner {
  readonly store: StoreApi<FindingsState> = createStore<FindingsState>(() => ({
    standing: null,
    ignored: [],
    card: null,
  }));
  readonly #articleId: string;
  readonly #content: () => ArticleContent;
  #client: CheckClient | null = null;
  #surface: FindingsSurface | null = null;
  /** Null until the desk told: nothing is checked before, so that no finding comes only to go again. */
  #surroundings: Surroundings | null = null;
  #judge = new Judge(NO_DECISIONS);
  #asked: { revision: number; keys: BodySnapshot['keys'] } = { revision: 0, keys: [] };
  #found: Record<Found['part'], readonly AnchoredFinding[]> = { passages: [], whole: [] };
  readonly #rest = afterRest(REST, () => this.#check());

  /** @param content the article as it stands on the screen; the body is read from the editor itself. */
  constructor(articleId: string, content: () => ArticleContent) {
    this.#articleId = articleId;
    this.#content = content;
  }

  attach(surface: FindingsSurface): () => void {
    this.#surface = surface;
    this.#client = new CheckClient((found) => this.#take(found));
    if (this.#surroundings) this.#client.surround(this.#surroundings);
    this.#check();
    return () => {
      this.#rest.cancel();
      this.#client?.close();
      this.#client = null;
      this.#surface = null;
    };
  }

  textChanged(): void {
    this.#rest.touch();
    if (this.store.getState().card) this.close();
  }

  opened(id: string): void {
    this.open({ id, byKey: false });
  }

  /** What the desk decided; findings it covers leave the page at once. */
  setDecisions(decisions: Decisions): void {
    this.#judge = new Judge(decisions);
    this.#show();
  }

  /** What is known besides the text; the text is checked with it at once. */
  setSurroundings(surroundings: Surroundings): void {
    this.#surroundings = surroundings;
    this.#client?.surround(surroundings);
    this.#check();
  }

  open(card: OpenCard): void {
    this.#surface?.choose(card.id);
    this.store.setState({ card });
  }

  /** Closes the card; the caret goes back into the text where the card had taken the focus. */
  close(): void {
    const { card } = this.store.getState();
    if (!card) return;
    this.#surface?.choose(null);
    this.store.setState({ card: null });
  }

  /** Goes to a finding and opens its card; false when its words are gone. */
  goTo(id: string): boolean {
    if (!this.#surface?.reveal(id)) return false;
    this.open({ id, byKey: true });
    return true;
  }

  /** Brings a finding's words into sight without opening the card. */
  reveal(id: string): void {
    this.#surface?.reveal(id);
  }

  step(direction: 1 | -1): void {
    const { card, standing } = this.store.getState();
    const shown = standing?.filter(({ anchor }) => anchor !== null) ?? [];
    const at = card ? shown.findIndex(({ id }) => id === card.id) : -1;
    const next = at < 0 ? this.#surface?.nextFrom(direction) : shown.at((at + direction) % shown.length)?.id;
    if (next) this.goTo(next);
  }

  /** Opens the card of the words in which the caret stands; false when nothing was found there. */
  openAtCaret(): boolean {
    const id = this.#surface?.atCaret();
    if (id) this.open({ id, byKey: true });
    return Boolean(id);
  }

  rectOf(id: string): DOMRect | null {
    return this.#surface?.rectOf(id) ?? null;
  }

  find(id: string): AnchoredFinding | null {
    return this.store.getState().standing?.find((one) => one.id === id) ?? null;
  }

  /** What the finding's words could be meant to be: the rule's own proposal, then the dictionary's. */
  async suggestions({ finding, checkedText }: AnchoredFinding): Promise<string[]> {
    const own = finding.suggestion === null ? [] : [finding.suggestion];
    if (finding.group !== 'spelling' || !this.#client || /\s/u.test(finding.text)) return own;
    const { from, to } = finding.place;
    const before = /([\p{L}\p{M}]+)\s+$/u.exec(checkedText.slice(0, from))?.[1] ?? '';
    const behind = /^\s+([\p{L}\p{M}]+)/u.exec(checkedText.slice(to))?.[1] ?? '';
    const words = await this.#client.suggest(finding.text, before.toLowerCase(), behind.toLowerCase());
    return [...new Set([...own, ...words])].slice(0, 5);
  }

  /** Puts corrections in as one step; says how many found their place and how to take them back. */
  correct(corrections: readonly { finding: AnchoredFinding; text: string }[]): {
    count: number;
    undo(): void;
  } {
    const done = this.#surface?.correct(corrections);
    return done ?? { count: 0, undo: () => undefined };
  }

  focusText(): void {
    this.#surface?.focus();
  }

  #check(): void {
    if (!this.#surface || !this.#client || !this.#surroundings) return;
    const { document, keys } = this.#surface.snapshot();
    const { kind, title, kicker, lead, byline, via, attribution } = this.#content();
    const lines: CheckedLines = { kind, title, kicker, lead, byline, via, attribution };
    this.#asked = { revision: this.#client.check(lines, document), keys };
  }

  /** An older answer names places of an older text: the newer one is on its way. */
  #take({ revision, part, passages }: Found): void {
    if (revision !== this.#asked.revision) return;
    this.#found = { ...this.#found, [part]: anchored(passages, this.#asked.keys) };
    this.#show();
    const wanted = this.store.getState().standing?.find(({ finding }) => isWanted(this.#articleId, finding));
    if (wanted) this.goTo(wanted.id);
    if (part === 'whole') forgetWanted(this.#articleId);
  }

  #show(): void {
    if (!this.#surface) return;
    const all = this.#surface.inOrder([...this.#found.passages, ...this.#found.whole]);
    const known = all.filter(({ finding }) => !this.#judge.isKnownWord(finding));
    const groups = Map.groupBy(known, ({ finding }) => this.#judge.isIgnored(finding, this.#articleId));
    const standing = groups.get(false) ?? [];
    this.#surface.show(standing);
    const { card } = this.store.getState();
    const isGone = card && !standing.some(({ id }) => id === card.id);
    if (isGone) this.close();
    this.store.setState({ standing, ignored: groups.get(true) ?? [] });
  }
}

/** Findings at their anchors, each with a name that stays as long as the words it is about do. */
function anchored(passages: readonly CheckedPassage[], keys: BodySnapshot['keys']): AnchoredFinding[] {
  const seen = new Map<string, number>();
  return passages.flatMap(({ text, findings }) =>
    findings.map((finding) => {
      const anchor = anchorOf(finding.place, keys);
      const name = [finding.rule, anchor ? groupOf(anchor) : '', finding.text].join('|');
      const count = seen.get(name) ?? 0;
      seen.set(name, count + 1);
      return { id: `${name}|${count}`, finding, anchor, checkedText: text };
    }),
  );
}
