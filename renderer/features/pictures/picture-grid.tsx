/** Pictures as pictures: a grid one walks with the arrow keys. */
import { type KeyboardEvent, useRef } from 'react';
import type { Picture } from '#shared/model/library.ts';
import { useFiles } from '../../desk-client/desk-client.tsx';
import styles from './picture-grid.module.css';

interface PictureGridProps {
  pictures: readonly Picture[];
  label: string;
  selected: string | null;
  onSelect(id: string): void;
  onOpen?(id: string): void;
  /**
   * Ids in the order in which they were ticked, where several may be: a click and the space bar tick a
   * picture or take the tick away, told by `onTick`.
   */
  ticked?: readonly string[];
  onTick?(id: string): void;
}

export function PictureGrid({
  pictures,
  label,
  selected,
  onSelect,
  onOpen,
  ticked,
  onTick,
}: PictureGridProps) {
  const { fileUrl } = useFiles();
  const grid = useRef<HTMLDivElement>(null);

  const select = (index: number) => {
    const picture = pictures[Math.max(0, Math.min(index, pictures.length - 1))];
    if (!picture) return;
    onSelect(picture.id);
    grid.current?.querySelector<HTMLElement>(`[data-picture="${picture.id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = pictures.findIndex(({ id }) => id === selected);
    if (event.key === 'Enter' && selected !== null) {
      onOpen?.(selected);
      return;
    }
    if (event.key === ' ' && selected !== null && onTick) {
      event.preventDefault();
      onTick(selected);
      return;
    }
    const columns = getComputedStyle(event.currentTarget).gridTemplateColumns.split(' ').length;
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    select(at < 0 ? 0 : at + step);
  };

  return (
    <div
      ref={grid}
      className={styles.grid}
      role="listbox"
      aria-label={label}
      aria-multiselectable={ticked !== undefined}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {pictures.map((picture, index) => {
        const isSelected = picture.id === selected;
        const place = ticked?.indexOf(picture.id) ?? -1;
        const isEntrance = isSelected || (index === 0 && !pictures.some(({ id }) => id === selected));
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the keys
          <div
            key={picture.id}
            className={styles.cell}
            role="option"
            aria-selected={ticked ? place >= 0 : isSelected}
            aria-label={picture.caption ? `${picture.name}: ${picture.caption}` : picture.name}
            tabIndex={isEntrance ? 0 : -1}
            data-picture={picture.id}
            data-focus-ring
            onClick={() => {
              onSelect(picture.id);
              onTick?.(picture.id);
            }}
            onDoubleClick={() => onOpen?.(picture.id)}
          >
            <div className={styles.frame}>
              <img
                src={fileUrl(`/thumbnail/${picture.hash}`)}
                alt=""
                loading="lazy"
                className={styles.picture}
              />
              {place >= 0 && <span className={styles.tick}>{place + 1}</span>}
            </div>
            <div className={styles.name}>{picture.name}</div>
          </div>
        );
      })}
    </div>
  );
}
