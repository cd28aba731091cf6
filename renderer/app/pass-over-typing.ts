/**
 * Keeps React out of the way of a key. React listens at its root to everything, and to the document's selection, and
 * walks from the text up to the page several times for each letter; but the text belongs to Lexical, which has
 * listeners of its own, and no component around it listens to its keys or its selection by props. Native listeners
 * hear all as ever.
 */

const TYPING = ['keydown', 'keypress', 'keyup', 'beforeinput', 'textInput', 'input', 'compositionupdate'];

/** Where it was typed last: one key asks a dozen times. */
let known: EventTarget | null = null;

function isText(target: EventTarget | null): boolean {
  if (target !== null && target === known) return true;
  const isIt = target instanceof Element && target.getAttribute('data-lexical-editor') === 'true';
  if (isIt) known = target;
  return isIt;
}

/** The target is the text itself, not a field or a button of a figure or a table inside it. */
const isTypedInText = ({ target }: Event) => isText(target);

const isSelectedInText = () => isText(document.activeElement);

/**
 * Listeners that come to `place` while `mount` runs pass over events of these types for which `isPassed` holds.
 */
function filterListeners<T>(
  place: EventTarget,
  types: readonly string[],
  isPassed: (event: Event) => boolean,
  mount: () => T,
): T {
  const listen = place.addEventListener.bind(place);
  place.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ) => {
    const hear = (event: Event) => {
      if (isPassed(event)) return;
      if (typeof listener === 'function') listener.call(place, event);
      else listener?.handleEvent(event);
    };
    listen(type, types.includes(type) ? hear : listener, options);
  };
  try {
    return mount();
  } finally {
    Reflect.deleteProperty(place, 'addEventListener');
  }
}

/**
 * @param root where React is mounted.
 * @param mount makes React's root there, which is when it begins to listen.
 */
export function passOverTyping<T>(root: HTMLElement, mount: () => T): T {
  return filterListeners(root, TYPING, isTypedInText, () =>
    filterListeners(root.ownerDocument, ['selectionchange'], isSelectedInText, mount),
  );
}
