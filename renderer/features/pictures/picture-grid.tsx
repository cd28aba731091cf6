/**
 * Pictures as pictures, any number of them: only what is in sight is drawn and asked for. The arrow keys walk through
 * the grid, which itself holds the focus (a listbox with an active descendant).
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { indexAfter, type SelectionStep } from './grid-selection.ts';
import { PictureCell } from './picture-cell.tsx';
import styles from './picture-grid.module.css';
import { usePictureRows } from './use-picture-rows.ts';

interface PictureGridProps {
  ids: readonly string[];
  label: string;
  /** Where the keys are. */
  current: string | null;
  chosen: ReadonlySet<string>;
  /** Ids in the order in which they were ticked: each shows its number. */
  ticked?: readonly string[];
  isMultiple: boolean;
  /** A plain click does what Ctrl with a click does. */
  clickTicks?: boolean;
  /** A plain click and an arrow step to a picture; with Ctrl, the space bar or Shift to more of them. */
  onStep(id: string, step: SelectionStep): void;
  onAll?(): void;
  onOpen?(id: string): void;
}

/** Pixels. */
const LEAST_WIDTH = 176;
const GAP = 8;
const PADDING = 16;
/** Around a picture, and the line of its name. */
const CELL_PADDING = 8;
const NAME_HEIGHT = 26;

export function PictureGrid(props: PictureGridProps) {
  const { ids, current, chosen, ticked, isMultiple, onStep, onOpen, onAll } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const id = useId();

  const columns = Math.max(1, Math.floor((width + GAP) / (LEAST_WIDTH + GAP)));
  const cellWidth = (width - GAP * (columns - 1)) / columns;
  const cellHeight = Math.round((cellWidth - 2 * CELL_PADDING) * 0.75) + 2 * CELL_PADDING + NAME_HEIGHT;
  const virtualizer = useVirtualizer({
    count: width === 0 ? 0 : Math.ceil(ids.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => cellHeight + GAP,
    overscan: 2,
  });
  const rows = virtualizer.getVirtualItems();
  const first = (rows[0]?.index ?? 0) * columns;
  const last = ((rows.at(-1)?.index ?? -1) + 1) * columns - 1;
  const rowOf = usePictureRows(ids, first, last);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another height makes every row another one
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, cellHeight]);
  const index = current === null ? -1 : ids.indexOf(current);
  useEffect(() => {
    if (index >= 0 && width > 0) virtualizer.scrollToIndex(Math.floor(index / columns), { align: 'auto' });
  }, [index, columns, width, virtualizer]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    if (event.ctrlKey && event.key.toLowerCase() === 'a' && onAll) {
      event.preventDefault();
      onAll();
      return;
    }
    if (event.key === 'Enter' && current !== null) return onOpen?.(current);
    if (event.key === ' ' && current !== null) {
      event.preventDefault();
      return onStep(current, isMultiple ? 'toggle' : 'only');
    }
    const rowsInSight = Math.floor((scroller.current?.clientHeight ?? 0) / (cellHeight + GAP));
    const next = indexAfter(event.key, index, { count: ids.length, columns, rowsInSight });
    const target = next === null ? undefined : ids[next];
    if (target === undefined) return;
    event.preventDefault();
    onStep(target, event.shiftKey && isMultiple ? 'range' : 'only');
  };

  const cellId = (picture: string) => `${id}-${picture}`;
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      aria-label={props.label}
      aria-multiselectable={isMultiple}
      aria-activedescendant={index >= first && index <= last ? cellId(current ?? '') : undefined}
      tabIndex={0}
      data-focus-ring
      onKeyDown={onKeyDown}
    >
      <div className={styles.whole} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {rows.map(({ index: row, start }) =>
          ids.slice(row * columns, (row + 1) * columns).map((picture, column) => (
            <PictureCell
              key={picture}
              id={cellId(picture)}
              row={rowOf(picture)}
              isCurrent={picture === current}
              isChosen={chosen.has(picture)}
              number={(ticked?.indexOf(picture) ?? -1) + 1}
              position={row * columns + column + 1}
              count={ids.length}
              style={{
                width: cellWidth,
                height: cellHeight,
                transform: `translate(${column * (cellWidth + GAP)}px, ${start}px)`,
              }}
              onClick={(event) =>
                onStep(picture, isMultiple ? stepOf(event, props.clickTicks === true) : 'only')
              }
              onOpen={() => onOpen?.(picture)}
            />
          )),
        )}
      </div>
    </div>
  );
}

function stepOf(event: { shiftKey: boolean; ctrlKey: boolean }, clickTicks: boolean): SelectionStep {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || clickTicks ? 'toggle' : 'only';
}

/** Pixels that pictures may take side by side; 0 until it is known. */
function useWidth(element: { current: HTMLDivElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const scroller = element.current;
    if (!scroller) return;
    const measure = () => setWidth(Math.max(0, scroller.clientWidth - 2 * PADDING));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
