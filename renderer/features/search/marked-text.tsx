/** A text with the places that were found in it marked. */
import { Fragment } from 'react';
import type { TextSpan } from '#shared/model/search.ts';
import styles from './marked-text.module.css';

export function MarkedText({ text, marks }: { text: string; marks: readonly TextSpan[] }) {
  let at = 0;
  const parts = marks.map(({ from, to }) => {
    const before = text.slice(at, from);
    at = to;
    return { from, before, found: text.slice(from, to) };
  });
  return (
    <>
      {parts.map(({ from, before, found }) => (
        <Fragment key={from}>
          {before}
          <mark className={styles.mark}>{found}</mark>
        </Fragment>
      ))}
      {text.slice(at)}
    </>
  );
}
