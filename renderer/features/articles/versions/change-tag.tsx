/** A note at a block: what happened to it as a whole. It is a stop on the way through the changes. */
import type { ReactNode } from 'react';
import styles from './comparison.module.css';

export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className={styles.tag} data-change="">
      {children}
    </span>
  );
}
