/** A main part with a pane beside it whose width one can drag, or change with the arrow keys. */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
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

export function Panes(props: PanesProps) {
  const { name, minimum = 240, mainMinimum = 360 } = props;
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(() => storedWidth(name) ?? props.width);

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

  return (
    <div className={styles.panes} ref={frame}>
      <div className={styles.main} style={{ minWidth: `min(${mainMinimum}px, 100%)` }}>
        {props.children}
      </div>
      {props.side !== null && (
        <>
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
