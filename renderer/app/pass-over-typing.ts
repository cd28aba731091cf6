/**
 * Keeps React out of the way of a key. React listens at its root to everything, and walks from the text up to the
 * page several times for each letter; but the text belongs to Lexical, which has listeners of its own, and no
 * component around it listens to its keys by props. Native listeners hear all as ever.
 */

const TYPING = ['keydown', 'keypress', 'keyup', 'beforeinput', 'textInput', 'input', 'compositionupdate'];

/** The target is the text itself, not a field or a button of a figure or a table inside it. */
const isTypedInText = ({ target }: Event) =>
  target instanceof Element && target.getAttribute('data-lexical-editor') === 'true';

/** @param root where React is going to be mounted; call it before. */
export function passOverTyping(root: HTMLElement): void {
  const listen = root.addEventListener.bind(root);
  root.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ) => {
    const hear = (event: Event) => {
      if (isTypedInText(event)) return;
      if (typeof listener === 'function') listener.call(root, event);
      else listener.handleEvent(event);
    };
    listen(type, TYPING.includes(type) ? hear : listener, options);
  };
}
