/** The way out of the text alone: a button that shows when the mouse moves or the keyboard reaches it, and Esc. */
import { Button } from '@fluentui/react-components';
import { FullScreenMinimizeRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyTip } from '../../ui/key-tip.tsx';
import { toggleFocus, useTextView } from '../text-view.ts';
import styles from './frame.module.css';

/** The button goes this long after the mouse rests, in ms. */
const REST_MS = 2500;

export function FocusExit() {
  const { t } = useTranslation();
  const isFocused = useTextView((view) => view.isFocused);
  const [isMoving, setIsMoving] = useState(false);

  useEffect(() => {
    if (!isFocused) return;
    let timer: number | undefined;
    const onMove = () => {
      setIsMoving(true);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setIsMoving(false), REST_MS);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      // A menu or dialog that is open closes first: it has taken the key already.
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) toggleFocus();
    };
    onMove();
    window.addEventListener('mousemove', onMove);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('mousemove', onMove);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [isFocused]);

  if (!isFocused) return null;
  return (
    <div className={styles.focusExit} data-over-focus data-moving={isMoving || undefined}>
      <KeyTip label={t('app.focus.leave')} keys="Esc">
        <Button icon={<FullScreenMinimizeRegular />} onClick={toggleFocus}>
          {t('app.focus.leave')}
        </Button>
      </KeyTip>
    </div>
  );
}
