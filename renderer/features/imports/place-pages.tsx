/** Goes through the places of one kind, a page at a time. */
import { Button } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type LetterChanges, MOST_LISTED, MOST_PLACES } from '#shared/model/letter-changes.ts';
import { failureOf } from '../../desk-client/failure.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import styles from './repairs-review.module.css';

interface PlacePagesProps {
  /** With the places that are known so far. */
  changes: LetterChanges;
  /** From 0. */
  page: number;
  onPage(page: number): void;
  /** Asks for the places after those that are known. */
  onMore(): Promise<void>;
}

export function PlacePages({ changes: { count, places }, page, onPage, onMore }: PlacePagesProps) {
  const { t } = useTranslation();
  const loading = useMutation({ mutationFn: onMore, meta: { showsFailure: true } });
  const listed = Math.min(count, MOST_LISTED);
  if (listed <= MOST_PLACES) return null;
  const from = page * MOST_PLACES;
  const to = Math.min(listed, from + MOST_PLACES);
  const goOn = () => {
    if (places.length > to) onPage(page + 1);
    else loading.mutate(undefined, { onSuccess: () => onPage(page + 1) });
  };
  return (
    <div className={styles.pages}>
      <Button
        size="small"
        icon={<ChevronLeftRegular />}
        disabledFocusable={page === 0}
        onClick={() => onPage(page - 1)}
      >
        {t('imports.repairs.earlier')}
      </Button>
      <span role="status">{t('imports.repairs.range', { from: from + 1, to, count })}</span>
      <Button
        size="small"
        icon={<ChevronRightRegular />}
        iconPosition="after"
        disabledFocusable={to >= listed || loading.isPending}
        onClick={goOn}
      >
        {t('imports.repairs.later')}
      </Button>
      {loading.error && <FailureNotice failure={failureOf(loading.error)} />}
      {count > listed && to === listed && (
        <p className={styles.note}>{t('imports.repairs.unlisted', { count: count - listed })}</p>
      )}
    </div>
  );
}
