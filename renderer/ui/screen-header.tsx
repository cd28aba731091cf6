/** The top line of a screen: what it is, and what one can do here. */
import type { ReactNode } from 'react';
import styles from './screen-header.module.css';

interface ScreenHeaderProps {
  title: string;
  /** Beside the title, quieter: a count, a date. */
  note?: ReactNode;
  children?: ReactNode;
}

export function ScreenHeader({ title, note, children }: ScreenHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 className={styles.title}>{title}</h1>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </div>
      <div className={styles.actions}>{children}</div>
    </header>
  );
}
