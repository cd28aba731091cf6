/**
 * A main part with a pane beside it whose width one can drag, or change with the arrow keys. Where there is no room
 * for both, they lie beside each other like two pages, with a strip between them that turns to the other.
 */
import { ArrowSwapRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './panes.module.css';

interface PanesProps {
  children: ReactNode;
  /** Null: the main part has all the room. */
  side: ReactNode | null;
  sideLabel: string;
  /** Remembers the width under this name. */
  name: string;
  /** Pixels. */
  width: number;
  minimum?: number;
  /** Pixels that the main part always keeps. */
  mainMinimum?: number;
}

const storageKey = (name: string) => `toa-soan.pane.${name}`;

function storedWidth(name: string): number | null {
  const stored = Number(localStorage.getItem(storageKey(name)));
  return Number.isFinite(stored) && stored > 0 ? stored : null;
}

/** As in ./panes.module.css: below this width of the window the two lie behind one another. */
const NARROW = '(max-width: 820px)';

/** True where a pane and the main part have no room beside each other, as at 200 % on a small screen. */
export function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches;
}

export function Panes(props: PanesProps) {
  const { name, minimum = 240, mainMinimum = 360 } = props;
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(() => storedWidth(name) ?? props.width);
  const isShown = props.side !== null;
  const wasShown = useRef(isShown);

  // Whoever asks for the pane sees it; one that is there from the start waits.
  useEffect(() => {
    if (isShown && !wasShown.current && isNarrow())
      frame.current?.scrollTo({ left: frame.current.scrollWidth });
    wasShown.current = isShown;
  }, [isShown]);

  const resize = (wanted: number) => {
    const room = (frame.current?.clientWidth ?? 0) - mainMinimum;
    const next = Math.round(Math.max(minimum, Math.min(wanted, Math.max(minimum, room))));
    setWidth(next);
    localStorage.setItem(storageKey(name), String(next));
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !frame.current) return;
    resize(frame.current.getBoundingClientRect().right - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: 24, ArrowRight: -24 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    resize(width + step);
  };

  const turn = () => {
    const pages = frame.current;
    if (pages) pages.scrollTo({ left: pages.scrollLeft > 0 ? 0 : pages.scrollWidth });
  };

  return (
    <div className={styles.panes} ref={frame}>
      <div className={styles.main} style={{ minWidth: `min(${mainMinimum}px, 100% - 28px)` }}>
        {props.children}
      </div>
      {props.side !== null && (
        <>
          <button
            type="button"
            className={styles.turn}
            aria-label={t('app.turn', { pane: props.sideLabel })}
            title={t('app.turn', { pane: props.sideLabel })}
            onClick={turn}
          >
            <ArrowSwapRegular aria-hidden />
          </button>
          {/* biome-ignore lint/a11y/useSemanticElements: a separator that is moved is no <hr> */}
          <div
            role="separator"
            className={styles.splitter}
            aria-orientation="vertical"
            aria-label={t('app.resize')}
            aria-valuenow={width}
            aria-valuemin={minimum}
            tabIndex={0}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={onPointerMove}
            onDoubleClick={() => resize(props.width)}
            onKeyDown={onKeyDown}
          />
          <aside className={styles.side} style={{ width }} aria-label={props.sideLabel}>
            {props.side}
          </aside>
        </>
      )}
    </div>
  );
}
