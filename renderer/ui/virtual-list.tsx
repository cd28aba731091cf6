/**
 * A list of any length of which only what is in sight is drawn. Up, Down, Home, End and Page keys move the
 * selection, Enter opens; the list itself holds the focus (a listbox with an active descendant).
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './virtual-list.module.css';

interface VirtualListProps<Row> {
  rows: readonly Row[];
  keyOf(row: Row): string;
  /** Pixels, the same for every row. */
  rowHeight: number;
  label: string;
  selected: string | null;
  onSelect(key: string): void;
  onOpen(key: string): void;
  children(row: Row): ReactNode;
  /** Where the list stood when one left it; told while it scrolls. */
  scrollOffset?: number;
  onScroll?(offset: number): void;
}

export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const { rows, keyOf, selected } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const index = rows.findIndex((row) => keyOf(row) === selected);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => props.rowHeight,
    overscan: 8,
    initialOffset: props.scrollOffset ?? 0,
  });

  /** What was clicked is in sight, and stays under the mouse for the second click of two. */
  const clicked = useRef<string | null>(null);
  useEffect(() => {
    const isClicked = clicked.current !== null && clicked.current === selected;
    clicked.current = null;
    if (index >= 0 && !isClicked) virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [index, selected, virtualizer]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      if (selected !== null && index >= 0) props.onOpen(selected);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / props.rowHeight) - 1);
    const wanted: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index < 0 ? 0 : index - 1,
      Home: 0,
      End: rows.length - 1,
      PageDown: index + page,
      PageUp: index - page,
    };
    const next = wanted[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const row = rows[Math.max(0, Math.min(next, rows.length - 1))];
    if (row !== undefined) props.onSelect(keyOf(row));
  };

  const optionId = (at: number) => `${id}-${at}`;
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      aria-label={props.label}
      aria-activedescendant={index >= 0 ? optionId(index) : undefined}
      tabIndex={0}
      data-focus-ring
      onKeyDown={onKeyDown}
      onScroll={(event) => props.onScroll?.(event.currentTarget.scrollTop)}
    >
      <div style={{ height: virtualizer.getTotalSize() }} className={styles.whole} role="presentation">
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const key = keyOf(row);
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the keys
            <div
              key={key}
              id={optionId(item.index)}
              className={styles.row}
              role="option"
              aria-selected={key === selected}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
              onClick={() => {
                if (key !== selected) clicked.current = key;
                props.onSelect(key);
              }}
              onDoubleClick={() => props.onOpen(key)}
            >
              {props.children(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
