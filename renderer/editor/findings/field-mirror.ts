/**
 * Places of words in a form control: a copy of its text lies over it and shows nothing but the colour of what is
 * looked at, as no range reaches into a control.
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

class FieldMirror {
  readonly control: HTMLTextAreaElement;
  readonly #copy: HTMLDivElement;

  /**
   * The lines above and below the text keep their copies themselves, so that typing in the text lays none of them out.
   *
   * @param layer an element of the page after the control; for controls in the text.
   */
  constructor(control: HTMLTextAreaElement, layer: HTMLElement) {
    this.control = control;
    this.#copy = document.createElement('div');
    this.#copy.className = 'finding-mirror';
    this.#copy.append(document.createTextNode(''));
    this.#copy.setAttribute('aria-hidden', 'true');
    (control.closest('.article-header-fields, .article-footer-fields') ?? layer).append(this.#copy);
  }

  /** The copy's text node, to make ranges in. */
  get text(): Text {
    const [node] = this.#copy.childNodes;
    if (!(node instanceof Text)) throw new Error('the copy holds one text node');
    return node;
  }

  /** Takes over what the control shows now, and where. CSS could hold it there, but not without a layout of all. */
  update(): void {
    const style = getComputedStyle(this.control);
    const box = this.control.getBoundingClientRect();
    const origin = this.#copy.offsetParent?.getBoundingClientRect();
    for (const property of COPIED) this.#copy.style[property] = style[property];
    if (this.text.data !== this.control.value) this.text.data = this.control.value;
    const zoom = this.control.currentCSSZoom;
    this.#copy.style.left = `${(box.left - (origin?.left ?? 0)) / zoom}px`;
    this.#copy.style.top = `${(box.top - (origin?.top ?? 0)) / zoom}px`;
    this.#copy.style.width = `${box.width / zoom}px`;
    this.#copy.style.height = `${box.height / zoom}px`;
  }

  remove(): void {
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

  /** These characters as they stand in the copy. */
  range(control: HTMLTextAreaElement, from: number, to: number): Range {
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
