/** The bar over a text or an issue: where it stands, in a sign and in words, and what can be done about it. */
import type { ReactNode } from 'react';
import styles from './standing-bar.module.css';

interface StandingBarProps {
  /** Its name for a screen reader. */
  label: string;
  sign: ReactNode;
  /** `asks`: somebody waits for the person who reads it. */
  words: { text: string; asks: boolean };
  actions: ReactNode;
  /** Lies on the screen's own ground instead of on the page's. */
  isMuted?: boolean;
}

export function StandingBar({ label, sign, words, actions, isMuted = false }: StandingBarProps) {
  return (
    <section className={`${styles.bar} ${isMuted ? styles.muted : ''}`} aria-label={label}>
      {sign}
      <p className={`${styles.words} ${words.asks ? styles.asks : ''}`} title={words.text} role="status">
        {words.text}
      </p>
      <div className={styles.actions}>{actions}</div>
    </section>
  );
}
