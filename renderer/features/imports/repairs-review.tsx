/** Before an import is final: the letters it would change, file by file, each with its place, to be refused. */
import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportedFile, UndecidedLetters } from '#shared/model/importing.ts';
import type { Refused } from './repairs-choice.ts';
import { RepairsOfKind } from './repairs-of-kind.tsx';
import styles from './repairs-review.module.css';
import { useLetterPlaces } from './use-letter-places.ts';

const NOTHING: Refused = new Set();

interface RepairsReviewProps {
  /** Each waits with its `undecided` letters. */
  files: readonly ImportedFile[];
  /** @param refused what stays as it is, by upload */
  onDecide(refused: Record<string, string[]>): void;
  onGiveUp(): void;
}

export function RepairsReview({ files, onDecide, onGiveUp }: RepairsReviewProps) {
  const { t } = useTranslation();
  const [choices, setChoices] = useState<ReadonlyMap<string, Refused>>(new Map());
  const { withMore, loadMore } = useLetterPlaces();
  const waiting = files.flatMap(({ file, undecided }) => (undecided ? [{ file, undecided }] : []));
  const refusedOf = ({ uploadId }: UndecidedLetters) => choices.get(uploadId) ?? NOTHING;
  const decide = () =>
    onDecide(
      Object.fromEntries(waiting.map(({ undecided }) => [undecided.uploadId, [...refusedOf(undecided)]])),
    );
  return (
    <DialogBody>
      <DialogTitle>{t('imports.repairs.title')}</DialogTitle>
      <DialogContent className={styles.content ?? ''}>
        <p className={styles.intro}>{t('imports.repairs.intro')}</p>
        {waiting.map(({ file, undecided }) => (
          <section key={undecided.uploadId} className={styles.file} aria-label={file}>
            <h3 className={styles.name}>{file}</h3>
            {undecided.changes.map((changes) => (
              <RepairsOfKind
                key={changes.kind}
                changes={withMore(undecided.uploadId, changes)}
                counted={undecided.counted}
                refused={refusedOf(undecided)}
                onMore={() => loadMore(undecided, withMore(undecided.uploadId, changes))}
                onRefuse={(refused) => setChoices(new Map(choices).set(undecided.uploadId, refused))}
              />
            ))}
          </section>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onGiveUp}>{t('imports.repairs.giveUp')}</Button>
        <Button appearance="primary" onClick={decide}>
          {t('imports.repairs.accept', { count: waiting.length })}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
