/** Word on the web writes every list item as a list of its own, with its level beside it. */
import { type ListLine, nestLines } from './flat-lists.ts';

const ITEM = '.ListContainerWrapper > ul > li, .ListContainerWrapper > ol > li';

/** Brings Word Online's own ways into plain HTML, in place. Harmless on pages of other programs. */
export function readWordOnlinePage(body: Element): void {
  for (const end of body.querySelectorAll('span.EOP')) end.remove();
  let run: ListLine[] = [];
  let lastWrapper: Element | null = null;
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
    const list = item.parentElement;
    if (wrapper !== lastWrapper && wrapper?.previousElementSibling !== lastWrapper) close();
    lastWrapper = wrapper;
    run.push({
      element: item,
      level: Number(item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level')) || 1,
      ordered: list?.localName === 'ol',
      number: list?.firstElementChild === item ? Number(list.getAttribute('start')) || null : null,
    });
  }
  close();
  for (const wrapper of body.querySelectorAll('.ListContainerWrapper')) wrapper.remove();
}
