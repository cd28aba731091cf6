/**
 * A list of any length to be read, with rows as high as they need: only what is in sight is drawn. Chromium puts a list
 * that scrolls in reach of the keys by itself where nothing in it is.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './long-list.module.css';

interface LongListProps<Row> {
  rows: readonly Row[];
  /** Pixels, about; each row is measured once it is drawn. */
  rowHeight: number;
  label: string;
  /** Index of a row that is brought into sight when it changes. */
  follow?: number;
  children(row: Row, index: number): ReactNode;
}

export function LongList<Row>({ rows, rowHeight, label, follow, children }: LongListProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  useEffect(() => {
    if (follow !== undefined) virtualizer.scrollToIndex(follow, { align: 'auto' });
  }, [follow, virtualizer]);
  return (
    <section ref={scroller} className={styles.scroller} aria-label={label}>
      <ul className={styles.whole} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={index}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.row}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(row, index)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
