/**
 * Findings on the page of an article: underlines, where they are clicked, going from one to the next, and
 * corrections. What is found and decided comes from outside; see FindingsOwner.
 */
import { type LexicalEditor, type NodeKey, SKIP_SCROLL_INTO_VIEW_TAG } from 'lexical';
import type { ArticleDocument, Block } from '#shared/document/schema.ts';
import { $readBlock, $readDocument } from '../convert/editor-to-document.ts';
import { isWholeState } from '../convert/incremental-reader.ts';
import { $getNote } from '../footnote/lookup.ts';
import { $domRange, $selectInRun } from '../text-places/text.ts';
import { type AnchoredFinding, groupOf, type PassageAnchor, styleOf } from './anchors.ts';
import { FieldMirrors } from './field-mirror.ts';
import './findings.css';
import { $controlOf, $locate, $runOf, type Page } from './locate.ts';
import { $caretPlace, $inPageOrder, $pageOrder, comparePlaces } from './order.ts';
import { type Mark, Painter } from './painter.ts';
import { applyCorrections, type Correction } from './replace.ts';

/** Who checks the text and decides. */
export interface FindingsOwner {
  /** The page has appeared; the returned function says that it is gone. */
  attach(surface: FindingsSurface): () => void;
  /** Something was written, in the body or in a field. */
  textChanged(): void;
  /** A finding was clicked. */
  opened(id: string): void;
}

export interface BodySnapshot {
  document: ArticleDocument;
  /** Keys of the top-level nodes, one for each block of the document. */
  keys: NodeKey[];
}

export class FindingsSurface {
  readonly #page: Page;
  readonly #painter: Painter;
  readonly #layer: HTMLElement;
  readonly #mirrors: FieldMirrors;
  readonly #stop: (() => void)[] = [];
  #blocks = new Map<NodeKey, Block | null>();
  #findings: readonly AnchoredFinding[] = [];
  #byGroup = new Map<string, AnchoredFinding[]>();
  #chosen: string | null = null;
  #dirty = new Set<string>();
  #frame = 0;

  constructor(editor: LexicalEditor, element: HTMLElement, owner: FindingsOwner) {
    this.#page = { editor, element };
    this.#layer = document.createElement('div');
    this.#layer.className = 'finding-layer';
    this.#layer.setAttribute('aria-hidden', 'true');
    element.append(this.#layer);
    this.#mirrors = new FieldMirrors(this.#layer);
    this.#painter = new Painter(element.parentElement ?? element, this.#layer);
    const open = ({ clientX, clientY }: MouseEvent) => {
      const mark = this.#painter.markAt(clientX, clientY);
      if (mark) owner.opened(mark.id);
      return mark !== null;
    };
    const openMenu = (event: MouseEvent) => {
      // The menu key is about the caret, wherever the browser says that it was pressed.
      if (event.button !== 2 || !open(event)) return;
      event.preventDefault();
      // The menu of a cell would come as well.
      event.stopPropagation();
    };
    const typed = ({ target }: Event) => {
      if (!(target instanceof HTMLTextAreaElement)) return;
      const field = /article-field-(\w+)/.exec(target.className)?.[1];
      if (field) this.#refresh(`field ${field}`);
      owner.textChanged();
    };
    element.addEventListener('click', open);
    element.addEventListener('contextmenu', openMenu, true);
    element.addEventListener('input', typed);
    this.#stop.push(
      () => element.removeEventListener('click', open),
      () => element.removeEventListener('contextmenu', openMenu, true),
      () => element.removeEventListener('input', typed),
      editor.registerUpdateListener((update) => {
        const { dirtyElements, dirtyLeaves } = update;
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
        if (isWholeState(update)) {
          this.#blocks.clear();
          for (const name of this.#painter.groups()) this.#refresh(name);
        }
        // Lexical says so of a node that was changed itself, and not only something below it.
        if (dirtyElements.get('root')) this.#painter.rearranged();
        for (const keys of [dirtyElements.keys(), dirtyLeaves]) {
          for (const key of keys) {
            this.#blocks.delete(key);
            this.#refresh(`block ${key}`);
          }
        }
        for (const name of this.#painter.groups()) if (name.startsWith('note ')) this.#refresh(name);
        owner.textChanged();
      }),
    );
  }

  /** The body as it is now; blocks that stayed are the same objects as in the last snapshot. */
  snapshot(): BodySnapshot {
    const keys: NodeKey[] = [];
    const document = this.#page.editor.read(() =>
      $readDocument((node) => {
        const key = node.getKey();
        const kept = this.#blocks.get(key);
        const block = kept === undefined ? $readBlock(node) : kept;
        this.#blocks.set(key, block);
        if (block !== null) keys.push(key);
        return block;
      }),
    );
    return { document, keys };
  }

  /** Puts findings into the order of the page. */
  inOrder(findings: readonly AnchoredFinding[]): AnchoredFinding[] {
    return this.#page.editor.read(() => $inPageOrder(findings));
  }

  /** Underlines these, and nothing else. */
  show(findings: readonly AnchoredFinding[]): void {
    this.#findings = findings;
    this.#byGroup = Map.groupBy(findings, ({ anchor }) => (anchor ? groupOf(anchor) : ''));
    for (const name of [...this.#painter.groups()]) if (!this.#byGroup.has(name)) this.#painter.delete(name);
    for (const name of this.#byGroup.keys()) this.#refresh(name);
  }

  /** Marks the finding that is being looked at; null: none. */
  choose(id: string | null): void {
    this.#chosen = id;
    for (const name of this.#painter.groups()) this.#refresh(name);
  }

  /** The finding before or behind the caret, round the page's end; null when nothing is underlined. */
  nextFrom(direction: 1 | -1): string | null {
    return this.#page.editor.read(() => {
      const caret = $caretPlace(this.#page);
      const order = $pageOrder();
      const places = $inPageOrder(this.#findings).flatMap((one) => {
        const stretch = $locate(this.#page, one);
        return one.anchor && stretch ? [{ id: one.id, place: order(one.anchor, stretch.from) }] : [];
      });
      const onward = direction === 1 ? places : places.toReversed();
      const found = onward.find(({ place }) => comparePlaces(place, caret) * direction > 0);
      return (found ?? onward[0])?.id ?? null;
    });
  }

  /** The finding in whose words the caret stands. */
  atCaret(): string | null {
    return this.#page.editor.read(() => {
      const caret = $caretPlace(this.#page);
      const order = $pageOrder();
      const found = this.#findings.find((one) => {
        const stretch = $locate(this.#page, one);
        if (!one.anchor || !stretch || stretch.from === stretch.to) return false;
        const starts = comparePlaces(order(one.anchor, stretch.from), caret) <= 0;
        return starts && comparePlaces(order(one.anchor, stretch.to), caret) >= 0;
      });
      return found?.id ?? null;
    });
  }

  /** Selects the finding's words and brings them into sight; false when they are gone. */
  reveal(id: string): boolean {
    const one = this.#findings.find((finding) => finding.id === id);
    if (!one?.anchor) return false;
    const { anchor } = one;
    const { editor } = this.#page;
    const control = this.#control(anchor);
    const stretch = editor.read(() => $locate(this.#page, one));
    if (!stretch) return false;
    if (control) {
      control.focus({ preventScroll: true });
      control.setSelectionRange(stretch.from, stretch.to);
    } else {
      editor.focus();
      editor.update(
        () => {
          const run = $runOf(anchor);
          const isShown = run && $selectInRun(run, stretch.from, stretch.to);
          if (run?.kind === 'element' && !isShown) run.node.selectStart();
        },
        { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG },
      );
    }
    (control ?? this.#blockElement(one))?.scrollIntoView({ block: 'nearest' });
    this.#bringIntoSight(id);
    return true;
  }

  /** Where the finding's words are in the window; null when they are not on the page. */
  rectOf(id: string): DOMRect | null {
    const one = this.#findings.find((finding) => finding.id === id);
    if (!one) return null;
    const range = this.#page.editor.read(() => this.#$marks([one])[0]?.range);
    return (
      (
        range ??
        (one.anchor && this.#control(one.anchor)) ??
        this.#blockElement(one)
      )?.getBoundingClientRect() ?? null
    );
  }

  /** Applies corrections as one step; see applyCorrections. */
  correct(corrections: readonly Correction[]): ReturnType<typeof applyCorrections> {
    return applyCorrections(this.#page, corrections);
  }

  /** Puts the caret back into the text. */
  focus(): void {
    this.#page.editor.focus();
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    for (const stop of this.#stop) stop();
    this.#painter.dispose();
    this.#mirrors.dispose();
    this.#layer.remove();
  }

  #bringIntoSight(id: string): void {
    const rect = this.rectOf(id);
    const scroll = this.#page.element.parentElement;
    if (!rect || !scroll) return;
    const frame = scroll.getBoundingClientRect();
    if (rect.top < frame.top + 60 || rect.bottom > frame.bottom - 160) {
      scroll.scrollBy({ top: rect.top - frame.top - frame.height / 3 });
    }
  }

  #control(anchor: PassageAnchor): HTMLTextAreaElement | null {
    return this.#page.editor.read(() => $controlOf(this.#page, anchor));
  }

  #blockElement({ anchor }: AnchoredFinding): HTMLElement | null {
    if (!anchor || anchor.part === 'field') return null;
    const { editor } = this.#page;
    if (anchor.part === 'block') return editor.getElementByKey(anchor.key);
    const key = editor.read(() => $getNote(anchor.id)?.getKey());
    return key === undefined ? null : editor.getElementByKey(key);
  }

  /** Draws a group anew in the next frame, when the browser shows what was typed. */
  #refresh(name: string): void {
    this.#dirty.add(name);
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#frame = 0;
    this.#mirrors.prune();
    const dirty = this.#dirty;
    this.#dirty = new Set();
    for (const name of dirty) {
      const findings = this.#byGroup.get(name) ?? [];
      const [first] = findings;
      const element =
        first?.anchor &&
        (first.anchor.part === 'field' ? this.#control(first.anchor) : this.#blockElement(first));
      if (!element) this.#painter.delete(name);
      else this.#painter.set(name, element, () => this.#page.editor.read(() => this.#$marks(findings)));
    }
    this.#painter.show();
  }

  #$marks(findings: readonly AnchoredFinding[]): Mark[] {
    return findings.flatMap((one): Mark[] => {
      const stretch = $locate(this.#page, one);
      if (!one.anchor || !stretch || stretch.from === stretch.to) return [];
      const control = $controlOf(this.#page, one.anchor);
      const run = $runOf(one.anchor);
      const range = control
        ? this.#mirrors.range(control, stretch.from, stretch.to)
        : run && $domRange(this.#page.editor, run, stretch.from, stretch.to);
      if (!range) return [];
      return [{ id: one.id, style: styleOf(one.finding), range, isChosen: one.id === this.#chosen }];
    });
  }
}
