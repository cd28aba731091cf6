/** A grid of squares: the one under the mouse or the arrow keys is the last cell of the new table. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useSurroundings } from '../editor-surroundings.ts';

const MOST = { rows: 8, columns: 10 };
const START = { rows: 3, columns: 3 };

interface Size {
  rows: number;
  columns: number;
}

const STEPS: Readonly<Record<string, Size>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

export function SizePicker({ onPick }: { onPick(size: Size): void }) {
  const { table } = useSurroundings().strings;
  const [size, setSize] = useState<Size>(START);
  const squares = useRef<HTMLDivElement>(null);
  const { rows, columns } = size;

  useEffect(() => {
    squares.current
      ?.querySelector<HTMLElement>(`[data-rows="${rows}"][data-columns="${columns}"]`)
      ?.focus({ preventScroll: true });
  }, [rows, columns]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setSize({
      rows: Math.min(Math.max(rows + step.rows, 1), MOST.rows),
      columns: Math.min(Math.max(columns + step.columns, 1), MOST.columns),
    });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are pressed on the squares inside */}
      <div ref={squares} className="article-table-picker-squares" onKeyDown={onKeyDown}>
        {placesOf(MOST).map((place) => (
          <button
            key={`${place.rows} ${place.columns}`}
            type="button"
            data-rows={place.rows}
            data-columns={place.columns}
            data-chosen={place.rows <= rows && place.columns <= columns}
            tabIndex={place.rows === rows && place.columns === columns ? 0 : -1}
            aria-label={table.size(place.columns, place.rows)}
            onMouseEnter={() => setSize(place)}
            onClick={() => onPick(place)}
          />
        ))}
      </div>
      <p className="article-table-picker-size" aria-hidden>
        {table.size(columns, rows)}
      </p>
    </>
  );
}

function placesOf({ rows, columns }: Size): Size[] {
  return Array.from({ length: rows * columns }, (_, place) => ({
    rows: Math.floor(place / columns) + 1,
    columns: (place % columns) + 1,
  }));
}
