/**
 * Covers the window until a PIN is given. What was open stays mounted behind it, as it was, but can neither be
 * seen nor reached: a modal dialog of the browser makes everything else inert, open menus and dialogs included.
 */
import { LockClosedRegular } from '@fluentui/react-icons';
import { type SyntheticEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './lock-screen.module.css';
import { SignInForm } from './sign-in-form.tsx';

/** What must not get to the listeners of the window behind. */
const KEPT_AWAY = ['keydown', 'keyup', 'paste', 'dragover', 'drop'] as const;

const stop = (event: SyntheticEvent) => event.stopPropagation();

/**
 * The browser has given the focus back already, but dialogs of the page (Tabster) take what comes back that way
 * for something that got out of them, and send it elsewhere.
 */
function giveFocusBack(focused: Element | null): void {
  if (!(focused instanceof HTMLElement) || focused === document.body) return;
  focused.blur();
  focused.focus({ preventScroll: true });
}

/** Pictures that the page asked for while the desk was locked were refused. */
function askAgainForPictures(): void {
  for (const picture of document.images) {
    const isBroken = picture.complete && picture.naturalWidth === 0;
    // Setting the same address loads it again.
    if (isBroken) picture.setAttribute('src', picture.getAttribute('src') ?? '');
  }
}

export function LockScreen({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the page is painted; and its end before the dialog leaves the page, which would take the focus along.
  useLayoutEffect(() => {
    const { current } = dialog;
    if (!current) return;
    const focused = document.activeElement;
    current.showModal();
    current.querySelector<HTMLInputElement>('input[type=password]')?.focus();
    const keepAway = (event: Event) => {
      if (event.target instanceof Node && current.contains(event.target)) return;
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    for (const name of KEPT_AWAY) window.addEventListener(name, keepAway, { capture: true });
    return () => {
      for (const name of KEPT_AWAY) window.removeEventListener(name, keepAway, { capture: true });
      current.close();
      giveFocusBack(focused);
      askAgainForPictures();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.lock}
      data-lock
      aria-labelledby="lock-title"
      onKeyDown={stop}
      onKeyUp={stop}
      onPaste={stop}
      onCancel={(event) => event.preventDefault()}
      // A browser closes a dialog at the second Esc whatever it is told.
      onClose={() => dialog.current?.isConnected && dialog.current.showModal()}
    >
      <div className={styles.card}>
        <LockClosedRegular className={styles.icon ?? ''} aria-hidden />
        <h1 id="lock-title" className={styles.title}>
          {t('people.lock.title')}
        </h1>
        <p className={styles.note}>{t('people.lock.note')}</p>
        <SignInForm personId={personId} />
      </div>
    </dialog>
  );
}
