/**
 * Underlines in a form control: a copy of its text lies over it, see-through but for the underlines, as no
 * highlight reaches into a control. The copy is held to its place by the browser (CSS anchor positioning).
 */

const COPIED = [
  'font',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'textAlign',
  'textIndent',
  'textTransform',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
] as const;

let lastName = 0;

const canMirror = (): boolean => CSS.supports('anchor-name: --a');

class FieldMirror {
  readonly control: HTMLTextAreaElement;
  readonly #copy: HTMLDivElement;

  /**
   * The lines above and below the text keep their copies themselves: in one box with the text, copies would be put in
   * their place anew with every key.
   *
   * @param layer an element after the control, in the same positioned box; for controls in the text.
   */
  constructor(control: HTMLTextAreaElement, layer: HTMLElement) {
    this.control = control;
    this.#copy = document.createElement('div');
    this.#copy.className = 'finding-mirror';
    this.#copy.append(document.createTextNode(''));
    lastName += 1;
    const name = `--finding-field-${lastName}`;
    control.style.setProperty('anchor-name', name);
    this.#copy.style.setProperty('position-anchor', name);
    this.#copy.setAttribute('aria-hidden', 'true');
    (control.closest('.article-header-fields, .article-footer-fields') ?? layer).append(this.#copy);
    this.update();
  }

  /** The copy's text node, to make ranges in. */
  get text(): Text {
    const [node] = this.#copy.childNodes;
    if (!(node instanceof Text)) throw new Error('the copy holds one text node');
    return node;
  }

  /** Takes over what the control shows now. */
  update(): void {
    const style = getComputedStyle(this.control);
    for (const property of COPIED) this.#copy.style[property] = style[property];
    if (this.text.data !== this.control.value) this.text.data = this.control.value;
  }

  remove(): void {
    this.control.style.removeProperty('anchor-name');
    this.#copy.remove();
  }
}

/** The copies of all controls of a page that have underlines. */
export class FieldMirrors {
  readonly #layer: HTMLElement;
  readonly #mirrors = new Map<HTMLTextAreaElement, FieldMirror>();

  /** @param layer as of FieldMirror. */
  constructor(layer: HTMLElement) {
    this.#layer = layer;
  }

  /** These characters as they stand in the copy; null where the browser cannot hold one in its place. */
  range(control: HTMLTextAreaElement, from: number, to: number): Range | null {
    if (!canMirror()) return null;
    const mirror = this.#mirrors.get(control) ?? new FieldMirror(control, this.#layer);
    this.#mirrors.set(control, mirror);
    mirror.update();
    const range = document.createRange();
    // What the field shows may lag behind what is stored by a frame.
    range.setStart(mirror.text, Math.min(from, mirror.text.length));
    range.setEnd(mirror.text, Math.min(to, mirror.text.length));
    return range;
  }

  /** Lets go of the copies of controls that are gone. */
  prune(): void {
    for (const [control, mirror] of this.#mirrors) {
      if (control.isConnected) continue;
      mirror.remove();
      this.#mirrors.delete(control);
    }
  }

  dispose(): void {
    for (const mirror of this.#mirrors.values()) mirror.remove();
    this.#mirrors.clear();
  }
}
