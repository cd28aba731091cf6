/** Word on the web writes every list item as a list of its own, with its level beside it. */
import { type ListLine, nestLines } from './flat-lists.ts';
import { type PastedMark, pastedMark, shownMark, typeOf } from './list-marks.ts';
import type { PastedPage } from './read-html.ts';

const ITEM = '.ListContainerWrapper > ul > li, .ListContainerWrapper > ol > li';

/** Brings Word Online's own ways into plain HTML, in place. Harmless on pages of other programs. */
export function readWordOnlinePage(page: PastedPage): void {
  const { body } = page;
  for (const end of body.querySelectorAll('span.EOP')) end.remove();
  let run: ListLine[] = [];
  let lastWrapper: Element | null = null;
  const marks = new ItemMarks(page);
  const close = () => {
    const [first, ...others] = run;
    if (first !== undefined) {
      // The run stands where its first wrapper stood.
      const place = first.element.closest('.ListContainerWrapper');
      place?.before(first.element);
      nestLines([first, ...others]);
    }
    run = [];
  };
  for (const item of [...body.querySelectorAll(ITEM)]) {
    const wrapper = item.closest('.ListContainerWrapper');
    if (wrapper !== lastWrapper && wrapper?.previousElementSibling !== lastWrapper) close();
    lastWrapper = wrapper;
    const level = Number(item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level')) || 1;
    run.push({ element: item, level, mark: marks.of(item, level) });
  }
  close();
  for (const wrapper of body.querySelectorAll('.ListContainerWrapper')) wrapper.remove();
}

/** Works out what Word shows before each item; ask for them in order. */
class ItemMarks {
  readonly #styles: PastedPage['styles'];
  /** What each level shows now, without what is around it: "2", "b". */
  readonly #shown = new Map<number, string>();

  constructor({ styles }: PastedPage) {
    this.#styles = styles;
  }

  /** Null for a bullet. */
  of(item: Element, level: number): PastedMark | null {
    const list = item.parentElement;
    if (!(list instanceof HTMLOListElement)) return null;
    const number = list.start + [...list.children].indexOf(item);
    const plain = shownMark(typeOf(list, this.#styles), number);
    this.#shown.set(level, plain.slice(0, -1));
    const form = item.getAttribute('data-leveltext') ?? '';
    const text = form.includes('%')
      ? form.replace(/%(\d)/g, (_, one: string) => this.#shown.get(Number(one)) ?? '1')
      : plain;
    return pastedMark(text);
  }
}
