/** What a source says: its document, or its text where it has none. */

import { blockTexts } from '#shared/document/plain-text.ts';
import type { Source } from '#shared/model/library.ts';
import { foldedWords } from '#shared/vietnamese/likeness.ts';
import { DocumentReading } from '../articles/document-reading.tsx';
import styles from './source-text.module.css';

interface SourceTextProps {
  source: Source;
  /** Takes words over into an article. */
  onQuote?: ((text: string) => void) | undefined;
}

export function SourceText({ source, onQuote }: SourceTextProps) {
  const { document, text, title } = source;
  if (!document || document.blocks.length === 0) return <div className={styles.plain}>{text}</div>;
  // The title stands over the text already.
  const [first, ...others] = document.blocks;
  const repeats = first && foldedWords(blockTexts(first).join(' ')).join() === foldedWords(title).join();
  const shown = repeats ? { ...document, blocks: others } : document;
  return (
    <div className={styles.document}>
      <DocumentReading document={shown} onQuote={onQuote} />
    </div>
  );
}
