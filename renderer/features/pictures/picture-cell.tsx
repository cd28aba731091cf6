/** One picture of a grid. */
import type { CSSProperties, MouseEvent } from 'react';
import type { PictureRow } from '#shared/model/picture.ts';
import { useFiles } from '../../desk-client/desk-client.tsx';
import styles from './picture-grid.module.css';

interface PictureCellProps {
  id: string;
  /** Null while it is on its way. */
  row: PictureRow | null;
  isCurrent: boolean;
  isChosen: boolean;
  /** In the order of the ticks, from 1; 0: not ticked. */
  number: number;
  /** In the grid, from 1, and how many there are. */
  position: number;
  count: number;
  style: CSSProperties;
  onClick(event: MouseEvent): void;
  onOpen(): void;
}

export function PictureCell({ row, isCurrent, isChosen, number, ...props }: PictureCellProps) {
  const { fileUrl } = useFiles();
  const name = row?.name ?? '';
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the keys
    <div
      id={props.id}
      className={styles.cell}
      role="option"
      aria-selected={isChosen}
      aria-label={row?.caption ? `${name}: ${row.caption}` : name}
      aria-posinset={props.position}
      aria-setsize={props.count}
      data-current={isCurrent || undefined}
      style={props.style}
      onClick={props.onClick}
      onDoubleClick={props.onOpen}
    >
      <div className={styles.frame}>
        {row && (
          <img
            src={fileUrl(`/thumbnail/${row.hash}`)}
            alt=""
            loading="lazy"
            decoding="async"
            draggable={false}
            className={styles.picture}
          />
        )}
        {number > 0 && <span className={styles.tick}>{number}</span>}
      </div>
      <div className={styles.name} title={name}>
        {name}
      </div>
    </div>
  );
}
